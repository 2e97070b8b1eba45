/** What `check` says of one file: plain data that crosses from a worker, lines from 1, columns from 0 in UTF-16 units. */
import { LineIndex, type Position, type Span } from '../base';
import type { FileAnalysis, Severity, TextChange } from '../ide';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly data: Readonly<Record<string, number | string | boolean | null>>;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
    readonly offsets: readonly TextChange[];
  }[];
}

export interface FileReport {
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
  readonly limits: readonly { readonly line: number; readonly which: string }[];
  /** Why the file could not be checked. */
  readonly failure: string | null;
}

export function reportOf(file: string, analysis: FileAnalysis): FileReport {
  const lines = new LineIndex(analysis.text);
  const range = (span: Span): Range => ({
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
  });
  return {
    file,
    failure: null,
    limits: analysis.limits,
    problems: analysis.problems.map(({ message, span }) => ({ message, range: range(span) })),
    findings: analysis.findings().map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: range(finding.span),
      data: finding.data,
      related: finding.related.map(({ message, span }) => ({ message, range: range(span) })),
      fixes: finding.fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map(({ span, text }) => ({ range: range(span), text })),
        offsets: edits,
      })),
    })),
  };
}

/** A file that Python does not accept as text: one problem, at its start. */
export function undecodable(file: string, message: string): FileReport {
  const start = { line: 1, column: 0 };
  return {
    file,
    findings: [],
    problems: [{ message, range: { start, end: start } }],
    limits: [],
    failure: null,
  };
}

export function failed(file: string, failure: string): FileReport {
  return { file, findings: [], problems: [], limits: [], failure };
}

/** The text with the edits made; of two that overlap the first in the text wins. */
export function applyEdits(text: string, edits: readonly TextChange[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
