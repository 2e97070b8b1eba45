/**
 * What running a piece of code may do besides computing a value. Static and pessimistic: whatever is not known to be
 * harmless is `unknown`. Dunder methods of the program's own classes are not followed; who depends on that says so.
 */

import type { Call, ClassDef, Expr, FunctionDef, Stmt } from '../../syntax';
import {
  changingMethods,
  computingModules,
  quietCalls,
  quietMethods,
  raisingCalls,
  raisingMethods,
} from './known-calls';
import { type Scopes, targetNames } from './scopes';
import { type AnyNode, childrenOf, isFunction, some } from './source';

export interface Effects {
  /** A call, an await or a yield that cannot be followed: anything may have happened. */
  unknown: boolean;
  /** Printing: the order in which it happens can be seen. */
  visible: boolean;
  /** It raises for some values. */
  raises: boolean;
  /** A `StopIteration` may come out, which a generator would turn into a RuntimeError. */
  stops: boolean;
  /** It reads attributes, items, or calls something: what it finds depends on the state of objects. */
  looks: boolean;
  /** Names of the code's own scope that it binds. */
  readonly assigned: Set<string>;
  /** Places whose object it changes, as text: `rows`, `self.items`. */
  readonly changed: Set<string>;
}

const none = (): Effects => ({
  unknown: false,
  visible: false,
  raises: false,
  stops: false,
  looks: false,
  assigned: new Set(),
  changed: new Set(),
});

/** Nothing but a value comes of it, except perhaps an exception. */
export const isPure = (effects: Effects): boolean =>
  !effects.unknown &&
  !effects.visible &&
  !effects.stops &&
  effects.assigned.size === 0 &&
  effects.changed.size === 0;

/** The effects of nodes that run one after the other. */
export function effectsOf(scopes: Scopes, nodes: readonly AnyNode[]): Effects {
  const reader = new EffectsReader(scopes, new Set());
  for (const node of nodes) reader.read(node);
  return reader.effects;
}

/** The dotted text of a name or an attribute of one; null for what is made on the way. */
export function placeOf(expression: Expr): string | null {
  if (expression.kind === 'Name') return expression.id;
  if (expression.kind !== 'Attribute') return null;
  const base = placeOf(expression.value);
  return base === null ? null : `${base}.${expression.attr}`;
}

class EffectsReader {
  readonly effects = none();

  constructor(
    private readonly scopes: Scopes,
    /** Functions that are being read: a call of one of them adds nothing new. */
    private readonly reading: Set<FunctionDef>,
  ) {}

  read(node: AnyNode): void {
    const { effects } = this;
    const known = node as Stmt | Expr;
    switch (known.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
        effects.assigned.add(known.name);
        if (known.kind === 'ClassDef' || known.decorators.length > 0) effects.unknown = true;
        return;
      case 'Lambda':
        return;
      case 'Await':
      case 'Yield':
      case 'YieldFrom':
      case 'AsyncFor':
      case 'AsyncWith':
      case 'With':
      case 'Import':
      case 'ImportFrom':
      case 'ErrorStmt':
      case 'ErrorExpr':
        effects.unknown = true;
        return;
      case 'Raise':
      case 'Assert':
        effects.raises = true;
        if (known.kind === 'Raise' && known.exc !== null && some(known.exc, isStopIteration))
          effects.stops = true;
        break;
      case 'Assign':
        for (const target of known.targets) this.store(target);
        break;
      case 'AugAssign':
        // `x += y` changes the object of a list or a set, and binds the name.
        this.store(known.target);
        this.change(known.target);
        break;
      case 'AnnAssign':
        if (known.value !== null) this.store(known.target);
        break;
      case 'For':
        this.store(known.target);
        break;
      case 'Delete':
        for (const target of known.targets) this.store(target);
        break;
      case 'NamedExpr':
        this.store(known.target);
        break;
      case 'BinOp':
        if (this.mayRaise(known)) effects.raises = true;
        break;
      case 'Attribute':
        effects.looks = true;
        if (this.isComputed(known.attr)) effects.unknown = true;
        break;
      case 'Subscript':
        effects.looks = true;
        effects.raises = true;
        break;
      case 'Call':
        this.call(known);
        return;
      default:
        this.part(node);
    }
    for (const child of childrenOf(node)) this.read(child);
  }

  private part(node: AnyNode): void {
    const { effects } = this;
    if (node.kind === 'Comprehension' && (node as AnyNode & { isAsync: boolean }).isAsync)
      effects.unknown = true;
    if (node.kind === 'ExceptHandler') {
      const { name } = node as AnyNode & { name: string | null };
      if (name !== null) effects.assigned.add(name);
    }
    if (node.kind === 'MatchAs' || node.kind === 'MatchStar' || node.kind === 'MatchClass')
      effects.unknown = true;
  }

  private store(target: Expr): void {
    for (const name of targetNames(target)) this.effects.assigned.add(name);
    if (target.kind === 'Attribute') this.effects.assigned.add(placeOf(target) ?? `?.${target.attr}`);
    if (target.kind === 'Subscript') this.change(target.value);
    if (target.kind === 'Tuple' || target.kind === 'List') for (const item of target.elts) this.store(item);
    if (target.kind === 'Starred') this.store(target.value);
  }

  private change(target: Expr): void {
    const at = target.kind === 'Subscript' ? target.value : target;
    const place = placeOf(at);
    if (place === null) this.effects.unknown = true;
    else this.effects.changed.add(place);
  }

  private call(call: Call): void {
    const { effects, scopes } = this;
    effects.looks = true;
    for (const argument of call.args) this.read(argument);
    for (const { value } of call.keywords) this.read(value);
    const { func } = call;
    const name = scopes.qualifiedName(func);
    if (name !== null && this.knownFunction(call, name)) return;
    if (func.kind === 'Name') {
      const target = scopes.functionNamed(func);
      if (target === null) effects.unknown = true;
      else this.follow(target);
      return;
    }
    if (func.kind !== 'Attribute') {
      effects.unknown = true;
      return;
    }
    this.read(func.value);
    this.method(func.value, func.attr, call);
  }

  private knownFunction(call: Call, name: string): boolean {
    const { effects } = this;
    // A function handed over runs too.
    const functions = call.args.filter(({ kind }) => kind === 'Lambda');
    const called = [...functions, ...call.keywords.map(({ value }) => value)].filter(
      ({ kind }) => kind === 'Lambda',
    );
    for (const lambda of called) if (lambda.kind === 'Lambda') this.read(lambda.body);
    if (name === 'print') {
      effects.visible = true;
      return true;
    }
    if (name === 'next') {
      const [iterator] = call.args;
      if (call.args.length < 2) effects.stops = true;
      if (iterator !== undefined) this.change(iterator);
      return true;
    }
    if (name === 'map' || name === 'filter') {
      const [first] = call.args;
      if (first !== undefined && first.kind !== 'Lambda') this.callable(first);
      return true;
    }
    if (quietCalls.has(name)) return true;
    if (raisingCalls.has(name) || computingModules.has(name.split('.')[0]!)) {
      effects.raises = true;
      for (const { arg, value } of call.keywords) if (arg === 'key') this.callable(value);
      return true;
    }
    return false;
  }

  /** A function that something else calls. */
  private callable(expression: Expr): void {
    if (expression.kind === 'Constant' || expression.kind === 'Lambda') return;
    const name = this.scopes.qualifiedName(expression);
    if (name !== null) {
      if (quietCalls.has(name)) return;
      if (raisingCalls.has(name) || computingModules.has(name.split('.')[0]!)) {
        this.effects.raises = true;
        return;
      }
      if (name === 'print') this.effects.visible = true;
    }
    const target = expression.kind === 'Name' ? this.scopes.functionNamed(expression) : null;
    if (target !== null) this.follow(target);
    else if (name !== 'print') this.effects.unknown = true;
  }

  private method(receiver: Expr, name: string, call: Call): void {
    const { effects } = this;
    const ofProgram = this.scopes.source.nodes.some((node) => isFunction(node) && node.name === name);
    if (ofProgram || name.startsWith('__')) {
      effects.unknown = true;
    } else if (quietMethods.has(name)) {
      return;
    } else if (raisingMethods.has(name)) {
      effects.raises = true;
    } else if (changingMethods.has(name)) {
      effects.raises = true;
      this.change(receiver);
      if (call.keywords.some(({ arg }) => arg === 'key')) effects.unknown = true;
    } else {
      effects.unknown = true;
    }
  }

  /** The body of a function of the file, seen from its caller. */
  private follow(target: FunctionDef): void {
    const { effects } = this;
    if (this.reading.has(target)) return;
    const plain =
      target.kind === 'FunctionDef' &&
      target.decorators.length === 0 &&
      !some(target, ({ kind }) => kind === 'Yield' || kind === 'YieldFrom');
    if (!plain) {
      effects.unknown = true;
      return;
    }
    this.reading.add(target);
    const inside = new EffectsReader(this.scopes, this.reading);
    for (const statement of target.body) inside.read(statement);
    this.reading.delete(target);
    const found = inside.effects;
    const own = this.scopes.boundIn(target);
    effects.visible ||= found.visible;
    effects.raises ||= found.raises;
    effects.stops ||= found.stops;
    effects.unknown ||= found.unknown;
    for (const name of found.assigned) {
      if (name.includes('.')) effects.unknown = true;
      else if (!own.has(name)) effects.assigned.add(name);
      else if (declaredElsewhere(target, name)) effects.assigned.add(name);
    }
    for (const place of found.changed) {
      const root = place.split('.')[0]!;
      if (!own.has(root)) effects.changed.add(place);
      else if (!this.isFresh(own.get(root)!) && !isNumberAugmented(target, root)) effects.unknown = true;
    }
  }

  /** Whether a local only ever stands for containers that its function made. */
  private isFresh(sites: readonly AnyNode[]): boolean {
    return sites.every((site) => {
      if (site.kind === 'AugAssign') return true;
      if (site.kind !== 'Assign') return false;
      const { value } = site as Extract<Stmt, { kind: 'Assign' }>;
      return ['List', 'Dict', 'Set', 'ListComp', 'SetComp', 'DictComp', 'Constant'].includes(value.kind);
    });
  }

  private mayRaise(expression: Extract<Expr, { kind: 'BinOp' }>): boolean {
    const { op, right } = expression;
    if (op !== '/' && op !== '//' && op !== '%' && op !== '**' && op !== '<<' && op !== '>>') return false;
    if (right.kind !== 'Constant') return true;
    const { value } = right;
    return !((value.type === 'int' && value.value > 0n) || (value.type === 'float' && value.value > 0));
  }

  /** Whether a class of the file computes an attribute of this name. */
  private isComputed(attribute: string): boolean {
    return this.scopes.source.nodes.some((node) => {
      if (node.kind !== 'ClassDef') return false;
      return (node as ClassDef).body.some(
        (member) =>
          isFunction(member) &&
          ((member.name === attribute && member.decorators.length > 0) ||
            member.name === '__getattr__' ||
            member.name === '__getattribute__'),
      );
    });
  }
}

const isStopIteration = (node: AnyNode): boolean =>
  node.kind === 'Name' && (node as Extract<Expr, { kind: 'Name' }>).id === 'StopIteration';

function declaredElsewhere(target: FunctionDef, name: string): boolean {
  return some(
    target,
    (node) =>
      (node.kind === 'Global' || node.kind === 'Nonlocal') &&
      (node as Extract<Stmt, { kind: 'Global' }>).names.includes(name),
  );
}

/** `total += x` on a parameter may change the caller's list; on a local that began as a number it cannot. */
function isNumberAugmented(target: FunctionDef, name: string): boolean {
  const { args } = target;
  const parameters = [...args.posonlyargs, ...args.args, ...args.kwonlyargs].map(({ arg }) => arg);
  return (
    !parameters.includes(name) &&
    !some(target, (node) => {
      if (node.kind === 'Call') {
        const { func } = node as Call;
        return func.kind === 'Attribute' && placeOf(func.value) === name && changingMethods.has(func.attr);
      }
      return (
        node.kind === 'Subscript' && placeOf((node as Extract<Expr, { kind: 'Subscript' }>).value) === name
      );
    })
  );
}

/** A name that stands only for numbers, texts, or containers that this code made. */
export function isOwnContainer(scopes: Scopes, place: string, from: AnyNode): boolean {
  const sites = scopes.sitesOf(place, from);
  if (place.includes('.') || sites.length === 0) return false;
  const made = new Set(['List', 'Dict', 'Set', 'ListComp', 'SetComp', 'DictComp', 'Constant', 'JoinedStr']);
  return sites.every((site) => {
    if (site.kind === 'AugAssign') return true;
    return site.kind === 'Assign' && made.has((site as AnyNode & { value: AnyNode }).value.kind);
  });
}
