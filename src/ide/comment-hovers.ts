/** Hovers on comments to Memlens: what they state, and whether what they expect holds. */

import { badComments, type MemlensComment, type Run, type Verdict, verdictsOf } from '../facts';
import { rules } from '../rules';
import type { HoverText } from './types';
import { code } from './words';

/** What is said of the comment under the pointer; null where there is none. */
export function commentHoverOf(run: Run, offset: number): HoverText | null {
  const comment = run.comments.find(({ start, end }) => offset >= start && offset <= end);
  if (comment === undefined) return null;
  const { start, end } = comment;
  return { span: { start, end }, markdown: markdownOf(run, comment).join('\n'), actions: [] };
}

function markdownOf(run: Run, comment: MemlensComment): string[] {
  const wrong = badComments(run).filter(({ span }) => span.start >= comment.start && span.end <= comment.end);
  if (wrong.length > 0) {
    return ['**This comment says nothing**', '', ...wrong.map(({ message }) => `${capital(message)}.  `)];
  }
  switch (comment.kind) {
    case 'assume': {
      const stated = comment.assumptions.map(({ text }) => code(text)).join(', ');
      return [
        `**Assumed: ${stated}**`,
        '',
        'Where this scope binds the name to something that the run does not know, it is taken to be so.  ',
        'What is known stays what it is, and who else holds the object stays unknown.',
      ];
    }
    case 'expect':
      return verdictsOf(run, comment, comment.expectations).flatMap((verdict, i) => [
        ...(i > 0 ? [''] : []),
        ...expectationLines(verdict),
      ]);
    case 'ignore': {
      const lines = comment.rules.map(({ name }) => {
        const title = rules.find((rule) => rule.name === name)?.title ?? 'no such rule';
        return `${code(name)}: ${title}.  `;
      });
      return ['**Silenced on this line**', '', ...lines];
    }
    case 'ignore-file':
      return ['**All rules are silent in this file**'];
    case 'python':
      return [
        `**Modelled: CPython ${run.facts.python}**`,
        '',
        'The comment goes before the setting and the selected interpreter.',
      ];
    case 'bad':
      return [];
  }
}

const answers: Readonly<Record<Verdict['outcome'], string>> = {
  holds: 'holds',
  fails: 'does not hold',
  open: 'cannot be checked',
};

function expectationLines({ expectation, outcome, found, statement, holders }: Verdict): string[] {
  const lines = [`**${code(expectation.text)} ${answers[outcome]}**`, ''];
  lines.push(`After line ${statement.line}, at its last visit: ${found}.  `);
  for (const { label, line, count } of holders.slice(0, 4)) {
    const times = count > 1 ? ` × ${count}` : '';
    lines.push(`Held by ${code(label)}${times}${line > 0 ? ` (line ${line})` : ''}.  `);
  }
  return lines;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
