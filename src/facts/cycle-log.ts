/**
 * Cycles that a run leaves behind: what collections find, and what is unreachable when the run ends. Groups of one
 * shape are one fact with a number; a replay then says where its edges were made and where it was lost.
 */

import type { Span } from '../base';
import type { Code } from '../code';
import { Flag, type HeapObject, type PendingCollection } from '../heap';
import type { Machine } from '../machine';
import { PyDict, PyModule, type PyObject, PyUnknown } from '../objects';
import { attributeEdges } from './edges';
import { bytesOf, components, keptBy, unreachableAmong, unreachableNow } from './garbage';
import type { Recorder } from './recorder';
import type { ObjectFact } from './types';

const shapesMax = 100;
/** Paths of one root whose ends are looked at; the last one always is. */
const pathsMax = 32;
const membersMax = 30;
/** Larger groups are not followed in a replay. */
const watchedMax = 5_000;
/** How many groups of one shape are measured. */
const measuredMax = 1_000;
/** The first instances of a class are larger than those that follow: from then on it is the mean that is told. */
const settledAfter = 30;
/** From how many members of a group a shortest cycle is looked for. */
const startsMax = 40;

export interface DraftEdge {
  readonly from: ObjectFact;
  readonly to: ObjectFact;
  readonly label: string;
}

/** A cycle before the replay. */
export interface CycleDraft {
  readonly members: readonly ObjectFact[];
  readonly edges: readonly DraftEdge[];
  readonly objects: number;
  /** Of a group: the last of the first ones, later the mean of those after them. */
  bytes: number;
  /** Bytes of all groups of the mean. */
  settledBytes: number;
  count: number;
  /** The path on which it was seen last, and how often there. */
  path: number;
  seen: number;
  readonly collectedAt: number | null;
  readonly finalizers: readonly string[];
  readonly assumption: string | null;
  /** Of a function that was run by itself. */
  readonly symbolic: boolean;
  /** All that holds it, itself included: lost once nothing outside refers to any of these. Null: too many. */
  readonly watched: readonly number[] | null;
  readonly foundMoment: number;
  readonly foundLine: number;
  readonly foundSpan: Span;
  readonly foundScope: string;
  /** The module, or the function that was run by itself. */
  readonly root: Code;
}

export class CycleLog {
  /** Of the root that runs. */
  drafts = new Map<string, CycleDraft>();
  /** Paths of all roots so far. */
  private path = 0;
  /** Paths of this root so far. */
  private ofRoot = 0;
  /** The state at the path's end has been looked at. */
  private looked = false;
  private recorder!: Recorder;

  constructor(
    private readonly machine: Machine,
    private readonly module: Code,
    /** Objects up to this serial are not this root's. */
    private serialBefore: number,
    private readonly rootOf: () => Code,
  ) {}

  connect(recorder: Recorder): void {
    this.recorder = recorder;
  }

  /** A function runs by itself: what was there before it is not its garbage. */
  rootBegins(serialBefore: number): void {
    this.serialBefore = serialBefore;
    this.ofRoot = 0;
  }

  pathStarted(): void {
    this.looked = false;
  }

  /** The state is undone after this, or the root ends. */
  pathEnded(): void {
    if (this.ofRoot++ < pathsMax) this.look();
    this.looked = true;
    this.path++;
  }

  /** A collection found these, and has cleared nothing yet. */
  found(pending: PendingCollection): void {
    this.add(pending.unreachable, pending.automatic ? null : this.recorder.line);
  }

  /** The module, or a function that was run by itself, has ended. */
  rootEnded(): void {
    if (!this.looked || this.ofRoot > pathsMax) this.look();
    this.looked = false;
    this.path++;
  }

  private look(): void {
    if (this.rootOf() === this.module) {
      this.add(unreachableNow(this.machine.heap), null);
      return;
    }
    const own: HeapObject[] = [];
    this.recorder.newcomers.after(this.serialBefore, (object) => own.push(object));
    this.add(unreachableAmong(own), null);
  }

  private add(unreachable: readonly HeapObject[], collectedAt: number | null): void {
    const objects = unreachable.filter(
      (object) => object.serial > this.serialBefore && (object.flags & Flag.SHARED) === 0,
    );
    if (objects.length === 0) return;
    const groups = components(objects);
    const before = groups.length === 0 ? null : predecessors(objects);
    for (const group of groups) this.addGroup(group as PyObject[], before!, collectedAt);
  }

  private addGroup(
    group: PyObject[],
    before: ReadonlyMap<HeapObject, HeapObject[]>,
    collectedAt: number | null,
  ): void {
    const cycle = shortestCycle(group);
    if (cycle.length === 0) return;
    const { describer } = this.recorder;
    const place = (object: PyObject) => `${object.type.name}:${describer.createdLine(object)}`;
    const key = cycle.map(({ from, label }) => `${place(from)}${label.replace(/\[.*\]/, '[]')}`).join('>');
    for (const object of group) this.lookForResources(object);
    const shape = `${rotated(key)}@${collectedAt ?? ''}@${this.rootOf().qualname}`;
    const known = this.drafts.get(shape);
    if (known !== undefined) {
      known.seen = known.path === this.path ? known.seen + 1 : 1;
      known.path = this.path;
      // Paths are alternatives: one after the other makes none more.
      if (known.seen <= known.count) return;
      known.count = known.seen;
      if (known.count <= measuredMax) measure(known, bytesOf(keptBy(group)));
      return;
    }
    if (this.drafts.size >= shapesMax) return;
    const kept = keptBy(group);
    const tracked = [...kept].filter(({ flags }) => (flags & Flag.TRACKED) !== 0);
    const { current } = this.recorder;
    const statement = current?.tally.statement ?? null;
    const root = this.rootOf();
    const facts = new Map<PyObject, ObjectFact>();
    const fact = (object: PyObject): ObjectFact => {
      let made = facts.get(object);
      if (made === undefined) {
        made = describer.fact(object);
        facts.set(object, made);
      }
      return made;
    };
    this.drafts.set(shape, {
      members: membersOf(group, cycle).map(fact),
      edges: cycle.map(({ from, to, label }) => ({ from: fact(from), to: fact(to), label })),
      objects: tracked.length,
      bytes: bytesOf(kept),
      settledBytes: 0,
      count: 1,
      path: this.path,
      seen: 1,
      collectedAt,
      finalizers: finalizersOf(kept),
      assumption: this.assumption(root),
      symbolic: root !== this.module,
      watched: holdersOf(group, before),
      foundMoment: this.recorder.moment,
      foundLine: statement?.line ?? 0,
      foundSpan: statement?.span ?? { start: 0, end: 0 },
      foundScope: this.recorder.scope,
      root,
    });
  }

  /** Files and the like that a member holds stay open until the collector comes. */
  private lookForResources(object: PyObject): void {
    object.visit((part) => {
      if (part instanceof PyUnknown) {
        const { line, span } = this.recorder.current?.tally.statement ?? {
          line: 0,
          span: { start: 0, end: 0 },
        };
        this.recorder.resources.inCycle(part, line, span);
      }
    });
  }

  private assumption(root: Code): string | null {
    if (root !== this.module) {
      return `${root.qualname}() is not called here: it was followed with unknown arguments`;
    }
    const fork = this.recorder.fold.forkReasons[0];
    return fork === undefined ? null : `line ${fork.line} depends on ${fork.reason}`;
  }
}

/** The members, those of the cycle first. */
function membersOf(group: readonly PyObject[], cycle: readonly CycleStep[]): PyObject[] {
  const first = cycle.map(({ from }) => from);
  const rest = group.filter((object) => !first.includes(object)).sort((a, b) => a.serial - b.serial);
  return [...first, ...rest].slice(0, membersMax);
}

function finalizersOf(objects: Iterable<HeapObject>): string[] {
  const names = new Set<string>();
  for (const object of objects) {
    if ((object.flags & Flag.HAS_FINALIZER) !== 0) names.add((object as PyObject).type.name);
  }
  return [...names].sort();
}

function predecessors(objects: readonly HeapObject[]): Map<HeapObject, HeapObject[]> {
  const before = new Map<HeapObject, HeapObject[]>(objects.map((object) => [object, []]));
  for (const object of objects) object.visit((target) => before.get(target)?.push(object));
  return before;
}

/** Serials of the group and of the garbage that leads to it. */
function holdersOf(
  group: readonly HeapObject[],
  before: ReadonlyMap<HeapObject, HeapObject[]>,
): number[] | null {
  const found = new Set<HeapObject>(group);
  const todo = [...group];
  for (let object = todo.pop(); object !== undefined; object = todo.pop()) {
    for (const holder of before.get(object) ?? []) {
      if (found.has(holder)) continue;
      found.add(holder);
      todo.push(holder);
    }
    if (found.size > watchedMax) return null;
  }
  return [...found].map(({ serial }) => serial);
}

/** The same text for a cycle wherever it begins. */
function rotated(key: string): string {
  const steps = key.split('>');
  let best = key;
  for (let i = 1; i < steps.length; i++) {
    const turned = [...steps.slice(i), ...steps.slice(0, i)].join('>');
    if (turned < best) best = turned;
  }
  return best;
}

interface CycleStep {
  readonly from: PyObject;
  readonly to: PyObject;
  readonly label: string;
}

/**
 * One shortest cycle of the group, as a programmer sees it: through an instance's attributes, not through its
 * `__dict__`, and not through classes where there is another way. It begins with its oldest object.
 */
function shortestCycle(group: readonly PyObject[]): CycleStep[] {
  const inside = new Set<PyObject>(group);
  const steps = new Map<PyObject, CycleStep[]>();
  const stepsOf = (from: PyObject): CycleStep[] => {
    let made = steps.get(from);
    if (made === undefined) {
      made = attributeEdges(from)
        .filter(({ label, target }) => inside.has(target) && !isOwnDict(from, label, target))
        .map(({ label, target }) => ({ from, to: target, label }));
      steps.set(from, made);
    }
    return made;
  };
  const starts = [...group].filter((object) => !isDictOfInstance(object, group));
  starts.sort((a, b) => a.serial - b.serial);
  let best: CycleStep[] = [];
  for (const withClasses of [false, true]) {
    for (const start of starts.slice(0, startsMax)) {
      const cycle = cycleThrough(
        start,
        stepsOf,
        best.length === 0 ? Number.POSITIVE_INFINITY : best.length,
        withClasses,
      );
      if (cycle !== null && (best.length === 0 || cycle.length < best.length)) best = cycle;
    }
    if (best.length > 0) break;
  }
  return fromOldest(best);
}

function isOwnDict(from: PyObject, label: string, target: PyObject): boolean {
  // A dict of its own attributes is no part of the object: it is the object.
  if (target === from) return false;
  return label === '__dict__' && target instanceof PyDict && !(from instanceof PyModule) && target.refs === 1;
}

function isDictOfInstance(object: PyObject, group: readonly PyObject[]): boolean {
  return (
    object instanceof PyDict &&
    object.refs === 1 &&
    group.some((owner) => owner !== object && owner.attributes === object)
  );
}

/** Breadth first from the start back to it; null where it is not shorter than the limit. */
function cycleThrough(
  start: PyObject,
  stepsOf: (from: PyObject) => readonly CycleStep[],
  limit: number,
  withClasses: boolean,
): CycleStep[] | null {
  const cameBy = new Map<PyObject, CycleStep>();
  let layer: PyObject[] = [start];
  for (let length = 1; layer.length > 0 && length < limit; length++) {
    const next: PyObject[] = [];
    for (const from of layer) {
      for (const step of stepsOf(from)) {
        if (!withClasses && step.label === '__class__') continue;
        if (step.to === start) return pathTo(step, start, cameBy);
        if (cameBy.has(step.to)) continue;
        cameBy.set(step.to, step);
        next.push(step.to);
      }
    }
    layer = next;
  }
  return null;
}

function pathTo(last: CycleStep, start: PyObject, cameBy: ReadonlyMap<PyObject, CycleStep>): CycleStep[] {
  const path = [last];
  for (let at = last.from; at !== start; ) {
    const step = cameBy.get(at)!;
    path.unshift(step);
    at = step.from;
  }
  return path;
}

function fromOldest(cycle: readonly CycleStep[]): CycleStep[] {
  let oldest = 0;
  for (let i = 1; i < cycle.length; i++) {
    if (cycle[i]!.from.serial < cycle[oldest]!.from.serial) oldest = i;
  }
  return [...cycle.slice(oldest), ...cycle.slice(0, oldest)];
}

function measure(draft: CycleDraft, bytes: number): void {
  const settled = draft.count - settledAfter;
  if (settled > 0) draft.settledBytes += bytes;
  draft.bytes = settled > 0 ? Math.round(draft.settledBytes / settled) : bytes;
}
