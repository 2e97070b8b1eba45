/** The entry: from a tree to a code object. */

import type { LineIndex } from '../base';
import type { AssumptionsByFunction, Expr, Module, Stmt, Tree } from '../syntax';
import type { Profile } from '../versions';
import { setUpAnnotations } from './annotations';
import type { Code, CodeProblem } from './code';
import type { CodeCache } from './code-cache';
import { docstringOf, lowerDocstring } from './docstrings';
import { lowerExpression } from './expressions';
import { identifiersOf } from './identifiers';
import { DEPTH_MAX, Lowering } from './lowering';
import { Op } from './opcodes';
import { buildScopes } from './scope-builder';
import { bodyStart, isUnmarkedFuture } from './statement-heads';
import { lowerStatement } from './statements';

/** How `compile()` would be asked: a file, a line at the prompt, or the text of `eval`. */
export type SourceMode = 'exec' | 'single' | 'eval';

const FUTURE_FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface LoweringOptions {
  /**
   * The program is the one that `oracle/record.py` runs: a call stands where each mark is. It keeps the compiler
   * from fusing across statements and from copying short exits, which 3.14's uncounted loads depend on.
   */
  readonly probed?: boolean;
  /** What earlier texts of the same file left, lowered the same way. */
  readonly cache?: CodeCache;
  /** What the user's comments state of names. */
  readonly assumptions?: AssumptionsByFunction;
}

/** The code of a module's body. What CPython would reject is in `problems`; there is code for the rest all the same. */
export function lowerModule(
  tree: Tree,
  text: string,
  lines: LineIndex,
  filename: string,
  profile: Profile,
  options: LoweringOptions = {},
): Code {
  return lowerSource(tree, text, lines, filename, profile, 'exec', options);
}

/** The code of a source text in one of `compile()`'s modes. */
export function lowerSource(
  tree: Tree,
  text: string,
  lines: LineIndex,
  filename: string,
  profile: Profile,
  mode: SourceMode,
  options: LoweringOptions = {},
): Code {
  const { module } = tree;
  const problems: CodeProblem[] = [];
  for (const { start, end, feature } of tree.features) {
    if (!profile.syntax.has(feature)) {
      problems.push({ start, end, feature, message: `Python ${profile.version} does not have this syntax` });
    }
  }
  const only = module.body[0];
  const { probed = false, cache, assumptions = new Map() } = options;
  const used: LoweringOptions =
    cache === undefined || tree.problems.length > 0
      ? { probed, assumptions }
      : { probed, assumptions, cache };
  if (mode === 'eval' && only?.kind === 'Expr' && module.body.length === 1) {
    return lowerRoot(only.value, text, lines, filename, profile, mode, problems, used);
  }
  return lowerRoot(module, text, lines, filename, profile, mode, problems, used);
}

/** The code that computes one expression, as `eval` compiles it. */
export function lowerExpressionCode(
  node: Expr,
  text: string,
  lines: LineIndex,
  filename: string,
  profile: Profile,
): Code {
  return lowerRoot(node, text, lines, filename, profile, 'eval', [], {});
}

function lowerRoot(
  root: Module | Expr,
  text: string,
  lines: LineIndex,
  filename: string,
  profile: Profile,
  mode: SourceMode,
  problems: CodeProblem[],
  options: LoweringOptions,
): Code {
  const body = root.kind === 'Module' ? root.body : [];
  const annotationsAreText = body.some(
    (node) => isFuture(node) && node.names.some((alias) => alias.name === 'annotations'),
  );
  const scopes = buildScopes(root, {
    comprehensionsInlined: profile.lowering.comprehensionsInlined,
    lazyAnnotations: profile.lowering.lazyAnnotations && !annotationsAreText,
    annotationsAreText,
    depthMax: DEPTH_MAX,
    report: (at, message) => problems.push({ start: at.start, end: at.end, message }),
  });
  const c = new Lowering(text, lines, filename, profile, scopes, {
    expression: lowerExpression,
    statement: lowerStatement,
  });
  c.annotationsAreText = annotationsAreText;
  c.interactive = mode === 'single';
  c.probed = options.probed ?? false;
  c.assumptions = options.assumptions ?? c.assumptions;
  // The tree of a text with problems is not that of its parts.
  c.cache = problems.length === 0 ? (options.cache ?? null) : null;
  c.cache?.begin();
  c.enter(
    root,
    {
      name: '<module>',
      kind: 'module',
      flags: 0,
      argCount: 0,
      posOnlyArgCount: 0,
      kwOnlyArgCount: 0,
      firstLine: 1,
      start: root.start,
      end: root.end,
    },
    null,
  );
  if (root.kind === 'Module') lowerModuleBody(c, root, lines);
  else {
    c.expression(root);
    c.asm.emit(Op.RETURN_VALUE);
  }
  const code = c.leave();
  const whole = { ...code, problems: distinct([...problems, ...c.problems]) };
  return profile.immortality.identifiers
    ? { ...whole, identifiers: identifiersOf(root, text, c.cache) }
    : whole;
}

/** What is lowered twice (`finally`) is reported once. */
function distinct(problems: readonly CodeProblem[]): CodeProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ start, message }) => {
    const key = `${start} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

type ImportFrom = Extract<Stmt, { kind: 'ImportFrom' }>;

function isFuture(node: Stmt): node is ImportFrom {
  return isUnmarkedFuture(node);
}

function lowerModuleBody(c: Lowering, module: Module, lines: LineIndex): void {
  const { body } = module;
  const finish = setUpAnnotations(c);
  const docstring = docstringOf(body);
  if (docstring !== null) {
    c.at(body[0]!);
    c.asm.emit(Op.LOAD_CONST, lowerDocstring(c, docstring));
    c.nameOp(Op.STORE_NAME, '__doc__');
  }
  const start = bodyStart(body);
  c.unmarked = leadingFutures(c, body, start);
  c.statements(body, start);
  const last = body[body.length - 1];
  c.headEnds();
  const end = last ? last.end : module.start;
  c.at({ start: end, end });
  // The recorder's last event: one line after the last line that holds source.
  c.endMark((last ? lines.lineAt(Math.max(last.start, end - 1)) : 0) + 1, end);
  c.none();
  c.asm.emit(Op.RETURN_VALUE);
  finish?.();
}

/** The `from __future__` imports that are where they may be; others are reported. */
function leadingFutures(c: Lowering, body: readonly Stmt[], start: number): ReadonlySet<Stmt> {
  const leading = new Set<Stmt>();
  let inFront = true;
  for (let i = start; i < body.length; i++) {
    const node = body[i]!;
    if (!isFuture(node)) {
      inFront = false;
      continue;
    }
    if (inFront) leading.add(node);
    else c.report(node, 'from __future__ imports must occur at the beginning of the file');
    for (const alias of node.names) {
      if (!FUTURE_FEATURES.has(alias.name)) c.report(node, `future feature ${alias.name} is not defined`);
    }
  }
  return leading;
}
