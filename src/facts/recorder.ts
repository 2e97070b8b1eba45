/**
 * Folds a run's events into facts by statement and by name. It reads counts when a visit of a statement begins and
 * when it ends; joining is a few comparisons, so that the run is hardly slower for being watched.
 */

import type { Code } from '../code';
import {
  addressReads,
  type Block,
  type Collection,
  Flag,
  type HeapObject,
  type PendingCollection,
} from '../heap';
import type { Machine, Outcome, PythonFrame } from '../machine';
import { PythonFrame as Frame } from '../machine';
import { codeReads, type PyObject, PyUnknown, sizeOf } from '../objects';
import { CallLog } from './calls';
import { codesOf, functionsOf } from './codes';
import type { CycleLog } from './cycle-log';
import { Describer, typeNameOf } from './describe';
import { Fold } from './fold';
import { IdentityLog } from './identities';
import { KeptLog } from './kept';
import { Moments } from './moments';
import { Newcomers } from './newcomers';
import { type Counted, PassedOver } from './passed-over';
import { aliasesOf, lookUp } from './plan';
import type { Program, Witness } from './program';
import { ResourceLog } from './resources';
import { type StatementTally, Visit } from './statements';
import type { TemporaryLog } from './temporaries';
import type { DeathFact, FreedFact } from './types';

/** Visits of a statement that are described in full; after them each sixteenth, and the last one as far as numbers go. */
const fullFirst = 64;
const fullEach = 16;
const freedMax = 64;
export const collectionsMax = 10_000;

interface Fork {
  readonly visits: Map<PythonFrame, Visit>;
  readonly current: Visit | null;
  readonly calls: unknown;
  readonly temporaries: unknown;
  readonly kept: unknown;
  readonly resources: unknown;
  readonly newcomers: number;
}

export class Recorder implements Witness {
  readonly describer: Describer;
  readonly moments = new Moments();
  readonly calls: CallLog;
  /** What each root adds up to, in their order; kept ones are put in by who keeps them. */
  readonly folds: Fold[] = [];
  /** Of the root that runs. */
  fold: Fold;
  private readonly own: ReadonlySet<Code>;
  /** What the module does is known: it runs only for what it leaves. */
  again = false;
  /** How often addresses had been read when the root began. */
  private addressesBefore: number;
  private codeBefore: number;
  private visits = new Map<PythonFrame, Visit>();
  /** The innermost statement that runs. */
  current: Visit | null = null;
  /** A visit that ended with its frame, which may still give up what it holds; the step in which it does. */
  private closing: {
    visit: Visit;
    step: number;
    depth: number;
    slots: (PyObject | null)[];
    frame: PythonFrame;
  } | null = null;
  private readonly forks: Fork[] = [];
  private rootStarts = false;
  readonly newcomers = new Newcomers();
  readonly kept: KeptLog;
  /** Of the root that runs, as all that a fold takes over. */
  resources: ResourceLog;
  identities: IdentityLog;
  private readonly passedOver = new PassedOver();
  /** The frame that was left last raised. */
  private leftRaising = false;
  private allocatedBytes = 0;
  private allocatedObjects = 0;
  private readonly machine: Machine;

  constructor(
    private readonly program: Program,
    private readonly temporaries: TemporaryLog,
    private readonly cycles: CycleLog,
  ) {
    const { machine, source } = program;
    this.machine = machine;
    this.describer = new Describer(machine, program.lives, program.startupLast, program.pathOf);
    this.calls = new CallLog(machine, this.newcomers, functionsOf(source.code), this);
    this.own = new Set(codesOf(source.code));
    this.kept = new KeptLog(machine, this, this.own);
    temporaries.connect(this);
    cycles.connect(this);
    this.addressesBefore = addressReads.count;
    this.codeBefore = codeReads.count;
    this.resources = new ResourceLog(this);
    this.identities = new IdentityLog(this);
    this.fold = this.beginFold(source.code);
  }

  get moment(): number {
    return this.program.moment;
  }

  get scope(): string {
    return this.current?.tally.code.qualname ?? '<module>';
  }

  get line(): number {
    return this.current?.tally.statement.line ?? 0;
  }

  private beginFold(root: Code): Fold {
    const { moment, steps } = this.program;
    const fold = new Fold(root, { moment, steps });
    this.fold = fold;
    this.folds.push(fold);
    this.calls.tallies = fold.functions;
    this.temporaries.sites = fold.sites;
    this.cycles.drafts = fold.drafts;
    this.resources = new ResourceLog(this);
    this.identities = new IdentityLog(this);
    this.addressesBefore = addressReads.count;
    this.codeBefore = codeReads.count;
    return fold;
  }

  /** What is known of the root only now that its state is gone. */
  endFold(): void {
    const { explorer } = this.machine;
    this.fold.unfollowed.push(...explorer.unfollowed);
    explorer.unfollowed.length = 0;
  }

  // ---- statements

  statement(frame: PythonFrame, index: number, moment: number, again: boolean): void {
    if (this.again) return;
    this.close();
    const { code } = frame.executable;
    const before = this.visits.get(frame);
    if (before !== undefined) this.end(frame, before);
    if (!this.own.has(code)) {
      // Code that `exec` compiled belongs to no statement of the file.
      this.visits.delete(frame);
      return;
    }
    const tally = this.fold.talliesOf(code)[index]!;
    const visit = tally.pool.pop() ?? new Visit(tally);
    visit.moment = moment;
    visit.again = again;
    visit.serial = this.program.lives.last;
    visit.allocatedBytes = this.allocatedBytes;
    visit.allocatedObjects = this.allocatedObjects;
    const { names } = tally;
    for (let i = 0; i < names.length; i++) {
      const object = lookUp(frame, names[i]!.plan);
      visit.objects[i] = object;
      visit.counts[i] = object === null ? 0 : object.refs;
    }
    this.visits.set(frame, visit);
    this.current = visit;
  }

  entered(frame: PythonFrame): void {
    if (this.again) return;
    this.close();
    this.fold.entered.add(frame.executable.code);
    if (this.rootStarts && frame.executable.code === this.program.root) {
      // What was made for its arguments is not the function's own.
      this.rootStarts = false;
      this.cycles.rootBegins(this.program.lives.last);
    }
    this.calls.entered(frame, this.program.lives.last);
  }

  left(frame: PythonFrame, value: PyObject | null): void {
    if (this.again) return;
    this.close();
    this.calls.left(frame, value);
    this.leftRaising = value === null;
    // Who called a function that runs by itself is not there: what it hands on is that caller's.
    if (value !== null && frame.executable.code === this.program.root) this.resources.returned(value);
    const visit = this.visits.get(frame);
    if (visit === undefined) return;
    this.visits.delete(frame);
    if (value === null) visit.tally.raised++;
    this.end(frame, visit, false);
    this.current = this.below(frame);
    // What a class body leaves is the interpreter's own.
    if (frame.executable.code.kind === 'class') return;
    const { slots } = frame;
    this.closing = {
      visit,
      step: this.machine.stepsLeft,
      depth: this.machine.frames.length - 1,
      slots: slots.slice(),
      frame,
    };
  }

  /** The frame that was left last has given up what it held. */
  private close(): void {
    const { closing } = this;
    if (closing === null) return;
    this.closing = null;
    const { deaths, tally } = closing.visit;
    if (!deaths.none) this.addDeaths(tally, deaths.take());
  }

  /** The visit of the frame that called this one. */
  private below(frame: PythonFrame): Visit | null {
    const { frames } = this.machine;
    for (let i = frames.length - 1; i >= 0; i--) {
      const under = frames[i]!;
      if (!(under instanceof Frame) || under === frame) continue;
      const visit = this.visits.get(under);
      if (visit !== undefined) return visit;
    }
    return null;
  }

  private end(frame: PythonFrame, visit: Visit, reuse = true): void {
    const { tally } = visit;
    const { describer } = this;
    this.moments.ended(visit.moment, this.program.steps - 1);
    if (visit.again) tally.rounds++;
    else tally.visits++;
    this.note(tally, visit.again ? 'rounds' : 'visits', 1);
    if (tally.firstMoment === 0 || visit.moment < tally.firstMoment) tally.firstMoment = visit.moment;
    tally.lastMoment = visit.moment;
    const ended = tally.visits + tally.rounds;
    const fully = ended <= fullFirst || ended % fullEach === 0;
    const { names } = tally;
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const { plan } = name;
      const before = visit.objects[i]!;
      if (plan.role !== 'bound') {
        if (before === null || visit.again) continue;
        name.seen = true;
        name.addType(typeNameOf(before));
        name.object.set(before, describer, fully);
        name.before.add(before, visit.counts[i]!);
        this.addAfter(name.after, before);
        if ((before.flags & Flag.FREED) === 0) name.addTrend(before.refs);
        if (fully) name.aliases = before.refs > 1 ? aliasesOf(frame, plan.name, before) : [];
        continue;
      }
      const now = lookUp(frame, plan);
      // The last round binds nothing.
      if (now === null || (visit.again && now === before)) continue;
      name.seen = true;
      name.addType(typeNameOf(now));
      name.object.set(now, describer, fully);
      name.after.add(now, now.refs);
      name.addTrend(now.refs);
      const known = visit.objects.indexOf(now);
      if (visit.again) {
        // What was before the loop is known from its first visit.
      } else if (known >= 0) name.before.add(now, visit.counts[known]!);
      else if (now.serial > visit.serial) name.before.addAbsent();
      else if ((now.flags & Flag.IMMORTAL) !== 0) name.before.add(now, 0);
      else name.before.addUnseen();
      if (fully) name.aliases = now.refs > 1 ? aliasesOf(frame, plan.name, now) : [];
      if (before !== null && before !== now && !visit.again) {
        name.replacedSeen = true;
        name.replaced.set(before, describer, fully);
        name.replacedBefore.add(before, visit.counts[i]!);
        this.addAfter(name.replacedAfter, before);
      }
    }
    if (visit.freed.length > 0) {
      tally.freed = visit.freed;
      tally.freedBytes = visit.freedBytes;
      if (reuse) {
        visit.freed = [];
        visit.freedBytes = 0;
      }
    }
    // A frame that is left has not yet given up what it holds.
    if (reuse && !visit.deaths.none) this.addDeaths(tally, visit.deaths.take());
    tally.measured = true;
    tally.allocatedBytes = this.allocatedBytes - visit.allocatedBytes;
    tally.allocatedObjects = this.allocatedObjects - visit.allocatedObjects;
    this.temporaries.visitEnded(visit);
    visit.forked = false;
    if (reuse) {
      visit.objects.fill(null);
      tally.pool.push(visit);
    }
  }

  /** Something is counted, which may be part of rounds that are passed over. */
  note<Counter extends string>(counted: Counted<Counter>, counter: Counter, times: number): void {
    const { loops, stepsLeft } = this.machine;
    if (loops?.isBusy) this.passedOver.note(stepsLeft, counted, counter, times);
    else this.passedOver.clear();
  }

  private addDeaths(tally: StatementTally, deaths: readonly DeathFact[]): void {
    tally.addDeaths(deaths);
    this.note(tally, 'deathVisits', 1);
  }

  /** Rounds of a loop were passed over: they count as those before them. */
  skipped(_frame: PythonFrame, units: number, since: number, highBytes: number): void {
    if (this.again) return;
    this.passedOver.repeat(since, this.machine.stepsLeft, units);
    this.calls.reached(highBytes);
    this.peakIs(highBytes - this.program.startupBytes);
  }

  private addAfter(tally: StatementTally['names'][number]['after'], object: PyObject): void {
    if ((object.flags & Flag.FREED) !== 0) tally.addAbsent();
    else tally.add(object, object.refs);
  }

  // ---- the heap

  allocated(object: HeapObject): void {
    const { program } = this;
    program.lives.born(this.machine, object.serial);
    if (this.again) {
      if ((object as PyObject).type.isClass) this.kept.allocated(object as PyObject);
      return;
    }
    this.newcomers.add(object);
    this.allocatedBytes += object.blockBytes;
    this.allocatedObjects++;
    this.calls.allocatedOne(object.serial);
    this.checkPeak();
    this.temporaries.allocated(object as PyObject);
    if ((object as PyObject).type.isClass) this.kept.allocated(object as PyObject);
  }

  resized(_owner: HeapObject, before: Block | null, after: Block | null): void {
    if (this.again) return;
    const grown = (after?.bytes ?? 0) - (before?.bytes ?? 0);
    if (grown <= 0) return;
    this.allocatedBytes += grown;
    this.calls.resized();
    this.checkPeak();
  }

  private checkPeak(): void {
    this.peakIs(this.machine.heap.liveBytes - this.program.startupBytes);
  }

  private peakIs(liveBytes: number): void {
    const { fold } = this;
    if (liveBytes <= fold.peakBytes) return;
    fold.peakBytes = liveBytes;
    if (this.current !== null) fold.peakLine = this.machine.currentLine();
  }

  freed(object: HeapObject): void {
    const { serial } = object;
    const { program, machine } = this;
    program.lives.died(serial, program.moment, machine.currentLine());
    if (this.again) {
      if ((object as PyObject).type.isClass) this.kept.freed(object as PyObject);
      return;
    }
    this.calls.freedOne(serial);
    this.temporaries.freed(object as PyObject);
    if ((object as PyObject).type.isClass) this.kept.freed(object as PyObject);
    const { closing } = this;
    // What a finalizer ran for is dropped by who called the finalizer, not by its frame.
    const isClosing =
      closing !== null &&
      closing.step === machine.stepsLeft &&
      closing.depth === machine.frames.length &&
      (object.flags & Flag.FINALIZED) === 0;
    const visit = isClosing ? closing.visit : this.current;
    if (visit === null) return;
    const bytes = sizeOf(machine, object as PyObject) ?? object.blockBytes;
    if (object instanceof PyUnknown) this.resourceFreed(object, visit, isClosing);
    if (isClosing) {
      // The visit has ended: its frame gives up what it held.
      const { tally } = visit;
      tally.freed = visit.freed;
      visit.freedBytes += bytes;
      tally.freedBytes = visit.freedBytes;
      const slot = closing.slots.indexOf(object as PyObject);
      const name = slot < 0 ? null : (closing.frame.executable.code.slotNames[slot] ?? null);
      if (serial <= visit.serial || name !== null) visit.deaths.add(object as PyObject, name, bytes);
      if (visit.freed.length < freedMax) visit.freed.push(this.freedFact(object as PyObject, bytes, name));
      return;
    }
    visit.freedBytes += bytes;
    const at = visit.objects.indexOf(object as PyObject);
    const name = at < 0 ? null : visit.tally.names[at]!.plan.name;
    if (serial <= visit.serial) visit.deaths.add(object as PyObject, name, bytes);
    if (visit.freed.length < freedMax) visit.freed.push(this.freedFact(object as PyObject, bytes, name));
  }

  private resourceFreed(object: PyUnknown, visit: Visit, isClosing: boolean): void {
    const { tally } = visit;
    const at = visit.objects.indexOf(object);
    const bound = tally.names.find(
      ({ plan }, i) => i === at || (plan.role === 'bound' && visit.objects[i] === object),
    );
    const rebinds = !isClosing && bound?.plan.role === 'bound';
    const failed = this.machine.exception !== null || (isClosing && this.leftRaising);
    this.resources.freed(object, tally.statement.line, {
      how: rebinds ? 'rebind' : failed ? 'exception' : isClosing ? 'return' : 'statement',
      name: bound?.plan.name ?? null,
      owner: null,
      symbolic: this.program.root !== this.program.source.code,
      span: tally.statement.headSpan,
    });
  }

  private freedFact(object: PyObject, bytes: number, name: string | null): FreedFact {
    const createdLine = this.describer.createdLine(object);
    return { serial: object.serial, type: typeNameOf(object), bytes, name, createdLine };
  }

  unreachable(pending: PendingCollection): void {
    if (this.again) return;
    this.cycles.found(pending);
  }

  collected(collection: Collection): void {
    if (this.again) return;
    const { generation, automatic, collected, examined } = collection;
    const line = this.line;
    const fact = { generation, line, moment: this.moment, automatic, collected, examined };
    const { collections } = this.fold;
    if (collections.length < collectionsMax) collections.push(fact);
    this.current?.tally.addCollection(fact);
  }

  compared(frame: PythonFrame, left: PyObject, right: PyObject): void {
    if (!frame.executable.foreign) this.identities.compared(frame, left, right);
  }

  asked(object: PyObject, name: string): void {
    this.resources.wasAsked(object, name);
  }

  cut(line: number, which: string): void {
    if (this.again) return;
    const { limits } = this.fold;
    if (!limits.some((known) => known.line === line && known.which === which)) limits.push({ line, which });
  }

  // ---- paths

  chosen(line: number, reason: PyObject): void {
    if (this.again) return;
    if (this.current !== null) this.current.forked = true;
    for (const visit of this.visits.values()) visit.forked = true;
    const { forkLines, forkReasons } = this.fold;
    if (forkLines.has(line)) return;
    forkLines.add(line);
    const text = 'reason' in reason ? (reason.reason as { why: string }).why : `a ${reason.type.name}`;
    forkReasons.push({ line, reason: text });
  }

  forked(line: number, reason: PyObject): void {
    if (this.again) return;
    this.chosen(line, reason);
    const visits = new Map<PythonFrame, Visit>();
    let current: Visit | null = null;
    for (const [frame, visit] of this.visits) {
      const copy = visit.copy();
      visits.set(frame, copy);
      if (visit === this.current) current = copy;
    }
    this.forks.push({
      visits,
      current,
      calls: this.calls.save(),
      temporaries: this.temporaries.save(),
      resources: this.resources.save(),
      kept: this.kept.save(),
      newcomers: this.newcomers.fork(),
    });
  }

  pathStarted(): void {
    if (this.again) {
      this.program.lives.last = this.machine.heap.newestSerial;
      return;
    }
    this.cycles.pathStarted();
    const fork = this.forks.pop();
    if (fork === undefined) return;
    this.closing = null;
    this.visits = fork.visits;
    this.current = fork.current;
    this.calls.restore(fork.calls);
    this.temporaries.restore(fork.temporaries);
    this.resources.restore(fork.resources);
    this.kept.restore(fork.kept);
    this.newcomers.undone(fork.newcomers);
    this.program.lives.last = this.machine.heap.newestSerial;
  }

  pathEnded(): void {
    if (this.again) return;
    this.moments.pathEnded(this.moment);
    this.cycles.pathEnded();
  }

  functionBegins(code: Code): void {
    this.endFold();
    this.beginFold(code);
    this.calls.forget();
    this.newcomers.clear();
    this.cycles.rootBegins(this.program.lives.last);
    this.rootStarts = true;
  }

  rootEnded(root: Code, outcome: Outcome): void {
    if (this.again) {
      this.again = false;
      this.kept.moduleEnded();
      this.measured();
      return;
    }
    this.close();
    for (const visit of this.visits.values()) {
      // Cut in the middle: what it did is not known, but it was visited.
      const { tally } = visit;
      this.moments.ended(visit.moment, this.program.steps - 1);
      tally.visits++;
      if (tally.firstMoment === 0) tally.firstMoment = visit.moment;
      if (tally.lastMoment === 0) tally.lastMoment = visit.moment;
    }
    this.visits.clear();
    this.cycles.rootEnded();
    if (root === this.program.source.code) this.kept.moduleEnded();
    this.forks.length = 0;
    this.current = null;
    this.moments.pathEnded(this.moment);
    const isModule = root === this.program.source.code;
    if (!isModule) this.calls.ranAlone(root, outcome);
    this.temporaries.rootEnded();
    const { fold } = this;
    if (!isModule && outcome.kind === 'limit') {
      fold.limits.push({ line: outcome.line, which: `${outcome.which} of ${root.qualname}()` });
    }
    fold.identities = this.identities.facts();
    fold.resources = this.resources.facts();
    fold.settle(this.describer);
    this.measured();
  }

  private measured(): void {
    const { fold } = this;
    fold.moments = this.program.moment - fold.begins.moment;
    fold.steps = this.program.steps - fold.begins.steps;
    fold.readsAddresses = addressReads.count !== this.addressesBefore;
    fold.readsCode = codeReads.count !== this.codeBefore;
    fold.isWhole = true;
  }
}
