/** Which statements have a mark, on which line, and where the head of a compound statement ends. */

import type { LineIndex } from '../base';
import type { Node, Stmt } from '../syntax';
import { docstringOf } from './docstrings';

/** The statements of a body that have code and marks begin after its docstring. */
export function bodyStart(body: readonly Stmt[]): number {
  return docstringOf(body) === null ? 0 : 1;
}

/** `from __future__` imports at the start of a body, where the recorder puts no mark. */
export function isUnmarkedFuture(node: Stmt): boolean {
  return node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0;
}

/** The line of the statement's event: a decorated definition's is its first decorator's. */
export function eventLine(node: Stmt, lines: LineIndex): number {
  const line = lines.lineAt(node.start);
  if (node.kind !== 'FunctionDef' && node.kind !== 'AsyncFunctionDef' && node.kind !== 'ClassDef')
    return line;
  const decorator = node.decorators[0];
  return decorator ? Math.min(line, lines.lineAt(decorator.start)) : line;
}

/** One past the colon of a compound statement's head; the statement's end for the others. */
export function headEnd(node: Stmt, text: string): number {
  const last = lastOfHead(node);
  if (last === null) return node.end;
  const colon = text.indexOf(':', last);
  return colon < 0 || colon >= node.end ? node.end : colon + 1;
}

/** The end of the last expression of the head. */
function lastOfHead(node: Stmt): number | null {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return Math.max(node.nameSpan.end, node.args.end, node.returns?.end ?? 0, lastEnd(node.typeParams));
    case 'ClassDef':
      return Math.max(
        node.nameSpan.end,
        lastEnd(node.bases),
        lastEnd(node.keywords),
        lastEnd(node.typeParams),
      );
    case 'For':
    case 'AsyncFor':
      return node.iter.end;
    case 'While':
    case 'If':
      return node.test.end;
    case 'With':
    case 'AsyncWith': {
      const item = node.items[node.items.length - 1];
      return item ? Math.max(item.end, item.optionalVars?.end ?? 0) : node.start;
    }
    case 'Match':
      return node.subject.end;
    case 'Try':
    case 'TryStar':
      return node.start;
    default:
      return null;
  }
}

function lastEnd(nodes: readonly Node[]): number {
  return nodes[nodes.length - 1]?.end ?? 0;
}
