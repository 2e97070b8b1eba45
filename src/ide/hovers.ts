/** Hovers: the whole story of a variable at the statement under the pointer. */

import type { HeapView, Holder, NameFact, ObjectFact, Run, StatementFact } from '../facts';
import type { AnalysisOptions, HoverAction, HoverText } from './types';
import { because, bytes, code, number, plural, references, same, short, withArticle } from './words';

const holdersMax = 6;

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
      markdown: `**${code(word.name)}: this line is not reached**\n\n${statement.unreached}.`,
      actions: [],
    };
  }
  const fact = statement.names.find(({ name }) => name === word.name);
  if (fact === undefined) return null;
  const view = run.at(statement.lastMoment);
  const lines = [headline(fact), ...body(fact, statement, view, run, preset)];
  return {
    span: word,
    markdown: lines.join('\n'),
    actions: actions(fact, statement, lensOf(statement, fact.name)),
  };
}

function headline(fact: NameFact): string {
  const { name, object, before, after } = fact;
  const type = fact.types.length > 1 ? fact.types.join(' or ') : object.type;
  if (after === null) return `**${code(name)}: ${type}, freed here**`;
  if (after.kind === 'immortal') return `**${code(name)}: ${type}, immortal**`;
  if (after.kind === 'unknown') return `**${code(name)}: ${type}, count unknown**`;
  if (before !== null && !same(before, after))
    return `**${code(name)}: ${type}, ${short(before)} → ${references(after)}**`;
  return `**${code(name)}: ${type}, ${references(after)}**${after.kind === 'exact' ? ' (exact)' : ''}`;
}

function body(
  fact: NameFact,
  statement: StatementFact,
  view: HeapView | null,
  run: Run,
  preset: AnalysisOptions['preset'],
): string[] {
  const { object, after } = fact;
  const lines: string[] = [];
  if (after === null) {
    lines.push(
      '',
      `The last reference goes here. ${capital(withArticle(object.type))} of ${short(object.size, bytes)} is given back at once; no collection is needed.`,
    );
    lines.push(`Created at line ${object.createdLine}.`);
    return lines;
  }
  if (after.kind === 'immortal') {
    lines.push('', 'One object for the whole process; from 3.12 on its count is not kept.');
    return lines;
  }
  const why = because(after);
  if (why !== '') lines.push('', `${capital(why)}.`);
  const holders = view?.holders(object.serial) ?? [];
  if (holders.length > 0) lines.push('', ...holderTable(holders));
  lines.push('');
  if (after.kind === 'exact') {
    lines.push(
      `\`sys.getrefcount(${fact.name})\` would print ${number(after.n + 1)}: its own argument counts while it runs.  `,
    );
  }
  lines.push(`${sizeSentence(object, view)}  `);
  const identity = identitySentence(fact);
  if (identity !== null) lines.push(`${identity}  `);
  if (fact.trend !== null) {
    lines.push(
      `Over ${plural(statement.visits, 'visit')} the count goes from ${number(fact.trend.first)} to ${number(fact.trend.last)}.  `,
    );
  }
  lines.push(`${collectorSentence(object)}  `);
  if (preset === 'expert') {
    const home = view?.home(object.serial) ?? null;
    lines.push(
      home === null
        ? 'Allocated by malloc, or static.  '
        : `Arena ${home.arena}, pool ${home.pool}, block ${home.block} of class ${bytes(home.blockBytes)}.  `,
    );
  }
  const end = view?.diesAt(object.serial) ?? null;
  lines.push(
    `Created at line ${object.createdLine}; ${end === null ? 'lives to the end of the run' : `dies at line ${end.line}`}.`,
  );
  if (preset === 'learner') lines.push('', `*In words: ${inWords(fact)}*`);
  if (run.facts.python === '') return lines;
  return lines;
}

function holderTable(holders: readonly Holder[]): string[] {
  const rows = holders.slice(0, holdersMax).map((holder) => {
    const times = holder.count > 1 ? ` × ${number(holder.count)}` : '';
    return `| ${holder.label.replaceAll('|', '\\|')}${times} | ${holder.line > 0 ? `line ${holder.line}` : ''} |`;
  });
  const more = holders.length - holdersMax;
  if (more > 0) rows.push(`| … and ${plural(more, 'other')} | |`);
  return ['| held by | |', '| --- | --- |', ...rows];
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
  if (others.length > 0) return `The same object as ${others.join(', ')}: \`is\` is true between them.`;
  switch (fact.object.constant) {
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

function collectorSentence(object: ObjectFact): string {
  if (!object.tracked) return 'The collector does not track it.';
  return object.generation === null
    ? 'Tracked by the collector.'
    : `Tracked by the collector, generation ${object.generation}.`;
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
