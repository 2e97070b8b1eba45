/**
 * The comments that speak to Memlens, `# memlens: …`: their grammar, in one place. The parser is total: every comment
 * that begins so has an answer, and what is wrong with it has a place. `docs/comments.md` has the grammar in words.
 */

import type { Span } from '../base';
import type { Comment } from './tree';

/** A value that an assumption states. */
export type AssumedValue =
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'None' };

/** What the user states of a name that the run does not know. */
export interface Assumption extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  /** As it is written: `len(rows) == 1_000_000`. */
  readonly text: string;
  readonly states:
    | { readonly kind: 'length'; readonly n: number }
    | { readonly kind: 'type'; readonly type: string }
    | { readonly kind: 'value'; readonly value: AssumedValue };
}

export type Comparison = '==' | '!=' | '<=' | '>=' | '<' | '>';

/** What an expectation measures, in the order of completion. */
export const measures = ['refs', 'freed', 'alive', 'size', 'cycles', 'generation'] as const;
export type Measure = (typeof measures)[number];

/** A name, and how to go on from there: `.parent`, `[0]`, `["key"]`. */
export interface Place extends Span {
  readonly name: string;
  readonly steps: readonly string[];
}

/** What the user claims of the heap where the comment stands. */
export interface Expectation extends Span {
  readonly text: string;
  readonly measure: Measure;
  /** Null for `cycles()`. */
  readonly place: Place | null;
  /** Null for `freed` and `alive`. */
  readonly compare: { readonly by: Comparison; readonly n: number } | null;
}

export const directives = ['assume', 'expect', 'ignore', 'ignore-file', 'python'] as const;
export type Directive = (typeof directives)[number];

/** One of these comments; its span begins at `#`. */
export type MemlensComment = Span &
  (
    | { readonly kind: 'assume'; readonly assumptions: readonly Assumption[] }
    | { readonly kind: 'expect'; readonly expectations: readonly Expectation[] }
    | {
        readonly kind: 'ignore';
        readonly rules: readonly (Span & { readonly name: string })[];
        /** Where another rule's name goes. */
        readonly listEnd: number;
      }
    | { readonly kind: 'ignore-file' }
    | { readonly kind: 'python'; readonly version: string; readonly versionSpan: Span }
    | { readonly kind: 'bad'; readonly message: string; readonly at: Span }
  );

const opening = /#\s*memlens:/g;

/** All of a file's comments that are for Memlens, in order. */
export function memlensComments(text: string, comments: readonly Comment[]): MemlensComment[] {
  if (!text.includes('memlens:')) return [];
  return comments.flatMap(({ start, end }) => commentsIn(text.slice(start, end), start));
}

/** Those inside one comment of the source, which may hold several (`# noqa  # memlens: ignore[…]`). */
export function commentsIn(comment: string, start: number): MemlensComment[] {
  const begins = [...comment.matchAll(opening)];
  return begins.map((match, i) => {
    const end = begins[i + 1]?.index ?? comment.length;
    const text = comment.slice(0, end).trimEnd();
    return new CommentParser(text, start, match.index, match.index + match[0].length).parse();
  });
}

/** Thrown inside the parser only: the comment is bad, and where. */
class Wrong {
  constructor(
    readonly message: string,
    readonly at: Span,
  ) {}
}

const word = /[A-Za-z-]+/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const typeName = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const comparison = /==|!=|<=|>=|<|>/y;
const integer = /-?\d+(?:_\d+)*(?![\w.])/y;
const decimal = /-?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?(?!\w)/y;
const quoted = /"(?:[^"\\]|\\["'\\])*"|'(?:[^'\\]|\\["'\\])*'/y;
const subscript = /\[\s*(?:\d+|"[^"\\]*"|'[^'\\]*')\s*\]/y;
const version = /\d+(?:\.\d+)*/y;
const rule = /[a-z0-9]+(?:-[a-z0-9]+)*/y;
const trailing = /\s+#/y;

/** A list of this length is made to be looked at; a longer one would cost more than it says. */
export const assumedLengthMax = 10_000_000;

class CommentParser {
  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly begin: number,
    private at: number,
  ) {}

  parse(): MemlensComment {
    const span = { start: this.offset + this.begin, end: this.offset + this.text.length };
    try {
      return { ...span, ...this.directive() };
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      return { ...span, kind: 'bad', message: error.message, at: error.at };
    }
  }

  private directive() {
    this.blanks();
    const from = this.at;
    const found = this.match(word) ?? this.wrong(`expected ${oneOf(directives)}`);
    switch (found) {
      case 'assume':
        return { kind: found, assumptions: this.list(() => this.assumption()) } as const;
      case 'expect':
        return { kind: found, expectations: this.list(() => this.expectation()) } as const;
      case 'ignore':
        return this.ignored();
      case 'ignore-file':
        return { kind: found } as const;
      case 'python':
        return this.python();
      default:
        throw new Wrong(`"${found}" is not known here: expected ${oneOf(directives)}`, this.spanFrom(from));
    }
  }

  /** One or more, with commas between them, to the end or to another comment. */
  private list<T>(one: () => T): T[] {
    const found = [one()];
    for (;;) {
      if (this.match(trailing) !== null) return found;
      this.blanks();
      if (this.at >= this.text.length) return found;
      if (!this.takes(',')) this.wrong('expected a comma or the end of the comment', this.rest());
      found.push(one());
    }
  }

  private assumption(): Assumption {
    this.blanks();
    const from = this.at;
    const first = this.match(name) ?? this.wrong('expected a name, as in "n == 500"');
    const end = (nameSpan: Span, of: string, states: Assumption['states']): Assumption => ({
      ...this.spanFrom(from),
      text: this.text.slice(from, this.at),
      name: of,
      nameSpan,
      states,
    });
    let nameSpan = this.spanFrom(from);
    if (first === 'len' && this.takes('(')) {
      this.blanks();
      const inside = this.at;
      const of = this.match(name) ?? this.wrong('expected a name, as in "len(rows) == 1_000"');
      nameSpan = this.spanFrom(inside);
      this.closing();
      this.equals();
      const n = this.number();
      if (n > assumedLengthMax) {
        this.wrong(`a length is followed up to ${assumedLengthMax.toLocaleString('en-US')}`, this.lastNumber);
      }
      return end(nameSpan, of, { kind: 'length', n });
    }
    this.blanks();
    const next = this.at;
    if (this.match(name) === 'is') {
      this.blanks();
      const type = this.match(typeName) ?? this.wrong('expected a type, as in "path is Path"');
      return end(nameSpan, first, { kind: 'type', type });
    }
    this.at = next;
    if (!this.takes('==')) this.wrong(`expected "==" or "is" after "${first}"`);
    return end(nameSpan, first, { kind: 'value', value: this.value() });
  }

  private value(): AssumedValue {
    this.blanks();
    const whole = this.match(integer);
    if (whole !== null) return { type: 'int', value: BigInt(whole.replaceAll('_', '')) };
    const real = this.match(decimal);
    if (real !== null) return { type: 'float', value: Number(real.replaceAll('_', '')) };
    const string = this.match(quoted);
    if (string !== null) return { type: 'str', value: string.slice(1, -1).replace(/\\(.)/g, '$1') };
    const from = this.at;
    switch (this.match(name)) {
      case 'True':
        return { type: 'bool', value: true };
      case 'False':
        return { type: 'bool', value: false };
      case 'None':
        return { type: 'None' };
      default:
        this.at = from;
        return this.wrong('expected a number, a text in quotes, True, False or None');
    }
  }

  private expectation(): Expectation {
    this.blanks();
    const from = this.at;
    const found = this.match(name) ?? this.wrong(`expected ${oneOf(measures.map((one) => `${one}()`))}`);
    const measure = measures.find((one) => one === found);
    if (measure === undefined) {
      const known = oneOf(measures.map((one) => `${one}()`));
      throw new Wrong(`"${found}" measures nothing: expected ${known}`, this.spanFrom(from));
    }
    if (!this.takes('(')) this.wrong(`expected "(" after "${measure}"`);
    const place = measure === 'cycles' ? null : this.place();
    this.closing();
    const compare = measure === 'freed' || measure === 'alive' ? null : this.comparison(measure);
    return { ...this.spanFrom(from), text: this.text.slice(from, this.at), measure, place, compare };
  }

  private place(): Place {
    this.blanks();
    const from = this.at;
    const first = this.match(name) ?? this.wrong('expected a name');
    const steps: string[] = [];
    for (;;) {
      const item = this.match(subscript);
      if (item !== null) {
        const inside = item.slice(1, -1).trim();
        steps.push(/^\d/.test(inside) ? `[${Number(inside)}]` : `["${inside.slice(1, -1)}"]`);
      } else if (this.text[this.at] === '.') {
        this.at++;
        steps.push(`.${this.match(name) ?? this.wrong('expected the name of an attribute')}`);
      } else break;
    }
    return { ...this.spanFrom(from), name: first, steps };
  }

  private comparison(measure: Measure): { by: Comparison; n: number } {
    this.blanks();
    const by = this.match(comparison) ?? this.wrong(`expected a comparison, as in "${measure}(…) == 1"`);
    return { by: by as Comparison, n: this.number() };
  }

  private ignored() {
    if (!this.takes('[')) this.wrong('expected "[" and the name of a rule: "ignore[rule]"');
    const rules: (Span & { name: string })[] = [];
    do {
      this.blanks();
      const from = this.at;
      const found = this.match(rule) ?? this.wrong('expected the name of a rule');
      rules.push({ ...this.spanFrom(from), name: found });
      this.blanks();
    } while (this.takes(','));
    const listEnd = this.offset + this.at;
    if (!this.takes(']')) this.wrong('expected "]" or another rule after a comma');
    return { kind: 'ignore', rules, listEnd } as const;
  }

  private python() {
    this.blanks();
    const from = this.at;
    const found = this.match(version) ?? this.wrong('expected a version, as in "python 3.12"');
    const versionSpan = this.spanFrom(from);
    this.list(() => null);
    return { kind: 'python', version: found, versionSpan } as const;
  }

  // ---- words

  private lastNumber: Span = { start: 0, end: 0 };

  private number(): number {
    this.blanks();
    const from = this.at;
    const found = this.match(integer) ?? this.wrong('expected a whole number');
    this.lastNumber = this.spanFrom(from);
    const n = Number(found.replaceAll('_', ''));
    if (n < 0) this.wrong('expected a number from 0', this.lastNumber);
    return n;
  }

  private equals(): void {
    this.blanks();
    if (!this.takes('==')) this.wrong('expected "=="');
  }

  private closing(): void {
    this.blanks();
    if (!this.takes(')')) this.wrong('expected ")"');
  }

  private blanks(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
  }

  private takes(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at += found[0].length;
    return found[0];
  }

  private spanFrom(from: number): Span {
    return { start: this.offset + from, end: this.offset + this.at };
  }

  private rest(): Span {
    return { start: this.offset + this.at, end: this.offset + this.text.length };
  }

  /** At the next word; at the comment's end it is the last character that has something in front of it. */
  private wrong(message: string, at?: Span): never {
    if (at !== undefined) throw new Wrong(message, at);
    this.blanks();
    if (this.at >= this.text.length) {
      const end = this.offset + this.text.length;
      throw new Wrong(message, { start: end - 1, end });
    }
    const next = /^(?:[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s])/u.exec(this.text.slice(this.at))?.[0] ?? ' ';
    const start = this.offset + this.at;
    throw new Wrong(message, { start, end: start + next.length });
  }
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
