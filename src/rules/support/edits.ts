/** Minimal edits of the analysed text: they keep formatting and comments, or are not made at all. */

import type { Run } from '../../facts';
import type { Expr, Import, ImportFrom, Stmt } from '../../syntax';
import type { Edit } from '../rule';
import { Scopes } from './scopes';
import { type AnyNode, some } from './source';

export const textOf = (run: Run, node: { readonly start: number; readonly end: number }): string =>
  run.text.slice(node.start, node.end);

export const replace = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

/** The offset of the first character of the line. */
export const lineStart = (run: Run, offset: number): number => run.lines.startOf(run.lines.lineAt(offset));

/** The offset behind the last character of the line, in front of its line ending. */
export function lineEnd(run: Run, offset: number): number {
  let end = run.lines.startOf(run.lines.lineAt(offset) + 1);
  while (end > offset && (run.text[end - 1] === '\n' || run.text[end - 1] === '\r')) end--;
  return end;
}

/** The line ending of the file. */
export const newlineOf = (run: Run): string => (run.text.includes('\r\n') ? '\r\n' : '\n');

/** The white space in front of a statement that begins its line; null where something else stands there. */
export function indentOf(run: Run, statement: AnyNode): string | null {
  const before = run.text.slice(lineStart(run, statement.start), statement.start);
  return /^[ \t]*$/.test(before) ? before : null;
}

/** One level of indentation, as the file's first indented block has it. */
export const unitOf = (run: Run): string =>
  /^(?:[^\n]*:[^\S\n]*(?:#[^\n]*)?\r?\n)([ \t]+)\S/m.exec(run.text)?.[1] ?? '    ';

/** Whether nothing but white space and a comment follows the statement on its line. */
export function endsItsLine(run: Run, statement: AnyNode): boolean {
  return /^[ \t]*(#.*)?$/.test(run.text.slice(statement.end, lineEnd(run, statement.end)));
}

/** Whether a place holds text that spans lines and must not be indented. */
export function hasLongText(run: Run, node: AnyNode): boolean {
  return some(node, (part) => {
    if (part.kind === 'JoinedStr' || part.kind === 'TemplateStr') return textOf(run, part).includes('\n');
    if (part.kind !== 'Constant') return false;
    const { value } = part as Extract<Expr, { kind: 'Constant' }>;
    return (value.type === 'str' || value.type === 'bytes') && textOf(run, part).includes('\n');
  });
}

/**
 * Puts statements that follow each other into `try`, with one line in `finally`. Null where a line of theirs is shared
 * with something else or holds a text over several lines.
 */
export function wrapInFinally(run: Run, statements: readonly Stmt[], last: string): Edit[] | null {
  const from = statements[0];
  const to = statements[statements.length - 1];
  if (from === undefined || to === undefined) return null;
  const indent = indentOf(run, from);
  if (indent === null || !endsItsLine(run, to)) return null;
  if (statements.some((statement) => hasLongText(run, statement))) return null;
  const [unit, newline] = [unitOf(run), newlineOf(run)];
  const { lines, text } = run;
  const first = lines.lineAt(from.start);
  const edits: Edit[] = [];
  for (let line = first; line <= lines.lineAt(to.end); line++) {
    const at = lines.startOf(line);
    if (text.slice(at, lineEnd(run, at)).trim() === '' && line !== first) continue;
    edits.push(replace(at, at, line === first ? `${indent}try:${newline}${unit}` : unit));
  }
  const end = lineEnd(run, to.end);
  edits.push(replace(end, end, `${newline}${indent}finally:${newline}${indent}${unit}${last}`));
  return edits;
}

/** Takes a statement out with its line, or puts `pass` in its place where it is alone in its block. */
export function removeStatement(run: Run, statement: Stmt, block: readonly Stmt[]): Edit | null {
  if (indentOf(run, statement) === null || !endsItsLine(run, statement)) return null;
  if (block.length === 1) return replace(statement.start, statement.end, 'pass');
  const start = lineStart(run, statement.start);
  return replace(start, run.lines.startOf(run.lines.lineAt(statement.end) + 1), '');
}

/** Makes a module available under its own name: no edit where it is, null where it cannot be had. */
export function importModule(run: Run, module: string, from: AnyNode): Edit[] | null {
  const scopes = Scopes.of(run.tree);
  const sites = scopes.sitesOf(module, from);
  if (sites.length > 0) {
    const [site] = sites;
    const alias = site as AnyNode & { name?: string; asname?: string | null };
    const plain =
      sites.length === 1 &&
      alias.kind === 'Alias' &&
      alias.name === module &&
      (alias.asname ?? null) === null;
    return plain && scopes.source.parentOf(alias)?.kind === 'Import' ? [] : null;
  }
  const newline = newlineOf(run);
  const { body } = run.tree.module;
  const isImport = (statement: Stmt): statement is Import | ImportFrom =>
    statement.kind === 'Import' || statement.kind === 'ImportFrom';
  const leading = body.slice(
    0,
    body.findIndex((statement) => !isImport(statement) && !isText(statement)) >>> 0,
  );
  const imports = leading.filter(isImport);
  const last = imports[imports.length - 1];
  if (last !== undefined) {
    if (!endsItsLine(run, last)) return null;
    const after = imports.find((each) => each.kind === 'Import' && each.names[0]!.name > module);
    if (after !== undefined && indentOf(run, after) !== null) {
      return [replace(after.start, after.start, `import ${module}${newline}`)];
    }
    const end = lineEnd(run, last.end);
    return [replace(end, end, `${newline}import ${module}`)];
  }
  const doc = body[0];
  if (doc !== undefined && isText(doc)) {
    const end = lineEnd(run, doc.end);
    return endsItsLine(run, doc) ? [replace(end, end, `${newline}${newline}import ${module}`)] : null;
  }
  const first = doc === undefined ? run.text.length : lineStart(run, decoratedStart(doc));
  return [replace(first, first, `import ${module}${newline}${newline}${newline}`)];
}

/** Where a definition begins, its decorators included. */
export function decoratedStart(statement: Stmt): number {
  const decorators =
    statement.kind === 'FunctionDef' || statement.kind === 'AsyncFunctionDef' || statement.kind === 'ClassDef'
      ? statement.decorators
      : [];
  return Math.min(statement.start, ...decorators.map(({ start }) => start));
}

/** Replaces the brackets of a list comprehension: by nothing where it is a call's only argument, else by parentheses. */
export function openBrackets(run: Run, list: AnyNode, call: AnyNode | null): Edit[] {
  const { text } = run;
  const alone =
    call !== null &&
    /\([ \t\r\n]*$/.test(text.slice(call.start, list.start)) &&
    /^[ \t\r\n]*\)$/.test(text.slice(list.end, call.end));
  return [
    replace(list.start, list.start + 1, alone ? '' : '('),
    replace(list.end - 1, list.end, alone ? '' : ')'),
  ];
}

/** Leaves of a node only a part of it; null where a comment would go with the rest. */
export function keepOnly(
  run: Run,
  whole: AnyNode,
  part: { readonly start: number; readonly end: number },
): Edit[] | null {
  const [before, after] = [run.text.slice(whole.start, part.start), run.text.slice(part.end, whole.end)];
  if (before.includes('#') || after.includes('#')) return null;
  const edits = [replace(whole.start, part.start, ''), replace(part.end, whole.end, '')];
  return edits.filter(({ span }) => span.end > span.start);
}

const isText = (statement: Stmt): boolean =>
  statement.kind === 'Expr' && statement.value.kind === 'Constant' && statement.value.value.type === 'str';
