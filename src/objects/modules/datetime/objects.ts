/** The objects of `datetime` (Modules/_datetimemodule.c): plain values, and a time zone where there is one. */

import type { Heap, Visitor } from '../../../heap';
import type { PyObject } from '../../object';
import { place } from '../../place';
import type { Runtime } from '../../runtime';
import type { PyStr } from '../../str';
import type { PyType } from '../../type';
import { PyPlain } from '../plain';

export const deltaBytes = 40;
const dateBytes = 32;
const zoneBytes = 32;
export const dayMicroseconds = 86400000000n;

/** Normalised: 0 ≤ seconds < 86400, 0 ≤ microseconds < 1000000. */
export class PyDelta extends PyPlain {
  constructor(
    readonly days: number,
    readonly seconds: number,
    readonly microseconds: number,
  ) {
    super();
  }

  override sizeBytes(): number {
    return deltaBytes;
  }

  /** In microseconds. */
  get total(): bigint {
    return BigInt(this.days) * dayMicroseconds + BigInt(this.seconds * 1000000 + this.microseconds);
  }
}

export class PyDate extends PyPlain {
  constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {
    super();
  }

  override sizeBytes(): number {
    return dateBytes;
  }
}

/** A `tzinfo`, which only classes of the program make. */
export class PyZone extends PyPlain {
  override sizeBytes(): number {
    return 16;
  }
}

export class PyTimezone extends PyZone {
  constructor(
    /** Owned. */
    readonly offset: PyDelta,
    /** Owned; null where it is named after the offset. */
    readonly name: PyStr | null,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.offset);
    if (this.name !== null) visitor(this.name);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.offset);
    if (this.name !== null) heap.drop(this.name);
    super.destroy(heap);
  }

  override sizeBytes(): number {
    return zoneBytes;
  }
}

/** What a moment within a day has. */
export interface TimeFields {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly fold: number;
}

export const midnight: TimeFields = { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0 };

export class PyTime extends PyPlain implements TimeFields {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly fold: number;

  constructor(
    fields: TimeFields,
    /** Owned; null for None. */
    readonly zone: PyObject | null,
  ) {
    super();
    this.hour = fields.hour;
    this.minute = fields.minute;
    this.second = fields.second;
    this.microsecond = fields.microsecond;
    this.fold = fields.fold;
  }

  override visit(visitor: Visitor): void {
    if (this.zone !== null) visitor(this.zone);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    if (this.zone !== null) heap.drop(this.zone);
    super.destroy(heap);
  }

  override sizeBytes(): number {
    return 40;
  }
}

export class PyDateTime extends PyDate implements TimeFields {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly fold: number;

  constructor(
    year: number,
    month: number,
    day: number,
    fields: TimeFields,
    /** Owned; null for None. */
    readonly zone: PyObject | null,
  ) {
    super(year, month, day);
    this.hour = fields.hour;
    this.minute = fields.minute;
    this.second = fields.second;
    this.microsecond = fields.microsecond;
    this.fold = fields.fold;
  }

  override visit(visitor: Visitor): void {
    if (this.zone !== null) visitor(this.zone);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    if (this.zone !== null) heap.drop(this.zone);
    super.destroy(heap);
  }

  override sizeBytes(): number {
    return 48;
  }
}

export function placeDate(runtime: Runtime, type: PyType, year: number, month: number, day: number): PyDate {
  return place(runtime, new PyDate(year, month, day), type, dateBytes);
}

/** Takes a reference to the zone. A built-in naive one has no room for a zone. */
export function placeDateTime(
  runtime: Runtime,
  type: PyType,
  date: readonly [number, number, number],
  fields: TimeFields,
  zone: PyObject | null,
): PyDateTime {
  const kept = zone === null ? null : runtime.heap.take(zone);
  const made = new PyDateTime(date[0], date[1], date[2], fields, kept);
  return place(runtime, made, type, zone === null && !type.isClass ? 40 : 48);
}

export function placeTime(runtime: Runtime, type: PyType, fields: TimeFields, zone: PyObject | null): PyTime {
  const kept = zone === null ? null : runtime.heap.take(zone);
  return place(runtime, new PyTime(fields, kept), type, zone === null && !type.isClass ? 32 : 40);
}

/** Owns the offset and the name from here on. */
export function placeTimezone(
  runtime: Runtime,
  type: PyType,
  offset: PyDelta,
  name: PyStr | null,
): PyTimezone {
  return place(runtime, new PyTimezone(offset, name), type, zoneBytes);
}
