/** Which function a comment stands in. */

import type { LineIndex, Span } from '../base';
import type { Assumption, MemlensComment } from './memlens-comments';
import type { FunctionDef, Module, Stmt } from './tree';

/** Assumptions by where the function starts that they stand in; those of the module itself by `moduleLevel`. */
export type AssumptionsByFunction = ReadonlyMap<number, readonly Assumption[]>;

export const moduleLevel = -1;

const none: AssumptionsByFunction = new Map();

export function assumptionsByFunction(
  module: Module,
  comments: readonly MemlensComment[],
  text: string,
  lines: LineIndex,
): AssumptionsByFunction {
  if (!comments.some(({ kind }) => kind === 'assume')) return none;
  const found = new Map<number, Assumption[]>();
  for (const comment of comments) {
    if (comment.kind !== 'assume') continue;
    const start = functionAround(module, comment, text, lines)?.start ?? moduleLevel;
    const known = found.get(start);
    if (known === undefined) found.set(start, [...comment.assumptions]);
    else known.push(...comment.assumptions);
  }
  return found;
}

/**
 * The innermost function whose lines the comment stands on, from the `def`'s first to the last of its body; a comment
 * below the last statement belongs to the body where it is indented like it.
 */
export function functionAround(
  module: Module,
  comment: Span,
  text: string,
  lines: LineIndex,
): FunctionDef | null {
  const { line, column } = lines.positionAt(comment.start);
  const holds = (node: Stmt): boolean => {
    if (lines.lineAt(node.start) > line) return false;
    if (lines.lineAt(Math.max(node.start, node.end - 1)) >= line) return true;
    return column > columnOf(node, lines) && isOnlyComments(text.slice(node.end, comment.start));
  };
  let around: FunctionDef | null = null;
  let bodies: readonly (readonly Stmt[])[] = [module.body];
  for (;;) {
    const inside = bodies.flat().filter(holds);
    const next = inside[inside.length - 1];
    if (next === undefined) return around;
    if (next.kind === 'FunctionDef' || next.kind === 'AsyncFunctionDef') around = next;
    bodies = blocksOf(next);
  }
}

const columnOf = (node: Stmt, lines: LineIndex): number => lines.positionAt(node.start).column;

/** Whether there is no code in the text, which begins behind a statement. */
export const isOnlyComments = (between: string): boolean =>
  between.split('\n').every((line) => /^\s*;?\s*(?:#|$)/.test(line));

/** The bodies of a compound statement, in the order of the text. */
export function blocksOf(node: Stmt): readonly (readonly Stmt[])[] {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
      return [node.body];
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return [node.body, node.orelse];
    case 'Try':
    case 'TryStar':
      return [node.body, ...node.handlers.map(({ body }) => body), node.orelse, node.finalbody];
    case 'Match':
      return node.cases.map(({ body }) => body);
    default:
      return [];
  }
}
