/** What the visits of one statement add up to. */

import type { Code, Statement } from '../code';
import type { PyObject } from '../objects';
import type { Claim } from './claims';
import { Deaths } from './deaths';
import { type Describer, isAtom, lengthOf, summaryOf, typeNameOf } from './describe';
import type { Move } from './move';
import { type NamePlan, namePlans } from './plan';
import { Tally } from './tally';
import type {
  CollectionFact,
  CountChange,
  DeathFact,
  FreedFact,
  NameFact,
  ObjectFact,
  StatementFact,
} from './types';

const collectionsMax = 20;
const typesMax = 8;

/** An object as it was when a visit ended. The fact is made at once for some visits, and at the end for the last. */
class LastObject {
  private object: PyObject | null = null;
  private known: ObjectFact | null = null;
  private size: Claim | null = null;
  private length: number | null = null;

  /** `fully`: also what costs more than a few numbers. */
  set(object: PyObject, describer: Describer, fully: boolean): void {
    this.object = object;
    if (fully) {
      this.known = describer.fact(object);
      return;
    }
    this.known = null;
    this.size = describer.size(object);
    this.length = lengthOf(object);
  }

  /** Nothing can be asked of the object any more: says what is to be said of it. */
  settle(describer: Describer): void {
    const { object, known, length } = this;
    this.object = null;
    if (known !== null || object === null) return;
    const late = isAtom(object) ? summaryOf(object) : lateSummary(object, length);
    this.known = { ...describer.fact(object, late), size: this.size!, length };
  }

  /** Takes over what another has seen later. */
  follow(other: LastObject): void {
    if (other.known !== null) this.known = other.known;
  }

  move(move: Move): void {
    if (this.known !== null) this.known = move.object(this.known);
  }

  /** What was said when it was settled. */
  get fact(): ObjectFact | null {
    return this.known;
  }
}

/** What is said of a container whose items may have changed since. */
function lateSummary(object: PyObject, length: number | null): string {
  const type = typeNameOf(object);
  return length === null ? type : `${type} of ${length} ${length === 1 ? 'item' : 'items'}`;
}

export class NameTally {
  readonly object = new LastObject();
  readonly before = new Tally();
  readonly after = new Tally();
  readonly replaced = new LastObject();
  readonly replacedBefore = new Tally();
  readonly replacedAfter = new Tally();
  replacedSeen = false;
  aliases: readonly string[] = [];
  readonly types: string[] = [];
  first = -1;
  last = -1;
  seen = false;

  constructor(readonly plan: NamePlan) {}

  addType(type: string): void {
    if (this.types.length < typesMax && !this.types.includes(type)) this.types.push(type);
  }

  /** The count after a visit, for the trend. */
  addTrend(refs: number): void {
    if (this.first < 0) this.first = refs;
    this.last = refs;
  }

  settle(describer: Describer): void {
    this.object.settle(describer);
    this.replaced.settle(describer);
  }

  /** Takes in the visits of a later root. */
  join(other: NameTally): void {
    if (!other.seen) return;
    this.seen = true;
    this.object.follow(other.object);
    this.before.join(other.before);
    this.after.join(other.after);
    if (other.replacedSeen) {
      this.replacedSeen = true;
      this.replaced.follow(other.replaced);
      this.replacedBefore.join(other.replacedBefore);
      this.replacedAfter.join(other.replacedAfter);
    }
    this.aliases = other.aliases;
    for (const type of other.types) this.addType(type);
    if (this.first < 0) this.first = other.first;
    if (other.last >= 0) this.last = other.last;
  }

  move(move: Move): void {
    this.object.move(move);
    this.replaced.move(move);
    for (const tally of [this.before, this.after, this.replacedBefore, this.replacedAfter]) tally.move(move);
  }

  get fact(): NameFact | null {
    const object = this.object.fact;
    if (object === null || !this.seen) return null;
    const { plan, first, last } = this;
    const replacedObject = this.replacedSeen ? this.replaced.fact : null;
    const replaced: CountChange | null =
      replacedObject === null
        ? null
        : {
            object: replacedObject,
            before: this.replacedBefore.claim(),
            after: this.replacedAfter.claim(),
          };
    return {
      name: plan.name,
      role: plan.role,
      object,
      before: this.before.claim(),
      after: this.after.claim(),
      replaced,
      aliases: this.aliases,
      types: this.types,
      trend: first !== last && !object.immortal ? { first, last } : null,
      plainLocal: plan.plainLocal,
    };
  }
}

export class StatementTally {
  private tallies: readonly NameTally[] | null = null;
  visits = 0;
  /** Times a loop came back to its head. */
  rounds = 0;
  /** Visits that ended with the frame, by an exception. */
  raised = 0;
  firstMoment = 0;
  lastMoment = 0;
  freed: readonly FreedFact[] = [];
  freedBytes = 0;
  private deaths: readonly DeathFact[] = [];
  private deathVisits = 0;
  allocatedBytes = 0;
  allocatedObjects = 0;
  collections: CollectionFact[] = [];
  /** A visit has ended: the numbers above are its. */
  measured = false;
  /** Visits that have ended and are used again. */
  readonly pool: Visit[] = [];

  constructor(
    /** The code object and the statement, which an edit replaces by others like them. */
    public code: Code,
    public statement: Statement,
  ) {}

  /** Made when the statement is first visited: many never are. */
  get names(): readonly NameTally[] {
    this.tallies ??= namePlans(this.code, this.statement).map((plan) => new NameTally(plan));
    return this.tallies;
  }

  get isVisited(): boolean {
    return this.tallies !== null || this.visits > 0 || this.rounds > 0;
  }

  /** So many more, of rounds that were passed over. */
  add(counter: 'visits' | 'rounds' | 'deathVisits', times: number): void {
    this[counter] += times;
  }

  addDeaths(deaths: readonly DeathFact[]): void {
    this.deaths = deaths;
    this.deathVisits++;
  }

  addCollection(collection: CollectionFact): void {
    if (this.collections.length < collectionsMax) this.collections.push(collection);
  }

  /** The root has ended: what was left for later is said now, while the objects are there. */
  settle(describer: Describer): void {
    for (const name of this.tallies ?? []) name.settle(describer);
    this.pool.length = 0;
  }

  /** Takes in the visits of a later root. */
  join(other: StatementTally): void {
    this.visits += other.visits;
    this.rounds += other.rounds;
    this.raised += other.raised;
    const { firstMoment, lastMoment } = other;
    if (firstMoment !== 0 && (this.firstMoment === 0 || firstMoment < this.firstMoment)) {
      this.firstMoment = firstMoment;
    }
    if (lastMoment !== 0) this.lastMoment = lastMoment;
    if (other.freed.length > 0) {
      this.freed = other.freed;
      this.freedBytes = other.freedBytes;
    }
    if (other.deathVisits > 0) {
      this.deaths = other.deaths;
      this.deathVisits += other.deathVisits;
    }
    if (other.measured) {
      this.measured = true;
      this.allocatedBytes = other.allocatedBytes;
      this.allocatedObjects = other.allocatedObjects;
    }
    for (const collection of other.collections) this.addCollection(collection);
    if (other.tallies === null) return;
    const { names } = this;
    for (let i = 0; i < names.length; i++) names[i]!.join(other.tallies[i]!);
  }

  /** The same statement in the edited text. */
  move(move: Move, code: Code, statement: Statement): void {
    this.code = code;
    this.statement = statement;
    if (move.isNothing) return;
    this.firstMoment = move.moment(this.firstMoment);
    this.lastMoment = move.moment(this.lastMoment);
    this.freed = this.freed.map((fact) => move.freed(fact));
    this.collections = this.collections.map((fact) => move.collection(fact));
    for (const name of this.tallies ?? []) name.move(move);
  }

  fact(unreached: string | null): StatementFact {
    const { code, statement } = this;
    return {
      span: statement.span,
      headSpan: statement.headSpan,
      line: statement.line,
      kind: statement.kind,
      scope: code.qualname,
      visits: this.visits,
      rounds: this.rounds,
      unreached,
      firstMoment: this.firstMoment,
      lastMoment: this.lastMoment,
      names: (this.tallies ?? []).flatMap((name) => name.fact ?? []),
      freed: this.freed,
      freedBytes: this.freedBytes,
      deaths: this.deaths,
      deathVisits: this.deathVisits,
      allocatedBytes: this.allocatedBytes,
      allocatedObjects: this.allocatedObjects,
      collections: this.collections,
    };
  }
}

/** One visit under way: what its names stood for when it began. */
export class Visit {
  moment = 0;
  /** The head of a loop, before its next round. */
  again = false;
  /** The newest object when it began. */
  serial = 0;
  /** Bytes and objects allocated by then, over the whole run. */
  allocatedBytes = 0;
  allocatedObjects = 0;
  freed: FreedFact[] = [];
  freedBytes = 0;
  deaths = new Deaths();
  /** Something about it is unknown: a branch or a loop on something unknown ran inside. */
  forked = false;
  /** Serials of containers that it made and that may be its temporaries. */
  readonly made: number[] = [];
  readonly objects: (PyObject | null)[];
  readonly counts: number[];

  constructor(readonly tally: StatementTally) {
    this.objects = tally.names.map(() => null);
    this.counts = tally.names.map(() => 0);
  }

  /** The same visit on another path. */
  copy(): Visit {
    const made = new Visit(this.tally);
    made.moment = this.moment;
    made.again = this.again;
    made.serial = this.serial;
    made.allocatedBytes = this.allocatedBytes;
    made.allocatedObjects = this.allocatedObjects;
    made.freed = [...this.freed];
    made.freedBytes = this.freedBytes;
    made.deaths = this.deaths.copy();
    made.forked = this.forked;
    made.made.push(...this.made);
    for (let i = 0; i < this.objects.length; i++) {
      made.objects[i] = this.objects[i]!;
      made.counts[i] = this.counts[i]!;
    }
    return made;
  }
}
