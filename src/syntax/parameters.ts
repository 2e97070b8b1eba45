/** The parameters of functions and lambdas. */

import type { Conversion } from './conversion';
import type { Arg, Arguments, Expr, Lambda } from './tree';

export function convertLambda(c: Conversion, row: number): Lambda {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const args = convertParameters(c, c.field(row, c.fields.parameters), start + 'lambda'.length);
  const outside = c.surroundings;
  c.surroundings = { scope: 'function', comprehension: null, inLoop: false, inExceptStar: false };
  const body = c.expr(c.field(row, c.fields.body), end);
  c.surroundings = outside;
  return { kind: 'Lambda', start, end, args, body };
}

/** Converts `parameters` or `lambda_parameters`; -1 gives none, at `near`. */
export function convertParameters(c: Conversion, row: number, near: number): Arguments {
  const collector = new Collector(c);
  if (row >= 0) for (const child of c.namedChildren(row)) collector.add(child);
  return collector.finish(row < 0 ? near : c.start[row]!, row < 0 ? near : c.end[row]!);
}

class Collector {
  private posonlyargs: Arg[] = [];
  private args: Arg[] = [];
  private vararg: Arg | null = null;
  private readonly kwonlyargs: Arg[] = [];
  private readonly kwDefaults: (Expr | null)[] = [];
  private kwarg: Arg | null = null;
  private readonly defaults: Expr[] = [];
  private readonly seen = new Set<string>();
  /** The row of the `*` or `*args` passed; -1 for none. */
  private star = -1;
  private slash = false;

  constructor(private readonly c: Conversion) {}

  add(row: number): void {
    const { c } = this;
    const { symbols, fields } = c;
    if (this.kwarg !== null) c.problemAt(row, 'afterDoubleStar');
    switch (c.symbol[row]) {
      case symbols.identifier:
        if (!c.isMissing(row)) this.addNamed(row, row, null, null);
        return;
      case symbols.typedParameter: {
        const annotation = c.expr(c.field(row, fields.type), c.end[row]);
        const declared = c.firstNamed(row);
        if (declared < 0) return;
        if (c.symbol[declared] === symbols.identifier) this.addNamed(row, declared, annotation, null);
        else this.addStarred(row, declared, annotation);
        return;
      }
      case symbols.defaultParameter:
      case symbols.typedDefaultParameter: {
        const type = c.field(row, fields.type);
        const annotation = type < 0 ? null : c.expr(type);
        const value = c.expr(c.field(row, fields.value), c.end[row]);
        const declared = c.field(row, fields.name);
        if (declared >= 0 && c.symbol[declared] === symbols.identifier) {
          const argEnd = type < 0 ? c.end[declared]! : c.end[type]!;
          this.addNamed(row, declared, annotation, value, argEnd);
        } else if (declared >= 0) c.problemAt(declared, 'tupleParameter');
        return;
      }
      case symbols.listSplatPattern:
      case symbols.dictionarySplatPattern:
        this.addStarred(row, row, null);
        return;
      case symbols.keywordSeparator:
        if (this.star >= 0) c.problemAt(row, 'starTwice');
        this.star = row;
        return;
      case symbols.positionalSeparator:
        this.addSlash(row);
        return;
      case symbols.tuplePattern:
        c.problemAt(row, 'tupleParameter');
        return;
      default:
        c.problemAt(row, 'invalid');
    }
  }

  private addNamed(
    row: number,
    name: number,
    annotation: Expr | null,
    value: Expr | null,
    end?: number,
  ): void {
    const { c } = this;
    const arg = c.arg(name, annotation, end ?? c.end[row]!);
    this.declare(arg);
    if (this.star >= 0) {
      this.kwonlyargs.push(arg);
      this.kwDefaults.push(value);
      return;
    }
    this.args.push(arg);
    if (value !== null) this.defaults.push(value);
    else if (this.defaults.length > 0) c.problemAt(row, 'defaultOrder');
  }

  private addStarred(row: number, splat: number, annotation: Expr | null): void {
    const { c } = this;
    const name = c.firstNamed(splat);
    if (name < 0 || c.symbol[name] !== c.symbols.identifier) {
      c.problemAt(row, 'invalid');
      return;
    }
    const arg = c.arg(name, annotation, c.end[row]!);
    this.declare(arg);
    if (c.symbol[splat] === c.symbols.dictionarySplatPattern) {
      this.kwarg = arg;
      return;
    }
    if (this.star >= 0) c.problemAt(row, 'starTwice');
    this.star = row;
    this.vararg = arg;
    if (annotation?.kind === 'Starred') c.feature('starInSubscript', annotation.start, annotation.end);
  }

  private addSlash(row: number): void {
    if (this.slash) this.c.problemAt(row, 'slashTwice');
    else if (this.star >= 0) this.c.problemAt(row, 'slashAfterStar');
    else if (this.args.length === 0) this.c.problemAt(row, 'slashFirst');
    else {
      this.posonlyargs = this.args;
      this.args = [];
    }
    this.slash = true;
  }

  private declare(arg: Arg): void {
    if (this.seen.has(arg.arg)) this.c.problem('parameterRepeated', arg.start, arg.end, arg.arg);
    this.seen.add(arg.arg);
  }

  finish(start: number, end: number): Arguments {
    const { c, posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = this;
    if (this.star >= 0 && vararg === null && kwonlyargs.length === 0) c.problemAt(this.star, 'bareStar');
    return {
      kind: 'Arguments',
      start,
      end,
      posonlyargs,
      args,
      vararg,
      kwonlyargs,
      kwDefaults,
      kwarg,
      defaults,
    };
  }
}
