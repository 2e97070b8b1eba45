/** Proposals while a comment to Memlens is typed. They look at the text as it is, with the names of the last facts. */
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { type CommentCompletion, completeComment } from '../ide';
import { offsetOf } from './convert';
import type { Document } from './document';

export function completionsAt(document: Document, position: Position): CompletionItem[] {
  const { text, index, facts } = document;
  const start = index.startOf(position.line + 1);
  const line = text.slice(start, offsetOf(position, index, text));
  if (!line.includes('#')) return [];
  const at = facts && document.analysedOffset(facts, start);
  const names = facts?.analysis.names(at ?? 0) ?? [];
  return completeComment(line, names).map((one) => completionOf(one, position));
}

/** A proposal for the cursor's place. */
function completionOf(
  { label, detail, kind, from, text }: CommentCompletion,
  position: Position,
): CompletionItem {
  const range = { start: { line: position.line, character: from }, end: position };
  return { label, detail, kind: completionKinds[kind], textEdit: { range, newText: text } };
}

const completionKinds: Readonly<Record<CommentCompletion['kind'], CompletionItemKind>> = {
  word: CompletionItemKind.Keyword,
  name: CompletionItemKind.Variable,
  type: CompletionItemKind.Class,
  rule: CompletionItemKind.EnumMember,
  version: CompletionItemKind.Constant,
};
