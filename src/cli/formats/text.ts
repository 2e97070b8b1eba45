/** For people: a line a finding, its related places below it, and a last line that counts. */
import type { FileReport } from '../report';

export function text(reports: readonly FileReport[], python: string): string {
  const out: string[] = [];
  for (const { file, findings } of reports) {
    for (const { rule, severity, message, range, related, fixes } of findings) {
      out.push(`${file}:${range.start.line}:${range.start.column + 1}: ${severity}[${rule}] ${message}`);
      for (const place of related) out.push(`    line ${place.range.start.line}: ${place.message}`);
      for (const fix of fixes) out.push(`    ${fix.safe ? 'safe fix' : 'fix'}: ${fix.title}`);
    }
  }
  const findings = count(reports, (report) => report.findings.length);
  const limits = count(reports, (report) => report.limits.length);
  const cut = reports.filter((report) => report.limits.length > 0).length;
  const problems = count(reports, (report) => report.problems.length);
  const summary = [
    `${plural(reports.length, 'file')} checked for CPython ${python}: ${plural(findings, 'finding')}`,
    `${plural(limits, 'limit')} reached in ${plural(cut, 'file')}`,
  ];
  if (problems > 0) summary.push(plural(problems, 'syntax problem'));
  out.push(`${summary.join('; ')}.`);
  return `${out.join('\n')}\n`;
}

const count = (reports: readonly FileReport[], of: (report: FileReport) => number): number =>
  reports.reduce((total, report) => total + of(report), 0);

const plural = (n: number, word: string): string =>
  `${n.toLocaleString('en-US')} ${word}${n === 1 ? '' : 's'}`;
