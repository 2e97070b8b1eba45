/**
 * What is wrong with a source and the grammar does not say: one list. tree-sitter-python accepts much that Python
 * refuses (Python 2's statements, any target of an assignment, `return` anywhere), because it serves highlighting.
 * The messages are those of CPython 3.13 where it has one; `example` is a source that has just this problem.
 */

export interface ProblemKind {
  /** `{0}` and `{1}` are filled in. */
  readonly message: string;
  readonly example: string;
}

export const PROBLEMS = {
  // What cannot be read at all.
  tooLarge: { message: 'the file is too large to be analysed', example: '' },
  binary: { message: 'source code string cannot contain null bytes', example: 'x = 1\0' },
  tooBroken: { message: 'the file is not Python, or too broken to be analysed', example: '' },
  tooDeep: { message: 'too deeply nested to be analysed', example: `x = ${'-'.repeat(600)}1` },
  // The tokenizer's.
  brackets: { message: 'too many nested parentheses', example: `x = ${'('.repeat(201)}1${')'.repeat(201)}` },
  indentations: {
    message: 'too many levels of indentation',
    example:
      Array.from({ length: 101 }, (_, level) => `${' '.repeat(level)}if x:\n`).join('') +
      ' '.repeat(101) +
      'y',
  },
  neverClosed: { message: "'{0}' was never closed", example: 'x = (1,\ny = 2' },
  unmatched: { message: "unmatched '{0}'", example: 'x = 1)' },
  mismatched: {
    message: "closing parenthesis '{0}' does not match opening parenthesis '{1}'",
    example: 'x = (1]',
  },
  unterminated: { message: 'unterminated string literal (detected at line {0})', example: "x = 'abc\ny = 1" },
  unterminatedTriple: {
    message: 'unterminated triple-quoted string literal (detected at line {0})',
    example: "x = '''abc\ny = 1",
  },
  character: { message: 'invalid non-printable character U+{0}', example: 'x\u00a0= 1' },
  unexpectedIndent: { message: 'unexpected indent', example: 'x = 1\n  y = 2' },
  dedent: {
    message: 'unindent does not match any outer indentation level',
    example: 'if x:\n    y = 1\n  z = 2',
  },
  tabs: {
    message: 'inconsistent use of tabs and spaces in indentation',
    example: 'if x:\n        y = 1\n\tz = 2',
  },
  invalid: { message: 'invalid syntax', example: 'x = = 1' },
  expected: { message: "expected '{0}'", example: 'def f()\n    pass' },
  block: { message: 'expected an indented block after {0} on line {1}', example: 'def f():\nx = 1' },
  // Literals.
  leadingZeros: {
    message:
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    example: 'x = 0777',
  },
  decimal: { message: 'invalid decimal literal', example: 'x = 10L' },
  escape: { message: "(unicode error) 'unicodeescape' codec can't decode bytes: {0}", example: "x = '\\xz'" },
  bytesEscape: { message: '(value error) invalid \\x escape', example: "x = b'\\xz'" },
  characterName: {
    message: 'the character name {0} is not known here, so the text stays as it is written',
    example: "x = '\\N{no such character}'",
  },
  bytesAscii: { message: 'bytes can only contain ASCII literal characters', example: "x = b'é'" },
  mixedBytes: { message: 'cannot mix bytes and nonbytes literals', example: "x = 'a' b'b'" },
  mixedTemplate: {
    message: 'cannot mix t-string literals with string or bytes literals',
    example: "x = t'a' 'b'",
  },
  stringPrefix: { message: 'invalid string prefix', example: "x = bu'a'" },
  formatBrace: { message: "f-string: single '}' is not allowed", example: "x = f'}'" },
  formatEmpty: { message: "f-string: valid expression required before '}'", example: "x = f'{}'" },
  formatConversion: {
    message: "f-string: invalid conversion character '{0}': expected 's', 'r', or 'a'",
    example: "x = f'{a!z}'",
  },
  // Python 2.
  print: {
    message: "Missing parentheses in call to 'print'. Did you mean print(...)?",
    example: 'print "a"',
  },
  exec: { message: "Missing parentheses in call to 'exec'. Did you mean exec(...)?", example: 'exec "a"' },
  unequal: { message: "invalid syntax: '<>' is not an operator; use '!='", example: 'x = 1 <> 2' },
  tupleParameter: { message: 'Function parameters cannot be parenthesized', example: 'def f((a, b)): pass' },
  raiseList: { message: "invalid syntax: 'raise' takes one exception", example: "raise E, 'text'" },
  exceptAlias: {
    message: "multiple exception types must be parenthesized when using 'as'",
    example: 'try: pass\nexcept A, B as e: pass',
  },
  // Statements out of place.
  returnOutside: { message: "'return' outside function", example: 'return 1' },
  yieldOutside: { message: "'yield' outside function", example: 'yield 1' },
  awaitOutside: { message: "'await' outside function", example: 'await x' },
  awaitOutsideAsync: { message: "'await' outside async function", example: 'def f():\n    await x' },
  asyncFor: {
    message: "'async for' outside async function",
    example: 'def f():\n    async for x in y: pass',
  },
  asyncWith: { message: "'async with' outside async function", example: 'def f():\n    async with x: pass' },
  yieldInComprehension: { message: "'yield' inside {0}", example: 'def f():\n    [(yield) for a in b]' },
  asyncComprehension: {
    message: 'asynchronous comprehension outside of an asynchronous function',
    example: 'def f():\n    [a async for a in b]',
  },
  yieldFromAsync: {
    message: "'yield from' inside async function",
    example: 'async def f():\n    yield from x',
  },
  breakOutside: { message: "'break' outside loop", example: 'break' },
  continueOutside: { message: "'continue' not properly in loop", example: 'continue' },
  exceptStarJump: {
    message: "'break', 'continue' and 'return' cannot appear in an except* block",
    example: 'while x:\n    try: pass\n    except* E: break',
  },
  nonlocalModule: { message: 'nonlocal declaration not allowed at module level', example: 'nonlocal x' },
  importStar: { message: 'import * only allowed at module level', example: 'def f():\n    from m import *' },
  lazyFunction: {
    message: 'lazy import not allowed inside functions',
    example: 'def f():\n    lazy import a',
  },
  lazyClass: { message: 'lazy import not allowed inside classes', example: 'class A:\n    lazy import a' },
  lazyStar: { message: 'lazy from ... import * is not allowed', example: 'lazy from m import *' },
  importComma: {
    message: 'trailing comma not allowed without surrounding parentheses',
    example: 'from m import a,',
  },
  importDots: { message: "invalid syntax: 'import' takes names", example: 'from __future__ import a.b' },
  // Exceptions.
  tryAlone: { message: "expected 'except' or 'finally' block", example: 'try:\n    pass' },
  tryElse: { message: "expected 'except' or 'finally' block", example: 'try:\n    pass\nelse:\n    pass' },
  bareExceptLast: {
    message: "default 'except:' must be last",
    example: 'try: pass\nexcept: pass\nexcept A: pass',
  },
  exceptMixed: {
    message: "cannot have both 'except' and 'except*' on the same 'try'",
    example: 'try: pass\nexcept A: pass\nexcept* B: pass',
  },
  exceptStarBare: { message: 'expected one or more exception types', example: 'try: pass\nexcept*: pass' },
  exceptTarget: {
    message: 'cannot use except statement with {0}',
    example: 'try: pass\nexcept A as b.c: pass',
  },
  // Targets.
  assign: { message: 'cannot assign to {0}', example: 'with a as f(): pass' },
  delete: { message: 'cannot delete {0}', example: 'del f()' },
  augmented: { message: "'{0}' is an illegal expression for augmented assignment", example: 'a, b += 1' },
  annotatedList: { message: 'only single target (not {0}) can be annotated', example: '[a]: int = 1' },
  starredTarget: { message: 'starred assignment target must be in a list or tuple', example: '*a = b' },
  starredTwice: { message: 'multiple starred expressions in assignment', example: '*a, *b = c' },
  starred: { message: "can't use starred expression here", example: 'x = *a' },
  asPattern: { message: "invalid syntax: 'as' does not belong here", example: 'x = (a as b)' },
  walrus: { message: "invalid syntax: ':=' needs parentheses here", example: 'x := 1' },
  // Calls and parameters.
  positionalAfterKeyword: { message: 'positional argument follows keyword argument', example: 'f(a=1, b)' },
  positionalAfterUnpacking: {
    message: 'positional argument follows keyword argument unpacking',
    example: 'f(**a, b)',
  },
  unpackingAfterUnpacking: {
    message: 'iterable argument unpacking follows keyword argument unpacking',
    example: 'f(**a, *b)',
  },
  keywordRepeated: { message: 'keyword argument repeated: {0}', example: 'f(a=1, a=2)' },
  parameterRepeated: {
    message: "duplicate argument '{0}' in function definition",
    example: 'def f(a, a): pass',
  },
  typeParameterRepeated: { message: "duplicate type parameter '{0}'", example: 'def f[T, T](): pass' },
  defaultOrder: {
    message: 'parameter without a default follows parameter with a default',
    example: 'def f(a=1, b): pass',
  },
  bareStar: { message: 'named arguments must follow bare *', example: 'def f(*): pass' },
  slashTwice: { message: '/ may appear only once', example: 'def f(a, /, b, /): pass' },
  slashFirst: { message: 'at least one argument must precede /', example: 'def f(/, a): pass' },
  slashAfterStar: { message: '/ must be ahead of *', example: 'def f(*a, /): pass' },
  starTwice: { message: '* argument may appear only once', example: 'def f(*a, *b): pass' },
  afterDoubleStar: {
    message: 'arguments cannot follow var-keyword argument',
    example: 'def f(**a, b): pass',
  },
  comprehensionIterables: {
    message: "invalid syntax: the 'in' of a comprehension takes one expression",
    example: 'x = [a for a in b, c]',
  },
  assertParts: {
    message: "invalid syntax: 'assert' takes a condition and a message",
    example: 'assert a, b, c',
  },
  // Patterns.
  patternNameTwice: {
    message: "multiple assignments to name '{0}' in pattern",
    example: 'match x:\n  case a, a: pass',
  },
  patternStars: {
    message: 'multiple starred names in sequence pattern',
    example: 'match x:\n  case *a, *b: pass',
  },
  patternUnreachable: {
    message: 'name capture {0} makes remaining patterns unreachable',
    example: 'match x:\n  case a: pass\n  case 1: pass',
  },
  patternOrder: {
    message: 'positional patterns follow keyword patterns',
    example: 'match x:\n  case A(a=1, b): pass',
  },
  patternTarget: { message: "cannot use '_' as a target", example: 'match x:\n  case a as _: pass' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemId = keyof typeof PROBLEMS;

/** The message of a problem with its gaps filled. */
export function messageOf(id: ProblemId, values: readonly string[]): string {
  return PROBLEMS[id].message.replace(/\{(\d)\}/g, (_gap, index: string) => values[Number(index)] ?? '');
}
