/** For programs: an array of findings, each with everything that is known of it. */
import type { FileReport } from '../report';

export function json(reports: readonly FileReport[], python: string): string {
  const findings = reports.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, range, data, related, fixes }) => ({
      rule,
      severity,
      message,
      file,
      range,
      python,
      data,
      related: related.map((place) => ({ message: place.message, file, range: place.range })),
      fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
    })),
  );
  return `${JSON.stringify(findings, null, 2)}\n`;
}
