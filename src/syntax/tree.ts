/**
 * The typed tree: plain data, one interface a construct. The nodes, their names and their fields are those of
 * Python's own `ast` module (Parser/Python.asdl, 3.15), so that whoever knows `ast.dump` knows this file; `kind`
 * is the class name. Differences: every node carries `start` and `end` (UTF-16 offsets into the text, end
 * exclusive); a `Constant` says which literal it is; broken source yields `ErrorExpr` and `ErrorStmt`.
 */

export interface Node {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- module

export interface Module extends Node {
  kind: 'Module';
  body: Stmt[];
}

// ---------------------------------------------------------------- statements

export interface FunctionDef extends Node {
  kind: 'FunctionDef' | 'AsyncFunctionDef';
  name: string;
  nameSpan: Node;
  args: Arguments;
  body: Stmt[];
  decorators: Expr[];
  returns: Expr | null;
  typeParams: TypeParam[];
}
export interface ClassDef extends Node {
  kind: 'ClassDef';
  name: string;
  nameSpan: Node;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorators: Expr[];
  typeParams: TypeParam[];
}
export interface Return extends Node {
  kind: 'Return';
  value: Expr | null;
}
export interface Delete extends Node {
  kind: 'Delete';
  targets: Expr[];
}
export interface Assign extends Node {
  kind: 'Assign';
  /** More than one for `a = b = value`; assigned left to right. */
  targets: Expr[];
  value: Expr;
}
export interface TypeAlias extends Node {
  kind: 'TypeAlias';
  name: Name;
  typeParams: TypeParam[];
  value: Expr;
}
export interface AugAssign extends Node {
  kind: 'AugAssign';
  target: Expr;
  op: BinaryOperator;
  value: Expr;
}
export interface AnnAssign extends Node {
  kind: 'AnnAssign';
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** True for a bare name that is not parenthesised. */
  simple: boolean;
}
export interface For extends Node {
  kind: 'For' | 'AsyncFor';
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface While extends Node {
  kind: 'While';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface If extends Node {
  kind: 'If';
  test: Expr;
  body: Stmt[];
  /** An `elif` is an `If` alone in here, as in `ast`. */
  orelse: Stmt[];
}
export interface With extends Node {
  kind: 'With' | 'AsyncWith';
  items: WithItem[];
  body: Stmt[];
}
export interface Match extends Node {
  kind: 'Match';
  subject: Expr;
  cases: MatchCase[];
}
export interface Raise extends Node {
  kind: 'Raise';
  exc: Expr | null;
  cause: Expr | null;
}
export interface Try extends Node {
  /** `TryStar` where the handlers are `except*`. */
  kind: 'Try' | 'TryStar';
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert extends Node {
  kind: 'Assert';
  test: Expr;
  msg: Expr | null;
}
export interface Import extends Node {
  kind: 'Import';
  names: Alias[];
  /** 3.15: `lazy import a`. */
  lazy: boolean;
}
export interface ImportFrom extends Node {
  kind: 'ImportFrom';
  module: string | null;
  names: Alias[];
  /** The number of leading dots. */
  level: number;
  lazy: boolean;
}
export interface Global extends Node {
  kind: 'Global';
  names: string[];
}
export interface Nonlocal extends Node {
  kind: 'Nonlocal';
  names: string[];
}
export interface ExprStmt extends Node {
  kind: 'Expr';
  value: Expr;
}
export interface Pass extends Node {
  kind: 'Pass';
}
export interface Break extends Node {
  kind: 'Break';
}
export interface Continue extends Node {
  kind: 'Continue';
}
/** Source that could not be parsed as a statement; the problems of the tree say why. */
export interface ErrorStmt extends Node {
  kind: 'ErrorStmt';
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | ErrorStmt;

// ---------------------------------------------------------------- expressions

export interface BoolOp extends Node {
  kind: 'BoolOp';
  op: 'and' | 'or';
  /** Two or more: `a and b and c` is one node. */
  values: Expr[];
}
export interface NamedExpr extends Node {
  kind: 'NamedExpr';
  target: Name;
  value: Expr;
}
export interface BinOp extends Node {
  kind: 'BinOp';
  left: Expr;
  op: BinaryOperator;
  right: Expr;
}
export interface UnaryOp extends Node {
  kind: 'UnaryOp';
  op: 'not' | '-' | '+' | '~';
  operand: Expr;
}
export interface Lambda extends Node {
  kind: 'Lambda';
  args: Arguments;
  body: Expr;
}
export interface IfExp extends Node {
  kind: 'IfExp';
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict extends Node {
  kind: 'Dict';
  /** A null key is `**value`. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetExpr extends Node {
  kind: 'Set';
  elts: Expr[];
}
export interface ListComp extends Node {
  kind: 'ListComp' | 'SetComp' | 'GeneratorExp';
  elt: Expr;
  generators: Comprehension[];
}
export interface DictComp extends Node {
  kind: 'DictComp';
  /** Null for 3.15's `{**d for d in ds}`. */
  key: Expr | null;
  value: Expr;
  generators: Comprehension[];
}
export interface Await extends Node {
  kind: 'Await';
  value: Expr;
}
export interface Yield extends Node {
  kind: 'Yield';
  value: Expr | null;
}
export interface YieldFrom extends Node {
  kind: 'YieldFrom';
  value: Expr;
}
export interface Compare extends Node {
  kind: 'Compare';
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}
export interface Call extends Node {
  kind: 'Call';
  func: Expr;
  /** Positional arguments; `*x` is a `Starred`. */
  args: Expr[];
  /** A keyword whose `arg` is null is `**x`. */
  keywords: Keyword[];
}
/** An f-string (`JoinedStr`) or a t-string (`TemplateStr`); adjacent literals are one node. */
export interface JoinedStr extends Node {
  kind: 'JoinedStr' | 'TemplateStr';
  /** Text parts are `Constant`s of str, already unescaped and joined. */
  values: (Constant | FormattedValue)[];
}
export interface FormattedValue extends Node {
  /** `Interpolation` inside a t-string. */
  kind: 'FormattedValue' | 'Interpolation';
  value: Expr;
  /** The expression's own text, as t-strings keep it. */
  text: string;
  conversion: 's' | 'r' | 'a' | null;
  formatSpec: JoinedStr | null;
}
export type ConstantValue =
  | { type: 'None' }
  | { type: 'Ellipsis' }
  | { type: 'bool'; value: boolean }
  | { type: 'int'; value: bigint }
  | { type: 'float'; value: number }
  /** The imaginary part of a `j` literal. */
  | { type: 'complex'; imag: number }
  | { type: 'str'; value: string }
  | { type: 'bytes'; value: Uint8Array };
export interface Constant extends Node {
  kind: 'Constant';
  value: ConstantValue;
}
export interface Attribute extends Node {
  kind: 'Attribute';
  value: Expr;
  attr: string;
  attrSpan: Node;
}
export interface Subscript extends Node {
  kind: 'Subscript';
  value: Expr;
  /** A `Slice`, a `Tuple` (which may hold slices and starred expressions) or any expression. */
  slice: Expr;
}
export interface Starred extends Node {
  kind: 'Starred';
  value: Expr;
}
export interface Name extends Node {
  kind: 'Name';
  id: string;
}
export interface List extends Node {
  kind: 'List';
  elts: Expr[];
}
export interface Tuple extends Node {
  kind: 'Tuple';
  elts: Expr[];
}
export interface Slice extends Node {
  kind: 'Slice';
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}
/** Source that could not be parsed as an expression. */
export interface ErrorExpr extends Node {
  kind: 'ErrorExpr';
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | DictComp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | JoinedStr
  | FormattedValue
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | ErrorExpr;

export type BinaryOperator = '+' | '-' | '*' | '@' | '/' | '%' | '**' | '<<' | '>>' | '|' | '^' | '&' | '//';
export type CompareOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

// ---------------------------------------------------------------- parts

export interface Comprehension extends Node {
  kind: 'Comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  isAsync: boolean;
}
export interface ExceptHandler extends Node {
  kind: 'ExceptHandler';
  type: Expr | null;
  name: string | null;
  nameSpan: Node | null;
  body: Stmt[];
}
export interface Arguments extends Node {
  kind: 'Arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One a keyword-only argument; null where it has no default. */
  kwDefaults: (Expr | null)[];
  kwarg: Arg | null;
  /** The defaults of the last positional arguments. */
  defaults: Expr[];
}
export interface Arg extends Node {
  kind: 'Arg';
  arg: string;
  annotation: Expr | null;
}
export interface Keyword extends Node {
  kind: 'Keyword';
  arg: string | null;
  value: Expr;
}
export interface Alias extends Node {
  kind: 'Alias';
  /** Dotted, or `*`. */
  name: string;
  asname: string | null;
}
export interface WithItem extends Node {
  kind: 'WithItem';
  contextExpr: Expr;
  optionalVars: Expr | null;
}
export interface MatchCase extends Node {
  kind: 'MatchCase';
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

export interface MatchValue extends Node {
  kind: 'MatchValue';
  value: Expr;
}
export interface MatchSingleton extends Node {
  kind: 'MatchSingleton';
  value: 'None' | 'True' | 'False';
}
export interface MatchSequence extends Node {
  kind: 'MatchSequence';
  patterns: Pattern[];
}
export interface MatchMapping extends Node {
  kind: 'MatchMapping';
  keys: Expr[];
  patterns: Pattern[];
  /** The name after `**`. */
  rest: string | null;
}
export interface MatchClass extends Node {
  kind: 'MatchClass';
  cls: Expr;
  patterns: Pattern[];
  kwdAttrs: string[];
  kwdPatterns: Pattern[];
}
export interface MatchStar extends Node {
  kind: 'MatchStar';
  /** Null for `*_`. */
  name: string | null;
}
export interface MatchAs extends Node {
  kind: 'MatchAs';
  /** Both null for the wildcard `_`. */
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr extends Node {
  kind: 'MatchOr';
  patterns: Pattern[];
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface TypeParam extends Node {
  kind: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
  name: string;
  bound: Expr | null;
  defaultValue: Expr | null;
}

// ---------------------------------------------------------------- the whole

/** Something wrong with the source, in words for the user. */
export interface Problem extends Node {
  message: string;
}

/** A comment of the source, `#` included. */
export interface Comment extends Node {
  text: string;
}

/** Syntax that only newer versions of Python have; `code/` reports it where the modelled version lacks it. */
export interface VersionedSyntax extends Node {
  /** The capability's name in `versions/` (`Profile.syntax`). */
  feature: SyntaxFeature;
}
export type SyntaxFeature =
  | 'matchStatement'
  | 'exceptStar'
  | 'starInSubscript'
  | 'typeParameters'
  | 'typeStatement'
  | 'formatStringNesting'
  | 'typeParameterDefaults'
  | 'templateString'
  | 'exceptWithoutParentheses'
  | 'lazyImport'
  | 'unpackingInComprehension';

export interface Tree {
  module: Module;
  problems: Problem[];
  comments: Comment[];
  features: VersionedSyntax[];
}
