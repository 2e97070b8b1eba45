/**
 * Passes over units of a steady loop. What they would have left is added to the heap as a whole; the containers grow,
 * and the collector runs, when they would have. The unit executed last takes the part of the last one passed over.
 */

import {
  growDict,
  grownCapacity,
  growSkipped,
  hashValue,
  type KeyRange,
  newBulk,
  type PyBulk,
  PyDict,
  type PyInt,
  PyList,
  type PyObject,
  PySet,
  placeBulk,
  type RoundLeaves,
  rebuildIndex,
  roomOf,
  setExtra,
  setListCapacity,
  setTableAnew,
  splitHash,
} from '../../objects';
import type { Machine } from '../machine';
import { at, type Form, isConstant } from './form';
import type { Shadow } from './shadow';
import type { Growth, Unit } from './unit';

/** A container that grows, and what stands in it for the rounds that are passed over. */
interface Grower {
  readonly container: Growth['container'];
  readonly count: number;
  readonly bulk: PyBulk;
  readonly leaves: RoundLeaves;
}

/** Passes over so many units after the one that has just ended. The highest live bytes meanwhile. */
export function skipUnits(
  machine: Machine,
  unit: Unit,
  shadow: Shadow,
  units: number,
  extraBytes: number,
): number {
  const { forms } = shadow;
  const { heap } = machine;
  const { collector } = heap;
  const outer = collector.tape;
  collector.tape = null;
  const highBefore = heap.highBytes;
  heap.highBytes = heap.liveBytes;
  const growers = unit.growths.map((growth, index) => growerOf(machine, unit, growth, index));
  for (const grower of growers) addKeys(grower, unit, forms, units);
  passOver(machine, unit, growers, units);
  for (const { bulk } of growers) heap.drop(bulk);
  outer?.repeat(units, unit.tape);
  collector.tape = outer;
  moveOn(machine, unit, shadow, units);
  // What a unit has beside what it leaves is there in the last one too.
  const reached = Math.max(heap.highBytes, heap.liveBytes - unit.bytes + extraBytes);
  heap.highBytes = Math.max(highBefore, reached);
  return reached;
}

function growerOf(machine: Machine, unit: Unit, growth: Growth, index: number): Grower {
  const { heap } = machine;
  const { container, count, added } = growth;
  const made = unit.made[index]!;
  const bulk = newBulk(machine);
  heap.touch(container);
  heap.take(bulk);
  if (container instanceof PyList) {
    container.items.splice(container.items.length - added.length, 0, bulk);
  } else {
    // A dict has it as key and as value.
    if (container instanceof PyDict) heap.take(bulk);
    placeBulk(container, bulk);
  }
  setExtra(container, container.extra - 1);
  const references = [...made.references].map(([target, references]) => ({ target, count: references }));
  const { objects, bytes, tracked } = made;
  return { container, count, bulk, leaves: { elements: count, objects, bytes, tracked, references } };
}

/** Which ints the rounds use as keys. */
function addKeys(grower: Grower, unit: Unit, forms: ReadonlyMap<PyInt, Form>, units: number): void {
  const { container, bulk } = grower;
  if (container instanceof PyList) return;
  const { added } = unit.growths.find((growth) => growth.container === container)!;
  const ranges: KeyRange[] = [];
  for (let i = 0; i < added.length; i += container instanceof PyDict ? 2 : 1) {
    const form = forms.get(added[i] as PyInt);
    // The key of the unit itself goes on as that of the last one.
    if (form !== undefined) ranges.push({ first: form.first, step: form.slope, count: units });
  }
  bulk.keys = ranges;
}

/** Units that a container takes before its block is replaced. */
function quietUnits({ container, count }: Grower): number {
  if (count === 0) return Number.POSITIVE_INFINITY;
  if (container instanceof PyList) return Math.floor((container.capacity - container.length) / count);
  if (container instanceof PyDict) return Math.floor(container.usable / count);
  return Math.floor((roomOf(container) - 1) / count);
}

/** Adds elements that are not there, and replaces the block where it is full. */
function grow(machine: Machine, container: Growth['container'], count: number): void {
  const { heap } = machine;
  while (count > 0) {
    let room: number;
    if (container instanceof PyList) {
      const { length } = container;
      if (length >= container.capacity) setListCapacity(heap, container, grownCapacity(length + 1, length));
      room = container.capacity - length;
    } else if (container instanceof PyDict) {
      if (container.usable <= 0) growDict(heap, container);
      room = container.usable;
    } else room = roomOf(container);
    const step = Math.min(count, room);
    setExtra(container, container.extra + step);
    if (container instanceof PyDict) {
      container.used += step;
      container.usable -= step;
    } else if (container instanceof PySet && roomOf(container) <= 0) growSkipped(heap, container);
    count -= step;
  }
}

function passOver(machine: Machine, unit: Unit, growers: readonly Grower[], units: number): void {
  const { heap } = machine;
  const { collector } = heap;
  const inAllocation = !machine.profile.evaluation.collectsAtEvalBreaker;
  let due = heap.collectionDue;
  const collect = (): void => {
    const generation = collector.dueGeneration();
    if (generation !== null) heap.finishCollection(heap.beginCollection(generation, true));
  };
  for (let left = units; left > 0; ) {
    let quiet = due ? 0 : Math.min(left, unit.tape.quietRounds(collector));
    for (const grower of growers) quiet = Math.min(quiet, quietUnits(grower));
    const step = Math.max(1, quiet);
    for (const { container, count, bulk, leaves } of growers) {
      bulk.add(heap, step, leaves);
      grow(machine, container, step * count);
    }
    if (quiet > 0) unit.tape.skip(collector, quiet);
    else due = unit.tape.run(collector, inAllocation, due, collect);
    left -= step;
  }
  heap.collectionDue = due;
}

/** What the last unit has made and moved is that of the last one passed over. */
function moveOn(machine: Machine, unit: Unit, shadow: Shadow, units: number): void {
  const { heap } = machine;
  const changed = new Set<PyObject>();
  for (const [int, form] of shadow.forms) {
    const isOurs = (int.serial > unit.firstSerial || unit.members.has(int)) && heap.isLive(int);
    if (isConstant(form) || !(isOurs || shadow.standIns.has(int))) continue;
    const { value } = int;
    heap.undoBy(() => {
      int.value = value;
    });
    int.value = at(form, units);
    changed.add(int);
  }
  for (const { iterator, valueBefore, leftBefore } of unit.iterators) {
    heap.touch(iterator);
    const [step, taken] = [iterator.value - valueBefore, leftBefore - iterator.left];
    iterator.value += units * step;
    iterator.left -= units * taken;
  }
  for (const { type, created } of unit.types) {
    heap.touch(type);
    type.instancesCreated += units * created;
  }
  for (const { container, added } of unit.growths) {
    if (container instanceof PyDict) rebuildIndex(container);
    else if (container instanceof PySet) {
      for (const key of added) {
        if (changed.has(key)) setTableAnew(container, key, splitHash(hashValue(machine, key)!));
      }
    }
  }
}
