/**
 * The second look at cycles: a replay that watches their members, and notes the statement that made each edge and
 * the statement after which nothing outside led to them.
 */

import type { Span } from '../base';
import type { Code } from '../code';
import type { HeapObject } from '../heap';
import { PythonFrame } from '../machine';
import { PyCell, PyDict, PyFrame, type PyObject } from '../objects';
import type { CycleDraft } from './cycle-log';
import { Program, type ProgramText, type RootStart, type Witness } from './program';

export interface Place {
  readonly line: number;
  readonly span: Span;
  readonly moment: number;
  readonly code: Code;
}

export interface Watched {
  lost: Place | null;
  /** For each edge of the draft. */
  readonly edges: (Place | null)[];
  /** For each edge: its target was held from outside as long as anything of the group was. */
  readonly held: boolean[];
}

interface Watch extends Watched {
  readonly draft: CycleDraft;
  readonly members: Map<number, HeapObject>;
  readonly wanted: ReadonlySet<number>;
  /** The sum of the counts when it was last looked at closely. */
  sum: number;
}

/** Runs the program again, up to the moment when the last of the cycles was found. */
export function* watchCycles(
  source: ProgramText,
  drafts: readonly CycleDraft[],
  starts: ReadonlyMap<Code, RootStart>,
  stepsMax: number,
  slice: number,
  live: Program | null,
): Generator<void, Map<CycleDraft, Watched>, void> {
  const watches = drafts.filter(({ watched }) => watched !== null).map(newWatch);
  const follows = new Map<Code, RootStart>();
  for (const { draft } of watches) {
    const start = starts.get(draft.root);
    if (start !== undefined) follows.set(draft.root, start);
  }
  if (live?.isAtEnd && watches.every(({ draft }) => follows.has(draft.root))) {
    yield* live.watch(follows, new Watcher(live, watches), slice);
    return new Map(watches.map((watch) => [watch.draft, watch]));
  }
  const lastMoment = Math.max(0, ...watches.map(({ draft }) => draft.foundMoment));
  let watcher: Watcher | null = null;
  const program = new Program(
    source,
    (own) => {
      watcher = new Watcher(own, watches);
      return watcher;
    },
    false,
    [],
    follows,
  );
  while (program.moment <= lastMoment && program.steps < stepsMax) {
    if (program.proceed(slice)) break;
    yield;
  }
  return new Map(watches.map((watch) => [watch.draft, watch]));
}

function newWatch(draft: CycleDraft): Watch {
  return {
    draft,
    lost: null,
    edges: draft.edges.map(() => null),
    held: draft.edges.map(() => true),
    members: new Map(),
    wanted: new Set(draft.watched ?? []),
    sum: -1,
  };
}

class Watcher implements Witness {
  private readonly bySerial = new Map<number, Watch[]>();
  private readonly places = new Map<PythonFrame, Place>();
  private current: Place | null = null;
  private moment = 0;

  constructor(
    private readonly program: Program,
    private readonly watches: readonly Watch[],
  ) {
    for (const watch of watches) {
      for (const serial of watch.wanted) {
        const list = this.bySerial.get(serial);
        if (list === undefined) this.bySerial.set(serial, [watch]);
        else list.push(watch);
      }
    }
  }

  allocated(object: HeapObject): void {
    const watches = this.bySerial.get(object.serial);
    if (watches === undefined) return;
    for (const watch of watches) {
      if (this.moment > watch.draft.foundMoment) continue;
      watch.members.set(object.serial, object);
      watch.sum = -1;
      watch.lost = null;
      for (let i = 0; i < watch.edges.length; i++) {
        const { from, to } = watch.draft.edges[i]!;
        if (from.serial !== object.serial && to.serial !== object.serial) continue;
        watch.edges[i] = null;
        watch.held[i] = true;
      }
    }
  }

  statement(frame: PythonFrame, index: number, moment: number): void {
    this.look();
    this.moment = moment;
    const { code } = frame.executable;
    const { line, headSpan } = code.statements[index]!;
    const place = { line, span: headSpan, moment, code };
    this.places.set(frame, place);
    this.current = place;
  }

  left(frame: PythonFrame): void {
    this.look();
    const place = this.places.get(frame);
    if (place !== undefined) this.lookAtFrame(frame, place);
    this.places.delete(frame);
    this.current = this.below(frame);
  }

  unreachable(): void {
    this.look();
  }

  rootEnded(): void {
    this.look();
  }

  private below(frame: PythonFrame): Place | null {
    const { frames } = this.program.machine;
    for (let i = frames.length - 1; i >= 0; i--) {
      const under = frames[i]!;
      if (under === frame || !(under instanceof PythonFrame)) continue;
      const place = this.places.get(under);
      if (place !== undefined) return place;
    }
    return null;
  }

  /** What has changed since the last look was done by the current statement. */
  private look(): void {
    const { current } = this;
    if (current === null) return;
    for (const watch of this.watches) {
      if (watch.members.size === 0 || watch.lost !== null || current.moment > watch.draft.foundMoment)
        continue;
      const sum = sumOf(watch);
      // A reference that only moves into a local changes no count.
      const moves = watch.draft.edges.some(
        ({ label }, i) => watch.edges[i] === null && label.startsWith('local '),
      );
      if (sum === watch.sum && !moves) continue;
      watch.sum = sum;
      this.lookForEdges(watch, current);
      if (watch.members.size === watch.wanted.size && outside(watch, sum) === 0) watch.lost = current;
      else lookForHolders(watch);
    }
  }

  private lookForEdges(watch: Watch, current: Place): void {
    for (let i = 0; i < watch.edges.length; i++) {
      if (watch.edges[i] !== null) continue;
      const { from, to } = watch.draft.edges[i]!;
      const holder = watch.members.get(from.serial);
      const target = watch.members.get(to.serial);
      if (holder === undefined || target === undefined) continue;
      if (refersTo(holder as PyObject, target, watch.draft.edges[i]!.label)) watch.edges[i] = current;
    }
  }

  /** The frame is about to give up its references: where it is the last that leads to a group, its statement loses it. */
  private lookAtFrame(frame: PythonFrame, place: Place): void {
    for (const watch of this.watches) {
      if (watch.lost !== null || watch.members.size !== watch.wanted.size) continue;
      if (place.moment > watch.draft.foundMoment) continue;
      const held: HeapObject[] = [];
      if (frame.generator === null) {
        frame.visit((target) => {
          if (watch.wanted.has(target.serial)) held.push(target);
        });
      }
      if (held.length === 0) continue;
      if (outside(watch, sumOf(watch)) === held.length) watch.lost = place;
      else lookForHolders(watch, held);
    }
  }
}

function sumOf(watch: Watch): number {
  let sum = 0;
  for (const object of watch.members.values()) sum += object.refs;
  return sum;
}

/** References to the group from outside it. */
function outside(watch: Watch, sum: number): number {
  let inside = 0;
  for (const object of watch.members.values()) {
    object.visit((target) => {
      if (watch.wanted.has(target.serial)) inside++;
    });
  }
  return sum - inside;
}

/**
 * Whose targets are held by the group alone, while something else of it is still held from outside. What a frame is
 * about to give up counts no more.
 */
function lookForHolders(watch: Watch, givenUp: readonly HeapObject[] = []): void {
  for (let i = 0; i < watch.held.length; i++) {
    if (watch.edges[i] === null || !watch.held[i]) continue;
    const target = watch.members.get(watch.draft.edges[i]!.to.serial);
    if (target === undefined) continue;
    let inside = givenUp.filter((object) => object === target).length;
    for (const object of watch.members.values()) {
      object.visit((reached) => {
        if (reached === target) inside++;
      });
    }
    if (target.refs === inside) watch.held[i] = false;
  }
}

function refersTo(holder: PyObject, target: HeapObject, label: string): boolean {
  if (holder instanceof PyFrame && holder.state instanceof PythonFrame && label.startsWith('local ')) {
    // While the frame runs its locals are its own; afterwards the frame object has them.
    const { slots, executable } = holder.state;
    const value = slots[executable.code.slotNames.indexOf(label.slice('local '.length))];
    return value === target || (value instanceof PyCell && value.value === target);
  }
  let found = false;
  const look = (reached: HeapObject) => {
    if (reached === target) found = true;
  };
  holder.visit(look);
  if (!found && holder.attributes instanceof PyDict) holder.attributes.visit(look);
  return found;
}
