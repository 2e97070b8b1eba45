/**
 * The programs of the catalogue: what was measured with a real interpreter must be reported, what was measured to be
 * harmless must not. Prints a table by rule. Programs that the machine cannot follow yet are listed by name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/rules';
import type { PythonVersion } from '../../src/versions';
import { findingsOf } from './runs';

interface Expectation {
  readonly rules: readonly string[];
  readonly lines: readonly number[];
  readonly versions?: readonly string[];
}

interface Case {
  readonly case: string;
  readonly group: 'cyc' | 'gr' | 'list' | 'res' | 'sem';
  readonly file: string;
  readonly fixed?: string;
  readonly expect: readonly Expectation[];
  /** What is true besides, and why where the catalogue does not say it. */
  readonly may: readonly { readonly rule: string; readonly line: number }[];
  readonly mayBecause?: string;
  /** Why the simulated run cannot see it. */
  readonly unseen?: string;
  readonly offer?: 'must-not' | 'may';
}

const folder = join(__dirname, 'programs');
const { cases } = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as { cases: Case[] };

/** Smaller than measured, so that the table is made in seconds; a loop of 1,000 calls says no more than one of 20. */
const source = (file: string): string =>
  readFileSync(join(folder, file), 'utf8')
    .replace(/^N = \d+_000$/m, 'N = 300')
    .replace('N // 1000', 'N // 100')
    .replace(/range\((?:1000|2000)\):/, 'range(20):')
    .replace('range(200):', 'range(40):')
    .replace('range(300_000)', 'range(3_000)');

const lineOf = (text: string, finding: ReportedFinding): number =>
  text.slice(0, finding.span.start).split('\n').length;

const rows: { case: string; rule: string; verdict: string }[] = [];
const words = (text: string, findings: readonly ReportedFinding[]): string =>
  findings.map((finding) => `${finding.rule}@${lineOf(text, finding)}`).join(' ');

async function judge(each: Case, python: PythonVersion): Promise<string> {
  const text = source(each.file);
  const findings = await findingsOf(text, python);
  const wrong: string[] = [];
  const meant = new Set<ReportedFinding>();
  for (const { rules, lines, versions } of each.expect) {
    if (versions !== undefined && !versions.includes(python)) continue;
    const hit = findings.filter((one) => rules.includes(one.rule) && lines.includes(lineOf(text, one)));
    for (const one of hit) meant.add(one);
    const missed = each.unseen === undefined ? 'missed' : 'not seen';
    rows.push({ case: each.case, rule: rules[0]!, verdict: hit.length > 0 ? 'fired' : missed });
    if (hit.length === 0 && each.unseen === undefined)
      wrong.push(`missed ${rules.join('|')}@${lines.join('|')}`);
  }
  const extra = findings.filter((one) => {
    if (meant.has(one) || each.offer === 'may') return false;
    // What must not be offered is the change: a cycle without a fix is a true report.
    if (each.offer === 'must-not' && one.rule.startsWith('cycle-') && one.fixes.length === 0) return false;
    return !each.may.some(({ rule, line }) => rule === one.rule && line === lineOf(text, one));
  });
  if (extra.length > 0) wrong.push(`not expected: ${words(text, extra)}`);
  if (each.expect.length === 0) {
    rows.push({ case: each.case, rule: 'none', verdict: extra.length === 0 ? 'silent' : 'fired' });
  }
  // Of lists the fixes are tested by themselves.
  if (each.fixed !== undefined && each.group !== 'list') {
    const fixed = source(each.fixed);
    const left = (await findingsOf(fixed, python)).filter((one) =>
      each.expect.some(({ rules }) => rules.includes(one.rule)),
    );
    if (left.length > 0) wrong.push(`still reported after the fix: ${words(fixed, left)}`);
  }
  return wrong.join('; ');
}

/** On one version it takes as long as all other tests; `MEMLENS_PROGRAMS=all` looks at the others, too. */
const versions: readonly PythonVersion[] =
  process.env.MEMLENS_PROGRAMS === 'all' ? ['3.12', '3.10', '3.13'] : ['3.12'];

describe('programs of the catalogue', () => {
  for (const python of versions) {
    it(`is right about every program on ${python}`, async () => {
      rows.length = 0;
      const wrong: string[] = [];
      for (const each of cases) {
        const verdict = await judge(each, python).catch((error: unknown) => `failed: ${String(error)}`);
        if (verdict !== '') wrong.push(`${each.group} ${each.case}: ${verdict}`);
      }
      process.stdout.write(`${python}\n${tableOf(rows)}\n`);
      expect(wrong).toEqual([]);
    }, 900_000);
  }
});

/** By rule: in how many programs it fired, was silent, missed. */
function tableOf(all: typeof rows): string {
  const table = new Map<string, Map<string, number>>();
  for (const { rule, verdict } of all) {
    const row = table.get(rule) ?? new Map<string, number>();
    row.set(verdict, (row.get(verdict) ?? 0) + 1);
    table.set(rule, row);
  }
  return [...table]
    .map(([rule, row]) => `${rule}: ${[...row].map(([v, n]) => `${n} ${v}`).join(', ')}`)
    .join('\n');
}
