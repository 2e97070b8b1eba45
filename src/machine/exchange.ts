/**
 * Other code in the place of what is there: a machine whose module has run goes on with an edited text, where the edit
 * is in functions that have not run. What is left is a machine that was started with the edited text, but for the
 * addresses of constants.
 */

import { type Code, type CodeConstant, CodeFlag } from '../code';
import { Flag, type HeapObject } from '../heap';
import {
  ConstantPool,
  constantKey,
  constantObject,
  PyCode,
  PyFunction,
  type PyObject,
  PySet,
  PyStr,
  PyTuple,
} from '../objects';
import type { Executable } from './executable';
import type { Machine } from './machine';

export interface Exchange {
  /** The module's code. */
  readonly before: Code;
  readonly after: Code;
  /** What each code object is now. */
  readonly now: ReadonlyMap<Code, Code>;
  /** Code objects that do something else now; none of them has run. */
  readonly changed: ReadonlySet<Code>;
  /** A machine that was started with the edited text and has run nothing; null: no code has changed. */
  readonly started: Machine | null;
}

interface Change {
  readonly object: PyCode;
  readonly code: Code;
  readonly constants: readonly CodeConstant[];
}

/** Exchanges the code. False where that could be noticed by more than the functions themselves: nothing has changed then. */
export function exchangeCode(machine: Machine, exchange: Exchange): boolean {
  const root = machine.codes.get(exchange.before);
  if (root === undefined) return false;
  const changes: Change[] = [];
  const stays: PyCode[] = [];
  const pool = new ConstantPool();
  for (const object of codeObjects(root)) {
    const { code, constants } = object;
    const now = exchange.now.get(code);
    if (now === undefined) return false;
    addToPool(pool, code.constants, constants);
    if (!exchange.changed.has(code)) stays.push(object);
    else if (!looksTheSame(code, now)) return false;
    else if (!hasSameDoc(code, now) && machine.docReads.has(object)) return false;
    else changes.push({ object, code: now, constants: code.constants });
  }
  const counterpart = exchange.started?.codes.get(exchange.after);
  if (changes.length > 0) {
    if (sharesConstants(changes, stays) || !mayChange(machine, exchange, changes, pool)) return false;
  }
  withoutWitness(machine, () => {
    for (const change of changes) replaceConstants(machine, change, pool);
    for (const object of codeObjects(root)) put(object, exchange.now.get(object.code)!);
    if (counterpart !== undefined) renumber(root, counterpart);
  });
  machine.codes.delete(exchange.before);
  machine.codes.set(exchange.after, root);
  const were = new Set(exchange.before.identifiers ?? []);
  const are = new Set(exchange.after.identifiers ?? []);
  for (const name of were) if (!are.has(name)) machine.immortalNames.delete(name);
  for (const name of are) machine.immortalNames.add(name);
  return true;
}

function codeObjects(root: PyCode): PyCode[] {
  return [root, ...root.constants.flatMap((one) => (one instanceof PyCode ? codeObjects(one) : []))];
}

function addToPool(
  pool: ConstantPool,
  constants: readonly CodeConstant[],
  objects: readonly PyObject[],
): void {
  for (let i = 0; i < constants.length; i++) {
    const constant = constants[i]!;
    const object = objects[i]!;
    const key = constantKey(constant);
    if (key !== null) pool.objects.set(key, object);
    if (constant.type === 'tuple' && object instanceof PyTuple) addToPool(pool, constant.items, object.items);
  }
}

/** What making a function of it, or asking for its signature, shows. */
function looksTheSame(before: Code, now: Code): boolean {
  return (
    before.kind === now.kind &&
    before.name === now.name &&
    before.qualname === now.qualname &&
    before.flags === now.flags &&
    before.argCount === now.argCount &&
    before.posOnlyArgCount === now.posOnlyArgCount &&
    before.kwOnlyArgCount === now.kwOnlyArgCount &&
    parametersOf(before) === parametersOf(now) &&
    before.freeNames.join() === now.freeNames.join() &&
    before.hasDocstring === now.hasDocstring
  );
}

function hasSameDoc(before: Code, now: Code): boolean {
  if (!before.hasDocstring) return true;
  const [one] = before.constants;
  const [other] = now.constants;
  return one?.type === 'str' && other?.type === 'str' && one.value === other.value;
}

function parametersOf({ localNames, argCount, kwOnlyArgCount, flags }: Code): string {
  const others = (flags & CodeFlag.VARARGS ? 1 : 0) + (flags & CodeFlag.VARKEYWORDS ? 1 : 0);
  return localNames.slice(0, argCount + kwOnlyArgCount + others).join();
}

const isContainer = ({ type }: CodeConstant): boolean =>
  type === 'tuple' || type === 'frozenset' || type === 'slice';

/** Whether a constant that comes or goes is also one of code that stays, and is counted. */
function sharesConstants(changes: readonly Change[], stays: readonly PyCode[]): boolean {
  const were = new Set(changes.flatMap(({ constants }) => constants.map(constantKey)));
  const are = new Set(changes.flatMap(({ code }) => code.constants.map(constantKey)));
  const different = new Set<string>();
  for (const key of were) if (key !== null && !are.has(key)) different.add(key);
  for (const key of are) if (key !== null && !were.has(key)) different.add(key);
  if (different.size === 0) return false;
  const pool = new ConstantPool();
  for (const { code, constants } of stays) {
    addToPool(pool, code.constants, constants);
    // A name becomes an object when somebody needs it: then the constant of the same text is that object.
    for (const names of [code.names, code.slotNames, [code.name, code.qualname]]) {
      for (const name of names) if (name.length > 1 && different.has(`str:${name}`)) return true;
    }
  }
  for (const key of different) {
    const object = pool.objects.get(key);
    if (object !== undefined && (object.flags & (Flag.SHARED | Flag.IMMORTAL)) === 0) return true;
  }
  return false;
}

/** Whether constants and names that come and go are nobody's but these functions'. */
function mayChange(
  machine: Machine,
  { before, after }: Exchange,
  changes: readonly Change[],
  pool: ConstantPool,
): boolean {
  const containers = (of: (change: Change) => readonly CodeConstant[]) =>
    changes.flatMap((change) => of(change).filter(isContainer).map(constantKey)).join('\n');
  // The collector counts containers, and has looked at them.
  if (containers(({ constants }) => constants) !== containers(({ code }) => code.constants)) return false;
  // One character is the process's.
  const isKnown = (text: string): boolean => text.length > 1 && machine.interned.has(text);
  for (const { code } of changes) {
    for (const constant of code.constants) {
      if (constant.type !== 'str' || pool.objects.has(constantKey(constant)!)) continue;
      if (isKnown(constant.value)) return false;
    }
  }
  const were = new Set(before.identifiers ?? []);
  const are = new Set(after.identifiers ?? []);
  for (const name of were) if (!are.has(name) && isKnown(name)) return false;
  for (const name of are) if (!were.has(name) && isKnown(name)) return false;
  return !someoneHolds(machine, leaving(changes), new Set(changes.map(({ object }) => object)));
}

/** Objects of constants that these functions had. */
function leaving(changes: readonly Change[]): Set<HeapObject> {
  const stay = new Set<string | null>(changes.flatMap(({ code }) => code.constants.map(constantKey)));
  const found = new Set<HeapObject>();
  for (const { object, constants } of changes) {
    for (let i = 0; i < constants.length; i++) {
      const constant = object.constants[i]!;
      if ((constant.flags & Flag.SHARED) !== 0 || constant instanceof PyCode) continue;
      if (!stay.has(constantKey(constants[i]!))) found.add(constant);
    }
  }
  return found;
}

/** Whether others than code hold one of the objects; a constant of code that stays goes nowhere. */
function someoneHolds(
  machine: Machine,
  objects: ReadonlySet<HeapObject>,
  changed: ReadonlySet<PyCode>,
): boolean {
  if (objects.size === 0) return false;
  let held = false;
  for (const holder of machine.heap.objects()) {
    if (holder instanceof PyCode) continue;
    // A function has the docstring of its code, and will have the other one.
    const doc = holder instanceof PyFunction && changed.has(holder.code) ? holder.doc : null;
    holder.visit((target) => {
      if (target !== doc && objects.has(target)) held = true;
    });
    if (held) return true;
  }
  return false;
}

/** What happens belongs to the program's start, of which nobody hears. */
function withoutWitness(machine: Machine, change: () => void): void {
  const { heap } = machine;
  const { listener, line, moment, newestSerial } = heap;
  heap.listener = null;
  heap.line = 0;
  heap.moment = 0;
  change();
  heap.listener = listener;
  heap.line = line;
  heap.moment = moment;
  heap.continueSerials(newestSerial);
}

function replaceConstants(machine: Machine, { object, code }: Change, pool: ConstantPool): void {
  const { constants } = object;
  const parts = constants.filter((one) => one instanceof PyCode);
  object.constants = code.constants.map((constant) =>
    constant.type === 'code' ? machine.heap.take(parts.shift()!) : constantObject(machine, constant, pool),
  );
  if (code.hasDocstring) replaceDoc(machine, object, constants[0]!);
  for (const constant of constants) {
    machine.heap.drop(constant);
    const isGone = constant instanceof PyStr && (constant.flags & Flag.FREED) !== 0;
    if (isGone && machine.interned.get(constant.value) === constant) machine.interned.delete(constant.value);
  }
  object.prepared = null;
}

/** Functions have their docstring from their code. */
function replaceDoc({ heap }: Machine, code: PyCode, before: PyObject): void {
  const doc = code.constants[0]!;
  if (doc === before) return;
  for (const func of heap.objects()) {
    if (!(func instanceof PyFunction) || func.code !== code || func.doc !== before) continue;
    func.doc = heap.take(doc);
    heap.drop(before);
  }
}

function put(object: PyCode, code: Code): void {
  object.code = code;
  const prepared = object.prepared as Executable | null;
  if (prepared !== null) {
    prepared.code = code;
    prepared.names = code.names;
  }
}

/** Numbers of constants are those of the machine that was started with them. */
function renumber(object: PyObject, counterpart: PyObject): void {
  const { serial } = counterpart;
  if (serial > 0) object.header.serial = serial;
  const parts = partsOf(object);
  const others = partsOf(counterpart);
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] !== undefined && others[i] !== undefined) renumber(parts[i]!, others[i]!);
  }
}

function partsOf(object: PyObject): readonly PyObject[] {
  if (object instanceof PyCode) return object.constants;
  if (object instanceof PyTuple) return object.items;
  if (object instanceof PySet) return object.table.keys.filter((key) => key !== null);
  return object instanceof PyStr ? [] : partsVisited(object);
}

function partsVisited(object: PyObject): PyObject[] {
  const parts: PyObject[] = [];
  if ((object.flags & Flag.SHARED) === 0) object.visit((part) => parts.push(part as PyObject));
  return parts.filter((part) => part !== object.type);
}
