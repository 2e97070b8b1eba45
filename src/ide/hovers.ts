/** Hovers: the whole story of a variable at the statement under the pointer. */

import {
  assumedThere,
  type HeapView,
  type Holder,
  type NameFact,
  type ObjectFact,
  type Run,
  type StatementFact,
} from '../facts';
import { assumptionFixes } from '../rules';
import type { AnalysisOptions, Fix, HoverAction, HoverText } from './types';
import { because, bytes, code, number, placeOf, plural, references, same, short } from './words';

/** With them a hover has fourteen lines at most. */
const holdersMax = 4;

/** What is known of the name at the offset; null where there is no name or nothing is known of it. */
export function hoverOf(
  run: Run,
  offset: number,
  preset: AnalysisOptions['preset'],
  lensOf: (statement: StatementFact, name: string) => string | null,
): HoverText | null {
  const word = wordAt(run.text, offset);
  if (word === null) return null;
  const statement = innermost(run.facts.statements, offset);
  if (statement === null) return null;
  if (statement.visits === 0) {
    if (statement.unreached === null || !knowsName(run, word.name)) return null;
    return {
      span: word,
      markdown: `**${code(word.name)}: this line is not reached**\n\n${capital(statement.unreached)}.`,
      actions: [],
    };
  }
  const fact = statement.names.find(({ name }) => name === word.name);
  if (fact === undefined) return null;
  const view = run.at(statement.lastMoment);
  const shown = passing(fact, statement);
  const first = waits(shown, view)
    ? `**${code(shown.name)}: ${shown.object.type}, unreachable after this line, not freed yet**`
    : headline(shown);
  const lines = [first, ...body(shown, statement, view, run, preset)];
  const assumed = assumedThere(run, statement.span).trim();
  if (assumed !== '') lines.push('', assumed);
  return {
    span: word,
    markdown: lines.join('\n'),
    actions: actions(fact, statement, lensOf(statement, fact.name)),
  };
}

/** Fixes that state what the name under the offset is; none where it is known. */
export function assumptionsAt(run: Run, offset: number): readonly Fix[] {
  const word = wordAt(run.text, offset);
  const statement = word === null ? null : innermost(run.facts.statements, offset);
  return word === null || statement === null || statement.visits === 0
    ? []
    : assumptionFixes(run, statement, word.name);
}

/** Names of the statements of the scope, and of the module. */
export function namesAround(run: Run, offset: number): readonly string[] {
  const around = run.facts.functions.filter(({ span }) => span.start <= offset && offset <= span.end + 1);
  const scopes = new Set(['<module>', ...around.map(({ qualname }) => qualname)]);
  const names = new Set<string>();
  for (const statement of run.facts.statements) {
    if (scopes.has(statement.scope)) for (const { name } of statement.names) names.add(name);
  }
  return [...names].sort();
}

/** What `return` reads it hands to the caller: the reference on the way is no news. */
function passing(fact: NameFact, statement: StatementFact): NameFact {
  return statement.kind === 'Return' && fact.role === 'read' && fact.before !== null
    ? { ...fact, after: fact.before }
    : fact;
}

function headline(fact: NameFact): string {
  const { name, object, before, after } = fact;
  const known = fact.types.length > 1 ? fact.types.join(' or ') : object.type;
  const type = known === 'unknown' ? 'type unknown' : known;
  if (after === null) return `**${code(name)}: ${type}, freed here**`;
  if (after.kind === 'immortal') return `**${code(name)}: ${type}, immortal**`;
  if (isShared(fact)) return `**${code(name)}: ${type}, shared by the whole process**`;
  if (after.kind === 'unknown') return `**${code(name)}: ${type}, count unknown**`;
  if (before !== null && before.kind !== 'unknown' && after.kind !== 'atLeast' && !same(before, after)) {
    const now = after.kind === 'between' ? `${short(after)} references` : references(after);
    return `**${code(name)}: ${type}, ${short(before)} → ${now}**`;
  }
  return `**${code(name)}: ${type}, ${references(after)}**${after.kind === 'exact' ? ' (exact)' : ''}`;
}

const isShared = ({ object, types }: NameFact): boolean => object.shared && types.length === 1;

function body(
  fact: NameFact,
  statement: StatementFact,
  view: HeapView | null,
  run: Run,
  preset: AnalysisOptions['preset'],
): string[] {
  const { object, after } = fact;
  if (after === null) return ['', ...deadLines(fact, statement, preset)];
  if (after.kind === 'immortal') {
    const marker = run.facts.immortalCount;
    const { summary } = object;
    const what = summary === object.type ? 'This' : code(summary);
    const reason = constantSentence(object) ?? `${what} is one object for the whole process.`;
    const lines = ['', `${reason} Its count is not kept.  `];
    if (marker !== null) {
      lines.push(`\`sys.getrefcount(${fact.name})\` prints ${marker}: a marker, not a count.  `);
    }
    if (object.type === 'str' && object.constant === null) {
      lines.push('Compare with `==`: a text made while running is another object.');
    }
    return lines;
  }
  if (isShared(fact)) {
    const begin = 'The interpreter made it before the program began; its count is not followed.';
    const reason = constantSentence(object);
    return ['', reason === null ? begin : `${reason} ${begin}`];
  }
  const lines: string[] = [];
  const isWaiting = waits(fact, view);
  if (isWaiting) {
    lines.push('', 'No name leads to it any more: only its own cycle holds it, until the collector runs.');
  }
  const isUnknown = object.size.kind === 'unknown';
  const why = isUnknown && object.size.kind === 'unknown' ? `because ${object.size.why}` : because(after);
  if (why !== '') lines.push('', `${capital(why)}.`);
  const holders = (view?.holders(object.serial) ?? []).filter(
    ({ label, holder, line }) =>
      (!isUnknown || holder !== null || line > 0) &&
      !(statement.kind === 'Return' && label.startsWith('value stack')),
  );
  if (holders.length > 0) lines.push('', ...holderTable(holders));
  if (isUnknown) return lines;
  lines.push('');
  if (after.kind === 'exact' && !isWaiting) lines.push(`${printedSentence(fact, after.n, run)}  `);
  lines.push(`${sizeSentence(object, view)}  `);
  const identity = identitySentence(fact);
  if (identity !== null) lines.push(`${identity}  `);
  if (fact.trend !== null) {
    lines.push(
      `Over ${plural(statement.visits + statement.rounds, 'visit')} the count goes from ${number(fact.trend.first)} to ${number(fact.trend.last)}.  `,
    );
  }
  lines.push(`${collectorSentence(object, view, preset)}  `);
  lines.push(lifeSentence(object, view, isWaiting));
  if (preset === 'learner') lines.push('', `*In words: ${inWords(fact)}*`);
  return lines;
}

/** Whether only a collection will free what the line has just let go. */
const waits = ({ role, object }: NameFact, view: HeapView | null): boolean =>
  role === 'deleted' &&
  (view?.objects().some(({ serial, waiting }) => serial === object.serial && waiting) ?? false);

function deadLines(fact: NameFact, statement: StatementFact, preset: AnalysisOptions['preset']): string[] {
  const { object } = fact;
  const cause = statement.kind === 'Delete' ? `\`del ${fact.name}\` drops` : 'This line drops';
  const lines = [
    `${cause} the last reference. The ${object.type} (${short(object.size, bytes)}) goes at once; no collection is needed.  `,
  ];
  const others = statement.deaths.filter(({ name }) => name !== fact.name);
  const count = others.reduce((sum, one) => sum + one.count, 0);
  if (count > 0) {
    const freed = bytes(others.reduce((sum, one) => sum + one.bytes, 0));
    lines.push(
      `With it ${count === 1 ? 'goes' : 'go'} ${plural(count, 'object')} that only it kept: ${freed}.  `,
    );
  }
  lines.push(createdIn(object) ?? 'Created before the program.');
  if (preset === 'learner')
    lines.push('', '*In words: nobody could reach it any more, so Python gave the memory back.*');
  return lines;
}

/** From 3.14 on a function's own variable is lent to the call, so the argument does not count. */
function printedSentence(fact: NameFact, count: number, run: Run): string {
  const lent = fact.plainLocal && run.facts.lendsLocals;
  if (fact.object.constant === 'constant') {
    const printed = lent ? count : count + 1;
    return `\`sys.getrefcount(${fact.name})\` prints ${number(printed)}, and ${number(printed + 1)} in a file that is run itself: its parser keeps the constants.`;
  }
  return lent
    ? `\`sys.getrefcount(${fact.name})\` prints ${number(count)}: a local variable is lent to the call, and not counted.`
    : `\`sys.getrefcount(${fact.name})\` prints ${number(count + 1)}: its own argument counts while it runs.`;
}

function holderTable(holders: readonly Holder[]): string[] {
  const shown = holders.length > holdersMax ? holdersMax - 1 : holders.length;
  const rows = holders.slice(0, shown).map((holder) => {
    const times = holder.count > 1 ? ` × ${number(holder.count)}` : '';
    const place =
      holder.elsewhere !== null ? placeOf(holder.elsewhere) : holder.line > 0 ? `line ${holder.line}` : '';
    return `| ${label(holder.label)}${times} | ${place} |`;
  });
  const more = holders.slice(shown).reduce((sum, { count }) => sum + count, 0);
  if (more > 0) rows.push(`| ${plural(more, 'more reference')} | |`);
  return ['| held by | |', '| --- | --- |', ...rows];
}

/** `global \`rows\``: the program's own words are code. */
function label(text: string): string {
  const local = /^(local|value stack|for loop) (?:(.+) )?(of|in) (.+)$/.exec(text);
  if (local !== null) {
    const [, kind, name, between, where] = local;
    return `${kind}${name === undefined ? '' : ` ${code(name)}`} ${between} ${code(where!)}`.replaceAll(
      '|',
      '\\|',
    );
  }
  const found = /^(global|local|cell|default of|closure of|constants of|module) (.+)$/.exec(text);
  const said = found === null ? code(text) : `${found[1]} ${code(found[2]!)}`;
  return said.replaceAll('|', '\\|');
}

function sizeSentence(object: ObjectFact, view: HeapView | null): string {
  const own = `Size ${short(object.size, bytes)}`;
  const length = object.length === null ? '' : `, ${plural(object.length, 'item')}`;
  if (view === null) return `${own}${length}.`;
  const kept = view.retainedBytes(object.serial);
  const self = object.size.kind === 'exact' ? object.size.n : 0;
  return kept > self
    ? `${own}${length}; ${bytes(kept)} with what only it keeps alive.`
    : `${own}${length}. Keeps nothing else alive.`;
}

function identitySentence(fact: NameFact): string | null {
  const others = fact.aliases.map((name) => code(name));
  if (others.length > 0)
    return `The same object as ${others.join(', ')}: \`is\` is true, nothing was copied.`;
  return constantSentence(fact.object);
}

/** Why equal values are one object. */
function constantSentence(object: ObjectFact): string | null {
  switch (object.constant) {
    case 'constant':
      return 'A constant of the code: every use of this literal in the file is this one object.';
    case 'interned':
      return 'An interned string: equal names and literals share it. Compare with `==`, not with `is`.';
    case 'small int':
      return 'A small int: one object for the whole process.';
    case 'singleton':
      return 'There is only one such object in the process.';
    case null:
      return null;
  }
}

/** `Generation 0, tracked · class 64 B, pool 0, block 12`. */
function collectorSentence(
  object: ObjectFact,
  view: HeapView | null,
  preset: AnalysisOptions['preset'],
): string {
  const { tracked, generation } = object;
  if (preset === 'learner') {
    if (!tracked) return 'The collector does not look at it: it holds nothing that could form a cycle.';
    return generation === null
      ? 'The collector looks at it.'
      : `The collector looks at it: ${ages[generation] ?? ''} (generation ${generation}).`;
  }
  const parts = [
    tracked ? (generation === null ? 'Tracked' : `Generation ${generation}, tracked`) : 'Not tracked',
  ];
  const home = view?.home(object.serial) ?? null;
  parts.push(
    home === null
      ? 'its block is from malloc'
      : `class ${bytes(home.blockBytes)}, ${home.arena > 0 ? `arena ${home.arena}, ` : ''}pool ${home.pool}, block ${home.block}`,
  );
  return `${parts.join(' · ')}.`;
}

const ages = ['young', 'middle', 'old'];

function lifeSentence(object: ObjectFact, view: HeapView | null, isWaiting: boolean): string {
  const end = view?.diesAt(object.serial) ?? null;
  const verb = isWaiting ? 'is collected' : 'dies';
  const fate = end === null ? `${isWaiting ? 'stays' : 'lives'} until exit` : `${verb} at line ${end.line}`;
  const made = createdIn(object);
  return made === null ? `${capital(fate)}.` : `${made.slice(0, -1)}; ${fate}.`;
}

/** A sentence; null for what was there before the program. */
function createdIn({ createdElsewhere, createdLine }: ObjectFact): string | null {
  if (createdElsewhere !== null) return `Created in ${placeOf(createdElsewhere)}.`;
  return createdLine > 0 ? `Created at line ${createdLine}.` : null;
}

function inWords(fact: NameFact): string {
  if (fact.aliases.length > 0) {
    return `${[fact.name, ...fact.aliases].join(' and ')} are names of one ${fact.object.type}; change it through one and the others see it.`;
  }
  if (fact.after?.kind === 'exact' && fact.after.n === 1)
    return 'one reference keeps it; when that goes, the memory is given back at once.';
  if (fact.after?.kind === 'atLeast')
    return 'we cannot see everything that may hold it, so we only promise what we know.';
  return 'it lives as long as anything on the list refers to it.';
}

function actions(fact: NameFact, statement: StatementFact, lens: string | null): HoverAction[] {
  const found: HoverAction[] = [];
  if (lens !== null) found.push({ kind: 'holders', title: 'Who holds it?', lens });
  found.push({
    kind: 'panel',
    title: 'Show in heap panel',
    line: statement.line,
    object: fact.after === null ? null : fact.object.serial,
  });
  return found;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const knowsName = (run: Run, name: string): boolean =>
  run.facts.statements.some((statement) => statement.names.some((fact) => fact.name === name));

function innermost(statements: readonly StatementFact[], offset: number): StatementFact | null {
  let best: StatementFact | null = null;
  for (const statement of statements) {
    const { start, end } = statement.headSpan;
    if (offset < start || offset > end) continue;
    if (best === null || end - start <= best.headSpan.end - best.headSpan.start) best = statement;
  }
  return best;
}

function wordAt(text: string, offset: number): { name: string; start: number; end: number } | null {
  const isWord = (at: number) => at >= 0 && at < text.length && /[\p{L}\p{N}_]/u.test(text[at]!);
  let start = offset;
  let end = offset;
  while (isWord(start - 1)) start--;
  while (isWord(end)) end++;
  const name = text.slice(start, end);
  // `x.name` is an attribute, not the variable.
  if (name === '' || /^\d/.test(name) || text[start - 1] === '.') return null;
  return { name, start, end };
}
