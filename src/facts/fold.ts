/**
 * What one root's run adds up to: that of the module, or of a function that was run by itself. Roots are folded apart,
 * so that what an edit does not concern is kept, and joined in their order at the end.
 */

import type { Code } from '../code';
import { FunctionTally } from './calls';
import type { CycleDraft } from './cycle-log';
import type { Describer } from './describe';
import { joinIdentities } from './identities';
import type { Move } from './move';
import type { Outline } from './outline';
import { joinResources } from './resources';
import { StatementTally } from './statements';
import { makerAt, Site, type Sites } from './temporaries';
import type { CollectionFact, CycleFact, IdentityFact, ResourceFact } from './types';

export class Fold {
  readonly statements = new Map<Code, StatementTally[]>();
  functions = new Map<Code, FunctionTally>();
  sites: Sites = new Map();
  drafts = new Map<string, CycleDraft>();
  /** Once the drafts have been watched. */
  cycles: readonly CycleFact[] = [];
  resources: readonly ResourceFact[] = [];
  identities: readonly IdentityFact[] = [];
  collections: CollectionFact[] = [];
  /** Forks that were taken, with their reasons; a line once. */
  readonly forkReasons: { line: number; reason: string }[] = [];
  readonly forkLines = new Set<number>();
  /** Limits that it met, and choices of which a side was not followed. */
  limits: { line: number; which: string }[] = [];
  unfollowed: { line: number; side: string }[] = [];
  /** The highest live bytes, beyond those at the program's start. */
  peakBytes = 0;
  peakLine = 0;
  /** Code of the file that ran. */
  readonly entered = new Set<Code>();
  /** Where it began, and how long it was. */
  readonly begins: { moment: number; steps: number };
  moments = 0;
  steps = 0;
  /** It went to its end, and hung on nothing that another start of the process would change. */
  isWhole = false;
  /** It asked where an object lies. */
  readsAddresses = false;
  /** It asked for lines or other parts of code, which an edit moves. */
  readsCode = false;

  constructor(
    readonly root: Code,
    begins: { moment: number; steps: number },
  ) {
    this.begins = { ...begins };
  }

  /** The tallies of a code object's statements, made when the first is visited. */
  talliesOf(code: Code): StatementTally[] {
    let tallies = this.statements.get(code);
    if (tallies === undefined) {
      tallies = code.statements.map((statement) => new StatementTally(code, statement));
      this.statements.set(code, tallies);
    }
    return tallies;
  }

  /** The root ends: says what is to be said of its objects while they are there. */
  settle(describer: Describer): void {
    for (const tallies of this.statements.values()) for (const tally of tallies) tally.settle(describer);
  }

  /** The same in the edited text, where none of the code that ran has changed. */
  moved(move: Move, codeOf: (code: Code) => Code, outline: Outline, begins: Fold['begins']): Fold {
    move.moments = begins.moment - this.begins.moment;
    const made = new Fold(codeOf(this.root), begins);
    for (const [code, tallies] of this.statements) {
      const now = codeOf(code);
      for (let i = 0; i < tallies.length; i++) tallies[i]!.move(move, now, now.statements[i]!);
      made.statements.set(now, tallies);
    }
    for (const [code, tally] of this.functions) {
      const now = codeOf(code);
      tally.code = now;
      made.functions.set(now, tally);
    }
    for (const [code, sites] of this.sites) {
      const now = codeOf(code);
      for (let ip = 0; ip < sites.length; ip++) {
        const site = sites[ip];
        if (site) site.move(move, makerAt(now, ip, outline) ?? site.maker);
      }
      made.sites.set(now, sites);
    }
    made.cycles = this.cycles.map((cycle) => move.cycle(cycle));
    made.identities = this.identities.map((fact) => ({ ...fact, span: move.span(fact.span) }));
    made.resources = this.resources.map((fact) => move.resource(fact));
    made.collections = this.collections.map((fact) => move.collection(fact));
    for (const { line, reason } of this.forkReasons) {
      made.forkReasons.push({ line: move.line(line), reason });
    }
    made.limits = this.limits.map(({ line, which }) => ({ line: move.line(line), which }));
    made.unfollowed = this.unfollowed.map(({ line, side }) => ({ line: move.line(line), side }));
    made.peakBytes = this.peakBytes;
    made.peakLine = move.line(this.peakLine);
    for (const code of this.entered) made.entered.add(codeOf(code));
    made.moments = this.moments;
    made.steps = this.steps;
    made.isWhole = this.isWhole;
    made.readsAddresses = this.readsAddresses;
    made.readsCode = this.readsCode;
    return made;
  }
}

/** All roots together, in their order. */
export class Folds {
  readonly sites: Sites = new Map();
  readonly forkReasons: { line: number; reason: string }[] = [];
  readonly unfollowed: { line: number; side: string }[] = [];
  readonly collections: CollectionFact[] = [];
  readonly resources: readonly ResourceFact[];
  readonly identities: readonly IdentityFact[];
  peakBytes = 0;
  peakLine = 0;
  private readonly byCode = new Map<Code, StatementTally[]>();
  private readonly functions = new Map<Code, FunctionTally>();

  constructor(
    folds: Iterable<Fold>,
    private readonly codes: readonly Code[],
    collectionsMax: number,
  ) {
    const folded = [...folds];
    const statements = byCode(folded.map((fold) => fold.statements));
    const functions = byCode(folded.map((fold) => fold.functions));
    const sites = byCode(folded.map((fold) => fold.sites));
    for (const code of codes) {
      this.byCode.set(code, joinStatements(code, statements.get(code) ?? []));
      this.joinFunction(code, functions.get(code) ?? []);
      this.joinSites(code, sites.get(code) ?? []);
    }
    this.identities = joinIdentities(folded.flatMap(({ identities }) => identities));
    this.resources = joinResources(folded.flatMap(({ resources }) => resources));
    const reasons = new Set<number>();
    const sides = new Set<string>();
    for (const fold of folded) {
      if (fold.peakBytes > this.peakBytes) {
        this.peakBytes = fold.peakBytes;
        this.peakLine = fold.peakLine;
      }
      for (const fact of fold.collections) {
        if (this.collections.length < collectionsMax) this.collections.push(fact);
      }
      for (const reason of fold.forkReasons) {
        if (reasons.has(reason.line)) continue;
        reasons.add(reason.line);
        this.forkReasons.push(reason);
      }
      for (const one of fold.unfollowed) {
        const side = `${one.line} ${one.side}`;
        if (sides.has(side)) continue;
        sides.add(side);
        this.unfollowed.push(one);
      }
    }
  }

  /** Every statement of the file, code object by code object. */
  statements(): StatementTally[] {
    return this.codes.flatMap((code) => this.byCode.get(code)!);
  }

  function(code: Code): FunctionTally {
    return this.functions.get(code) ?? new FunctionTally(code);
  }

  private joinFunction(code: Code, found: readonly FunctionTally[]): void {
    if (found.length === 1) this.functions.set(code, found[0]!);
    if (found.length < 2) return;
    const joined = new FunctionTally(code);
    for (const one of found) joined.join(one);
    this.functions.set(code, joined);
  }

  private joinSites(code: Code, found: readonly (readonly (Site | null | undefined)[])[]): void {
    if (found.length === 1) this.sites.set(code, found[0] as (Site | null)[]);
    if (found.length < 2) return;
    const joined: (Site | null)[] = [];
    for (const sites of found) {
      for (let ip = 0; ip < sites.length; ip++) {
        const site = sites[ip];
        if (!site || site.visits === 0) continue;
        joined[ip] ??= new Site(site.maker, site.scope);
        joined[ip]!.join(site);
      }
    }
    this.sites.set(code, joined);
  }
}

/** What each code object has in these maps, in their order. */
function byCode<T>(maps: readonly ReadonlyMap<Code, T>[]): Map<Code, T[]> {
  const found = new Map<Code, T[]>();
  for (const map of maps) {
    for (const [code, one] of map) {
      const list = found.get(code);
      if (list === undefined) found.set(code, [one]);
      else list.push(one);
    }
  }
  return found;
}

/** A code object that only one root visited has that root's tallies. */
function joinStatements(code: Code, found: readonly StatementTally[][]): StatementTally[] {
  if (found.length === 1) return found[0]!;
  const joined = code.statements.map((statement) => new StatementTally(code, statement));
  for (const tallies of found) {
    for (let i = 0; i < joined.length; i++) if (tallies[i]!.isVisited) joined[i]!.join(tallies[i]!);
  }
  return joined;
}
