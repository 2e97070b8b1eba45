/** The objects of `decimal` (Modules/_decimal/_decimal.c): Decimal, Context, SignalDict, and the manager of a with. */

import type { Block, Heap, Visitor } from '../../../heap';
import type { Profile } from '../../../versions';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../../instance';
import { PyObject } from '../../object';
import { place, placeTracked } from '../../place';
import type { Runtime } from '../../runtime';
import type { PyType } from '../../type';
import { PyPlain } from '../plain';
import {
  Condition,
  type Decimal,
  digitCount,
  invalidConditions,
  type Rounding,
  type Setting,
} from './number';

const decimalBytes = 104;
const contextBytes = 96;
/** Words of 19 digits that lie in the object itself. */
const wordsInside = 4;
const digitsInWord = 19;

/** Whether the types are heap types, whose instances the collector sees. */
const isCollected = (profile: Profile): boolean => profile.instances.heapTypes.has('decimal');
const headerBytes = (profile: Profile): number => (isCollected(profile) ? 16 : 0);

export class PyDecimal extends PyPlain {
  /** The coefficient, where it does not fit into the object. */
  block: Block | null = null;

  constructor(readonly value: Decimal) {
    super();
  }

  get extraWords(): number {
    const words = Math.ceil(digitCount(this.value.coefficient) / digitsInWord);
    return words > wordsInside ? words : 0;
  }

  override destroy(heap: Heap): void {
    if (this.block !== null) this.block = heap.resize(this, this.block, 0);
    super.destroy(heap);
  }

  override sizeBytes(profile: Profile): number {
    return decimalBytes + headerBytes(profile) + 8 * this.extraWords;
  }

  override extraBlocks(): readonly Block[] {
    return this.block === null ? [] : [this.block];
  }

  override extraBytes(): number {
    return this.block?.bytes ?? 0;
  }
}

function placed<T extends PyObject>(runtime: Runtime, object: T, type: PyType, bytes: number): T {
  if (!isCollected(runtime.profile)) return place(runtime, object, type, bytes);
  return placeTracked(runtime, object, type, bytes + 16);
}

/** A decimal of this type, owned. */
export function newDecimal(runtime: Runtime, type: PyType, value: Decimal): PyDecimal {
  const made = placed(runtime, new PyDecimal(value), type, decimalBytes);
  const words = made.extraWords;
  if (words > 0) made.block = runtime.heap.resize(made, null, 8 * words);
  return made;
}

/** `ctx.flags` or `ctx.traps`: shows the bits of its context, which it does not own. */
export class PySignalDict extends PyPlain {
  constructor(
    readonly context: PyContext,
    readonly which: 'status' | 'traps',
  ) {
    super();
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.signalDict;
  }
}

export class PyContext extends PyObject implements Setting {
  precision = 28;
  rounding: Rounding = 'ROUND_HALF_EVEN';
  eMin = -999999;
  eMax = 999999;
  capitals: 0 | 1 = 1;
  clamp: 0 | 1 = 0;
  status = 0;
  traps: number = invalidConditions | Condition.divisionByZero | Condition.overflow;
  /** Owned. */
  flagsDict: PySignalDict | null = null;
  trapsDict: PySignalDict | null = null;

  override visit(visitor: Visitor): void {
    if (this.trapsDict !== null) visitor(this.trapsDict);
    if (this.flagsDict !== null) visitor(this.flagsDict);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    const { trapsDict, flagsDict } = this;
    this.trapsDict = null;
    this.flagsDict = null;
    if (trapsDict !== null) heap.drop(trapsDict);
    if (flagsDict !== null) heap.drop(flagsDict);
    destroyCommon(this, heap);
  }

  override sizeBytes(profile: Profile): number {
    return contextBytes + headerBytes(profile);
  }

  override saveContent(): unknown {
    const { precision, rounding, eMin, eMax, capitals, clamp, status, traps, flagsDict, trapsDict } = this;
    const own = { precision, rounding, eMin, eMax, capitals, clamp, status, traps, flagsDict, trapsDict };
    return { own, common: saveCommon(this) };
  }

  override restoreContent(saved: unknown): void {
    const { own, common } = saved as { own: Partial<PyContext>; common: CommonContent };
    Object.assign(this, own);
    restoreCommon(this, common);
  }
}

/** A context with the default settings, owned. */
export function newContext(runtime: Runtime, type: PyType, signalDictType: PyType): PyContext {
  const made = placed(runtime, new PyContext(), type, contextBytes);
  const { signalDict } = runtime.profile.sizes;
  made.trapsDict = placeTracked(runtime, new PySignalDict(made, 'traps'), signalDictType, signalDict);
  made.flagsDict = placeTracked(runtime, new PySignalDict(made, 'status'), signalDictType, signalDict);
  return made;
}

export function copyContext(from: PyContext, to: PyContext): void {
  const { precision, rounding, eMin, eMax, capitals, clamp, status, traps } = from;
  Object.assign(to, { precision, rounding, eMin, eMax, capitals, clamp, status, traps });
}

/** What `localcontext()` makes. */
export class PyContextManager extends PyPlain {
  constructor(
    /** The new context and the one before; owned. */
    readonly local: PyContext,
    readonly before: PyContext,
  ) {
    super();
  }

  override visit(visitor: Visitor): void {
    visitor(this.local);
    visitor(this.before);
    super.visit(visitor);
  }

  override destroy(heap: Heap): void {
    heap.drop(this.local);
    heap.drop(this.before);
    super.destroy(heap);
  }

  override sizeBytes(profile: Profile): number {
    return 32 + headerBytes(profile);
  }
}

export function newContextManager(
  runtime: Runtime,
  type: PyType,
  local: PyContext,
  before: PyContext,
): PyContextManager {
  return placed(runtime, new PyContextManager(local, before), type, 32);
}
