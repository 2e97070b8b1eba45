/** The tree as facts ask it: what is around a statement, and what becomes of an expression's value. */

import type { Span } from '../base';
import { blocksOf, type Call, type Expr, type FunctionDef, type Stmt, type Tree } from '../syntax';

/** A statement and where it stands. */
export interface Placed {
  readonly node: Stmt;
  readonly parent: Placed | null;
  /** Which body of the parent it stands in. */
  readonly part: 'body' | 'orelse' | 'finalbody' | 'handler' | 'case';
  /** The statement before it in the same body. */
  readonly before: Placed | null;
}

/** An expression that may make a container, and who gets the container. */
export interface Maker {
  readonly node: Expr;
  /** The call that has it as a direct positional argument. */
  readonly call: Call | null;
  readonly position: number;
  /** It is what a `for` statement loops over, perhaps through `zip` or `enumerate`, or what `yield from` hands on. */
  readonly forStatement: boolean;
}

export class Outline {
  private readonly body: readonly Stmt[];
  private readonly statements = new Map<number, Placed>();
  private readonly makers = new Map<number, Maker>();
  /** Statements whose expressions are in `makers`. */
  private readonly prepared = new Set<Stmt>();
  readonly functions: FunctionDef[] = [];
  /** Functions that end at the same place, the outermost first. */
  private readonly byEnd = new Map<number, FunctionDef[]>();

  constructor(tree: Tree) {
    this.body = tree.module.body;
    this.addBody(this.body, null, 'body');
  }

  statement(span: Span): Placed | null {
    return this.statements.get(keyOf(span)) ?? null;
  }

  /** Looks into the expressions of the statements around the place only: most statements are never asked about. */
  maker(span: Span): Maker | null {
    let body = this.body;
    for (;;) {
      const around = enclosing(body, span);
      if (around === null) return null;
      if (!this.prepared.has(around)) {
        this.prepared.add(around);
        const forIterable = around.kind === 'For' ? around.iter : null;
        for (const child of expressionsOf(around)) {
          this.addExpression(child, null, -1, child === forIterable);
        }
      }
      const found = this.makers.get(keyOf(span));
      if (found !== undefined) return found;
      const inner = blocksOf(around).find((one) => enclosing(one, span) !== null);
      if (inner === undefined) return null;
      body = inner;
    }
  }

  /** The definition whose span this is: the code object's of a function. */
  definition(span: Span): FunctionDef | null {
    return this.byEnd.get(span.end)?.findLast(({ start }) => start <= span.start) ?? null;
  }

  /** Whether the statement stands in a loop of its own function. */
  inLoop(span: Span): boolean {
    for (let at = this.statement(span)?.parent ?? null; at !== null; at = at.parent) {
      const { kind } = at.node;
      if (kind === 'FunctionDef' || kind === 'AsyncFunctionDef' || kind === 'ClassDef') return false;
      if (kind === 'For' || kind === 'AsyncFor' || kind === 'While') return true;
    }
    return false;
  }

  private addBody(body: readonly Stmt[], parent: Placed | null, part: Placed['part']): void {
    let before: Placed | null = null;
    for (const node of body) {
      const placed: Placed = { node, parent, part, before };
      before = placed;
      this.statements.set(keyOf(node), placed);
      this.addStatement(node, placed);
    }
  }

  private addStatement(node: Stmt, placed: Placed): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        this.functions.push(node);
        const known = this.byEnd.get(node.end);
        if (known === undefined) this.byEnd.set(node.end, [node]);
        else known.push(node);
        this.addBody(node.body, placed, 'body');
        break;
      }
      case 'ClassDef':
      case 'With':
      case 'AsyncWith':
        this.addBody(node.body, placed, 'body');
        break;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        this.addBody(node.body, placed, 'body');
        this.addBody(node.orelse, placed, 'orelse');
        break;
      case 'Try':
      case 'TryStar':
        this.addBody(node.body, placed, 'body');
        for (const handler of node.handlers) this.addBody(handler.body, placed, 'handler');
        this.addBody(node.orelse, placed, 'orelse');
        this.addBody(node.finalbody, placed, 'finalbody');
        break;
      case 'Match':
        for (const one of node.cases) this.addBody(one.body, placed, 'case');
        break;
      default:
        break;
    }
  }

  private addExpression(node: Expr, call: Call | null, position: number, forStatement: boolean): void {
    if (makes(node)) this.makers.set(keyOf(node), { node, call, position, forStatement });
    for (const child of expressionsOf(node)) {
      const at = node.kind === 'Call' ? node.args.indexOf(child) : -1;
      const loops = node.kind === 'YieldFrom' || (forStatement && at >= 0);
      this.addExpression(child, at >= 0 ? (node as Call) : null, at, loops);
    }
  }
}

/** Two offsets as one number: texts are shorter than 2^26. */
const keyOf = ({ start, end }: Span): number => start * 0x400_0000 + end;

/** The first statement of the body that ends behind the place, if it reaches to it; decorators stand before its start. */
function enclosing(body: readonly Stmt[], span: Span): Stmt | null {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (body[middle]!.end < span.end) low = middle + 1;
    else high = middle;
  }
  const found = body[low];
  if (found === undefined || found.start <= span.start) return found ?? null;
  return 'decorators' in found && found.decorators.some(({ end }) => span.end <= end) ? found : null;
}

/** The bodies directly inside a statement, in the order of the text. */
function makes(node: Expr): boolean {
  switch (node.kind) {
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'List':
    case 'Set':
    case 'Dict':
    case 'Call':
    case 'BinOp':
      return true;
    case 'Tuple':
      return node.elts.some(({ kind }) => kind === 'Starred');
    case 'Subscript':
      return node.slice.kind === 'Slice';
    default:
      return false;
  }
}

const bodies = new Set(['body', 'orelse', 'finalbody', 'handlers', 'cases']);

/** Expressions directly inside a node; what lies in bodies of statements is not. */
function expressionsOf(node: Stmt | Expr): Expr[] {
  const found: Expr[] = [];
  for (const [name, value] of Object.entries(node)) {
    if (bodies.has(name) && Array.isArray(value) && !isLambdaLike(node)) continue;
    collect(value, found);
  }
  return found;
}

const isLambdaLike = (node: Stmt | Expr): boolean => node.kind === 'Lambda' || node.kind === 'IfExp';

function collect(value: unknown, found: Expr[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (!('kind' in value) || typeof value.kind !== 'string') return;
  if (parts.has(value.kind)) {
    for (const part of Object.values(value)) collect(part, found);
    return;
  }
  found.push(value as Expr);
}

/** Nodes that are no expressions themselves but hold some. */
const parts = new Set([
  'Comprehension',
  'Arguments',
  'Arg',
  'Keyword',
  'WithItem',
  'MatchCase',
  'ExceptHandler',
  'MatchValue',
  'MatchSequence',
  'MatchMapping',
  'MatchClass',
  'MatchAs',
  'MatchOr',
  'TypeVar',
  'ParamSpec',
  'TypeVarTuple',
]);
