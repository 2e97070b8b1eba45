/**
 * Special methods and the slots they stand for (the `slotdefs` of Objects/typeobject.c): which wrapper a built-in's
 * dict shows for a native slot, and which slot a class of the program gets for the methods it defines.
 */

import * as access from './slot-access';
import * as calls from './slot-calls';
import * as wrap from './slot-wrappers';
import type { Slots } from './type';

/** Where a slot's function lies in a table. */
export interface Place {
  /** Special methods that it stands for. */
  readonly names: readonly string[];
  read(slots: Slots): unknown;
  write(slots: Slots, value: unknown): void;
  /** The function for classes that define one of the methods in Python. */
  readonly generic: unknown;
}

/** A special method of a slot. */
export interface SlotDef {
  readonly name: string;
  readonly place: Place;
  readonly wrapper: wrap.Wrapper;
}

type PlainSlot = Exclude<keyof Slots, 'binary' | 'inplace'>;

const places: Place[] = [];
const defs = new Map<string, SlotDef>();

function plain(slot: PlainSlot, generic: Slots[PlainSlot], ...methods: [string, wrap.Wrapper][]): void {
  const place: Place = {
    names: methods.map(([name]) => name),
    read: (slots) => slots[slot],
    write: (slots, value) => {
      (slots as Record<string, unknown>)[slot] = value;
    },
    generic,
  };
  places.push(place);
  for (const [name, wrapper] of methods) defs.set(name, { name, place, wrapper });
}

function operator(
  family: 'binary' | 'inplace',
  index: number,
  generic: unknown,
  ...methods: [string, wrap.Wrapper][]
): void {
  const place: Place = {
    names: methods.map(([name]) => name),
    read: (slots) => slots[family]?.[index],
    write: (slots, value) => {
      slots[family] = { ...slots[family], [index]: value as Slots['getItem'] };
      if (family === 'binary' && index === 6 && value === generic) slots.power3 = calls.callPower3;
    },
    generic,
  };
  places.push(place);
  for (const [name, wrapper] of methods) defs.set(name, { name, place, wrapper });
}

/** Fills the table: called once, when the first type is made (the functions come from modules that import each other). */
function build(): void {
  plain('repr', calls.callRepr, ['__repr__', wrap.unary('repr')]);
  plain('hash', calls.callHash, ['__hash__', wrap.hash]);
  plain('call', calls.callCall, ['__call__', wrap.call]);
  plain('str', calls.callStr, ['__str__', wrap.unary('str')]);
  plain(
    'getAttribute',
    access.callGetAttribute,
    ['__getattribute__', wrap.getAttribute],
    ['__getattr__', wrap.getAttribute],
  );
  plain(
    'setAttribute',
    access.callSetAttribute,
    ['__setattr__', wrap.setAttribute],
    ['__delattr__', wrap.deleteAttribute],
  );
  plain(
    'compare',
    calls.callCompare,
    ['__lt__', wrap.compare(0)],
    ['__le__', wrap.compare(1)],
    ['__eq__', wrap.compare(2)],
    ['__ne__', wrap.compare(3)],
    ['__gt__', wrap.compare(4)],
    ['__ge__', wrap.compare(5)],
  );
  plain('iter', calls.callIter, ['__iter__', wrap.unary('iter')]);
  plain('next', calls.callNext, ['__next__', wrap.next]);
  plain('get', access.callGet, ['__get__', wrap.get]);
  plain('set', access.callSet, ['__set__', wrap.set], ['__delete__', wrap.deleteValue]);
  plain('init', calls.callInit, ['__init__', wrap.init]);
  plain('new', calls.callNew, ['__new__', wrap.none]);
  plain('finalize', calls.callFinalize, ['__del__', wrap.unary('finalize')]);
  plain('await', calls.callAwait, ['__await__', wrap.unary('await')]);
  plain('asyncIter', calls.callAsyncIter, ['__aiter__', wrap.unary('asyncIter')]);
  plain('asyncNext', calls.callAsyncNext, ['__anext__', wrap.unary('asyncNext')]);
  for (let index = 0; index < calls.binaryNames.length; index++) {
    const { direct, reflected, inplace } = calls.binaryNames[index]!;
    const direct2: [string, wrap.Wrapper] = [direct, index === 6 ? wrap.power : wrap.binary(index)];
    operator('binary', index, calls.callBinary[index], direct2, [reflected, wrap.reflected(index)]);
    if (direct !== '__divmod__')
      operator('inplace', index, calls.callInplace[index], [inplace, wrap.inplace(index)]);
  }
  plain('negative', calls.callNegative, ['__neg__', wrap.unary('negative')]);
  plain('positive', calls.callPositive, ['__pos__', wrap.unary('positive')]);
  plain('absolute', calls.callAbsolute, ['__abs__', wrap.unary('absolute')]);
  plain('invert', calls.callInvert, ['__invert__', wrap.unary('invert')]);
  plain('bool', calls.callBool, ['__bool__', wrap.unary('bool')]);
  plain('int', calls.callInt, ['__int__', wrap.unary('int')]);
  plain('float', calls.callFloat, ['__float__', wrap.unary('float')]);
  plain('index', calls.callIndex, ['__index__', wrap.unary('index')]);
  plain('length', calls.callLength, ['__len__', wrap.unary('length')]);
  plain('getItem', calls.callGetItem, ['__getitem__', wrap.getItem]);
  plain('setItem', calls.callSetItem, ['__setitem__', wrap.setItem], ['__delitem__', wrap.deleteItem]);
  plain('contains', calls.callContains, ['__contains__', wrap.contains]);
}

/** Sequence slots that show as an operator's method where the number slot is absent. */
const sequenceOperators: Readonly<
  Record<string, [slot: 'concat' | 'repeat' | 'inplaceConcat' | 'inplaceRepeat']>
> = {
  __add__: ['concat'],
  __mul__: ['repeat'],
  __rmul__: ['repeat'],
  __iadd__: ['inplaceConcat'],
  __imul__: ['inplaceRepeat'],
};

/** All places, in the order of the table. */
export function slotPlaces(): readonly Place[] {
  if (places.length === 0) build();
  return places;
}

/** The slot of a special method; undefined for other names. */
export function slotDef(name: string): SlotDef | undefined {
  if (places.length === 0) build();
  return defs.get(name);
}

/** The wrapper for a special method that a built-in type implements by these slots; null where it does not. */
export function wrapperFor(slots: Slots, name: string): wrap.Wrapper | null {
  const def = slotDef(name);
  if (def === undefined) return null;
  if (name !== '__getattr__' && name !== '__new__' && def.place.read(slots)) return def.wrapper;
  const sequence = sequenceOperators[name];
  return sequence !== undefined && slots[sequence[0]] !== undefined ? wrap.sequence(sequence[0]) : null;
}
