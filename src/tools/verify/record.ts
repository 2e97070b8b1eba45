/** What was confirmed, in a file: by program and version, with the releases and a hash of each text. */

import { createHash } from 'node:crypto';
import type { Check, FixCheck } from './judge';

/** One program in one version. */
export interface Outcome {
  /** `ok`, the exception that ended it, or why it was not run. */
  readonly ran: string;
  readonly checks: readonly Check[];
  readonly fixes: readonly FixCheck[];
  /** Rules that find something in the program and nothing in the better one. */
  readonly silent: readonly string[];
}

export interface SubjectRecord {
  readonly hash: string;
  readonly pythons: Readonly<Record<string, Outcome>>;
}

export interface Confirmations {
  readonly interpreters: Readonly<Record<string, string>>;
  /** By path below the repository. */
  readonly subjects: Readonly<Record<string, SubjectRecord>>;
}

export const noConfirmations: Confirmations = { interpreters: {}, subjects: {} };

/** Of a program and the better one: a record is of these texts and no others. */
export const hashOf = (text: string, better: string | null): string =>
  createHash('sha256')
    .update(text)
    .update('\0')
    .update(better ?? '')
    .digest('hex')
    .slice(0, 16);

/** As JSON with a line for each program and version, so that a change reads well. */
export function printConfirmations({ interpreters, subjects }: Confirmations): string {
  const lines = Object.keys(subjects)
    .sort()
    .map((name) => {
      const { hash, pythons } = subjects[name]!;
      const rows = Object.keys(pythons)
        .sort(byVersion)
        .map((version) => `      ${JSON.stringify(version)}: ${JSON.stringify(pythons[version])}`);
      return `    ${JSON.stringify(name)}: {\n     "hash": "${hash}",\n     "pythons": {\n${rows.join(',\n')}\n    }}`;
    });
  return `{\n  "interpreters": ${JSON.stringify(interpreters)},\n  "subjects": {\n${lines.join(',\n')}\n  }\n}\n`;
}

export const byVersion = (a: string, b: string): number =>
  Number(a.split('.')[1] ?? 0) - Number(b.split('.')[1] ?? 0);

/** One rule in all programs. */
export interface RuleRow {
  readonly rule: string;
  /** Programs with a number of the rule that was checked. */
  examples: number;
  /** Of these, with every number confirmed, by version. */
  readonly confirmed: Map<string, number>;
  silent: number;
  fixes: number;
  proved: number;
  safe: number;
  safeProved: number;
}

/** The table: a row for each rule. */
export function rowsOf({ subjects }: Confirmations, rules: readonly string[]): RuleRow[] {
  return rules.map((rule) => {
    const row: RuleRow = {
      rule,
      examples: 0,
      confirmed: new Map(),
      silent: 0,
      fixes: 0,
      proved: 0,
      safe: 0,
      safeProved: 0,
    };
    for (const { pythons } of Object.values(subjects)) addSubject(row, pythons);
    return row;
  });
}

/** A fix counts once a place, and is proved where it is in every version. */
function addSubject(row: RuleRow, pythons: SubjectRecord['pythons']): void {
  const fixes = new Map<string, { safe: boolean; proved: boolean }>();
  let [checked, silent] = [false, false];
  for (const [version, outcome] of Object.entries(pythons)) {
    const checks = outcome.checks.filter(({ rule }) => rule === row.rule);
    if (checks.length > 0) checked = true;
    if (checks.length > 0 && checks.every(({ confirmed }) => confirmed)) {
      row.confirmed.set(version, (row.confirmed.get(version) ?? 0) + 1);
    }
    silent ||= outcome.silent.includes(row.rule);
    for (const { rule, line, title, safe, proved } of outcome.fixes) {
      if (rule !== row.rule) continue;
      const key = `${line} ${title}`;
      fixes.set(key, { safe, proved: proved && (fixes.get(key)?.proved ?? true) });
    }
  }
  if (checked) row.examples++;
  if (silent) row.silent++;
  for (const { safe, proved } of fixes.values()) {
    row.fixes++;
    if (proved) row.proved++;
    if (safe) row.safe++;
    if (safe && proved) row.safeProved++;
  }
}

/** The rows as lines of Markdown. */
export function printTable(rows: readonly RuleRow[], versions: readonly string[]): string {
  const head = ['rule', 'examples', ...versions, 'silent', 'fixes proved', 'safe fixes proved'];
  const body = rows.map((row) => [
    `\`${row.rule}\``,
    String(row.examples),
    ...versions.map((version) => String(row.confirmed.get(version) ?? 0)),
    String(row.silent),
    `${row.proved} of ${row.fixes}`,
    `${row.safeProved} of ${row.safe}`,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n');
}
