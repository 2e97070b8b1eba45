/** `--mode gc`: the collector's counters before every statement, and every collection. */

import type { Collection } from '../../heap';
import type { Machine, MachineListener, PythonFrame } from '../../machine';
import { passDict, passTuple } from '../../objects';
import type { PythonParser } from '../../syntax';
import { besideRecorder, profileFor } from '../../versions';
import { type Ending, type Onlooker, releaseOf, runAlone, type TraceOptions } from './run';

type Counts = [count0: number, count1: number, count2: number];
type CountsEvent = [line: number, ...counts: Counts];
type CollectionEvent = [line: number, generation: number, collected: number];

export interface GcRecord extends Ending {
  readonly python: string;
  readonly mode: 'gc';
  readonly truncated: boolean;
  readonly events: readonly CountsEvent[];
  readonly collections: readonly CollectionEvent[];
  /** The counters when the program has ended. */
  readonly final: Counts;
}

/** `--mode gc`. */
export function traceGc(
  parser: PythonParser,
  text: string,
  filename: string,
  options: TraceOptions,
): GcRecord {
  const profile = besideRecorder(profileFor(options.python));
  const recorder = new Recorder(options.events);
  const ending = runAlone(parser, text, filename, profile, recorder);
  const { truncated, events, collections, final } = recorder;
  return { python: releaseOf(options.python), mode: 'gc', ...ending, truncated, events, collections, final };
}

class Recorder implements Onlooker {
  readonly probed = true;
  readonly listener: MachineListener = {
    statement: (frame, statement) => this.statement(frame, statement),
    collectsBefore: (frame, statement) => {
      this.line = lineOf(frame, statement);
    },
  };
  readonly events: CountsEvent[] = [];
  readonly collections: CollectionEvent[] = [];
  truncated = false;
  final: Counts = [0, 0, 0];
  private machine!: Machine;
  /** The last statement begun: a probe first keeps its line, then looks. */
  private line = 0;

  constructor(private readonly eventsMax: number) {}

  begin(machine: Machine): void {
    this.machine = machine;
    const { heap } = machine;
    heap.collector.counts.fill(0);
    heap.freeLists.emptyAll();
    // `gc.callbacks` were told of the end of the recorder's own last collection.
    this.tellCallback();
    // Then comes the module's function or frame.
    heap.collector.counts[0]!++;
    heap.listener = {
      collecting: () => this.tellCallback(),
      collected: (collection) => this.collected(collection),
    };
  }

  end({ heap }: Machine): void {
    this.final = countsOf(heap.collector.counts);
  }

  private statement(frame: PythonFrame, statement: number): void {
    if (frame.hidden) return;
    this.line = lineOf(frame, statement);
    const { counts } = this.machine.heap.collector;
    if (this.events.length < this.eventsMax) this.events.push([this.line, ...countsOf(counts)]);
    else this.truncated = true;
    // What `gc.get_count()` answers is a tuple, made after the counters were read.
    passTuple(this.machine, 3);
  }

  private collected({ generation, collected }: Collection): void {
    this.collections.push([this.line, generation, collected]);
    this.tellCallback();
  }

  /** The recorder's callback is told in a dict, which no collection can start in (Modules/gcmodule.c:invoke_gc_callback). */
  private tellCallback(): void {
    const { collector } = this.machine.heap;
    const { enabled } = collector;
    collector.enabled = false;
    passDict(this.machine);
    collector.enabled = enabled;
  }
}

function lineOf(frame: PythonFrame, statement: number): number {
  return frame.executable.code.statements[statement]!.line;
}

function countsOf(counts: readonly number[]): Counts {
  return [counts[0]!, counts[1]!, counts[2]!];
}
