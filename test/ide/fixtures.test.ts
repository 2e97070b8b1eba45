/** The fixtures: small programs with what is said of each line beside it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim, Run } from '../../src/facts';
import type { FileAnalysis } from '../../src/ide';
import { versions } from '../../src/versions';
import { runOf } from '../facts/run';
import { readFixture } from './fixture';
import { analysisOf } from './run';

const folder = join(__dirname, 'fixtures');
const isUpdate = process.env.UPDATE === '1';

describe.each(readdirSync(folder).filter((name) => name.endsWith('.py')))('%s', (name) => {
  test('says what stands beside its lines', async () => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const fixture = readFixture(text);
    expect(fixture.mistakes).toEqual([]);
    const analysis = await analysisOf(text, { pythonVersion: fixture.python, preset: fixture.preset });
    if (isUpdate) return writeFileSync(path, updated(text, analysis));
    expect(lensesOf(analysis)).toEqual(fixture.lenses);
    expect(findingsOf(analysis)).toEqual(fixture.findings);
    for (const { line, name: variable, text: said } of fixture.hovers) {
      expect({ line, hover: hoverOf(analysis, line, variable) }).toEqual({ line, hover: said });
    }
    const version = versions.find((one) => one === fixture.python)!;
    const run = await runOf(text, version);
    for (const { line, name: variable, text: count } of fixture.refs) {
      expect({ line, variable, refs: refsOf(run, line, variable) }).toEqual({ line, variable, refs: count });
    }
  });
});

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const lensesOf = (analysis: FileAnalysis) =>
  analysis.lenses().map(({ span, title }) => ({ line: lineAt(analysis.text, span.start), text: title }));

const findingsOf = (analysis: FileAnalysis) =>
  analysis.findings().map(({ span, rule }) => ({ line: lineAt(analysis.text, span.start), text: rule }));

/** The first line of the hover over the variable's first place on the line, without Markdown. */
function hoverOf(analysis: FileAnalysis, line: number, name: string): string | null {
  const lines = analysis.text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const column = lines[line - 1]!.search(new RegExp(`\\b${name}\\b`));
  const markdown = analysis.hover(start + column)?.markdown ?? null;
  if (markdown === null) return null;
  expect(markdown.split('\n').length, markdown).toBeLessThanOrEqual(14);
  return markdown.split('\n')[0]!.replace(/[*`]/g, '');
}

/** The count after the line's statement: of a name that it concerns over all visits, else as the last visit left it. */
function refsOf(run: Run, line: number, name: string): string {
  for (const statement of run.facts.statements) {
    if (statement.line !== line || statement.visits === 0) continue;
    const fact = statement.names.find((one) => one.name === name);
    if (fact !== undefined) return said(fact.after);
    const view = run.at(statement.lastMoment);
    const serial = view?.named(name) ?? null;
    if (view !== null && serial !== null) return said(view.count(serial));
  }
  return '';
}

function said(claim: Claim | null): string {
  switch (claim?.kind) {
    case 'exact':
      return String(claim.n);
    case 'between':
      return `${claim.low}..${claim.high}`;
    case 'immortal':
      return 'immortal';
    default:
      return '?';
  }
}

/** The text with our own words as they are now; counts are the interpreter's (record.py). */
function updated(text: string, analysis: FileAnalysis): string {
  const above = new Map<number, string[]>();
  const note = (line: number, comment: string) => above.set(line, [...(above.get(line) ?? []), comment]);
  for (const { line, text: title } of lensesOf(analysis)) note(line, `lens: "${title}"`);
  for (const { line, text: rule } of findingsOf(analysis)) note(line, `finding: "${rule}"`);
  return text
    .split('\n')
    .flatMap((content, index) => {
      if (/^\s*# (lens|finding): /.test(content)) return [];
      const indent = /^\s*/.exec(content)![0];
      const hover = content.replace(/# hover (\w+): "[^"]*"/g, (_, name: string) => {
        return `# hover ${name}: "${hoverOf(analysis, index + 1, name) ?? ''}"`;
      });
      return [...(above.get(index + 1) ?? []).map((comment) => `${indent}# ${comment}`), hover];
    })
    .join('\n');
}
