/** Docstrings: the first statement of a module, class or function, where it is a plain string. */

import type { Stmt } from '../syntax';
import { str } from './constants';
import type { Lowering } from './lowering';

export function docstringOf(body: readonly Stmt[]): string | null {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value.value.value : null;
}

/** The index of the docstring among the constants. */
export function lowerDocstring(c: Lowering, docstring: string): number {
  return c.unit.constant(str(c.profile.lowering.docstringsDedented ? dedent(docstring) : docstring));
}

/** Takes the common indentation of all lines but the first away (compile.c:_PyCompile_CleanDoc, 3.13+). */
function dedent(text: string): string {
  const lines = expandTabs(text).split('\n');
  let margin = Number.POSITIVE_INFINITY;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const indent = line.length - line.trimStart().length;
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  const first = lines[0]!.replace(/^ +/, '');
  return [
    first,
    ...lines.slice(1).map((line) => (/^ *$/.test(line) ? line.slice(margin) : line.slice(margin))),
  ].join('\n');
}

/** Only tabs of the indentation count as up to eight spaces. */
function expandTabs(text: string): string {
  return text.replace(/^[ \t]+/gm, (blank) => {
    let width = 0;
    for (const character of blank) width = character === '\t' ? width - (width % 8) + 8 : width + 1;
    return ' '.repeat(width);
  });
}
