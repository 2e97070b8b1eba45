/**
 * Traces in the format of a real interpreter's recorder: before every statement, every variable of the running frame
 * with its type, count, size and whether the collector tracks it, and which variables are one object.
 */

import { type Code, CodeFlag } from '../../code';
import { Flag, FreeList, type Heap } from '../../heap';
import { type Machine, type MachineListener, type PythonFrame, variablesOf } from '../../machine';
import {
  boundBuiltinBytes,
  boundMethodBytes,
  containerIteratorBytes,
  keepTuple,
  listBytes,
  newDict,
  newList,
  newTuple,
  type PyObject,
  PyUnknown,
  sizeOf,
} from '../../objects';
import type { PythonParser } from '../../syntax';
import { besideRecorder, profileFor } from '../../versions';
import { type Claim, printClaim } from '../claims';
import { type Ending, type Onlooker, releaseOf, runAlone, type TraceOptions } from './run';

type PrintedClaim = ReturnType<typeof printClaim>;
type Variable = [type: string, refs: PrintedClaim, size: number | null, tracked: boolean];
type TraceEvent = [line: number, scope: string, variables: Record<string, Variable>, aliases: string[][]];

export interface RefsRecord extends Ending {
  readonly python: string;
  readonly mode: 'refs';
  readonly truncated: boolean;
  readonly events: readonly TraceEvent[];
}

/** `--mode refs`. */
export function traceRefs(
  parser: PythonParser,
  text: string,
  filename: string,
  options: TraceOptions,
): RefsRecord {
  const beside = besideRecorder(profileFor(options.python));
  // This mode's recorder has closed generators of its own before.
  const profile = { ...beside, evaluation: { ...beside.evaluation, firstCloseKeepsObject: false } };
  const recorder = new Recorder(options.events);
  const ending = runAlone(parser, text, filename, profile, recorder);
  const { truncated, events } = recorder;
  return { python: releaseOf(options.python), mode: 'refs', ...ending, truncated, events };
}

class Recorder implements Onlooker {
  readonly probed = true;
  readonly listener: MachineListener = {
    statement: (frame, statement) => this.statement(frame, statement),
    output: () => {
      if (this.writes++ > 0) return;
      const { heap } = this.machine;
      keepFrames(heap, heap.profile.recorder.firstWrite);
    },
  };
  readonly events: TraceEvent[] = [];
  truncated = false;
  private machine!: Machine;
  private looks = 0;
  private writes = 0;
  private readonly seen = new Set<Code>();

  constructor(private readonly eventsMax: number) {}

  begin(machine: Machine): void {
    this.machine = machine;
    // The program is compiled before the recorder empties the generations; then comes the module's function or frame.
    const { collector, freeLists } = machine.heap;
    freeLists.emptyAll();
    collector.counts.fill(0);
    collector.counts[0] = 1;
  }

  /**
   * The first time the recorder sees a function it lists the slots, a tuple each, and keeps that list; of four lists
   * made meanwhile two come from `list()`, which takes none from the free list.
   */
  private remember(machine: Machine, code: Code): void {
    const { heap } = machine;
    const { recorder } = heap.profile;
    if (this.looks++ === 0) keepFrames(heap, recorder.frames[0]);
    if ((code.flags & CodeFlag.OPTIMIZED) === 0 || this.seen.has(code)) return;
    if (this.seen.size === 0) {
      keepFrames(heap, recorder.frames[1]);
      // Names are enumerated, and the first pairs unpacked by iterators of their own.
      passTogether(heap, code.localNames.length > 0 ? 2 : 1, containerIteratorBytes, FreeList.tupleIterator);
    }
    this.seen.add(code);
    const made: PyObject[] = [newList(machine, [])];
    heap.keepBlock(listBytes, FreeList.list);
    const named = [code.localNames.length, code.cellNames.length, code.freeNames.length];
    for (const length of named) {
      if (recorder.nameTuples === 'kept') keepTuple(machine, length);
      else if (recorder.nameTuples === 'made' && length > 0) made.push(newNones(machine, length));
    }
    made.push(newNones(machine, 2));
    // In 3.10 an argument that is a cell too has two slots.
    const slots =
      recorder.nameTuples === 'stored' ? named.reduce((all, length) => all + length) : code.slotNames.length;
    for (let i = 0; i < slots; i++) keepTuple(machine, 3);
    made.push(newList(machine, []), newList(machine, []));
    for (let i = 0; i < 2; i++) made.push(machine.call(machine.types.list, []) as PyObject);
    for (const object of made) heap.drop(object);
  }

  private statement(frame: PythonFrame, statement: number): void {
    const { machine } = this;
    if (frame.hidden) return;
    if (this.events.length >= this.eventsMax) {
      this.truncated = true;
      return;
    }
    const { code } = frame.executable;
    const variables: Record<string, Variable> = {};
    const names = new Map<PyObject, string[]>();
    const optimized = (code.flags & CodeFlag.OPTIMIZED) !== 0;
    for (const [name, object] of variablesOf(frame)) {
      // Of a class body the recorder reads the namespace only.
      if (!optimized && code.freeNames.includes(name)) continue;
      variables[name] = describe(machine, object);
      const same = names.get(object);
      if (same === undefined) names.set(object, [name]);
      else same.push(name);
    }
    // No collection starts while the recorder looks.
    const { collector } = machine.heap;
    const { enabled } = collector;
    collector.enabled = false;
    // `sys._getframe(1)` makes the frame an object, which lives as long as the frame.
    machine.frameObjectOf(frame);
    this.remember(machine, code);
    passThroughFreeLists(machine, optimized, names.size > 0);
    passBound(machine, [...names.keys()]);
    collector.enabled = enabled;
    const aliases = [...names.values()].filter((group) => group.length > 1);
    this.events.push([code.statements[statement]!.line, code.name, variables, aliases]);
  }
}

/** The recorder's own objects come and go while the collector is off, and leave their blocks in the free lists. */
function passThroughFreeLists(machine: Machine, ofFunction: boolean, describes: boolean): void {
  const { heap } = machine;
  const { lists, dicts, tuples } = heap.profile.recorder;
  const made: PyObject[] = [];
  // The names of a namespace are listed, those of a function are not. What describes a variable needs more.
  const fewer = Number(ofFunction) + Number(!describes);
  for (let i = fewer; i < lists; i++) made.push(newList(machine, []));
  for (let i = Number(!describes); i < dicts; i++) made.push(newDict(machine));
  for (const length of tuples) {
    if (describes || (length !== 3 && length !== 9)) made.push(newNones(machine, length));
  }
  for (const object of made) heap.drop(object);
}

/** Code objects of the recorder's own, or of its output's, keep the frames of their first call (3.10). */
function keepFrames(heap: Heap, count: number): void {
  for (let i = 0; i < count; i++) heap.keepBlock(heap.profile.sizes.frameBase, FreeList.frame);
}

/** So many blocks are there at once, and then go. */
function passTogether(heap: Heap, count: number, bytes: number, freeList: number): void {
  const blocks = Array.from({ length: count }, () => heap.takeBlock(bytes, freeList));
  for (const block of blocks) if (block !== null) heap.giveBlockBack(block, freeList);
}

/** What comes and goes one at a time: an iterator over names or slots, and for each variable bound methods. */
function passBound({ heap }: Machine, described: readonly PyObject[]): void {
  heap.passThrough(containerIteratorBytes, FreeList.listIterator);
  if (described.length > 0) heap.passThrough(boundMethodBytes, FreeList.method);
  if (described.some(isMeasured)) heap.passThrough(boundBuiltinBytes, FreeList.builtinMethod);
}

/** The recorder asks for the size of these; of the others, what its calls add to their code would be in it. */
function isMeasured({ type }: PyObject): boolean {
  const { name } = type;
  return !unmeasured.has(name) && !type.mro.some((base) => base.name === 'type');
}

const unmeasured: ReadonlySet<string> = new Set([
  ...['module', 'builtin_function_or_method', 'generator', 'coroutine', 'async_generator', 'frame', 'code'],
]);

function newNones(machine: Machine, length: number): PyObject {
  return newTuple(
    machine,
    Array.from({ length }, () => machine.none()),
  );
}

function describe(machine: Machine, object: PyObject): Variable {
  const tracked = (object.flags & Flag.TRACKED) !== 0;
  return [typeNameOf(object), printClaim(countOf(object)), sizeOf(machine, object), tracked];
}

/** Of some unknown objects only the value is unknown. */
function typeNameOf(object: PyObject): string {
  return (object instanceof PyUnknown ? object.atom : null) ?? object.type.name;
}

/** What can be said of an object's count between two statements. */
function countOf(object: PyObject): Claim {
  if ((object.flags & Flag.IMMORTAL) !== 0) return { kind: 'immortal' };
  if ((object.flags & Flag.AT_LEAST) !== 0) {
    return { kind: 'atLeast', n: object.refs, why: 'something unknown may hold it too', line: object.line };
  }
  // Whether it is one of the small ones, which everybody shares, depends on its value.
  if (object instanceof PyUnknown && object.atom === 'int') return { kind: 'unknown', ...object.reason };
  return { kind: 'exact', n: object.refs };
}
