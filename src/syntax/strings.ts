/** String literals: plain, bytes, f- and t-strings, and several beside each other. */

import type { Conversion } from './conversion';
import { type Escaped, unescapeBytes, unescapeText } from './escapes';
import { convertInterpolation } from './format-strings';
import type { Constant, Expr, FormattedValue, JoinedStr } from './tree';

/** What the letters before the quotes say. */
export interface Prefix {
  raw: boolean;
  bytes: boolean;
  /** `f` or `t` for a string with replacement fields. */
  format: 'f' | 't' | null;
  quote: string;
  triple: boolean;
}

/** A literal before it is joined with its neighbours. */
type Piece =
  | { kind: 'text'; start: number; end: number; value: string }
  | { kind: 'bytes'; start: number; end: number; value: Uint8Array }
  | { kind: 'field'; field: FormattedValue };

export function convertString(c: Conversion, row: number): Expr {
  const prefix = prefixOf(c, row);
  // Most literals are one plain piece of text.
  if (prefix.format === null && !prefix.bytes) {
    const start = c.start[row]!;
    const end = c.end[row]!;
    const [from, to] = contentOf(c, row, prefix);
    return { kind: 'Constant', start, end, value: { type: 'str', value: textBetween(c, from, to, prefix) } };
  }
  return join(c, row, [row]);
}

export function convertConcatenated(c: Conversion, row: number): Expr {
  return join(
    c,
    row,
    c.namedChildren(row).filter((child) => c.symbol[child] === c.symbols.string),
  );
}

function join(c: Conversion, row: number, strings: number[]): Expr {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const pieces: Piece[] = [];
  let format: 'f' | 't' | null = null;
  let templates = 0;
  let bytes = 0;
  for (const string of strings) {
    const prefix = prefixOf(c, string);
    if (prefix.bytes) bytes++;
    if (prefix.format === 't') templates++;
    if (prefix.format === 't' || (prefix.format === 'f' && format === null)) format = prefix.format;
    if (prefix.format === 't') c.feature('templateString', c.start[string]!, c.end[string]!);
    readPieces(c, string, prefix, pieces);
  }
  if (bytes > 0 && bytes < strings.length) c.problem('mixedBytes', start, end);
  else if (templates > 0 && templates < strings.length) c.problem('mixedTemplate', start, end);
  if (format !== null) return joinFields(pieces, format === 't', start, end);
  if (bytes > 0) return bytesConstant(pieces, start, end);
  let value = '';
  for (const piece of pieces) if (piece.kind === 'text') value += piece.value;
  return { kind: 'Constant', start, end, value: { type: 'str', value } };
}

function joinFields(pieces: Piece[], isTemplate: boolean, start: number, end: number): JoinedStr {
  const values: (Constant | FormattedValue)[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'field') values.push(piece.field);
    else if (piece.kind === 'text') appendText(values, piece.value, piece.start, piece.end);
  }
  return { kind: isTemplate ? 'TemplateStr' : 'JoinedStr', start, end, values };
}

/** Adds text to the parts of an f-string, joining it to text before it; empty text is none. */
export function appendText(
  values: (Constant | FormattedValue)[],
  text: string,
  start: number,
  end: number,
): void {
  if (text === '') return;
  const last = values.at(-1);
  if (last?.kind === 'Constant' && last.value.type === 'str') {
    values[values.length - 1] = {
      kind: 'Constant',
      start: last.start,
      end,
      value: { type: 'str', value: last.value.value + text },
    };
  } else values.push({ kind: 'Constant', start, end, value: { type: 'str', value: text } });
}

function bytesConstant(pieces: Piece[], start: number, end: number): Constant {
  let length = 0;
  for (const piece of pieces) if (piece.kind === 'bytes') length += piece.value.length;
  const value = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'bytes') continue;
    value.set(piece.value, at);
    at += piece.value.length;
  }
  return { kind: 'Constant', start, end, value: { type: 'bytes', value } };
}

function readPieces(c: Conversion, row: number, prefix: Prefix, pieces: Piece[]): void {
  const [from, to] = contentOf(c, row, prefix);
  if (prefix.bytes) {
    const { value, faults } = unescapeBytes(newlines(c.text.slice(from, to)), prefix.raw);
    for (const fault of faults) c.problem(fault.id, from, to, ...fault.values);
    pieces.push({ kind: 'bytes', start: from, end: to, value });
    return;
  }
  if (prefix.format === null) {
    pieces.push({ kind: 'text', start: from, end: to, value: textBetween(c, from, to, prefix) });
    return;
  }
  let at = from;
  for (const child of c.namedChildren(row)) {
    if (c.symbol[child] !== c.symbols.interpolation) continue;
    const start = c.start[child]!;
    if (start > at)
      pieces.push({ kind: 'text', start: at, end: start, value: textBetween(c, at, start, prefix) });
    const { before, field } = convertInterpolation(c, child, prefix);
    if (before !== '') pieces.push({ kind: 'text', start, end: c.end[child]!, value: before });
    pieces.push({ kind: 'field', field });
    at = c.end[child]!;
  }
  if (to > at) pieces.push({ kind: 'text', start: at, end: to, value: textBetween(c, at, to, prefix) });
}

const CLOSING_BRACES = /\}\}|\}/g;

/** The unescaped text between two offsets of a literal. */
export function textBetween(c: Conversion, from: number, to: number, prefix: Prefix): string {
  let source = c.text.slice(from, to);
  if (source.includes('\r')) source = newlines(source);
  const escapes = !prefix.raw && source.includes('\\');
  if (prefix.format !== null && (source.includes('{') || source.includes('}'))) {
    return textWithBraces(c, source, from, to, escapes);
  }
  return escapes ? report(c, unescapeText(source), from, to) : source;
}

/** Text of an f-string: doubled braces stand for one. The braces of `\N{…}` are none of the string's. */
function textWithBraces(c: Conversion, source: string, from: number, to: number, escapes: boolean): string {
  const parts = escapes ? source.split(/(\\N\{[^{}]*\}|\\[^N{}])/s) : [source];
  const text = parts
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part.replaceAll('{{', '{').replace(CLOSING_BRACES, (brace) => {
        if (brace === '}') c.problem('formatBrace', from, to);
        return '}';
      });
    })
    .join('');
  return escapes ? report(c, unescapeText(text), from, to) : text;
}

function report(c: Conversion, escaped: Escaped, from: number, to: number): string {
  for (const fault of escaped.faults) c.problem(fault.id, from, to, ...fault.values);
  return escaped.value;
}

/** Python reads every line ending of a source as `\n`. */
export function newlines(source: string): string {
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

const NO_PREFIX: Readonly<Record<string, Prefix>> = {
  "'": { raw: false, bytes: false, format: null, quote: "'", triple: false },
  '"': { raw: false, bytes: false, format: null, quote: '"', triple: false },
  "'''": { raw: false, bytes: false, format: null, quote: "'''", triple: true },
  '"""': { raw: false, bytes: false, format: null, quote: '"""', triple: true },
};

const VALID_PREFIX = /^(?:[rub]|[bft]r|r[bft]|[ft])?$/;

function prefixOf(c: Conversion, row: number): Prefix {
  const opening = c.childOf(row, c.symbols.stringStart);
  const source = opening < 0 ? "'" : c.source(opening);
  const plain = NO_PREFIX[source];
  if (plain !== undefined) return plain;
  const quote = /['"`]+$/.exec(source)?.[0] ?? "'";
  const letters = source.slice(0, source.length - quote.length).toLowerCase();
  if (!VALID_PREFIX.test(letters)) c.problemAt(row, quote === '`' ? 'invalid' : 'stringPrefix');
  return {
    raw: letters.includes('r'),
    bytes: letters.includes('b'),
    format: letters.includes('f') ? 'f' : letters.includes('t') ? 't' : null,
    quote,
    triple: quote.length === 3,
  };
}

/** The offsets between the quotes. */
function contentOf(c: Conversion, row: number, prefix: Prefix): [from: number, to: number] {
  const opening = c.childOf(row, c.symbols.stringStart);
  const closing = c.childOf(row, c.symbols.stringEnd);
  const from = opening < 0 ? c.start[row]! : c.end[opening]!;
  // A closing quote that the parser had to make up has no width.
  // The token of the closing quote may begin early: the grammar takes the text of r'\\' into it.
  const width = closing < 0 || c.isMissing(closing) ? 0 : prefix.quote.length;
  return [from, Math.max(from, c.end[row]! - width)];
}
