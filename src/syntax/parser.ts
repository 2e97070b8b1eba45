/** Text to tree: parsing anew or after an edit, with repairs where the grammar falls short. */

import { type Tree as ConcreteTree, Edit, type Point } from 'web-tree-sitter';
import { LineIndex } from '../base';
import { convertModuleBody } from './blocks';
import { Conversion, type Converters, resolveSymbols } from './conversion';
import { oddCharacters, reportErrors, sweep } from './errors';
import { EXPRESSIONS } from './expressions';
import { NodeTable } from './nodes';
import { messageOf, type ProblemId } from './problems';
import { findRepairs, maskText, NO_REPAIRS, type Repairs, renameWords } from './repairs';
import { loadRuntime, type Runtime, type WasmFiles } from './runtime';
import { STATEMENTS } from './statements';
import { scanTokens, type TokenFault } from './tokens';
import type { Problem, Tree } from './tree';

/** Longer texts are not parsed, in characters. The largest module of the standard library has a tenth of it. */
const TEXT_LENGTH_MAX = 4_000_000;
/** A text with this many null bytes is no source with a slip in it. */
const NULLS_MAX = 3;
/** How often the parser may ask to go on, per character and to begin with, before it is told to give up. */
const STEPS_PER_CHARACTER = 1;
const STEPS_LEAST = 20_000;
/** More problems than this say nothing new. */
const PROBLEMS_MAX = 500;

/** A source and its tree. Call `dispose` when it is no longer needed: its concrete tree lives in wasm memory. */
export class ParsedText {
  private index: LineIndex | null = null;

  /** @internal */
  constructor(
    readonly text: string,
    readonly tree: Tree,
    /** What the parser was shown. */
    private readonly shown: string,
    private readonly repairs: Repairs,
    private concrete: ConcreteTree | null,
  ) {}

  /** The lines of the text. */
  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text);
    return this.index;
  }

  /** Frees the concrete tree. The typed tree stays; a later parse from here starts anew. */
  dispose(): void {
    this.concrete?.delete();
    this.concrete = null;
  }

  /** @internal What a parse of a later text can start from; null after `dispose`. */
  get base(): { shown: string; repairs: Repairs; concrete: ConcreteTree } | null {
    return this.concrete === null
      ? null
      : { shown: this.shown, repairs: this.repairs, concrete: this.concrete };
  }
}

/** One parse by tree-sitter. */
interface Attempt {
  shown: string;
  repairs: Repairs;
  concrete: ConcreteTree;
  broken: boolean;
  faults: readonly TokenFault[];
}

export class PythonParser {
  private readonly table = new NodeTable();
  private readonly converters: Converters;

  private constructor(private readonly runtime: Runtime) {
    const { grammar } = runtime;
    this.converters = {
      expressions: grammar.bySymbol(EXPRESSIONS),
      statements: grammar.bySymbol(STATEMENTS),
      symbols: resolveSymbols(grammar),
    };
  }

  /** Loads the parser from the bytes of `web-tree-sitter.wasm` and `tree-sitter-python.wasm`. */
  static async load(wasm: WasmFiles): Promise<PythonParser> {
    return new PythonParser(await loadRuntime(wasm));
  }

  /**
   * Parses a text. Given an earlier parse of a similar text, only what changed is parsed again (where it changed is
   * found by comparing the texts); the outcome is that of a parse from nothing. Never throws for odd source: it
   * gives a tree with problems.
   */
  parse(text: string, previous?: ParsedText): ParsedText {
    if (text.length > TEXT_LENGTH_MAX) return this.unreadable(text, 'tooLarge');
    const firstNull = text.indexOf('\0');
    if (firstNull >= 0 && text.split('\0', NULLS_MAX + 2).length > NULLS_MAX + 1) {
      return this.unreadable(text, 'binary', firstNull);
    }
    // The parser ends at a null and does not know a lone carriage return for the line ending that it is.
    let plain = firstNull < 0 ? text : text.replaceAll('\0', ' ');
    if (plain.includes('\r')) plain = plain.replace(/\r(?!\n)/g, '\n');
    plain = renameWords(plain);
    let attempt = this.attemptFrom(plain, previous);
    // tree-sitter's recovery from errors depends on what it could reuse; the tree must depend on the text alone.
    if (attempt?.broken) {
      attempt.concrete.delete();
      attempt = null;
    }
    attempt ??= this.attemptAnew(plain);
    if (attempt === null) return this.unreadable(text, 'tooBroken');
    const tree = this.convert(text, attempt);
    if (firstNull >= 0)
      tree.problems.unshift({ start: firstNull, end: firstNull + 1, message: messageOf('binary', []) });
    return new ParsedText(text, tree, attempt.shown, attempt.repairs, attempt.concrete);
  }

  private attemptFrom(plain: string, previous: ParsedText | undefined): Attempt | null {
    const base = previous?.base ?? null;
    if (base === null) return null;
    const repairs =
      base.repairs.masks.length === 0
        ? NO_REPAIRS
        : findRepairs(
            scanTokens(plain, () => 0),
            plain,
          );
    const shown = maskText(plain, repairs);
    const edited = base.concrete.copy();
    const edit = difference(base.shown, shown);
    if (edit !== null) {
      const [from, oldEnd, newEnd] = edit;
      const start = pointAfter({ row: 0, column: 0 }, shown, 0, from);
      edited.edit(
        new Edit({
          startIndex: from,
          oldEndIndex: oldEnd,
          newEndIndex: newEnd,
          startPosition: start,
          oldEndPosition: pointAfter(start, base.shown, from, oldEnd),
          newEndPosition: pointAfter(start, shown, from, newEnd),
        }),
      );
    }
    const attempt = this.attempt(shown, repairs, [], edited);
    edited.delete();
    return attempt;
  }

  private attemptAnew(plain: string): Attempt | null {
    const first = this.attempt(plain, NO_REPAIRS, []);
    if (first === null || !first.broken) return first;
    const lines = new LineIndex(plain);
    const scan = scanTokens(plain, (offset) => lines.lineAt(offset));
    const { faults } = scan;
    const repairs = findRepairs(scan, plain);
    if (repairs.masks.length === 0) return { ...first, faults };
    const second = this.attempt(maskText(plain, repairs), repairs, faults);
    first.concrete.delete();
    // What the parser reads without a fault has none, whatever the scan thinks of it.
    return second === null || second.broken ? second : { ...second, faults: [] };
  }

  private attempt(
    shown: string,
    repairs: Repairs,
    faults: readonly TokenFault[],
    edited: ConcreteTree | null = null,
  ): Attempt | null {
    const { parser } = this.runtime;
    let steps = STEPS_LEAST + shown.length * STEPS_PER_CHARACTER;
    const concrete = parser.parse(shown, edited, { progressCallback: () => --steps < 0 });
    if (concrete === null) {
      parser.reset();
      return null;
    }
    return { shown, repairs, concrete, broken: concrete.rootNode.hasError, faults };
  }

  private convert(text: string, attempt: Attempt): Tree {
    const { table, runtime, converters } = this;
    runtime.read(attempt.concrete, table);
    const c = new Conversion(runtime.grammar, table, converters, text, attempt.repairs);
    sweep(c);
    reportErrors(c, attempt.broken, [...oddCharacters(c), ...attempt.faults]);
    const body = convertModuleBody(c, 0);
    const problems = orderly(c.problems);
    const module = { kind: 'Module', start: 0, end: text.length, body } as const;
    return { module, problems, comments: c.comments, features: c.features };
  }

  private unreadable(text: string, id: ProblemId, at = 0): ParsedText {
    const problem = { start: at, end: at, message: messageOf(id, []) };
    const module = { kind: 'Module', start: 0, end: text.length, body: [] } as const;
    const tree: Tree = { module: { ...module, body: [] }, problems: [problem], comments: [], features: [] };
    return new ParsedText(text, tree, '', NO_REPAIRS, null);
  }
}

/** Problems in the order of the text, each once. */
function orderly(problems: Problem[]): Problem[] {
  problems.sort((a, b) => a.start - b.start);
  const each = problems.filter(({ start, message }, i) => {
    for (let before = i - 1; before >= 0 && problems[before]!.start === start; before--) {
      if (problems[before]!.message === message) return false;
    }
    return true;
  });
  return each.slice(0, PROBLEMS_MAX);
}

/** The one stretch that holds every difference: its start, and its end in either text. Null for equal texts. */
function difference(old: string, now: string): [from: number, oldEnd: number, newEnd: number] | null {
  if (old === now) return null;
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  while (from < shorter && old.charCodeAt(from) === now.charCodeAt(from)) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  ) {
    tail++;
  }
  return [from, old.length - tail, now.length - tail];
}

/** The row and column (both from 0) of `to`, given those of `from`. */
function pointAfter(start: Point, text: string, from: number, to: number): Point {
  let { row } = start;
  let lineStart = from - start.column;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: to - lineStart };
}
