/**
 * Traces in the format of a real interpreter's recorder: before every statement, every variable of the running frame
 * with its type, count, size and whether the collector tracks it, and which variables are one object.
 */

import { wholeLimits } from '../base';
import { type Code, CodeFlag, lowerModule } from '../code';
import { Flag, Heap } from '../heap';
import { Machine, type Outcome, type PythonFrame, variablesOf } from '../machine';
import { newDict, newList, newTuple, type PyObject, sizeOf } from '../objects';
import type { PythonParser } from '../syntax';
import { besideRecorder, type PythonVersion, profileFor } from '../versions';
import { type Claim, printClaim } from './claims';
import { compilerFor } from './compiler';

export interface TraceOptions {
  readonly python: PythonVersion;
  /** At most so many events; the rest is cut and `truncated` says so. */
  readonly events: number;
}

type PrintedClaim = ReturnType<typeof printClaim>;
type Variable = [type: string, refs: PrintedClaim, size: number | null, tracked: boolean];
type TraceEvent = [line: number, scope: string, variables: Record<string, Variable>, aliases: string[][]];

export interface TraceRecord {
  readonly python: string;
  readonly mode: 'refs';
  readonly ended: string;
  readonly truncated: boolean;
  readonly stdout: string;
  /** The limit that ended the run, with its line. */
  readonly limit?: string;
  readonly events: readonly TraceEvent[];
}

const printedMax = 20_000;

/** Runs the program alone, standard input empty, to its end, a limit or something unknown. */
export function traceText(
  parser: PythonParser,
  text: string,
  filename: string,
  options: TraceOptions,
): TraceRecord {
  const profile = besideRecorder(profileFor(options.python));
  const python = profile.release.join('.');
  const recorder = new Recorder(options.events);
  const parsed = parser.parse(text);
  // As the recorder compiles it: its calls before every statement keep instructions of two statements apart.
  const code = lowerModule(parsed.tree, text, parsed.lines, filename, profile, { probed: true });
  parsed.dispose();
  if (parsed.tree.problems.length > 0 || code.problems.length > 0) {
    return { python, mode: 'refs', ended: 'SyntaxError', truncated: false, stdout: '', events: [] };
  }
  const machine = new Machine(new Heap(profile), profile, {
    mode: 'trace',
    probed: true,
    limits: wholeLimits,
    listener: { statement: (frame, statement) => recorder.statement(machine, frame, statement) },
    source: (name) => (name === filename ? text : null),
    compiler: compilerFor(parser, profile),
  });
  machine.start(code);
  // The program is compiled before the recorder empties the generations; then comes the module's function or frame.
  machine.heap.collector.counts.fill(0);
  machine.heap.collector.counts[0] = 1;
  machine.proceed();
  const { ended, limit } = ending(machine.outcome!);
  return {
    python,
    mode: 'refs',
    ended,
    truncated: recorder.truncated,
    stdout: codePoints(machine.output, printedMax),
    ...(limit === null ? {} : { limit }),
    events: recorder.events,
  };
}

class Recorder {
  readonly events: TraceEvent[] = [];
  truncated = false;
  private readonly seen = new Set<Code>();

  constructor(private readonly eventsMax: number) {}

  /** The recorder keeps a list of a function's slots, a tuple each, the first time it sees the function. */
  private remember(machine: Machine, code: Code): void {
    if ((code.flags & CodeFlag.OPTIMIZED) === 0 || this.seen.has(code)) return;
    this.seen.add(code);
    machine.heap.collector.counts[0]! += 3 + code.slotNames.length;
  }

  statement(machine: Machine, frame: PythonFrame, statement: number): void {
    if (frame.hidden) return;
    if (this.events.length >= this.eventsMax) {
      this.truncated = true;
      return;
    }
    const { code } = frame.executable;
    const variables: Record<string, Variable> = {};
    const names = new Map<PyObject, string[]>();
    for (const [name, object] of variablesOf(frame)) {
      variables[name] = describe(machine, object);
      const same = names.get(object);
      if (same === undefined) names.set(object, [name]);
      else same.push(name);
    }
    // `sys._getframe(1)` makes the frame an object, which lives as long as the frame.
    machine.frameObjectOf(frame);
    this.remember(machine, code);
    passThroughFreeLists(machine);
    const aliases = [...names.values()].filter((group) => group.length > 1);
    this.events.push([code.statements[statement]!.line, code.name, variables, aliases]);
  }
}

/** The recorder's own objects come and go while the collector is off, and leave their blocks in the free lists. */
function passThroughFreeLists(machine: Machine): void {
  const { heap } = machine;
  const { lists, dicts, tuples } = heap.profile.recorder;
  const { collector } = heap;
  const { enabled } = collector;
  collector.enabled = false;
  const made: PyObject[] = [];
  for (let i = 0; i < lists; i++) made.push(newList(machine, []));
  for (let i = 0; i < dicts; i++) made.push(newDict(machine));
  for (const length of tuples)
    made.push(
      newTuple(
        machine,
        new Array(length).fill(null).map(() => machine.none()),
      ),
    );
  for (const object of made) heap.drop(object);
  collector.enabled = enabled;
}

function describe(machine: Machine, object: PyObject): Variable {
  const tracked = (object.flags & Flag.TRACKED) !== 0;
  return [object.type.name, printClaim(countOf(object)), sizeOf(machine, object), tracked];
}

/** What can be said of an object's count between two statements. */
export function countOf(object: PyObject): Claim {
  if ((object.flags & Flag.IMMORTAL) !== 0) return { kind: 'immortal' };
  if ((object.flags & Flag.AT_LEAST) !== 0) {
    return { kind: 'atLeast', n: object.refs, why: 'something unknown may hold it too', line: object.line };
  }
  return { kind: 'exact', n: object.refs };
}

function ending(outcome: Outcome): { ended: string; limit: string | null } {
  switch (outcome.kind) {
    case 'done':
      return { ended: 'end', limit: null };
    case 'raised':
      return { ended: outcome.exception.type.name, limit: null };
    case 'limit':
      return { ended: 'limit', limit: `${outcome.which}, line ${outcome.line}` };
    case 'unknown':
      return { ended: `unknown: ${outcome.why}, line ${outcome.line}`, limit: null };
  }
}

function codePoints(text: string, max: number): string {
  return text.length <= max ? text : [...text.slice(0, 2 * max)].slice(0, max).join('');
}
