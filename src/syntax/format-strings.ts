/** The replacement fields of f-strings and t-strings (PEP 701, PEP 750). */

import type { Conversion } from './conversion';
import { appendText, newlines, type Prefix, textBetween } from './strings';
import type { Constant, Expr, FormattedValue, JoinedStr } from './tree';

/** A field, and the text that `=` puts before it. */
export interface Interpolated {
  before: string;
  field: FormattedValue;
}

/** Converts `{value=!r:spec}`. */
export function convertInterpolation(c: Conversion, row: number, prefix: Prefix): Interpolated {
  const { fields, symbols } = c;
  const start = c.start[row]!;
  const end = c.end[row]!;
  const inner = c.field(row, fields.expression);
  if (inner >= 0 && c.nameOf(inner) === 'named_expression') return convertPadding(c, row, inner, prefix);
  const value = inner < 0 ? emptyField(c, start) : c.element(inner);
  const valueEnd = inner < 0 ? start + 1 : c.end[inner]!;
  let conversion: FormattedValue['conversion'] = null;
  let formatSpec: JoinedStr | null = null;
  let equals = -1;
  // Where the text that `=` repeats ends: at the `!`, the `:` or the `}`.
  let textEnd = c.text[end - 1] === '}' ? end - 1 : end;
  for (const child of c.children(row)) {
    if (c.symbol[child] === symbols.equals) equals = child;
    else if (c.hasField(child, fields.type_conversion)) {
      textEnd = Math.min(textEnd, c.start[child]!);
      conversion = conversionOf(c, child);
    } else if (c.hasField(child, fields.format_specifier)) {
      textEnd = Math.min(textEnd, c.start[child]!);
      formatSpec = convertSpec(c, child, prefix);
    }
  }
  if (prefix.format === 'f') checkNesting(c, row, inner, prefix);
  let before = '';
  if (equals >= 0) {
    before = newlines(withoutComments(c, row, start + 1, textEnd));
    if (conversion === null && formatSpec === null) conversion = 'r';
  }
  return {
    before,
    field: {
      kind: prefix.format === 't' ? 'Interpolation' : 'FormattedValue',
      start,
      end,
      value,
      text: newlines(c.text.slice(start + 1, valueEnd)),
      conversion,
      formatSpec,
    },
  };
}

/** The text that `=` repeats: as it is written, but for comments. */
function withoutComments(c: Conversion, row: number, from: number, to: number): string {
  let text = '';
  let at = from;
  for (let child = row + 1; child < c.next[row]!; child++) {
    if (c.symbol[child] !== c.symbols.comment || c.start[child]! >= to) continue;
    text += c.text.slice(at, c.start[child]);
    at = c.end[child]!;
  }
  return text + c.text.slice(at, to);
}

/** `{value:=10}`, where the grammar sees an assignment: the spec is `=10`. */
function convertPadding(c: Conversion, row: number, inner: number, prefix: Prefix): Interpolated {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const name = c.field(inner, c.fields.name);
  const nameEnd = c.end[name]!;
  const from = c.text.indexOf(':', nameEnd) + 1;
  const values: (Constant | FormattedValue)[] = [];
  const padding = c.field(inner, c.fields.value);
  // `{value:={width}}`: what looks like a set is a field of the spec.
  const isField = padding >= 0 && c.nameOf(padding) === 'set';
  const to = isField ? c.start[padding]! : end - 1;
  appendText(values, textBetween(c, from, to, prefix), from, to);
  if (isField) {
    const field = c.firstNamed(padding);
    values.push({
      kind: prefix.format === 't' ? 'Interpolation' : 'FormattedValue',
      start: to,
      end: c.end[padding]!,
      value: c.expr(field, to),
      text: field < 0 ? '' : c.source(field),
      conversion: null,
      formatSpec: null,
    });
  }
  return {
    before: '',
    field: {
      kind: prefix.format === 't' ? 'Interpolation' : 'FormattedValue',
      start,
      end,
      value: c.name(name),
      text: c.text.slice(start + 1, nameEnd),
      conversion: null,
      formatSpec: { kind: 'JoinedStr', start: from - 1, end: end - 1, values },
    },
  };
}

function emptyField(c: Conversion, start: number): Expr {
  c.problem('formatEmpty', start, start + 1);
  return { kind: 'ErrorExpr', start: start + 1, end: start + 1 };
}

function conversionOf(c: Conversion, row: number): FormattedValue['conversion'] {
  const letter = c.source(row).slice(1).trim();
  if (letter === 's' || letter === 'r' || letter === 'a') return letter;
  c.problemAt(row, 'formatConversion', letter);
  return null;
}

/** A format spec is an f-string of its own; its fields are given as `format_expression`s. */
function convertSpec(c: Conversion, row: number, prefix: Prefix): JoinedStr {
  const values: (Constant | FormattedValue)[] = [];
  const start = c.start[row]!;
  const end = c.end[row]!;
  let at = start + 1;
  for (const child of c.namedChildren(row)) {
    if (c.symbol[child] !== c.symbols.formatExpression) continue;
    const from = c.start[child]!;
    if (from > at) appendText(values, textBetween(c, at, from, prefix), at, from);
    const { before, field } = convertInterpolation(c, child, prefix);
    appendText(values, before, from, c.end[child]!);
    values.push(field);
    at = c.end[child]!;
  }
  if (end > at) appendText(values, textBetween(c, at, end, prefix), at, end);
  return { kind: 'JoinedStr', start, end, values };
}

/**
 * Before 3.12 a string was cut at its first closing quote, and a field could hold no backslash, no comment and
 * (between single quotes) no line ending.
 */
function checkNesting(c: Conversion, row: number, inner: number, prefix: Prefix): void {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const source = c.text.slice(start, end);
  const expression = inner < 0 ? '' : c.text.slice(start, c.end[inner]!);
  let nests = source.includes(prefix.quote) || expression.includes('\\');
  nests ||= !prefix.triple && source.includes('\n');
  if (!nests && source.includes('#')) {
    for (let child = row + 1; child < c.next[row]!; child++) nests ||= c.symbol[child] === c.symbols.comment;
  }
  if (nests) c.feature('formatStringNesting', start, end);
}
