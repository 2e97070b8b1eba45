/** Code actions: the fixes of a finding, and the comment that silences it on its line. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { LineIndex } from '../base';
import { type Finding, type Fix, listEndOfIgnore } from '../ide';
import { rangeOf } from './convert';

export interface Reported {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** Only for findings of the text as it is: a fix of an older text could hit the wrong place. */
export function actionsFor(
  reported: readonly Reported[],
  range: Range,
  text: string,
  index: LineIndex,
  uri: string,
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const { finding, diagnostic } of reported) {
    if (!touches(diagnostic.range, range)) continue;
    for (const fix of finding.fixes) {
      const edits = fix.edits.map(({ span, text: newText }) => ({ range: rangeOf(span, index), newText }));
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: fix.safe && finding.fixes.length === 1,
        edit: { changes: { [uri]: edits } },
      });
    }
    const ignore = ignoreComment(finding.rule, index.lineAt(finding.span.start), text, index);
    if (ignore) {
      actions.push({
        title: `Ignore ${finding.rule} on this line`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { changes: { [uri]: [ignore] } },
      });
    }
  }
  return actions;
}

/** Comments that state what is not known of a name, for the cursor on it. */
export function assumeActions(fixes: readonly Fix[], index: LineIndex, uri: string): CodeAction[] {
  return fixes.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    edit: {
      changes: { [uri]: edits.map(({ span, text }) => ({ range: rangeOf(span, index), newText: text })) },
    },
  }));
}

/** Adds the rule to the comment that is there already, or begins one; null where the line cannot take a comment. */
export function ignoreComment(rule: string, line: number, text: string, index: LineIndex): TextEdit | null {
  const start = index.startOf(line);
  const content = text.slice(start, index.startOf(line + 1)).replace(/[\r\n]+$/, '');
  if (content.endsWith('\\')) return null;
  const listEnd = listEndOfIgnore(content);
  if (listEnd !== null) {
    const at = start + listEnd;
    return { range: rangeOf({ start: at, end: at }, index), newText: `, ${rule}` };
  }
  const at = start + content.trimEnd().length;
  return {
    range: rangeOf({ start: at, end: start + content.length }, index),
    newText: `  # memlens: ignore[${rule}]`,
  };
}

function touches(a: Range, b: Range): boolean {
  const before = (p: Range['start'], q: Range['start']): boolean =>
    p.line < q.line || (p.line === q.line && p.character < q.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
