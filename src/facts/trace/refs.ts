/**
 * Traces in the format of a real interpreter's recorder: before every statement, every variable of the running frame
 * with its type, count, size and whether the collector tracks it, and which variables are one object.
 */

import { type Code, CodeFlag } from '../../code';
import { Flag } from '../../heap';
import { type Machine, type MachineListener, type PythonFrame, variablesOf } from '../../machine';
import { newDict, newList, newTuple, type PyObject, sizeOf } from '../../objects';
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
  const profile = besideRecorder(profileFor(options.python));
  const recorder = new Recorder(options.events);
  const ending = runAlone(parser, text, filename, profile, recorder);
  const { truncated, events } = recorder;
  return { python: releaseOf(options.python), mode: 'refs', ...ending, truncated, events };
}

class Recorder implements Onlooker {
  readonly probed = true;
  readonly listener: MachineListener = { statement: (frame, statement) => this.statement(frame, statement) };
  readonly events: TraceEvent[] = [];
  truncated = false;
  private machine!: Machine;
  private readonly seen = new Set<Code>();

  constructor(private readonly eventsMax: number) {}

  begin(machine: Machine): void {
    this.machine = machine;
    // The program is compiled before the recorder empties the generations; then comes the module's function or frame.
    machine.heap.collector.counts.fill(0);
    machine.heap.collector.counts[0] = 1;
  }

  /** The recorder keeps a list of a function's slots, a tuple each, the first time it sees the function. */
  private remember(machine: Machine, code: Code): void {
    if ((code.flags & CodeFlag.OPTIMIZED) === 0 || this.seen.has(code)) return;
    this.seen.add(code);
    machine.heap.collector.counts[0]! += 3 + code.slotNames.length;
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
function countOf(object: PyObject): Claim {
  if ((object.flags & Flag.IMMORTAL) !== 0) return { kind: 'immortal' };
  if ((object.flags & Flag.AT_LEAST) !== 0) {
    return { kind: 'atLeast', n: object.refs, why: 'something unknown may hold it too', line: object.line };
  }
  return { kind: 'exact', n: object.refs };
}
