/** What the converters share: the flattened parse, the text, and the lists that a tree comes with. */

import type { Grammar } from './grammar';
import type { NodeTable } from './nodes';
import { messageOf, type ProblemId } from './problems';
import type { Repairs } from './repairs';
import type {
  Arg,
  Comment,
  ErrorExpr,
  Expr,
  Name,
  Node,
  Pattern,
  Problem,
  Stmt,
  SyntaxFeature,
  VersionedSyntax,
} from './tree';

/** Turns one node of a rule into a typed node. */
export type Converter<T> = (c: Conversion, row: number) => T;

/** The converters of a grammar, by symbol, and the symbols that they ask for. */
export interface Converters {
  expressions: (Converter<Expr> | undefined)[];
  statements: (Converter<Stmt> | undefined)[];
  symbols: Symbols;
}

/** Symbols that the converters compare with. */
export type Symbols = Readonly<ReturnType<typeof resolveSymbols>>;

/** Looks the symbols up in the grammar. */
export function resolveSymbols(grammar: Grammar) {
  const rule = (name: string) => grammar.rule(name);
  const token = (name: string) => grammar.token(name);
  return {
    aliasedImport: rule('aliased_import'),
    asPattern: rule('as_pattern'),
    assignment: rule('assignment'),
    augmentedAssignment: rule('augmented_assignment'),
    attribute: rule('attribute'),
    binaryOperator: rule('binary_operator'),
    block: rule('block'),
    booleanOperator: rule('boolean_operator'),
    call: rule('call'),
    caseClause: rule('case_clause'),
    casePattern: rule('case_pattern'),
    comment: rule('comment'),
    comparisonOperator: rule('comparison_operator'),
    concatenatedString: rule('concatenated_string'),
    conditionalExpression: rule('conditional_expression'),
    constrainedType: rule('constrained_type'),
    decorator: rule('decorator'),
    defaultParameter: rule('default_parameter'),
    dictionarySplat: rule('dictionary_splat'),
    dictionarySplatPattern: rule('dictionary_splat_pattern'),
    dottedName: rule('dotted_name'),
    elifClause: rule('elif_clause'),
    elseClause: rule('else_clause'),
    exceptClause: rule('except_clause'),
    expressionList: rule('expression_list'),
    finallyClause: rule('finally_clause'),
    forInClause: rule('for_in_clause'),
    formatExpression: rule('format_expression'),
    functionDefinition: rule('function_definition'),
    generatorExpression: rule('generator_expression'),
    genericType: rule('generic_type'),
    identifier: rule('identifier'),
    ifClause: rule('if_clause'),
    importPrefix: rule('import_prefix'),
    interpolation: rule('interpolation'),
    keywordArgument: rule('keyword_argument'),
    keywordPattern: rule('keyword_pattern'),
    keywordSeparator: rule('keyword_separator'),
    listSplat: rule('list_splat'),
    listSplatPattern: rule('list_splat_pattern'),
    pair: rule('pair'),
    parenthesizedExpression: rule('parenthesized_expression'),
    patternList: rule('pattern_list'),
    positionalSeparator: rule('positional_separator'),
    relativeImport: rule('relative_import'),
    slice: rule('slice'),
    splatPattern: rule('splat_pattern'),
    splatType: rule('splat_type'),
    string: rule('string'),
    stringEnd: rule('string_end'),
    stringStart: rule('string_start'),
    subscript: rule('subscript'),
    tuplePattern: rule('tuple_pattern'),
    typedDefaultParameter: rule('typed_default_parameter'),
    typedParameter: rule('typed_parameter'),
    typeParameter: rule('type_parameter'),
    wildcardImport: rule('wildcard_import'),
    withClause: rule('with_clause'),
    withItem: rule('with_item'),
    colon: token(':'),
    comma: token(','),
    equals: token('='),
    asKeyword: token('as'),
    asyncKeyword: token('async'),
    fromKeyword: token('from'),
    star: token('*'),
    starStar: token('**'),
    minus: token('-'),
    plus: token('+'),
    openParenthesis: token('('),
    closeParenthesis: token(')'),
    openBracket: token('['),
    openBrace: token('{'),
    closeBracket: token(']'),
    closeBrace: token('}'),
    underscore: token('_'),
  };
}

/** What the code around a statement allows in it. */
export interface Surroundings {
  /** The innermost scope. */
  scope: 'module' | 'class' | 'function' | 'async function' | 'generator expression';
  /** The comprehension that an expression is in, in the words of CPython's messages. */
  comprehension: string | null;
  inLoop: boolean;
  /** Inside a `finally` or `except*` the loop statements have rules of their own. */
  inExceptStar: boolean;
}

/**
 * How deep expressions and blocks may nest. CPython refuses 200 open brackets (`Parser/lexer/lexer.c:MAXLEVEL`)
 * and 100 indentations (`MAXINDENT`); what nests without either, as `not not x`, ends here.
 */
export const NESTING_MAX = 500;

export class Conversion {
  readonly problems: Problem[] = [];
  readonly comments: Comment[] = [];
  readonly features: VersionedSyntax[] = [];
  surroundings: Surroundings = {
    scope: 'module',
    comprehension: null,
    inLoop: false,
    inExceptStar: false,
  };
  readonly symbols: Symbols;
  readonly fields: Grammar['fields'];
  // The columns of the table, one load nearer.
  readonly symbol: Uint16Array;
  readonly next: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  private readonly fieldOf: Uint8Array;
  private readonly named: Uint8Array;
  private readonly skipped: Uint8Array;
  private depth = 0;
  private reportedDepth = false;

  constructor(
    readonly grammar: Grammar,
    readonly nodes: NodeTable,
    private readonly converters: Converters,
    /** The user's text; names, numbers and strings are read from it. */
    readonly text: string,
    /** What the parser was shown otherwise than it is. */
    readonly repairs: Repairs,
  ) {
    this.symbols = converters.symbols;
    this.fields = grammar.fields;
    this.symbol = nodes.symbol;
    this.next = nodes.next;
    this.start = nodes.start;
    this.end = nodes.end;
    this.fieldOf = nodes.field;
    this.named = grammar.named;
    this.skipped = grammar.skipped;
  }

  // ---------------------------------------------------------------- walking

  /** The name of a row's rule or token. */
  nameOf(row: number): string {
    return this.grammar.names[this.symbol[row]!]!;
  }

  source(row: number): string {
    return this.text.slice(this.start[row], this.end[row]);
  }

  isMissing(row: number): boolean {
    return this.nodes.missing[row] === 1;
  }

  isNamed(row: number): boolean {
    return this.named[this.symbol[row]!] === 1;
  }

  /** Children without comments and errors, signs and keywords included. */
  children(row: number): number[] {
    const { next, symbol, skipped } = this;
    const found: number[] = [];
    for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
      if (skipped[symbol[child]!] === 0) found.push(child);
    }
    return found;
  }

  /** Children that are rules, without comments and errors. */
  namedChildren(row: number): number[] {
    const { next, symbol, skipped, named } = this;
    const found: number[] = [];
    for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
      const s = symbol[child]!;
      if (named[s] === 1 && skipped[s] === 0) found.push(child);
    }
    return found;
  }

  /** The first rule among the children, or -1. */
  firstNamed(row: number): number {
    const { next, symbol, skipped, named } = this;
    for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
      const s = symbol[child]!;
      if (named[s] === 1 && skipped[s] === 0) return child;
    }
    return -1;
  }

  /** The first child with the field, or -1. */
  field(row: number, field: number): number {
    const { next, fieldOf, symbol, skipped } = this;
    for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
      if (fieldOf[child] === field && skipped[symbol[child]!] === 0) return child;
    }
    return -1;
  }

  /** The first child with the symbol, or -1. */
  childOf(row: number, wanted: number): number {
    const { next, symbol } = this;
    for (let child = row + 1, last = next[row]!; child < last; child = next[child]!) {
      if (symbol[child] === wanted) return child;
    }
    return -1;
  }

  hasField(row: number, field: number): boolean {
    return this.fieldOf[row] === field;
  }

  // ---------------------------------------------------------------- converting

  /** Converts an expression; -1 or what is no expression gives an `ErrorExpr`. `near` is where a lacking one belongs. */
  expr(row: number, near = 0): Expr {
    if (row < 0) return this.lackingExpr(near);
    const convert = this.converters.expressions[this.symbol[row]!];
    if (convert === undefined) return this.errorExpr(row);
    if (++this.depth > NESTING_MAX) {
      this.depth--;
      return this.tooDeep(row);
    }
    const converted = convert(this, row);
    this.depth--;
    return converted;
  }

  /** Whether the row is of a rule that converts to an expression. */
  isExpression(row: number): boolean {
    return this.converters.expressions[this.symbol[row]!] !== undefined;
  }

  /** Converts a statement, or answers null where the row is none. */
  statement(row: number): Stmt | null {
    const convert = this.converters.statements[this.symbol[row]!];
    if (convert === undefined) return null;
    if (++this.depth > NESTING_MAX) {
      this.depth--;
      this.tooDeep(row);
      return { kind: 'ErrorStmt', start: this.start[row]!, end: this.end[row]! };
    }
    const converted = convert(this, row);
    this.depth--;
    return converted;
  }

  /** Runs `convert` one level deeper: for what nests without `expr` or `statement`. */
  deeper(row: number, convert: () => Pattern): Pattern {
    if (++this.depth > NESTING_MAX) {
      this.depth--;
      this.tooDeep(row);
      return { kind: 'MatchAs', start: this.start[row]!, end: this.end[row]!, pattern: null, name: null };
    }
    const converted = convert();
    this.depth--;
    return converted;
  }

  errorExpr(row: number): ErrorExpr {
    return { kind: 'ErrorExpr', start: this.start[row]!, end: this.end[row]! };
  }

  private lackingExpr(near: number): ErrorExpr {
    return { kind: 'ErrorExpr', start: near, end: near };
  }

  private tooDeep(row: number): ErrorExpr {
    if (!this.reportedDepth) {
      this.reportedDepth = true;
      this.problem('tooDeep', this.start[row]!, this.end[row]!);
    }
    return this.errorExpr(row);
  }

  /** Converts an element of a list, tuple, set, target or comprehension, giving back the star that was hidden. */
  element(row: number): Expr {
    if (row < 0) return this.lackingExpr(0);
    const value = this.expr(row);
    if (this.repairs.hiddenStars.size === 0) return value;
    // An unparenthesised tuple begins where its first element does, which takes the star.
    if (this.symbol[row] === this.symbols.expressionList || this.symbol[row] === this.symbols.patternList)
      return value;
    const star = this.repairs.hiddenStars.get(this.start[row]!);
    return star === undefined ? value : { kind: 'Starred', start: star, end: this.end[row]!, value };
  }

  // ---------------------------------------------------------------- names

  /** An identifier's text as Python sees it: normalised to NFKC (PEP 3131). */
  identifier(row: number): string {
    const name = normalize(this.source(row));
    // The grammar lets these two pass, which were names once.
    if (name === 'async' || name === 'await') this.problemAt(row, 'invalid');
    return name;
  }

  name(row: number): Name {
    return { kind: 'Name', start: this.start[row]!, end: this.end[row]!, id: this.identifier(row) };
  }

  span(row: number): Node {
    return { start: this.start[row]!, end: this.end[row]! };
  }

  arg(row: number, annotation: Expr | null, end = this.end[row]!): Arg {
    return { kind: 'Arg', start: this.start[row]!, end, arg: this.identifier(row), annotation };
  }

  // ---------------------------------------------------------------- lists of the tree

  /** Reports a problem of the list in `problems.ts`; the values fill the message's gaps. */
  problem(id: ProblemId, start: number, end: number, ...values: string[]): void {
    this.problems.push({ start, end, message: messageOf(id, values) });
  }

  /** Reports a problem of a whole row. */
  problemAt(row: number, id: ProblemId, ...values: string[]): void {
    this.problem(id, this.start[row]!, this.end[row]!, ...values);
  }

  feature(feature: SyntaxFeature, start: number, end: number): void {
    this.features.push({ feature, start, end });
  }
}

/** NFKC for names with characters beyond ASCII. */
export function normalize(name: string): string {
  for (let i = 0; i < name.length; i++) {
    if (name.charCodeAt(i) > 127) return name.normalize('NFKC');
  }
  return name;
}
