/** SARIF 2.1.0, for code hosts and viewers. */
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../ide';
import type { FileReport, Range, ReportedFinding } from '../report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarif(reports: readonly FileReport[], python: string): string {
  const rules = [
    ...new Set(reports.flatMap((report) => report.findings.map((finding) => finding.rule))),
  ].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'memlens',
            version: '0.1.0',
            informationUri: 'https://github.com/memlens/memlens',
            rules: rules.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        properties: { python },
        results: reports.flatMap((report) =>
          report.findings.map((finding) => result(report.file, finding, rules)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(file: string, finding: ReportedFinding, rules: readonly string[]) {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: place(file, finding.range) }],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      message: { text: related.message },
      physicalLocation: place(file, related.range),
    })),
    fixes: finding.fixes.map((fix) => ({
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation: artifact(file),
          replacements: fix.edits.map((edit) => ({
            deletedRegion: region(edit.range),
            insertedContent: { text: edit.text },
          })),
        },
      ],
    })),
    properties: finding.data,
  };
}

const place = (file: string, range: Range) => ({ artifactLocation: artifact(file), region: region(range) });

/** Relative to where the command runs where the file is below it, as code hosts want it; else absolute. */
function artifact(file: string) {
  const below = relative(process.cwd(), file).replaceAll('\\', '/');
  return {
    uri: below.startsWith('..')
      ? pathToFileURL(file).href
      : below.split('/').map(encodeURIComponent).join('/'),
  };
}

/** SARIF columns count from 1; the end is exclusive. */
const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column + 1,
  endLine: end.line,
  endColumn: end.column + 1,
});
