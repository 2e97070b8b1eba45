/**
 * Lenses: what a statement does to the objects it names, above the statement; what a function costs, above its
 * definition. Only what is worth a line: constants, small ints, functions, classes and modules are left out unless
 * the learner preset asks; so is what a statement holds only while it runs (a loop its iterable, `return` its value).
 */

import type { CountChange, Facts, NameFact, StatementFact } from '../facts';
import { isDefinition, isNumberOrText } from './atoms';
import { changeTitle, createTitle, freedTitle, functionTitle, type Said } from './lens-titles';
import type { AnalysisOptions, Lens } from './types';
import { cut, same } from './words';

type Preset = AnalysisOptions['preset'];

/** A lens with what a click on it asks for. */
export interface LensFact extends Lens {
  readonly moment: number;
  readonly serial: number | null;
  /** A call is lent the variable: `sys.getrefcount` counts no argument. */
  readonly lent: boolean;
  /** For a hint at the line's end. */
  readonly hint: string;
  readonly tooltip: string;
}

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
    const title = functionTitle(fn, text, preset);
    if (title === null) continue;
    found.push({
      id: unique(`function ${fn.qualname}`),
      span: fn.span,
      title,
      kind: 'function',
      holders: false,
      moment: 0,
      serial: null,
      lent: false,
      hint: '',
      tooltip: '',
    });
  }
  for (const statement of facts.statements) {
    for (const said of statementLenses(statement, text, facts.lendsLocals, preset)) {
      found.push({ ...said, id: unique(`${statement.scope} ${said.id}`) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function statementLenses(
  statement: StatementFact,
  text: string,
  lendsLocals: boolean,
  preset: Preset,
): LensFact[] {
  if (statement.visits === 0 || definitionKinds.has(statement.kind)) return [];
  const source = cut(text.slice(statement.headSpan.start, statement.headSpan.end), 80);
  const lenses: LensFact[] = [];
  const told = new Set<number>();
  const add = (said: Said, change: CountChange | null, key: string, plainLocal = false) => {
    const alive = change !== null && change.after !== null;
    lenses.push({
      id: `${source} ${key}`,
      span: statement.headSpan,
      title: said.title,
      kind: said.kind,
      holders: alive,
      moment: statement.lastMoment,
      serial: alive ? change.object.serial : null,
      lent: plainLocal && lendsLocals,
      hint: said.hint,
      tooltip: said.title,
    });
  };
  for (const fact of statement.names) {
    if (lenses.length >= namesMax) break;
    if (fact.after === null || isNoise(fact, preset) || told.has(fact.object.serial)) continue;
    const said = sayName(fact, statement, source, preset);
    if (said === null) continue;
    told.add(fact.object.serial);
    add(said, fact, fact.name, fact.plainLocal);
  }
  for (const { name, replaced } of statement.names) {
    if (lenses.length >= namesMax) break;
    if (replaced === null || told.has(replaced.object.serial)) continue;
    const { before, after } = replaced;
    if (before?.kind !== 'exact' || after?.kind !== 'exact' || after.n >= before.n) continue;
    if (isNoise({ ...replaced, role: 'deleted' }, preset)) continue;
    told.add(replaced.object.serial);
    add(changeTitle(`old ${name}`, name, replaced, [], preset, 'release'), replaced, `old ${name}`);
  }
  if (lenses.length < namesMax) {
    const freed = freedTitle(statement, source, preset);
    if (freed !== null) add(freed, null, 'freed');
  }
  return lenses;
}

function sayName(fact: NameFact, statement: StatementFact, source: string, preset: Preset): Said | null {
  const { name, role, before, after, aliases } = fact;
  if (after === null) return null;
  if (role === 'bound') {
    if (preset === 'learner' && fact.object.constant !== null) return createTitle(fact, statement, preset);
    // What a loop binds, and what came from somewhere nobody looked at, is new to the reader.
    if (before === null || before.kind === 'unknown' || before.kind === 'between' || statement.rounds > 0) {
      return createTitle(fact, statement, preset);
    }
    if (same(before, after)) return statement.visits === 1 ? null : createTitle(fact, statement, preset);
    return changeTitle(source, name, fact, aliases, preset, 'share');
  }
  if (role === 'read' && (passingKinds.has(statement.kind) || /\b(yield|await)\b/.test(source))) return null;
  if (before?.kind !== 'exact' || same(before, after)) return null;
  const deleted = role === 'deleted';
  return changeTitle(deleted ? `del ${name}` : name, name, fact, [], preset, deleted ? 'release' : 'share');
}

/** A definition's own lens is the function's; an import binds a module. */
const definitionKinds = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Import', 'ImportFrom']);

/** What these read they hold only while they run, or hand to the caller. */
const passingKinds = new Set([
  'Return',
  'Raise',
  'For',
  'AsyncFor',
  'While',
  'If',
  'With',
  'AsyncWith',
  'Match',
  'Assert',
]);

function isNoise({ object, role }: Pick<NameFact, 'object' | 'role'>, preset: Preset): boolean {
  // The status bar counts what is unknown, and the hover says why.
  if (object.type === 'unknown') return preset === 'expert' || role !== 'bound';
  if (isDefinition(object.type)) return true;
  if (preset === 'learner') return role !== 'bound' && isNumberOrText(object.type);
  if (object.immortal || object.shared || object.constant !== null) return true;
  // Numbers and strings come and go with every line; a share of one is no news either.
  return (
    isNumberOrText(object.type) && !(role === 'bound' && object.length !== null && object.length >= 1000)
  );
}
