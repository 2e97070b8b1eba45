/**
 * A scan of the source into tokens. The parser does without; it is made only where the parser met an error, to find
 * what the grammar does not know (`repairs.ts`) and to say of unclosed brackets and strings what is wrong with them.
 */

import { bug } from '../base';
import type { ProblemId } from './problems';

/** `newline` is the end of a logical line. */
export type TokenKind = 'name' | 'number' | 'string' | 'operator' | 'newline';

export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  /** Of a bracket: the index of its partner; -1 for none. */
  partner: number;
}

/** Something that only the scan can say well. */
export interface TokenFault {
  id: ProblemId;
  start: number;
  end: number;
  values: string[];
}

export interface Scan {
  tokens: Token[];
  /** Line endings within brackets, but for those that end a comment. */
  breaks: number[];
  faults: TokenFault[];
}

const BLANK = /(?:[ \t\f\ufeff]|\\\r?\n|#[^\n\r]*)*/y;
const NAME = /[_\p{ID_Start}][\p{ID_Continue}]*/uy;
const NUMBER =
  /(?:0[xXoObB][0-9a-fA-F_]*|[0-9][0-9_]*\.?[0-9_]*(?:[eE][+-]?[0-9_]+)?|\.[0-9][0-9_]*(?:[eE][+-]?[0-9_]+)?)[jJlL]?/y;
const STRING = /([rRbBuUfFtT]{0,3})("""|'''|"|')/y;
const OPERATOR = /\*\*=?|\/\/=?|>>=?|<<=?|:=|->|\.\.\.|[!=<>+\-*/%&|^@]=|<>|[^\s]/y;

/** Keywords that begin a line which ends in `:`. */
const HEADERS = new Set('if elif else for while with try except finally def class async'.split(' '));

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Where within an f-string or t-string the scan is: in its text, in the expression of a field, or in a field's format
 * spec. Innermost last: a spec lies in its field, a field in a text or a spec.
 */
type Mode =
  | { in: 'text'; quote: string; raw: boolean; start: number }
  /** `depth`: how many brackets are open right inside of the field. */
  | { in: 'field'; depth: number }
  | { in: 'spec'; quote: string; raw: boolean; start: number };

/** Scans a whole source; `lineAt` is for the messages. */
export function scanTokens(text: string, lineAt: (offset: number) => number): Scan {
  return new Scanner(text, lineAt).run();
}

class Scanner {
  private readonly tokens: Token[] = [];
  private readonly faults: TokenFault[] = [];
  private readonly breaks: number[] = [];
  private readonly brackets: number[] = [];
  private readonly modes: Mode[] = [];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly lineAt: (offset: number) => number,
  ) {}

  run(): Scan {
    const { text } = this;
    while (this.at < text.length) {
      const mode = this.modes.at(-1);
      if (mode === undefined || mode.in === 'field') this.readToken(mode?.depth ?? -1);
      else this.readFormatText(mode);
    }
    for (const mode of this.modes) if (mode.in === 'text') this.unterminated(mode.start, mode.quote);
    for (const index of this.brackets) {
      const { start, end, text: bracket } = this.tokens[index]!;
      // The braces of a field are not brackets of their own where the string is not closed either.
      if (this.modes.length === 0) this.faults.push({ id: 'neverClosed', start, end, values: [bracket] });
    }
    this.push('newline', text.length, text.length);
    this.findColons();
    return { tokens: this.tokens, breaks: this.breaks, faults: this.faults };
  }

  private push(kind: TokenKind, start: number, end: number): void {
    this.tokens.push({ kind, start, end, text: this.text.slice(start, end), partner: -1 });
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** Reads a token; `depth` is that of the field around it, -1 outside of strings. */
  private readToken(depth: number): void {
    const { text } = this;
    const blank = this.match(BLANK) ?? '';
    this.at += blank.length;
    const start = this.at;
    if (start >= text.length) return;
    const character = text[start]!;
    if (character === '\n' || character === '\r') {
      this.at++;
      if (this.brackets.length === 0) this.push('newline', start, this.at);
      else if (!blank.includes('#')) this.breaks.push(start);
      return;
    }
    STRING.lastIndex = start;
    const string = STRING.exec(text);
    if (string !== null) {
      this.readString(start, string[1]!.toLowerCase(), string[2]!);
      return;
    }
    const name = this.match(NAME);
    if (name !== null) {
      this.at += name.length;
      this.push('name', start, this.at);
      return;
    }
    const number = this.match(NUMBER);
    if (number !== null && number !== '') {
      this.at += number.length;
      this.push('number', start, this.at);
      return;
    }
    const operator = this.match(OPERATOR);
    if (operator === null) {
      this.at++;
      return;
    }
    if (operator.startsWith(':') && this.brackets.length === depth) {
      this.at++;
      const { quote, raw, start: from } = this.enclosing();
      this.modes.push({ in: 'spec', quote, raw, start: from });
      return;
    }
    this.at += operator.length;
    this.push('operator', start, this.at);
    if (operator === '(' || operator === '[' || operator === '{') this.brackets.push(this.tokens.length - 1);
    else if (CLOSERS[operator] !== undefined) this.close(operator, start);
  }

  private close(bracket: string, start: number): void {
    const opening = this.brackets.at(-1);
    const mode = this.modes.at(-1);
    if (opening === undefined) {
      this.faults.push({ id: 'unmatched', start, end: start + 1, values: [bracket] });
      return;
    }
    const opener = this.tokens[opening]!;
    if (opener.text !== CLOSERS[bracket]) {
      this.faults.push({ id: 'mismatched', start, end: start + 1, values: [bracket, opener.text] });
    }
    if (mode?.in === 'field' && this.brackets.length === mode.depth) {
      if (opening === this.tokens.length - 2) {
        this.faults.push({ id: 'formatEmpty', start, end: start + 1, values: [] });
      }
      this.modes.pop();
    }
    this.brackets.pop();
    opener.partner = this.tokens.length - 1;
    this.tokens.at(-1)!.partner = opening;
  }

  private readString(start: number, prefix: string, quote: string): void {
    this.at = start + prefix.length + quote.length;
    const raw = prefix.includes('r');
    if (prefix.includes('f') || prefix.includes('t')) {
      this.modes.push({ in: 'text', quote, raw, start });
      return;
    }
    const { text } = this;
    for (; this.at < text.length; this.at++) {
      const character = text[this.at]!;
      if (character === '\\') this.at++;
      else if (text.startsWith(quote, this.at)) {
        this.at += quote.length;
        this.push('string', start, this.at);
        return;
      } else if (quote.length === 1 && (character === '\n' || character === '\r')) break;
    }
    this.at = Math.min(this.at, text.length);
    this.push('string', start, this.at);
    this.unterminated(start, quote);
  }

  /** The string whose field or spec is read. */
  private enclosing(): Mode & { in: 'text' | 'spec' } {
    for (let i = this.modes.length - 1; i >= 0; i--) {
      const mode = this.modes[i]!;
      if (mode.in !== 'field') return mode;
    }
    return bug('a field outside of a string');
  }

  /** Reads text of an f-string or of a format spec, up to a field or the end. */
  private readFormatText(mode: Mode & { in: 'text' | 'spec' }): void {
    const { text } = this;
    const { quote, raw } = mode;
    const isSpec = mode.in === 'spec';
    const start = this.at;
    for (; this.at < text.length; this.at++) {
      const character = text[this.at]!;
      const following = text[this.at + 1];
      if (character === '\\' && following !== '{' && following !== '}') {
        const brace = !raw && text.startsWith('\\N{', this.at) ? text.indexOf('}', this.at) : -1;
        this.at = brace >= 0 ? brace : this.at + 1;
      } else if (text.startsWith(quote, this.at)) {
        this.push('string', start, this.at);
        this.at += quote.length;
        this.endString(isSpec, mode.start, quote);
        return;
      } else if (quote.length === 1 && (character === '\n' || character === '\r')) {
        this.endString(true, mode.start, quote);
        return;
      } else if (character === '{' && following === '{' && !isSpec) this.at++;
      else if (character === '{') {
        this.push('string', start, this.at);
        this.push('operator', this.at, ++this.at);
        this.brackets.push(this.tokens.length - 1);
        this.modes.push({ in: 'field', depth: this.brackets.length });
        return;
      } else if (character === '}' && isSpec) {
        this.push('operator', this.at, ++this.at);
        this.modes.length -= 2;
        const opening = this.brackets.pop()!;
        this.tokens[opening]!.partner = this.tokens.length - 1;
        this.tokens.at(-1)!.partner = opening;
        return;
      } else if (character === '}') {
        if (following === '}') this.at++;
        else this.faults.push({ id: 'formatBrace', start: this.at, end: this.at + 1, values: [] });
      }
    }
    this.at = Math.min(this.at, text.length);
  }

  /** Leaves the string that begins at the offset, with the fields and brackets still open in it. */
  private endString(isBroken: boolean, start: number, quote: string): void {
    if (isBroken) this.unterminated(start, quote);
    for (;;) {
      const mode = this.modes.pop();
      if (mode === undefined || (mode.in === 'text' && mode.start === start)) return;
      if (mode.in === 'field') this.brackets.length = Math.min(this.brackets.length, mode.depth - 1);
    }
  }

  /** Finds the lines of compound statements that lack their `:`. */
  private findColons(): void {
    const { tokens } = this;
    for (let i = 0; i < tokens.length; i++) {
      const before = tokens[i - 1];
      if (before !== undefined && before.kind !== 'newline') continue;
      if (tokens[i]!.kind !== 'name' || !HEADERS.has(tokens[i]!.text)) continue;
      let colons = 0;
      let end = i;
      for (let at = i; tokens[at]!.kind !== 'newline'; at++) {
        end = at;
        const { kind, text, partner } = tokens[at]!;
        if (kind === 'name' && text === 'lambda') colons--;
        else if (kind === 'operator' && text === ':') colons++;
        else if (partner > at) at = partner;
      }
      const at = tokens[Math.min(end, tokens.length - 1)]!.end;
      if (colons <= 0) this.faults.push({ id: 'expected', start: at, end: at, values: [':'] });
    }
  }

  private unterminated(start: number, quote: string): void {
    const isTriple = quote.length === 3;
    const line = this.lineAt(isTriple ? this.text.length : start);
    const id = isTriple ? 'unterminatedTriple' : 'unterminated';
    if (this.faults.some((fault) => fault.start === start)) return;
    this.faults.push({ id, start, end: start + quote.length, values: [String(line)] });
  }
}
