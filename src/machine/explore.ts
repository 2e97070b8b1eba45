/**
 * Forks: where a branch depends on something unknown, both sides are followed, depth first, each to the end of the
 * root (the module, or the function that is run with symbolic arguments). The heap undoes what objects did; the stack
 * of frames is copied at the fork and put back.
 */

import type { NativeFrame, PyException, PyObject } from '../objects';
import { Hot } from './executable';
import { type FrameContent, type Handled, PythonFrame } from './frame';
import type { Frame, Machine } from './machine';
import type { Unfollowed } from './types';

interface SavedNative {
  readonly frame: NativeFrame;
  readonly fields: Map<string, unknown>;
}

type SavedFrame = { readonly frame: PythonFrame; readonly content: FrameContent } | SavedNative;

interface Snapshot {
  readonly frames: readonly SavedFrame[];
  readonly handledTop: Handled;
  readonly handledValues: readonly (PyException | null)[];
  readonly pythonDepth: number;
  readonly outputLength: number;
  readonly errorsLength: number;
  readonly executions: number;
  readonly recursionLimit: number;
}

interface Choice {
  readonly checkpoint: number;
  readonly snapshot: Snapshot;
  readonly line: number;
  /** Sides that are still to be followed: what the value is taken for. */
  readonly sides: boolean[];
  /** A round of a loop, or a truth. */
  readonly kind: 'truth' | 'round';
}

export class Explorer {
  readonly unfollowed: Unfollowed[] = [];
  paths = 0;
  private readonly choices: Choice[] = [];
  /** Places of execution counts that were raised since the first fork. */
  private readonly executedLog: { counts: Uint8Array; at: number }[] = [];

  constructor(private readonly machine: Machine) {}

  /** Forgets the choices of a root that is given up. */
  reset(): void {
    for (let choice = this.choices.pop(); choice !== undefined; choice = this.choices.pop()) {
      this.machine.heap.forget(choice.checkpoint);
    }
    this.executedLog.length = 0;
    this.paths = 0;
  }

  /** An instruction's execution was counted: undone with the path. */
  executed(counts: Uint8Array, at: number): void {
    if (this.choices.length > 0) this.executedLog.push({ counts, at });
  }

  /**
   * TO_BOOL and the like of something unknown: the top of the stack becomes True, and False on the path that follows
   * this one. False where the run has ended instead (a trace).
   */
  decide(frame: PythonFrame, value: PyObject): boolean {
    const { machine } = this;
    if (machine.mode === 'trace') return this.endTrace(value);
    const side = this.fork('truth', value);
    frame.drop(machine.heap, 1);
    frame.push(machine.bool(side));
    return true;
  }

  /** FOR_ITER over something unknown: 0, 1 and 2 rounds. */
  decideRound(frame: PythonFrame, iterator: PyObject): boolean {
    const { machine } = this;
    if (machine.mode === 'trace') return this.endTrace(iterator);
    frame.rounds ??= new Map();
    const at = frame.ip - 1;
    const round = frame.rounds.get(at) ?? 0;
    const goesOn = round < 2 && this.fork('round', iterator);
    if (goesOn) {
      frame.rounds.set(at, round + 1);
      const item = machine.unknown('an item of an unknown value');
      if (!item) return false;
      frame.push(item);
      return true;
    }
    frame.rounds.delete(at);
    frame.drop(machine.heap, 1);
    frame.ip = frame.executable.code.operands[at]!;
    return true;
  }

  private endTrace(value: PyObject): boolean {
    this.machine.unknown(`a branch depends on ${value.type.name}`);
    return false;
  }

  /** Which side this path takes; the other one is remembered. */
  private fork(kind: Choice['kind'], value: PyObject): boolean {
    const { machine } = this;
    const { line } = machine.heap;
    const { forks, paths } = machine.limits;
    if (this.choices.length >= forks || this.paths + this.choices.length + 1 >= paths) {
      this.unfollowed.push({ line, side: kind === 'truth' ? 'false' : 'no further round' });
      machine.listener?.forked?.(line, value, 'true');
      return kind === 'truth';
    }
    const snapshot = this.snapshot();
    const checkpoint = machine.heap.checkpoint();
    this.choices.push({ checkpoint, snapshot, line, sides: [false], kind });
    machine.listener?.forked?.(line, value, 'true');
    return true;
  }

  /** The root has ended on this path. True where another path begins: its state is put back, the run goes on. */
  pathFinished(): boolean {
    const { machine } = this;
    machine.listener?.pathEnded?.(this.paths);
    this.paths++;
    const choice = this.choices[this.choices.length - 1];
    if (choice === undefined) return false;
    const { heap } = machine;
    machine.exception = null;
    heap.undoTo(choice.checkpoint);
    this.restore(choice.snapshot);
    const side = choice.sides.pop()!;
    this.choices.pop();
    heap.forget(choice.checkpoint);
    const frame = machine.frames[machine.frames.length - 1] as PythonFrame;
    machine.listener?.pathStarted?.(this.paths, choice.line, String(side));
    this.takeSide(frame, choice.kind, side);
    return true;
  }

  private takeSide(frame: PythonFrame, kind: Choice['kind'], side: boolean): void {
    const { machine } = this;
    if (kind === 'truth') {
      frame.drop(machine.heap, 1);
      frame.push(machine.bool(side));
      // A jump reads its decided input again; TO_BOOL is done.
      if (frame.executable.ops[frame.ip - 1] !== Hot.TO_BOOL) frame.ip--;
      return;
    }
    const at = frame.ip - 1;
    frame.rounds?.delete(at);
    frame.drop(machine.heap, 1);
    frame.ip = frame.executable.code.operands[at]!;
  }

  private snapshot(): Snapshot {
    const { machine } = this;
    const handledValues: (PyException | null)[] = [];
    for (let at: Handled | null = machine.handledTop; at !== null; at = at.previous)
      handledValues.push(at.value);
    return {
      frames: machine.frames.map(saveFrame),
      handledTop: machine.handledTop,
      handledValues,
      pythonDepth: machine.pythonDepth,
      outputLength: machine.output.length,
      errorsLength: machine.errors.length,
      executions: this.executedLog.length,
      recursionLimit: machine.recursionLimit,
    };
  }

  private restore(saved: Snapshot): void {
    const { machine } = this;
    machine.frames.length = 0;
    for (const one of saved.frames) machine.frames.push(restoreFrame(one));
    machine.handledTop = saved.handledTop;
    let i = 0;
    for (let at: Handled | null = machine.handledTop; at !== null; at = at.previous) {
      at.value = saved.handledValues[i++] ?? null;
    }
    machine.pythonDepth = saved.pythonDepth;
    machine.output = machine.output.slice(0, saved.outputLength);
    machine.errors = machine.errors.slice(0, saved.errorsLength);
    machine.recursionLimit = saved.recursionLimit;
    machine.delivering = false;
    machine.value = null;
    while (this.executedLog.length > saved.executions) {
      const { counts, at } = this.executedLog.pop()!;
      counts[at]!--;
    }
  }
}

function saveFrame(frame: Frame): SavedFrame {
  if (frame instanceof PythonFrame) return { frame, content: frame.save() };
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(frame)) fields.set(name, copyField(value));
  return { frame, fields };
}

function restoreFrame(saved: SavedFrame): Frame {
  if ('content' in saved) {
    saved.frame.restore(saved.content);
    return saved.frame;
  }
  const { frame, fields } = saved;
  for (const [name, value] of fields) {
    if (name === 'owned') frame.owned.splice(0, frame.owned.length, ...(value as PyObject[]));
    else Reflect.set(frame, name, copyField(value));
  }
  return frame;
}

function copyField(value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  if (value instanceof Map) return new Map(value);
  if (value instanceof Set) return new Set(value);
  return value;
}
