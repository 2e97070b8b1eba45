/** `--mode alloc`: what tracemalloc says is still allocated, by the line that allocated it, and the peak. */

import { bug } from '../../base';
import { type Code, Op } from '../../code';
import { FreeList, type HeapListener } from '../../heap';
import { Import, type Machine, PythonFrame, standsForC } from '../../machine';
import {
  containerIteratorBytes,
  internedStr,
  newFloat,
  newInt,
  newList,
  newTuple,
  sliceBytes,
} from '../../objects';
import type { PythonParser } from '../../syntax';
import { besideTracemalloc, profileFor } from '../../versions';
import { type Ending, type Onlooker, releaseOf, runAlone, type TraceOptions } from './run';

type LineTotal = [line: number, bytes: number, blocks: number];

export interface AllocRecord extends Ending {
  readonly python: string;
  readonly mode: 'alloc';
  /** Bytes allocated since the program began: now, and at most. */
  readonly current: number;
  readonly peak: number;
  /** By the program's own lines, lowest first. */
  readonly lines: readonly LineTotal[];
}

/** `--mode alloc`. */
export function traceAlloc(
  parser: PythonParser,
  text: string,
  filename: string,
  options: TraceOptions,
): AllocRecord {
  const profile = besideTracemalloc(profileFor(options.python));
  const recorder = new Recorder();
  const ending = runAlone(parser, text, filename, profile, recorder);
  return { python: releaseOf(options.python), mode: 'alloc', ...ending, ...recorder.record() };
}

/** Descriptors of these names are made for every class, of names that are always there. */
const namesOfSlots = ['__dict__', '__weakref__'];

/** A block that tracemalloc knows: the line it is blamed on, 0 where that is in another file. */
interface Trace {
  line: number;
  readonly bytes: number;
}

/** tracemalloc with one frame a trace (Modules/_tracemalloc.c, Python/tracemalloc.c). */
class Recorder implements Onlooker {
  readonly probed = false;
  readonly listener = {};
  private readonly traces = new Map<number, Trace>();
  private current = 0;
  private peak = 0;
  private ended: Pick<AllocRecord, 'current' | 'peak' | 'lines'> = { current: 0, peak: 0, lines: [] };
  private machine!: Machine;

  /** As the program's code says it, which goes by its bare name. */
  private filename = '';

  begin(machine: Machine): void {
    this.machine = machine;
    machine.heap.freeLists.emptyAll();
    const frame = machine.frames.at(-1);
    const code = frame instanceof PythonFrame ? frame.executable.code : bug('no module is about to run');
    this.filename = code.filename;
    this.compiled(code);
    for (const name of namesOfSlots) internedStr(machine, name);
    // What tracemalloc imports has sorted with a key.
    machine.heap.firstTime('parser of list.sort');
    const listener: HeapListener = {
      blockAllocated: (address, bytes) => this.allocated(address, bytes),
      // Only what was traced already: a block that came before stays unknown (tracemalloc_add_trace is not called).
      blockReused: (address) => {
        const trace = this.traces.get(address);
        if (trace !== undefined) trace.line = this.blamedLine();
      },
      blockReleased: (address) => this.released(address),
    };
    machine.heap.listener = listener;
  }

  /** The compiler made the names; here they are made when first used. Held as long as the recorder lives. */
  private compiled(code: Code): void {
    for (const name of [code.name, code.qualname, ...code.names, ...code.slotNames])
      internedStr(this.machine, name);
    for (const constant of code.constants) if (constant.type === 'code') this.compiled(constant.code);
  }

  end(machine: Machine): void {
    // The recorder's `except` clause is over, and what it caught gone.
    const { exception } = machine;
    machine.exception = null;
    if (exception !== null) machine.heap.drop(exception);
    const { current, peak } = this;
    this.recorderLooks(machine);
    const totals = new Map<number, LineTotal>();
    for (const { line, bytes } of this.traces.values()) {
      if (line === 0) continue;
      const total = totals.get(line);
      if (total === undefined) totals.set(line, [line, bytes, 1]);
      else {
        total[1] += bytes;
        total[2]++;
      }
    }
    const lines = [...totals.values()].sort(([a], [b]) => a - b);
    this.ended = { current, peak, lines };
  }

  /**
   * Before the snapshot is taken the recorder's own calls take blocks off the free lists: what `get_traced_memory`
   * answers (kept), the two floats of `signal.setitimer` in a tuple, the three results of the run (kept), and in some
   * versions the list of the snapshot (kept).
   */
  private recorderLooks(machine: Machine): void {
    newTuple(machine, [newInt(machine, this.current), newInt(machine, this.peak)]);
    machine.heap.drop(newTuple(machine, [newFloat(machine, 0), newFloat(machine, 0)]));
    newTuple(machine, [machine.none(), machine.none(), machine.none()]);
    const { profile, heap } = machine;
    // `text[:at]` of what was printed, and the results unpacked by code that runs once.
    heap.passThrough(sliceBytes, FreeList.slice);
    if (profile.evaluation.coldUnpackingIterates)
      heap.passThrough(containerIteratorBytes, FreeList.tupleIterator);
    for (const slots of profile.recorder.framesAfterwards) {
      heap.keepBlock(profile.sizes.frameBase + 8 * (slots + 1), FreeList.frame);
    }
    if (profile.recorder.snapshotTakesList) newList(machine, []);
  }

  record(): Pick<AllocRecord, 'current' | 'peak' | 'lines'> {
    return this.ended;
  }

  private allocated(address: number, bytes: number): void {
    this.released(address);
    this.traces.set(address, { line: this.blamedLine(), bytes });
    this.current += bytes;
    if (this.current > this.peak) this.peak = this.current;
  }

  private released(address: number): void {
    const trace = this.traces.get(address);
    if (trace === undefined) return;
    this.traces.delete(address);
    this.current -= trace.bytes;
  }

  /** The line of the innermost Python frame, where that is in the program's own file. */
  private blamedLine(): number {
    const { frames, heap } = this.machine;
    for (let i = frames.length - 1; i >= 0; i--) {
      const frame = frames[i];
      // What an import makes is blamed on the files of importlib and of the module.
      if (frame instanceof Import) return 0;
      if (!(frame instanceof PythonFrame) || beginning(frame)) continue;
      if (frame.hidden && standsForC(frame.executable.code)) continue;
      if (frame.executable.code.filename !== this.filename) return 0;
      // A running frame keeps its instruction to itself; the heap knows its line.
      return i === frames.length - 1 ? heap.line : frame.line();
    }
    return 0;
  }
}

/** Cells and generators are made before the frame is one that tracemalloc looks at (Include/internal/pycore_frame.h:_PyFrame_IsIncomplete). */
function beginning({ executable: { code }, ip }: PythonFrame): boolean {
  const op = code.ops[ip - 1];
  return (op === Op.MAKE_CELL || op === Op.RETURN_GENERATOR) && code.ops.indexOf(Op.RESUME) >= ip;
}
