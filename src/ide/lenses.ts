/**
 * Lenses: what a statement does to the objects it names, above the statement; what a function costs, above its
 * definition. Only what is worth a line: constants, small ints, functions, classes and modules are left out unless
 * the learner preset asks.
 */

import type { CountChange, Facts, FreedFact, FunctionFact, NameFact, StatementFact } from '../facts';
import type { AnalysisOptions, Lens } from './types';
import { bytes, cut, number, plural, refs, same, short } from './words';

type Preset = AnalysisOptions['preset'];

/** A lens with what a click on it asks for. */
export interface LensFact extends Lens {
  readonly moment: number;
  readonly serial: number | null;
  /** For a hint at the line's end. */
  readonly hint: string;
  readonly tooltip: string;
}

const lengthMax = 60;
const namesMax = 3;

/** Lenses in the order of the text. */
export function lensesOf(facts: Facts, text: string, preset: Preset): LensFact[] {
  const found: LensFact[] = [];
  const ids = new Map<string, number>();
  const unique = (id: string) => {
    const seen = ids.get(id) ?? 0;
    ids.set(id, seen + 1);
    return seen === 0 ? id : `${id}#${seen}`;
  };
  for (const fn of facts.functions) {
    const title = functionTitle(fn, preset);
    if (title === null) continue;
    found.push({
      id: unique(`function ${fn.qualname}`),
      span: fn.span,
      title,
      kind: 'function',
      holders: false,
      moment: 0,
      serial: null,
      hint: '',
      tooltip: '',
    });
  }
  for (const statement of facts.statements) {
    for (const said of statementLenses(statement, text, preset)) {
      found.push({ ...said, id: unique(`${statement.scope} ${said.id}`) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function statementLenses(statement: StatementFact, text: string, preset: Preset): LensFact[] {
  if (statement.visits === 0) return [];
  const source = cut(text.slice(statement.headSpan.start, statement.headSpan.end), 80);
  const lenses: LensFact[] = [];
  const told = new Set<number>();
  const add = (kind: Lens['kind'], title: string, hint: string, change: CountChange | null, key: string) => {
    const alive = change !== null && change.after !== null;
    lenses.push({
      id: `${source} ${key}`,
      span: statement.headSpan,
      title,
      kind,
      holders: alive,
      moment: statement.lastMoment,
      serial: alive ? change.object.serial : null,
      hint,
      tooltip: title,
    });
  };
  for (const fact of statement.names) {
    if (lenses.length >= namesMax) break;
    if (isNoise(fact, preset) || told.has(fact.object.serial)) continue;
    const said = sayName(fact, source, statement.visits);
    if (said === null) continue;
    told.add(fact.object.serial);
    add(said.kind, said.title, said.hint, fact, fact.name);
  }
  const freed = freedWorthTelling(statement, told);
  if (freed.length > 0 && lenses.length < namesMax) {
    add('release', freedTitle(freed), `freed, ${bytes(total(freed))}`, null, 'freed');
  }
  return lenses;
}

function sayName(
  fact: NameFact,
  source: string,
  visits: number,
): { kind: Lens['kind']; title: string; hint: string } | null {
  const { name, role, object, before, after, aliases } = fact;
  if (after === null) {
    const title = `freed: ${object.type}, ${short(object.size, bytes)}`;
    return { kind: 'release', title: role === 'deleted' ? `del ${name} · ${title}` : title, hint: title };
  }
  if (role === 'bound') {
    if (before === null || same(before, after)) {
      if (before !== null && visits === 1) return null;
      return { kind: 'create', title: createTitle(fact), hint: refs(after) };
    }
    return { kind: 'share', title: changeTitle(source, name, fact, aliases), hint: refs(after) };
  }
  if (before === null || same(before, after)) return null;
  const title =
    role === 'deleted' ? changeTitle(`del ${name}`, name, fact, []) : changeTitle(name, name, fact, []);
  return { kind: role === 'deleted' ? 'release' : 'share', title, hint: refs(after) };
}

/** `rows → list · 1 ref · 88 B`; the size goes first where it is too long. */
function createTitle(fact: NameFact): string {
  const type = fact.types.length > 1 ? fact.types.slice(0, 3).join(' or ') : fact.object.type;
  const base = `${fact.name} → ${type} · ${fact.after === null ? '?' : refs(fact.after)}`;
  const size = fact.object.size;
  const sized = size.kind === 'unknown' ? base : `${base} · ${short(size, bytes)}`;
  return sized.length <= lengthMax ? sized : cut(base, lengthMax);
}

/** `b = a: list 1 → 2 refs (a, b)`; the holders go first where it is too long. */
function changeTitle(source: string, name: string, change: CountChange, aliases: readonly string[]): string {
  const { object, before, after } = change;
  const counts = `${object.type} ${before === null ? '0' : short(before)} → ${after === null ? '0' : refs(after)}`;
  const head = source.length <= 24 ? source : name;
  const holders = aliases.length > 0 ? ` (${[...aliases, name].sort().join(', ')})` : '';
  for (const title of [`${head}: ${counts}${holders}`, `${head}: ${counts}`, `${name}: ${counts}`]) {
    if (title.length <= lengthMax) return title;
  }
  return cut(`${name}: ${counts}`, lengthMax);
}

/** Objects that the statement did not make itself: temporaries of a line are no news. */
function freedWorthTelling(statement: StatementFact, told: ReadonlySet<number>): FreedFact[] {
  return statement.freed.filter(
    (freed) =>
      !told.has(freed.serial) &&
      (freed.name !== null || freed.createdLine !== statement.line) &&
      !isAtom(freed.type),
  );
}

function freedTitle(freed: readonly FreedFact[]): string {
  if (freed.length === 1) return `freed: ${freed[0]!.type}, ${bytes(freed[0]!.bytes)}`;
  const counts = new Map<string, number>();
  for (const { type } of freed) counts.set(type, (counts.get(type) ?? 0) + 1);
  const types = [...counts].map(([type, count]) => (count === 1 ? type : `${number(count)} ${type}`));
  const said = types.length <= 3 ? types.join(', ') : `${plural(freed.length, 'object')}`;
  return cut(`freed: ${said} · ${bytes(total(freed))}`, lengthMax);
}

const total = (freed: readonly FreedFact[]): number => freed.reduce((sum, one) => sum + one.bytes, 0);

function functionTitle(fn: FunctionFact, preset: Preset): string | null {
  if (fn.symbolic || fn.calls === 0) {
    if (preset === 'expert') return null;
    return `${fn.name}(): nobody calls it here`;
  }
  const parts = [plural(fn.calls, 'call')];
  if (fn.peakBytes > 0) parts.push(`peak ${bytes(fn.peakBytes)}`);
  if (fn.leftObjects >= 1) parts.push(`${plural(Math.round(fn.leftObjects), 'object')} left a call`);
  return parts.join(' · ');
}

const atoms = new Set(['int', 'float', 'complex', 'str', 'bytes', 'bool', 'NoneType', 'ellipsis']);
const isAtom = (type: string): boolean => atoms.has(type);

const definitions = new Set([
  'function',
  'type',
  'module',
  'builtin_function_or_method',
  'ABCMeta',
  'EnumType',
]);

function isNoise(fact: NameFact, preset: Preset): boolean {
  const { object } = fact;
  if (object.type === 'unknown') return fact.role !== 'bound';
  if (preset === 'learner') return false;
  if (object.immortal || object.shared || object.constant !== null) return true;
  if (definitions.has(object.type)) return true;
  // Numbers and strings come and go with every line; a share of one is no news either.
  return isAtom(object.type) && !(fact.role === 'bound' && object.length !== null && object.length >= 1000);
}
