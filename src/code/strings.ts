/** Lowers f-strings, t-strings and `'…' % (…)` with a known text. */

import type { BinOp, Expr, FormattedValue, JoinedStr } from '../syntax';
import { literalConstant, str } from './constants';
import { type Lowering, STACK_USE_GUIDELINE } from './lowering';
import { Op } from './opcodes';

const CONVERSIONS = { s: 1, r: 2, a: 3 } as const;
const HAS_SPEC = 4;

/** compile.c:compiler_joined_str. */
export function lowerJoined(c: Lowering, node: JoinedStr): void {
  joinParts(
    c,
    node.values.map((part) => () => c.expression(part)),
  );
}

function joinParts(c: Lowering, parts: readonly (() => void)[]): void {
  const { asm } = c;
  if (parts.length <= STACK_USE_GUIDELINE) {
    for (const part of parts) part();
    if (parts.length !== 1) {
      if (parts.length === 0) c.constant(str(''));
      else asm.emit(Op.BUILD_STRING, parts.length);
    }
    return;
  }
  // Too many for the stack: `''.join([…])`.
  c.constant(str(''));
  c.nameOp(Op.LOAD_METHOD, 'join');
  asm.emit(Op.BUILD_LIST, 0);
  for (const part of parts) {
    part();
    asm.emit(Op.LIST_APPEND, 1);
  }
  asm.emit(Op.CALL, 1);
}

export function lowerFormatted(c: Lowering, node: FormattedValue): void {
  c.expression(node.value);
  let flags = node.conversion ? CONVERSIONS[node.conversion] : 0;
  if (node.formatSpec) {
    lowerSpec(c, node.formatSpec);
    flags |= HAS_SPEC;
  }
  c.asm.emit(Op.FORMAT_VALUE, flags);
}

function lowerSpec(c: Lowering, spec: JoinedStr): void {
  const only = spec.values[0];
  if (spec.values.length === 1 && only?.kind === 'Constant') c.constant(literalConstant(only.value));
  else c.expression(spec);
}

/** A t-string: a tuple of its texts and a tuple of its interpolations (codegen.c:codegen_template_str, 3.14+). */
export function lowerTemplate(c: Lowering, node: JoinedStr): void {
  const { asm } = c;
  const texts: string[] = [''];
  const interpolations: FormattedValue[] = [];
  for (const part of node.values) {
    if (part.kind !== 'Constant') {
      interpolations.push(part);
      texts.push('');
    } else if (part.value.type === 'str') texts[texts.length - 1] += part.value.value;
  }
  c.strings(texts);
  for (const part of interpolations) {
    c.expression(part.value);
    c.constant(str(part.text));
    let flags = part.conversion ? CONVERSIONS[part.conversion] : 0;
    if (part.formatSpec) {
      lowerSpec(c, part.formatSpec);
      flags |= HAS_SPEC;
    }
    asm.emit(Op.BUILD_INTERPOLATION, flags);
  }
  asm.emit(Op.BUILD_TUPLE, interpolations.length);
  asm.emit(Op.BUILD_TEMPLATE);
}

/** `%s`, `%r`, `%a` with an optional `-`, width and precision: what ast_opt.c:simple_format_arg_parse takes. */
const SPECIFIER = /%(?:%|(-?)(\d{0,2})(?:\.(\d{0,2}))?([sra]))/y;

/** Lowers `'…' % (a, b)` like an f-string (ast_opt.c:optimize_format); false where it has to be an operation. */
export function lowerPercentFormat(c: Lowering, text: string, node: BinOp): boolean {
  if (node.right.kind !== 'Tuple' || c.fold(node.right)) return false;
  const items = node.right.elts;
  if (items.some((item) => item.kind === 'Starred')) return false;
  const parts: (() => void)[] = [];
  let literal = '';
  let used = 0;
  const flush = (): void => {
    const value = literal;
    if (value !== '') parts.push(() => c.constant(str(value)));
    literal = '';
  };
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '%') {
      literal += text[at++];
      continue;
    }
    SPECIFIER.lastIndex = at;
    const match = SPECIFIER.exec(text);
    if (!match) return false;
    at = SPECIFIER.lastIndex;
    if (match[4] === undefined) {
      literal += '%';
      continue;
    }
    const item = items[used++];
    if (!item) return false;
    flush();
    parts.push(() => lowerSpecifier(c, item, match));
  }
  flush();
  if (used !== items.length) return false;
  joinParts(c, parts);
  return true;
}

function lowerSpecifier(
  c: Lowering,
  item: Expr,
  [, left, width, precision, letter]: readonly string[],
): void {
  c.expression(item);
  let flags: number = CONVERSIONS[letter as keyof typeof CONVERSIONS];
  const spec =
    (width === '' ? '' : left === '-' ? '' : '>') +
    width +
    (precision === undefined ? '' : `.${precision || '0'}`);
  if (spec !== '') {
    c.constant(str(spec));
    flags |= HAS_SPEC;
  }
  c.asm.emit(Op.FORMAT_VALUE, flags);
}
