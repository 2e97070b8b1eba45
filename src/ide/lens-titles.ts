/** The titles of lenses: never longer than 60 characters; the size goes first, then the holders, never the claim. */

import type { Claim, CountChange, DeathFact, FunctionFact, NameFact, StatementFact } from '../facts';
import { isAtomType } from './atoms';
import type { AnalysisOptions, Lens } from './types';
import { bytes, cut, number, plural, references, refs, short } from './words';

type Preset = AnalysisOptions['preset'];

export interface Said {
  readonly kind: Lens['kind'];
  readonly title: string;
  readonly hint: string;
}

const lengthMax = 60;
const holdersMax = 3;

const count = (claim: Claim, preset: Preset): string =>
  preset === 'learner' ? references(claim) : refs(claim);

const fitting = (titles: readonly string[]): string =>
  titles.find((title) => title.length <= lengthMax) ?? cut(titles[titles.length - 1]!, lengthMax);

/** `rows → list · 1 ref · 88 B`. */
export function createTitle(fact: NameFact, statement: StatementFact, preset: Preset): Said {
  const { name, object, aliases, trend } = fact;
  const after = fact.after!;
  const hint = refs(after);
  const kind = 'create';
  if (preset === 'learner') {
    // In a loop the value is only that of the last round.
    const value = statement.visits + statement.rounds > 1 ? '' : object.summary;
    if (after.kind === 'immortal') {
      return {
        kind,
        title: fitting([
          `${name}${value === '' ? '' : ` = ${value}`}: immortal, never counted and never freed`,
          `${name}: immortal, never counted and never freed`,
        ]),
        hint: '',
      };
    }
    if (object.constant !== null) {
      const what = object.constant === 'small int' ? 'one shared small int' : 'one shared constant';
      return {
        kind,
        title: fitting([`${name}: ${what}${value === '' ? '' : `, ${value}`}`, `${name}: ${what}`]),
        hint: '',
      };
    }
  }
  const type = fact.types.length > 1 ? fact.types.slice(0, 3).join(' or ') : object.type;
  const shown = type === 'unknown' ? '?' : type;
  const base = `${name} → ${shown} · ${count(after, preset)}`;
  const names = aliases.length > 0 && aliases.length < holdersMax ? ` (${named(name, aliases)})` : '';
  const { size } = object;
  const sized = size.kind === 'unknown' ? [] : [`${base}${names} · ${short(size, bytes)}`];
  if (trend !== null && trend.last - trend.first >= 3) {
    return {
      kind: 'loop',
      title: fitting([
        `${name} → ${shown} · ${number(trend.first)} → ${number(trend.last)} refs, round by round`,
        base,
      ]),
      hint,
    };
  }
  return { kind, title: fitting([...sized, `${base}${names}`, base]), hint };
}

const named = (name: string, aliases: readonly string[]): string => [...aliases, name].sort().join(', ');

/** `b = a: list 1 → 2 refs (a, b)`. */
export function changeTitle(
  source: string,
  name: string,
  change: CountChange,
  aliases: readonly string[],
  preset: Preset,
  kind: 'share' | 'release',
): Said {
  const { object } = change;
  const before = change.before!;
  const after = change.after!;
  const hint = refs(after);
  const head = source.length <= 24 ? source.replace(/:$/, '') : name;
  const holders = aliases.length > 0 && aliases.length < holdersMax ? ` (${named(name, aliases)})` : '';
  const type = object.type === 'unknown' ? 'object' : object.type;
  const learner = preset === 'learner';
  const counts = `${type} ${short(before)} → ${count(after, preset)}`;
  const titles = [`${head}: ${counts}${holders}`, `${head}: ${counts}`, `${name}: ${counts}`];
  if (learner && kind === 'share' && aliases.length > 0) {
    titles.unshift(`${head}: the same ${type}, now ${references(after)}${holders}`);
  }
  return { kind, title: fitting(titles), hint };
}

/** What died: `freed: list, 88 B`, `del points · freed: list, 100 Point · 5,720 B`, `collected: 2 Node · 96 B`. */
export function freedTitle(statement: StatementFact, source: string, preset: Preset): Said | null {
  const own = new Set(statement.names.map(({ name }) => name));
  const deaths = joined(statement.deaths, own);
  if (deaths.length === 0) return null;
  const sum = bytes(deaths.reduce((total, one) => total + one.bytes, 0));
  const { visits, deathVisits } = statement;
  // What dies at a loop's head dies at its end, or in each round.
  const isSeldom = statement.rounds === 0 && deathVisits * 4 <= visits;
  const seldom = isSeldom ? `, in ${number(deathVisits)} of ${number(visits)} visits` : '';
  const collected =
    statement.collections.some((one) => one.collected > 0) &&
    statement.deaths.every(({ name }) => name === null);
  const verb = collected ? 'collected' : 'freed';
  const only = deaths.length === 1 && deaths[0]!.count === 1;
  const items = deaths.map(itemOf);
  const objects = plural(
    deaths.reduce((total, one) => total + one.count, 0),
    'object',
  );
  const deleted = statement.kind === 'Delete' ? `${source} · ` : '';
  const list = only ? `${items[0]}, ${sum}` : `${items.join(', ')} · ${sum}`;
  const titles = [
    `${deleted}${verb}: ${list}${seldom}`,
    `${verb}: ${list}${seldom}`,
    `${verb}: ${objects} · ${sum}${seldom}`,
  ];
  if (preset === 'learner' && only && statement.kind === 'Delete') {
    titles.unshift(`${source}: last reference, the ${deaths[0]!.type} is freed (${sum})`);
  }
  return { kind: 'release', title: fitting(titles), hint: `${verb}, ${sum}` };
}

/** What a name of the line held comes first, and is counted with others of its type. */
function joined(deaths: readonly DeathFact[], own: ReadonlySet<string>): DeathFact[] {
  const found: { type: string; name: string | null; count: number; bytes: number }[] = [];
  const isOwn = ({ name }: DeathFact) => name !== null && own.has(name);
  for (const death of [...deaths.filter(isOwn), ...deaths.filter((one) => !isOwn(one))]) {
    if (isAtomType(death.type)) continue;
    const name = isOwn(death) ? null : death.name;
    const same = found.find((one) => one.type === death.type && one.name === name);
    if (same === undefined) found.push({ ...death, name });
    else {
      same.count += death.count;
      same.bytes += death.bytes;
    }
  }
  return found;
}

/** A name that the line does not show is told. */
function itemOf({ type, name, count: n }: DeathFact): string {
  if (n > 1) return `${number(n)} ${type}`;
  return name === null ? type : `${name} (${type})`;
}

/** `60 calls · peak 2.03 MB · 728 objects left a call`. */
export function functionTitle(fn: FunctionFact, text: string, preset: Preset): string | null {
  const learner = preset === 'learner';
  if (fn.ended === 'not run') return null;
  if (fn.symbolic || fn.calls === 0) {
    if (learner) return `${fn.name}(): nobody calls it here`;
    const isGiven = !/^\s*\(\s*\)/.test(text.slice(fn.nameSpan.end, fn.nameSpan.end + 200));
    return isGiven ? 'not called here · arguments unknown' : 'not called here';
  }
  const left = Math.round(fn.leftObjects);
  if (learner) {
    const called = `${fn.name}(): called ${fn.calls === 1 ? 'once' : plural(fn.calls, 'time')}`;
    return left === 0
      ? called
      : fitting([`${called} · ${bytes(Math.round(fn.leftBytes))} stay after each call`, called]);
  }
  const parts = [plural(fn.calls, 'call')];
  if (fn.peakBytes >= peakToldMin) parts.push(`peak ${bytes(fn.peakBytes)}`);
  if (left >= 1) parts.push(`${plural(left, 'object')} left a call`);
  return parts.join(' · ');
}

/** Below this every call looks alike: its frame, its result. */
const peakToldMin = 1000;
