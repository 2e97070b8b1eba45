/** The arguments of calls and class definitions. */

import { convertComprehension } from './collections';
import type { Conversion } from './conversion';
import type { Expr, Keyword } from './tree';

/** Converts an `argument_list`, or the generator that stands for one in `f(x for x in y)`. */
export function convertArguments(c: Conversion, row: number): { args: Expr[]; keywords: Keyword[] } {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  if (row < 0) return { args, keywords };
  if (c.symbol[row] === c.symbols.generatorExpression) {
    args.push(convertComprehension(c, row));
    return { args, keywords };
  }
  const { keywordArgument, dictionarySplat } = c.symbols;
  let hasUnpacking = false;
  for (const child of c.namedChildren(row)) {
    const start = c.start[child]!;
    const end = c.end[child]!;
    if (c.symbol[child] === keywordArgument) {
      const name = c.field(child, c.fields.name);
      const value = c.expr(c.field(child, c.fields.value), end);
      const arg = name < 0 ? null : c.identifier(name);
      if (arg !== null && keywords.some((keyword) => keyword.arg === arg)) {
        c.problem('keywordRepeated', start, end, arg);
      }
      keywords.push({ kind: 'Keyword', start, end, arg, value });
    } else if (c.symbol[child] === dictionarySplat) {
      hasUnpacking = true;
      keywords.push({ kind: 'Keyword', start, end, arg: null, value: c.expr(c.firstNamed(child), end) });
    } else {
      const value = c.element(child);
      if (value.kind === 'Starred') {
        if (hasUnpacking) c.problem('unpackingAfterUnpacking', value.start, value.end);
      } else if (keywords.length > 0) {
        c.problem(
          hasUnpacking ? 'positionalAfterUnpacking' : 'positionalAfterKeyword',
          value.start,
          value.end,
        );
      }
      args.push(value);
    }
  }
  return { args, keywords };
}
