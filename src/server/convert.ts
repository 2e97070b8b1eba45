/** From the analysis's words to the language server protocol's. Lines there count from 0. */
import {
  type CodeLens,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type InlayHint,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { type LineIndex, never, type Span } from '../base';
import type { Finding, Hint, HoverAction, HoverText, Lens, Problem, Severity } from '../ide';
import type { SeveritySetting } from '../protocol';

/** Where a rule's page is. */
export function rulePage(rule: string): string {
  return `https://github.com/memlens/memlens/blob/main/docs/rules/${rule}.md`;
}

export function positionOf(offset: number, index: LineIndex): Position {
  const { line, column } = index.positionAt(offset);
  return { line: line - 1, character: column };
}

export function rangeOf(span: Span, index: LineIndex): Range {
  return { start: positionOf(span.start, index), end: positionOf(span.end, index) };
}

/** A column past the line's end means the line's end, as the protocol says. */
export function offsetOf(position: Position, index: LineIndex, text: string): number {
  const start = index.startOf(position.line + 1);
  let end = index.startOf(position.line + 2);
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
  return Math.min(start + position.character, Math.max(end, start));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The lens stands above the first line of its statement; its range is that line's part, so that it never folds away. */
export function lensOf(lens: Lens, span: Span, index: LineIndex, uri: string, commands: boolean): CodeLens {
  const start = positionOf(span.start, index);
  const end = positionOf(span.end, index);
  const range = end.line === start.line ? { start, end } : { start, end: start };
  const clickable = commands && lens.holders;
  return {
    range,
    command: clickable
      ? { title: lens.title, command: 'memlens.showHolders', arguments: [uri, lens.id] }
      : { title: lens.title, command: '' },
  };
}

export function hintOf(
  hint: Hint,
  offset: number,
  index: LineIndex,
  uri: string,
  commands: boolean,
): InlayHint {
  const label =
    commands && hint.lens !== null
      ? [
          {
            value: hint.text,
            command: { title: hint.text, command: 'memlens.showHolders', arguments: [uri, hint.lens] },
          },
        ]
      : hint.text;
  const position = positionOf(offset, index);
  return hint.tooltip === null
    ? { position, label, paddingLeft: true }
    : { position, label, paddingLeft: true, tooltip: hint.tooltip };
}

export function hoverOf(hover: HoverText, range: Range, uri: string, commands: boolean): Hover {
  const actions =
    commands && hover.actions.length > 0 ? `\n\n${hover.actions.map((a) => link(a, uri)).join(' · ')}` : '';
  return { contents: { kind: MarkupKind.Markdown, value: hover.markdown + actions }, range };
}

function link(action: HoverAction, uri: string): string {
  const to = (command: string, ...args: unknown[]): string =>
    `[${action.title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
  switch (action.kind) {
    case 'holders':
      return to('memlens.showHolders', uri, action.lens);
    case 'panel':
      return to('memlens.openHeapPanel', uri, action.line, action.object);
    case 'reveal':
      return to('memlens.reveal', uri, action.line);
    default:
      return never(action);
  }
}

/** Null where the user has switched the rule off. */
export function diagnosticOf(
  finding: Finding,
  index: LineIndex,
  uri: string,
  chosen: SeveritySetting,
): Diagnostic | null {
  if (chosen === 'off') return null;
  return {
    range: rangeOf(finding.span, index),
    severity: severityOf(chosen === 'default' ? finding.severity : chosen),
    source: 'memlens',
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
    relatedInformation: finding.related.map(({ message, span }) => ({
      message,
      location: { uri, range: rangeOf(span, index) },
    })),
  };
}

export function problemOf(problem: Problem, index: LineIndex): Diagnostic {
  return {
    range: rangeOf(problem.span, index),
    severity: severityOf(problem.severity),
    source: 'memlens',
    message: problem.message,
  };
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
    default:
      return never(severity);
  }
}
