/**
 * One unit of a loop (a round, or as many as its pattern is long), as it is executed: what was there and changed, what
 * the collector's counter did. At its end the unit says in a text what it was like: two units with the same text
 * differ in the numbers only, which stand beside it.
 */

import { Flag, type Header, type HeapObject, type Journal, Tape } from '../../heap';
import {
  PyBulk,
  PyCell,
  PyDict,
  PyFloat,
  PyInstance,
  PyInt,
  PyList,
  type PyObject,
  PyRangeIterator,
  PySet,
  PyStr,
  PyTuple,
  PyType,
  PyUnknown,
  watched,
} from '../../objects';
import type { PythonFrame } from '../frame';
import type { Machine } from '../machine';

/** What a unit has put into a container that was there before. */
export interface Growth {
  readonly container: PyList | PyDict | PySet;
  /** Keys and values in turn, of a dict. */
  readonly added: readonly PyObject[];
  /** Elements, with those that stand for several. */
  readonly count: number;
  /** Bytes by which its own blocks have grown. */
  readonly grownBytes: number;
}

export interface IteratorStep {
  readonly iterator: PyRangeIterator;
  readonly valueBefore: number;
  readonly leftBefore: number;
}

/** Objects that one growth has made, and what they refer to. */
export interface Made {
  readonly objects: number;
  readonly bytes: number;
  readonly tracked: number;
  readonly references: ReadonlyMap<PyObject, number>;
}

interface HeaderBefore {
  readonly refs: number;
}

/** Units further back than this are not told apart: what they made is known by itself. */
const lagMax = 4;
const objectsMax = 20_000;

/** Why a unit is not like the others, or cannot be. */
export class Unsteady extends Error {}

export class Unit implements Journal {
  readonly tape = new Tape();
  /** Serials, live objects and bytes when it began. */
  readonly firstSerial: number;
  private readonly objectsBefore: number;
  readonly bytesBefore: number;
  private readonly freeBefore: readonly number[];
  private readonly outputBefore: number;
  readonly stepsBefore: number;
  private highBytes = 0;
  // At its end:
  /** The most that was alive in it beyond what there was before, but for blocks that have grown. */
  extraBytes = 0;
  text = '';
  /** Ints of the state, and their values then; how one that the process shares is put in its place. */
  readonly ints: PyInt[] = [];
  readonly places = new Map<number, (value: PyObject) => void>();
  values: number[] = [];
  /** Floats, strs and ints that are not part of the state's numbers: their values must not change by themselves. */
  readonly plain: PyObject[] = [];
  readonly growths: Growth[] = [];
  readonly iterators: IteratorStep[] = [];
  readonly types: { type: PyType; created: number }[] = [];
  serials = 0;
  made: Made[] = [];
  /** What the growths are made of. */
  readonly members = new Set<PyObject>();
  /** Bytes and objects that stay. */
  bytes = 0;

  private readonly headers = new Map<Header, HeaderBefore>();
  private readonly contents = new Map<PyObject, unknown>();
  private parts: string[] = [];
  private seen = new Map<PyObject, number>();
  private lastSerial = 0;

  constructor(
    private readonly machine: Machine,
    private readonly frame: PythonFrame,
    /** What is older was there before the loop. */
    private readonly base: number,
  ) {
    const { heap } = machine;
    this.firstSerial = heap.newestSerial;
    this.objectsBefore = heap.liveObjects;
    this.bytesBefore = heap.liveBytes;
    this.freeBefore = heap.freeLists.lengths();
    this.outputBefore = machine.output.length;
    this.stepsBefore = machine.stepsLeft;
  }

  header(header: Header): void {
    if (!this.headers.has(header)) this.headers.set(header, { refs: header.refs });
  }

  content(object: HeapObject): void {
    const known = object as PyObject;
    if (this.contents.has(known)) return;
    watched.quiet++;
    this.contents.set(known, known.saveContent());
    watched.quiet--;
  }

  /** The unit has ended: reads what it left. */
  end(highBytes: number): void {
    const { machine } = this;
    const { heap } = machine;
    this.highBytes = highBytes;
    this.lastSerial = heap.newestSerial;
    this.serials = this.lastSerial - this.firstSerial;
    if (machine.output.length !== this.outputBefore) throw new Unsteady('it prints');
    const free = heap.freeLists.lengths();
    if (free.some((length, list) => length !== (this.freeBefore[list] ?? 0))) {
      throw new Unsteady('free lists are emptied or filled');
    }
    if (heap.waiting.length > 0) throw new Unsteady('finalizers wait');
    this.readFrame();
    this.readTouched();
    this.values = this.ints.map((int) => int.value);
    if (this.ints.some(({ big }) => big !== null)) throw new Unsteady('an int is too long');
    this.readGrowths();
    this.text = this.parts.join(' ');
    this.parts = [];
    this.seen = new Map();
  }

  private put(part: string): void {
    this.parts.push(part);
    if (this.parts.length > objectsMax) throw new Unsteady('too much is made in a round');
  }

  /** How many units ago it was made; -1 for what was there before, or long ago. */
  lagOf({ serial }: PyObject): number {
    if (serial <= this.base || this.serials === 0) return -1;
    const lag = Math.ceil((this.lastSerial - serial + 1) / this.serials) - 1;
    return lag > lagMax ? -1 : lag;
  }

  /** What is younger may be another object in the next unit. */
  get recentSerial(): number {
    return Math.max(this.base, this.firstSerial - lagMax * this.serials);
  }

  private roleOf(object: PyObject): string {
    const lag = this.lagOf(object);
    return lag < 0 ? `o${object.serial}` : `y${lag}.${object.serial - this.firstSerial + lag * this.serials}`;
  }

  private readFrame(): void {
    const { slots, stack, sp } = this.frame;
    this.put(`frame ${sp}`);
    for (const [at, value] of slots.entries()) this.readPlace(value, () => this.putInto(slots, at));
    for (let at = 0; at < sp; at++) this.readPlace(stack[at]!, () => this.putInto(stack, at));
  }

  private putInto(places: (PyObject | null)[], at: number): (value: PyObject) => void {
    return (value) => {
      places[at] = value;
    };
  }

  /** A value, and where it stands. */
  private readPlace(value: PyObject | null, putter: () => (value: PyObject) => void): void {
    if (value instanceof PyInt && (value.flags & Flag.SHARED) !== 0)
      this.places.set(this.ints.length, putter());
    this.readValue(value);
  }

  private readValue(value: PyObject | null): void {
    if (value === null) this.put('-');
    else if (value instanceof PyInt && value.type === this.machine.types.int) {
      this.put('i');
      this.ints.push(value);
    } else this.readObject(value);
  }

  private readObject(object: PyObject): void {
    if (object instanceof PyBulk) {
      this.put(`bulk ${object.elements} ${object.objects} ${object.bytes}`);
      return;
    }
    const role = this.roleOf(object);
    this.put(role);
    if (this.lagOf(object) !== 0 || this.seen.has(object)) return;
    if (object instanceof PyUnknown) throw new Unsteady('something is unknown');
    this.seen.set(object, this.seen.size);
    const { header } = object;
    this.put(`${object.type.name} ${header.refs} ${header.blockBytes} ${object.extraBytes()}`);
    if (object instanceof PyFloat || object instanceof PyStr || object instanceof PyInt) {
      this.plain.push(object);
      return;
    }
    if (!isPlainContainer(object)) throw new Unsteady(`a ${object.type.name} is made in each round`);
    object.visit((target) => this.readValue(target as PyObject));
    this.put('.');
  }

  /** What was there before the unit, and has changed. */
  private readTouched(): void {
    for (const [object, before] of this.contents) {
      if (object.serial > this.firstSerial || (object.flags & Flag.FREED) !== 0) continue;
      if (object instanceof PyRangeIterator)
        this.readIterator(object, before as { value: number; left: number });
      else if (object instanceof PyList) this.readList(object, before as ReturnType<PyList['saveContent']>);
      else if (object instanceof PyDict) this.readDict(object, before as ReturnType<PyDict['saveContent']>);
      else if (object instanceof PySet) this.readSet(object, before as ReturnType<PySet['saveContent']>);
      else if (object instanceof PyType) {
        const { instancesCreated, sharedKeysRoom } = before as {
          instancesCreated: number;
          sharedKeysRoom: number;
        };
        const created = object.instancesCreated - instancesCreated;
        this.put(`type ${this.roleOf(object)} ${created} ${object.sharedKeysRoom - sharedKeysRoom}`);
        this.types.push({ type: object, created });
      } else if (object instanceof PyCell) {
        this.put(`cell ${this.roleOf(object)}`);
        this.readPlace(object.value, () => (value) => {
          object.value = value;
        });
      } else if (object instanceof PyInstance) this.readInstance(object);
      else if (!(object instanceof PyInt || object instanceof PyFloat)) {
        throw new Unsteady(`a ${object.type.name} changes`);
      }
    }
  }

  private readIterator(iterator: PyRangeIterator, before: { value: number; left: number }): void {
    const taken = before.left - iterator.left;
    this.put(`range ${this.roleOf(iterator)} ${taken} ${iterator.step}`);
    this.iterators.push({ iterator, valueBefore: before.value, leftBefore: before.left });
  }

  private readInstance(object: PyInstance): void {
    this.put(`instance ${this.roleOf(object)} ${object.extraBytes()}`);
    const { attributes, slots } = object;
    if (attributes instanceof Map) {
      for (const [name, value] of attributes) {
        this.put(name);
        this.readPlace(value, () => (now) => attributes.set(name, now));
      }
    }
    for (const [at, value] of (slots ?? []).entries()) this.readPlace(value, () => this.putInto(slots!, at));
  }

  private readList(list: PyList, before: ReturnType<PyList['saveContent']>): void {
    const { items } = list;
    const length = before.items.length;
    if (items.length < length) throw new Unsteady('a list becomes shorter');
    if (items.length === length && list.extra === before.extra) {
      this.put(`list ${this.roleOf(list)} ${length} ${list.capacity}`);
      for (const [at, item] of items.entries()) this.readPlace(item, () => this.putInto(items, at));
      return;
    }
    for (let at = 0; at < length; at++) {
      if (items[at] !== before.items[at]) throw new Unsteady('a list changes at its beginning');
    }
    this.addGrowth(list, items.slice(length), 8 * (list.capacity - before.capacity));
  }

  private readDict(dict: PyDict, before: ReturnType<PyDict['saveContent']>): void {
    const { keys, values } = dict;
    const length = before.keys.length;
    if (keys.length < length) throw new Unsteady('a dict becomes smaller');
    this.put(`dict ${this.roleOf(dict)}`);
    for (let at = 0; at < length; at++) {
      if (keys[at] !== before.keys[at]) throw new Unsteady('keys of a dict change');
      if (values[at] === before.values[at]) continue;
      this.put(`${at}`);
      this.readPlace(values[at]!, () => this.putInto(values, at));
    }
    if (keys.length === length && dict.extra === before.extra) return;
    const added: PyObject[] = [];
    for (let at = length; at < keys.length; at++) {
      if (keys[at] === null) throw new Unsteady('keys of a dict come and go');
      added.push(keys[at]!, values[at]!);
    }
    this.addGrowth(dict, added, (dict.block?.bytes ?? 0) - (before.block?.bytes ?? 0));
  }

  private readSet(set: PySet, before: ReturnType<PySet['saveContent']>): void {
    const known = new Set(before.table.keys);
    const added = set.table.keys.filter((key): key is PyObject => key !== null && !known.has(key));
    const gone = set.table.used - added.length !== before.table.used;
    if (gone) throw new Unsteady('a set loses keys');
    added.sort((a, b) => a.serial - b.serial);
    if (added.length > 0) this.addGrowth(set, added, set.extraBytes() - (before.block?.bytes ?? 0));
  }

  private addGrowth(container: Growth['container'], added: readonly PyObject[], grownBytes: number): void {
    let count = 0;
    const step = container instanceof PyDict ? 2 : 1;
    for (let at = 0; at < added.length; at += step) {
      const one = added[at]!;
      count += one instanceof PyBulk ? one.elements : 1;
    }
    this.put(`grows ${this.roleOf(container)} ${count}`);
    this.growths.push({ container, added, count, grownBytes });
  }

  /** What the growths are made of: it has to be all that the unit leaves. */
  private readGrowths(): void {
    const { heap } = this.machine;
    const known = this.members;
    let objects = 0;
    let bytes = 0;
    const grown = this.growths.reduce((all, { grownBytes }) => all + grownBytes, 0);
    for (const { added } of this.growths) {
      const made = this.readAdded(added, known);
      objects += made.objects;
      bytes += made.bytes;
      this.made.push(made);
      this.put(`made ${made.objects} ${made.bytes} ${made.tracked}`);
    }
    this.bytes = bytes;
    if (objects !== heap.liveObjects - this.objectsBefore) throw new Unsteady('objects come or go elsewhere');
    if (bytes !== heap.liveBytes - this.bytesBefore - grown) throw new Unsteady('bytes come or go elsewhere');
    this.extraBytes = this.highBytes - this.bytesBefore - grown;
    this.checkReferences();
  }

  private readAdded(added: readonly PyObject[], known: Set<PyObject>): Made {
    const references = new Map<PyObject, number>();
    let [objects, bytes, tracked] = [0, 0, 0];
    const waiting: PyObject[] = [];
    const refer = (target: PyObject, times: number): void => {
      if (target instanceof PyBulk) {
        if (known.has(target)) return;
        known.add(target);
        this.put(`bulk ${target.elements}`);
        objects += target.objects;
        bytes += target.bytes;
        tracked += target.tracked;
        waiting.push(target);
        return;
      }
      if (target instanceof PyInt && (target.flags & Flag.SHARED) !== 0) {
        this.put('small');
        this.plain.push(target);
        return;
      }
      const lag = this.lagOf(target);
      this.put(target instanceof PyInt && lag >= 0 ? `i${lag}` : this.roleOf(target));
      if (lag > 1) throw new Unsteady('what a round leaves holds what the one before left');
      if (lag < 0) {
        if ((target.flags & (Flag.SHARED | Flag.IMMORTAL)) === 0) {
          references.set(target, (references.get(target) ?? 0) + times);
        }
        return;
      }
      if (known.has(target)) return;
      known.add(target);
      objects++;
      bytes += target.blockBytes + ownExtraBytes(target);
      if ((target.flags & Flag.TRACKED) !== 0 && !target.canBeUntracked(false)) tracked++;
      if (target instanceof PyFloat || target instanceof PyStr || target instanceof PyInt) {
        this.put(`${target.blockBytes}`);
        this.plain.push(target);
        return;
      }
      if (!isPlainContainer(target)) throw new Unsteady(`each round leaves a ${target.type.name}`);
      this.put(`${target.type.name} ${target.blockBytes} ${target.extraBytes()}`);
      waiting.push(target);
    };
    for (const one of added) refer(one, 1);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      next.visit((target, times) => refer(target as PyObject, times ?? 1));
      this.put('.');
    }
    return { objects, bytes, tracked, references };
  }

  /** Objects that the unit has made or changed. */
  *changed(): Iterable<PyObject> {
    yield* this.contents.keys();
    for (const object of this.machine.heap.objects() as Iterable<PyObject>) {
      if (object.serial > this.firstSerial) yield object;
    }
  }

  /** Counts of what was there before have changed by what the growths refer to, and by nothing else. */
  private checkReferences(): void {
    const expected = new Map<Header, number>();
    for (const { references } of this.made) {
      for (const [target, count] of references) {
        expected.set(target.header, (expected.get(target.header) ?? 0) + count);
      }
    }
    for (const [header, before] of this.headers) {
      if (header.serial > this.base || (header.flags & (Flag.SHARED | Flag.IMMORTAL | Flag.FREED)) !== 0)
        continue;
      if (header.refs - before.refs !== (expected.get(header) ?? 0)) {
        throw new Unsteady('something is referred to more and more');
      }
    }
    for (const [header, count] of expected) {
      const before = this.headers.get(header);
      if (before === undefined || header.refs - before.refs !== count) {
        throw new Unsteady('counts do not follow the references');
      }
    }
  }
}

/** Extra bytes that belong to the live bytes (a block of its own). */
function ownExtraBytes(object: PyObject): number {
  let bytes = 0;
  for (const block of object.extraBlocks()) bytes += block.bytes;
  return bytes;
}

/** Objects that are nothing but their references. */
function isPlainContainer(object: PyObject): boolean {
  return (
    object instanceof PyList ||
    object instanceof PyTuple ||
    object instanceof PyDict ||
    object instanceof PySet ||
    object instanceof PyInstance ||
    object instanceof PyCell
  );
}
