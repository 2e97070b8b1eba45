/**
 * A unit of a loop that is executed with forms beside its values: each int that differs from unit to unit has one, and
 * what is computed from it gets one. A branch, a size or a key holds up to some later unit, and no more units than
 * that may be passed over. Whoever reads such a value in a way that is not known here ends the attempt.
 */

import { Flag, type Heap, IMMORTAL_REFS } from '../../heap';
import {
  newInt,
  Operator,
  PyBulk,
  PyCell,
  PyDict,
  PyFloat,
  PyInt,
  PyList,
  type PyObject,
  PyRangeIterator,
  PySet,
  PyStr,
  PyTuple,
  unwatchField,
  watched,
  watchField,
} from '../../objects';
import { PythonFrame } from '../frame';
import type { Machine } from '../machine';
import { constant, difference, type Form, isConstant, product, same, shifted, signHolds, sum } from './form';
import type { Unit } from './unit';

/** One digit of an int, and what a number holds exactly. */
const digit = 2 ** 30;
const exact = Number.MAX_SAFE_INTEGER;

/** Fields of growing containers that nobody but their own methods may read. */
const growingFields: readonly [typeof PyList | typeof PyDict | typeof PySet, readonly string[]][] = [
  [PyList, ['items', 'capacity']],
  [PyDict, ['keys', 'values', 'index', 'used', 'block']],
  [PySet, ['table', 'block']],
];

interface Lookup {
  readonly container: PyObject;
  readonly form: Form;
  readonly found: boolean;
}

export class Shadow {
  /** Why the unit proves nothing; null while it does. */
  problem: string | null = null;
  /** How many units after this one do the same. */
  unitsMax = Number.POSITIVE_INFINITY;
  readonly forms = new Map<PyInt, Form>();
  private readonly iterators = new Map<PyRangeIterator, Form>();
  /** Values that differ, of which no more is known. */
  private readonly opaque = new Set<PyObject>();
  private readonly fields: [PyObject, string][] = [];
  private readonly growing = new Set<PyObject>();
  private readonly lookups: Lookup[] = [];
  readonly standIns = new Set<PyObject>();
  private readonly heap: Heap;
  private readonly smallMin: number;
  private readonly smallMax: number;

  constructor(
    machine: Machine,
    /** The unit before this one, and the forms of its ints at its end. */
    before: Unit,
    forms: readonly Form[],
  ) {
    const { smallIntMin, smallIntMax } = machine.profile.immortality;
    this.heap = machine.heap;
    this.smallMin = smallIntMin;
    this.smallMax = smallIntMax;
    const constants = new Set<PyObject>();
    for (const [index, int] of before.ints.entries()) {
      const form = forms[index]!;
      const place = before.places.get(index);
      if (isConstant(form)) constants.add(int);
      else if (place === undefined) this.assign(int, form);
      else place(this.standIn(int, form));
    }
    for (const { iterator, valueBefore } of before.iterators) {
      this.iterators.set(iterator, { first: iterator.value, slope: iterator.value - valueBefore, bend: 0 });
    }
    for (const { container } of before.growths) {
      this.growing.add(container);
      for (const [kind, fields] of growingFields) {
        if (container instanceof kind) for (const field of fields) this.watch(container, field);
      }
    }
    for (const object of machine.heap.objects() as Iterable<PyObject>) {
      if (object.serial <= before.recentSerial) continue;
      if (object instanceof PyInt) {
        if (!constants.has(object) && !this.forms.has(object)) this.hide(object);
      } else if (object instanceof PyFloat || object instanceof PyStr) this.hide(object);
    }
  }

  /** The end: nothing is watched any more. */
  stop(): void {
    for (const [object, field] of this.fields) unwatchField(object, field);
    this.fields.length = 0;
  }

  /** Puts the small ints back where others stand in for them; a unit of this frame has ended, or was given up. */
  putBack(machine: Machine, unit: Unit): void {
    if (this.standIns.size === 0) return;
    const real = (object: PyObject | null): PyObject | null =>
      object !== null && this.standIns.has(object) ? newInt(machine, (object as PyInt).value) : null;
    for (const frame of machine.frames) {
      if (!(frame instanceof PythonFrame)) continue;
      replaceIn(frame.slots, real);
      replaceIn(frame.stack, real);
    }
    for (const object of unit.changed()) {
      if (object instanceof PyList || object instanceof PyTuple) replaceIn(object.items, real);
      else if (object instanceof PyDict) {
        replaceIn(object.keys, real);
        replaceIn(object.values, real);
      } else if (object instanceof PySet) replaceIn(object.table.keys, real);
      else if (object instanceof PyCell) object.value = real(object.value) ?? object.value;
      const { attributes, slots } = object;
      if (attributes instanceof Map) {
        for (const [name, value] of attributes) {
          const now = real(value);
          if (now !== null) attributes.set(name, now);
        }
      }
      if (slots !== null) replaceIn(slots, real);
    }
  }

  fail(why: string): void {
    this.problem ??= why;
  }

  watches(object: PyObject): boolean {
    return (object instanceof PyInt && this.forms.has(object)) || this.opaque.has(object);
  }

  /** Somebody reads a field that is watched. */
  isConcerned(object: PyObject): boolean {
    return this.watches(object) || this.growing.has(object);
  }

  /** A small int that differs from unit to unit is one of its own for the time being: the process has one for each value. */
  private standIn(int: PyInt, form: Form): PyInt {
    const made = new PyInt(int.type, int.value);
    made.header.flags = int.flags;
    made.header.refs = IMMORTAL_REFS;
    made.header.serial = int.serial;
    made.header.blockBytes = int.blockBytes;
    this.standIns.add(made);
    this.assign(made, form);
    return made;
  }

  /** The int, owned, or what stands in for it. */
  private noted(int: PyInt, form: Form): PyInt {
    if (isConstant(form) || (int.flags & Flag.SHARED) === 0) {
      this.assign(int, form);
      return int;
    }
    this.heap.drop(int);
    return this.standIn(int, form);
  }

  /** A value that was computed from ones that differ: it, or what stands in for it. */
  computed(operator: number, left: PyObject, right: PyObject, answer: PyObject): PyObject {
    if (!this.watches(left) && !this.watches(right)) return answer;
    if (answer instanceof PyFloat) {
      this.hide(answer);
      if (operator !== Operator.add && operator !== Operator.subtract && operator !== Operator.multiply) {
        const divisor = this.formOf(right);
        if (divisor !== null) this.limitBySign(divisor);
        else if (this.opaque.has(right)) this.fail('a division by what differs');
      }
      return answer;
    }
    const [a, b] = [this.formOf(left), this.formOf(right)];
    const form = a === null || b === null ? null : this.result(operator, a, b);
    if (form !== null && answer instanceof PyInt) return this.noted(answer, form);
    this.fail('an operation that is not followed');
    return answer;
  }

  compared(left: PyObject, right: PyObject): void {
    if (!this.watches(left) && !this.watches(right)) return;
    const [a, b] = [this.formOf(left), this.formOf(right)];
    if (a === null || b === null) this.fail('a comparison that is not followed');
    else this.limitBySign(difference(a, b));
  }

  tested(value: PyObject): void {
    if (!this.watches(value)) return;
    const form = this.formOf(value);
    if (form === null) this.fail('a condition that is not followed');
    else this.limitBySign(form);
  }

  /** The next int of a range: it, or what stands in for it. */
  stepped(iterator: PyObject, item: PyObject): PyObject {
    if (!(iterator instanceof PyRangeIterator && item instanceof PyInt)) return item;
    const form = this.iterators.get(iterator);
    if (form === undefined) return item;
    this.iterators.set(iterator, sum(form, constant(iterator.step)));
    return this.noted(item, form);
  }

  lookedUp(container: PyObject, key: PyObject, found: boolean): void {
    const grows = this.growing.has(container);
    const form = key instanceof PyInt ? this.formOf(key) : null;
    if (form === null || isConstant(form)) {
      if (this.opaque.has(key)) this.fail('a key that is not followed');
      else if (grows && !found) this.fail('a key that a later round may add');
      return;
    }
    if (found) this.fail('a key that differs, and is there');
    else this.lookups.push({ container, form, found });
  }

  /** Whether the unit has led to where the next one begins; `forms` are those of the ints when it began. */
  isClosed(before: Unit, after: Unit, forms: readonly Form[]): boolean {
    for (const [index, int] of after.ints.entries()) {
      const wanted = shifted(forms[index]!);
      const got = this.formOf(int);
      if (got === null || !same(got, wanted)) return false;
      if (!isConstant(got) && after.lagOf(int) !== 0 && !this.standIns.has(int)) return false;
    }
    if (before.plain.length !== after.plain.length) return false;
    for (const [index, object] of after.plain.entries()) {
      if (this.watches(object)) {
        if (object instanceof PyStr || !this.watchedBefore(before.plain[index]!, object)) return false;
      } else if (!sameValue(object, before.plain[index]!)) return false;
    }
    return this.keysAreNew(after);
  }

  /** A small int stays one, a longer one too. */
  private watchedBefore(before: PyObject, object: PyObject): boolean {
    return (before.flags & Flag.SHARED) === (object.flags & Flag.SHARED);
  }

  /** Keys that are added must differ from all others, those that rounds to come add among them. */
  private keysAreNew(after: Unit): boolean {
    for (const { container, added } of after.growths) {
      if (container instanceof PyList) continue;
      const step = container instanceof PyDict ? 2 : 1;
      const forms: Form[] = [];
      for (let at = 0; at < added.length; at += step) {
        const key = added[at]!;
        const form = key instanceof PyInt ? this.forms.get(key) : undefined;
        if (form === undefined || form.bend !== 0) return false;
        forms.push(form);
      }
      const { slope } = forms[0]!;
      for (const [index, form] of forms.entries()) {
        if (form.slope !== slope) return false;
        for (const other of forms.slice(0, index)) this.limitByKey(form.first - other.first, slope);
        if (!this.avoidsKeys(container, form)) return false;
      }
      for (const lookup of this.lookups) {
        if (lookup.container !== container) continue;
        if (!forms.some((form) => same(form, lookup.form))) return false;
      }
    }
    const grown = new Set<PyObject>(after.growths.map(({ container }) => container));
    return this.lookups.every(
      ({ container, form }) => grown.has(container) || this.avoidsKeys(container, form),
    );
  }

  /** Rounds to come do not meet a key that is there; false where that is not known. */
  private avoidsKeys(container: PyObject, form: Form): boolean {
    const { first, slope } = form;
    if (form.bend !== 0 || !(container instanceof PyDict || container instanceof PySet)) return false;
    for (const key of keysOf(container)) {
      if (key instanceof PyBulk) {
        const known = key.keys.reduce((all, { count }) => all + count, 0);
        if (known !== key.elements) return false;
        for (const range of key.keys) {
          const last = range.first + range.step * (range.count - 1);
          const ahead =
            slope > 0 ? Math.max(range.first, last) >= first : Math.min(range.first, last) <= first;
          if (ahead) return false;
        }
      } else if (key instanceof PyInt) {
        watched.quiet++;
        const { value, big } = key;
        watched.quiet--;
        if (big === null && Math.sign(value - first) === Math.sign(slope))
          this.limitByKey(value - first, slope);
      } else if (!(key instanceof PyStr)) return false;
    }
    return true;
  }

  private limitByKey(distance: number, slope: number): void {
    const units = Math.abs(distance / slope);
    if (Number.isInteger(units)) this.unitsMax = Math.min(this.unitsMax, units - 1);
  }

  private limitBySign(form: Form): void {
    this.unitsMax = Math.min(this.unitsMax, signHolds(form));
  }

  /** The form of an int; null where it has none that is known. */
  private formOf(object: PyObject): Form | null {
    if (!(object instanceof PyInt) || this.opaque.has(object) || object.big !== null) return null;
    const known = this.forms.get(object);
    if (known !== undefined) return known;
    watched.quiet++;
    const { value } = object;
    watched.quiet--;
    return constant(value);
  }

  private result(operator: number, a: Form, b: Form): Form | null {
    switch (operator) {
      case Operator.add:
        return sum(a, b);
      case Operator.subtract:
        return difference(a, b);
      case Operator.multiply:
        return product(a, b);
      case Operator.floorDivide:
      case Operator.modulo:
        return isConstant(b) && a.bend === 0 && b.first > 0 ? this.divided(operator, a, b.first) : null;
      default:
        return null;
    }
  }

  /** By a number above zero: either the slope divides, or the quotient stays the same for some units. */
  private divided(operator: number, a: Form, by: number): Form {
    const quotient = Math.floor(a.first / by);
    if (a.slope % by === 0) {
      return operator === Operator.modulo
        ? constant(a.first - quotient * by)
        : { first: quotient, slope: a.slope / by, bend: 0 };
    }
    const rest = a.first - quotient * by;
    const room = a.slope > 0 ? Math.ceil((by - rest) / a.slope) - 1 : Math.floor(rest / -a.slope);
    this.unitsMax = Math.min(this.unitsMax, room);
    return operator === Operator.modulo ? difference(a, constant(quotient * by)) : constant(quotient);
  }

  /** The int has this form: it must stay as long as it is, and may not become one of those that are shared. */
  private assign(int: PyInt, form: Form): void {
    watched.quiet++;
    const { value, big } = int;
    watched.quiet--;
    if (big !== null || value !== form.first) return this.fail('an int that does not follow its form');
    if (isConstant(form)) return;
    if ((int.flags & Flag.SHARED) !== 0 && !this.standIns.has(int)) return this.fail('a small int');
    for (const border of [-exact, -digit, this.smallMin - 1, this.smallMax + 1, digit, exact]) {
      // A border itself belongs to what is further from zero.
      this.limitBySign(difference(form, constant(border > 0 ? border - 0.5 : border + 0.5)));
    }
    if (!this.forms.has(int)) this.watch(int, 'value');
    this.forms.set(int, form);
  }

  private hide(object: PyObject): void {
    if (this.opaque.has(object)) return;
    this.opaque.add(object);
    this.watch(object, 'value');
    if (object instanceof PyStr) this.watch(object, 'length');
  }

  private watch(object: PyObject, field: string): void {
    watchField(object, field);
    this.fields.push([object, field]);
  }
}

function replaceIn(places: (PyObject | null)[], real: (object: PyObject | null) => PyObject | null): void {
  for (let at = 0; at < places.length; at++) {
    const now = real(places[at]!);
    if (now !== null) places[at] = now;
  }
}

function* keysOf(container: PyDict | PySet): Iterable<PyObject> {
  watched.quiet++;
  const keys = container instanceof PyDict ? [...container.keys] : [...container.table.keys];
  watched.quiet--;
  for (const key of keys) if (key !== null) yield key;
}

function sameValue(a: PyObject, b: PyObject): boolean {
  watched.quiet++;
  const [one, other] = [Reflect.get(a, 'value'), Reflect.get(b, 'value')] as unknown[];
  watched.quiet--;
  return Object.is(one, other);
}
