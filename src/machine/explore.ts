/**
 * Forks: where a branch depends on something unknown, both sides are followed, depth first, each to the end of the
 * root (the module, or the function that is run with symbolic arguments). The heap undoes what objects did; the stack
 * of frames is copied at the fork and put back.
 */

import type { Code } from '../code';
import type { NativeFrame, PyException, PyObject } from '../objects';
import { Hot } from './executable';
import { type FrameContent, type Handled, PythonFrame } from './frame';
import type { Frame, Machine } from './machine';
import type { Unfollowed } from './types';

/** How often a frame follows both sides of a decision at one place. */
const decisionsForked = 2;

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
  readonly learned: number;
  readonly recursionLimit: number;
  /** What one path has used up of an import, the next one has not. */
  readonly importEnd: number;
}

interface Choice {
  readonly checkpoint: number;
  readonly snapshot: Snapshot;
  readonly line: number;
  /** A round of a loop, or a truth. The other side is still to be followed. */
  readonly kind: 'truth' | 'round';
  readonly site: Site;
}

/** A place of the code where the root depends on something unknown. */
interface Site {
  readonly line: number;
  readonly kind: Choice['kind'];
  /** How often both sides were followed from here. */
  forks: number;
  /** Sides that some path took. */
  taken: number;
  /** The side that is next where the budget allows one only: each gets its turn. */
  next: boolean;
}

const tookTrue = 1;
const tookFalse = 2;

export class Explorer {
  /** Sides of choices that no path took, of the roots that have ended. */
  readonly unfollowed: Unfollowed[] = [];
  paths = 0;
  private readonly choices: Choice[] = [];
  private readonly sites = new Map<Code, Map<number, Site>>();
  /** A function runs by itself: what it warms up is undone, so that no function depends on those before it. */
  private alone = false;
  /** What instructions learned since the first fork, or since the function began. */
  private readonly learned: (() => void)[] = [];

  constructor(private readonly machine: Machine) {}

  /** The root has ended, or is given up: forgets its choices, but for the sides that no path took. */
  reset(): void {
    for (const sites of this.sites.values()) for (const site of sites.values()) this.note(site);
    this.sites.clear();
    for (let choice = this.choices.pop(); choice !== undefined; choice = this.choices.pop()) {
      this.machine.heap.forget(choice.checkpoint);
    }
    if (!this.alone) this.learned.length = 0;
    this.paths = 0;
  }

  /** From here on until `endAlone` all that instructions learn is undone. */
  beginAlone(): void {
    this.alone = true;
  }

  endAlone(): void {
    this.unlearn(0);
    this.alone = false;
  }

  /** Whether what an instruction learns is to be undone with the path. */
  get undoes(): boolean {
    return this.alone || this.choices.length > 0;
  }

  /** An instruction has learned something: how it is undone. */
  learns(undo: () => void): void {
    this.learned.push(undo);
  }

  private unlearn(length: number): void {
    while (this.learned.length > length) this.learned.pop()!();
  }

  /**
   * TO_BOOL and the like of something unknown: the top of the stack becomes True, and False on the path that follows
   * this one. False where the run has ended instead (a trace).
   */
  decide(frame: PythonFrame, value: PyObject): boolean {
    const { machine } = this;
    if (machine.mode === 'trace') return this.endTrace(value);
    const side = this.side(frame, value);
    frame.drop(machine.heap, 1);
    frame.push(machine.bool(side));
    return true;
  }

  /**
   * Both sides, the first times that a frame decides at this place; then one and the other by turns, so that a loop
   * whose condition is unknown ends.
   */
  private side(frame: PythonFrame, value: PyObject): boolean {
    frame.rounds ??= new Map();
    const place = ~(frame.ip - 1);
    const before = frame.rounds.get(place) ?? 0;
    const times = before >> 1;
    const site = this.site(frame, 'truth');
    // Noted before the fork: the other side's decision is noted by who takes it.
    frame.rounds.set(place, ((times + 1) << 1) | 1);
    if (times < decisionsForked && this.mayFork(site)) return this.fork(site, value);
    const side = times < decisionsForked ? this.turn(site) : (before & 1) === 0;
    frame.rounds.set(place, ((times + 1) << 1) | (side ? 1 : 0));
    this.take(site, side, value);
    return side;
  }

  private mayFork(site: Site): boolean {
    const { forks, paths, siteForks } = this.machine.limits;
    return (
      site.forks < siteForks && this.choices.length < forks && this.paths + this.choices.length + 1 < paths
    );
  }

  /** Which side is followed where the budget allows one only. */
  private turn(site: Site): boolean {
    const side = site.next;
    site.next = !side;
    return side;
  }

  private take(site: Site, side: boolean, value: PyObject): void {
    site.taken |= side ? tookTrue : tookFalse;
    this.machine.listener?.chosen?.(this.machine.currentLine(), value);
  }

  private site(frame: PythonFrame, kind: Choice['kind']): Site {
    const { code } = frame.executable;
    let sites = this.sites.get(code);
    if (sites === undefined) {
      sites = new Map();
      this.sites.set(code, sites);
    }
    const at = frame.ip - 1;
    let site = sites.get(at);
    if (site === undefined) {
      site = { line: this.machine.currentLine(), kind, forks: 0, taken: 0, next: true };
      sites.set(at, site);
    }
    return site;
  }

  private note({ line, kind, taken }: Site): void {
    if (taken === (tookTrue | tookFalse)) return;
    const truth = String(taken === tookFalse);
    const side = kind === 'truth' ? truth : taken === tookTrue ? 'no further round' : 'a round';
    if (this.unfollowed.some((known) => known.line === line && known.side === side)) return;
    this.unfollowed.push({ line, side });
  }

  /** FOR_ITER over something unknown: 0, 1 and 2 rounds. */
  decideRound(frame: PythonFrame, iterator: PyObject): boolean {
    const { machine } = this;
    if (machine.mode === 'trace') return this.endTrace(iterator);
    frame.rounds ??= new Map();
    const at = frame.ip - 1;
    const round = frame.rounds.get(at) ?? 0;
    const goesOn = round < 2 && this.startsRound(this.site(frame, 'round'), iterator);
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

  private startsRound(site: Site, iterator: PyObject): boolean {
    if (this.mayFork(site)) return this.fork(site, iterator);
    const side = this.turn(site);
    this.take(site, side, iterator);
    return side;
  }

  private endTrace(value: PyObject): boolean {
    this.machine.unknown(`a branch depends on ${value.type.name}`);
    return false;
  }

  /** This path takes the side that is true; the other one is remembered. */
  private fork(site: Site, value: PyObject): true {
    const { machine } = this;
    const line = machine.currentLine();
    machine.loops?.leave(null);
    site.forks++;
    site.taken |= tookTrue;
    const snapshot = this.snapshot();
    const checkpoint = machine.heap.checkpoint();
    this.choices.push({ checkpoint, snapshot, line, kind: site.kind, site });
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
    choice.site.taken |= tookFalse;
    this.choices.pop();
    heap.forget(choice.checkpoint);
    const frame = machine.frames[machine.frames.length - 1] as PythonFrame;
    machine.listener?.pathStarted?.(this.paths, choice.line, 'false');
    this.takeSide(frame, choice.kind, false);
    return true;
  }

  private takeSide(frame: PythonFrame, kind: Choice['kind'], side: boolean): void {
    const { machine } = this;
    const at = frame.ip - 1;
    if (kind === 'truth') {
      const op = frame.executable.ops[at];
      frame.rounds?.set(~at, (frame.rounds.get(~at) ?? 2) & ~1);
      frame.drop(machine.heap, 1);
      if (op === Hot.POP_JUMP_IF_NONE || op === Hot.POP_JUMP_IF_NOT_NONE) {
        // The decision stood above the value itself.
        frame.drop(machine.heap, 1);
        if (side === (op === Hot.POP_JUMP_IF_NONE)) frame.ip = frame.executable.code.operands[at]!;
        return;
      }
      frame.push(machine.bool(side));
      // A jump reads its decided input again; TO_BOOL is done.
      if (op !== Hot.TO_BOOL) frame.ip--;
      return;
    }
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
      learned: this.learned.length,
      recursionLimit: machine.recursionLimit,
      importEnd: machine.importEnd,
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
    machine.importEnd = saved.importEnd;
    machine.setStop();
    machine.delivering = false;
    machine.value = null;
    this.unlearn(saved.learned);
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
