/**
 * What all parts of the lowering share: the unit that is being made, names, constants, statements' marks and the
 * constructs that an exit has to leave. The parts are functions over this; together they are Python/compile.c
 * (from 3.14 Python/codegen.c).
 */

import { bug, type LineIndex } from '../base';
import type { AssumptionsByFunction, Expr, FunctionDef, Node, Stmt, SyntaxFeature } from '../syntax';
import type { Profile } from '../versions';
import type { Assembler } from './assembler';
import { assumptionsAt, assumptionsIn } from './assumptions';
import { type Code, type CodeConstant, CodeFlag, type CodeProblem } from './code';
import type { CodeCache } from './code-cache';
import { NONE, str, tuple } from './constants';
import { fold } from './fold';
import { Op } from './opcodes';
import { isFunctionLike, mangle, Place, type Scope } from './scope';
import type { ScopeMap } from './scope-names';
import { type FrameBlock, Unit, type UnitShape } from './unit';

/** More operands than this are not all put on the stack (compile.c:STACK_USE_GUIDELINE). */
export const STACK_USE_GUIDELINE = 30;
/** Expressions and statements inside each other that are lowered; deeper ones are reported. */
export const DEPTH_MAX = 400;

/** Lowers one kind of thing; the parts register themselves here, so that they need not import each other. */
export interface Parts {
  expression(lowering: Lowering, node: Expr): void;
  statement(lowering: Lowering, node: Stmt): void;
}

export class Lowering {
  unit!: Unit;
  asm!: Assembler;
  /** `from __future__ import annotations`. */
  annotationsAreText = false;
  /** `from __future__` imports at the module's start, which have no mark. */
  unmarked: ReadonlySet<Stmt> = new Set();
  /** A call stands where each mark is, as in a recorded program: it separates what the compiler would fuse. */
  probed = false;
  /** Expression statements are printed. */
  interactive = false;
  cache: CodeCache | null = null;
  /** What the user's comments state of names. */
  assumptions: AssumptionsByFunction = new Map();
  private depth = 0;
  readonly problems: CodeProblem[] = [];

  constructor(
    readonly text: string,
    readonly lines: LineIndex,
    readonly filename: string,
    readonly profile: Profile,
    readonly scopes: ScopeMap,
    private readonly parts: Parts,
  ) {}

  // ---- problems

  report(at: Node, message: string, feature?: SyntaxFeature): void {
    const problem = { start: at.start, end: at.end, message };
    this.problems.push(feature ? { ...problem, feature } : problem);
  }

  // ---- units

  scopeOf(key: object): Scope {
    return this.scopes.get(key) ?? bug('a node without its scope');
  }

  enter(key: object, shape: Omit<UnitShape, 'qualname'>, privateClass = this.unit.privateClass): Unit {
    const scope = this.scopeOf(key);
    const unit = new Unit(
      { ...shape, qualname: this.qualname(shape.name, scope) },
      scope,
      this.unit ?? null,
      privateClass,
    );
    unit.assumptions = assumptionsAt(this.assumptions, shape, this.lines);
    this.resume(unit);
    this.at(shape);
    const asm = this.asm;
    for (const name of unit.cellNames()) asm.emit(Op.MAKE_CELL, unit.deref(name));
    if (shape.flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) {
      if (shape.iterates !== undefined) {
        asm.emit(Op.LOAD_FAST, 0);
        asm.emit(shape.iterates);
      }
      asm.emit(Op.RETURN_GENERATOR);
    }
    asm.emit(Op.RESUME, 0);
    return unit;
  }

  /** Ends the current unit and goes on with the one around it. */
  leave(): Code {
    const unit = this.unit;
    const code = unit.finish(this.filename, this.lines, this.profile.lowering, this.probed);
    if (unit.parent) this.resume(unit.parent);
    return code;
  }

  /** What the code of the function hangs on; null where that is more than its text, its name and its class. */
  cacheKey(node: FunctionDef): string | null {
    if (this.cache === null) return null;
    for (let unit: Unit | null = this.unit; unit !== null; unit = unit.parent) {
      const { kind } = unit.shape;
      if (kind !== 'module' && kind !== 'class') return null;
    }
    const qualname = this.qualname(node.name, this.scopeOf(node));
    const place = `${qualname} ${this.unit.privateClass ?? ''} ${this.annotationsAreText}`;
    const stated = assumptionsIn(this.assumptions, node, this.lines);
    return `${place} ${stated}${this.text.slice(node.start, node.end)}`;
  }

  private resume(unit: Unit): void {
    this.unit = unit;
    this.asm = unit.assembler;
  }

  /** compile.c:compiler_set_qualname. */
  private qualname(name: string, scope: Scope): string {
    let parent: Unit | null = this.unit ?? null;
    if (!parent || parent.shape.kind === 'module') return name;
    // A function inside its annotation scope is named after what is around that.
    if (parent.shape.name.startsWith('<generic parameters of ')) {
      parent = parent.parent;
      if (!parent || parent.shape.kind === 'module') return name;
    }
    const isDefinition = scope.kind === 'function' || scope.kind === 'class';
    if (isDefinition && parent.place(mangle(parent.privateClass, name)) === Place.GLOBAL_EXPLICIT)
      return name;
    const separator = isFunctionLike(parent.scope) ? '.<locals>.' : '.';
    return `${parent.shape.qualname}${separator}${name}`;
  }

  /** Makes a function of a code object, its closure included; the other parts lie on the stack as `flags` says. */
  makeFunction(code: Code, flags: number): void {
    let all = flags;
    if (code.freeNames.length > 0) {
      for (const name of code.freeNames) this.asm.emit(Op.LOAD_CLOSURE, this.unit.deref(name));
      this.asm.emit(Op.BUILD_TUPLE, code.freeNames.length);
      all |= 8;
    }
    this.constant({ type: 'code', code });
    this.asm.emit(Op.MAKE_FUNCTION, all);
  }

  // ---- positions

  at(node: Node): void {
    this.asm.start = node.start;
    this.asm.end = node.end;
  }

  // ---- recursion

  expression(node: Expr): void {
    const { asm } = this;
    if (this.depth >= DEPTH_MAX) {
      this.tooDeep(node);
      return this.none();
    }
    this.depth++;
    const { start, end } = asm;
    asm.start = node.start;
    asm.end = node.end;
    this.parts.expression(this, node);
    asm.start = start;
    asm.end = end;
    this.depth--;
  }

  statement(node: Stmt): void {
    const { asm } = this;
    if (this.depth >= DEPTH_MAX) return this.tooDeep(node);
    this.depth++;
    const { start, end } = asm;
    asm.start = node.start;
    asm.end = node.end;
    this.parts.statement(this, node);
    asm.start = start;
    asm.end = end;
    this.depth--;
  }

  private tooDeep(node: Node): void {
    this.report(node, 'maximum recursion depth exceeded during compilation');
  }

  statements(body: readonly Stmt[], skip = 0): void {
    for (let i = skip; i < body.length; i++) this.statement(body[i]!);
  }

  /** The body of `if`, `for`, …: annotations in it are conditional. */
  block(body: readonly Stmt[]): void {
    this.unit.conditionalDepth++;
    this.statements(body);
    this.unit.conditionalDepth--;
  }

  // ---- constants

  fold(node: Expr): CodeConstant | null {
    return fold(node, this.profile.lowering);
  }

  constant(constant: CodeConstant): void {
    if (this.asm.reachable) this.asm.emit(Op.LOAD_CONST, this.unit.constant(constant));
  }

  none(): void {
    this.constant(NONE);
  }

  strings(values: readonly string[]): void {
    this.constant(tuple(values.map(str)));
  }

  // ---- names

  mangled(name: string): string {
    return mangle(this.unit.privateClass, name);
  }

  nameOp(op: number, name: string): void {
    this.asm.emit(op, this.unit.name(name));
  }

  loadName(written: string): void {
    const { unit, asm } = this;
    const name = this.mangled(written);
    this.note('reads', name);
    const place = unit.place(name);
    if (place === Place.FREE || place === Place.CELL) {
      if (place === Place.FREE && unit.scope.kind === 'class' && unit.comprehensionDepth === 0) {
        asm.emit(Op.LOAD_LOCALS);
        asm.emit(Op.LOAD_CLASS_DEREF, unit.deref(name));
      } else if (place === Place.FREE && unit.scope.seesClass && name !== '__classdict__') {
        asm.emit(Op.LOAD_DEREF, unit.deref('__classdict__'));
        asm.emit(Op.LOAD_CLASS_DEREF, unit.deref(name));
      } else asm.emit(Op.LOAD_DEREF, unit.deref(name));
      return;
    }
    if (this.isFast(name, place)) return asm.emit(Op.LOAD_FAST, unit.local(name));
    if (place === Place.GLOBAL_EXPLICIT) return this.nameOp(Op.LOAD_GLOBAL, name);
    if (isFunctionLike(unit.scope)) {
      if (unit.scope.seesClass && place === Place.GLOBAL_IMPLICIT) {
        asm.emit(Op.LOAD_DEREF, unit.deref('__classdict__'));
        return this.nameOp(Op.LOAD_CLASS_GLOBAL, name);
      }
      return this.nameOp(Op.LOAD_GLOBAL, name);
    }
    // In a comprehension that runs in a class body's frame the class namespace is not looked into.
    const hidden = unit.scope.kind === 'class' && unit.comprehensionDepth > 0;
    this.nameOp(hidden && place === Place.GLOBAL_IMPLICIT ? Op.LOAD_GLOBAL : Op.LOAD_NAME, name);
  }

  storeName(written: string, at: Node): void {
    if (written === '__debug__') this.report(at, 'cannot assign to __debug__');
    const name = this.mangled(written);
    this.note('binds', name);
    const stated = this.unit.assumptions.findIndex((one) => one.name === written);
    if (stated >= 0) this.asm.emit(Op.ASSUME, stated);
    this.writeName(name, Op.STORE_DEREF, Op.STORE_FAST, Op.STORE_GLOBAL, Op.STORE_NAME);
  }

  deleteName(written: string, at: Node): void {
    if (written === '__debug__') this.report(at, 'cannot delete __debug__');
    const name = this.mangled(written);
    this.note('deletes', name);
    this.writeName(name, Op.DELETE_DEREF, Op.DELETE_FAST, Op.DELETE_GLOBAL, Op.DELETE_NAME);
  }

  private writeName(name: string, deref: number, fast: number, global: number, named: number): void {
    const { unit, asm } = this;
    const place = unit.place(name);
    if (place === Place.FREE || place === Place.CELL) return asm.emit(deref, unit.deref(name));
    if (this.isFast(name, place)) return asm.emit(fast, unit.local(name));
    const isGlobal =
      place === Place.GLOBAL_EXPLICIT || (place === Place.GLOBAL_IMPLICIT && isFunctionLike(unit.scope));
    this.nameOp(isGlobal ? global : named, name);
  }

  private isFast(name: string, place: number): boolean {
    return place === Place.LOCAL && (isFunctionLike(this.unit.scope) || this.unit.fastHidden.has(name));
  }

  // ---- statements

  /** The mark before a statement. A statement that is lowered twice (`finally`) keeps one entry. */
  mark(node: Stmt, line: number, headEnd: number): void {
    const { unit, asm } = this;
    if (!asm.reachable) {
      unit.current = null;
      return;
    }
    let index = unit.statementIndices.get(node);
    if (index === undefined) {
      index = unit.statements.length;
      const span = { start: node.start, end: node.end };
      const headSpan = headEnd === node.end ? span : { start: node.start, end: headEnd };
      unit.statements.push({
        line,
        span,
        headSpan,
        kind: node.kind,
        binds: null,
        deletes: null,
        reads: null,
      });
      unit.statementIndices.set(node, index);
    }
    unit.current = unit.statements[index]!;
    asm.emit(Op.STATEMENT, index);
  }

  /** The mark after the module's last statement. */
  endMark(line: number, at: number): void {
    const { unit, asm } = this;
    unit.current = null;
    if (!asm.reachable) return;
    const span = { start: at, end: at };
    const index = unit.statements.length;
    unit.statements.push({
      line,
      span,
      headSpan: span,
      kind: 'End',
      binds: null,
      deletes: null,
      reads: null,
    });
    asm.emit(Op.STATEMENT, index);
  }

  private note(list: 'binds' | 'deletes' | 'reads', name: string): void {
    const statement = this.unit.current;
    if (!statement || this.unit.comprehensionDepth > 0) return;
    statement[list] ??= new Set();
    statement[list].add(name);
  }

  /** What follows belongs to no statement's head. */
  headEnds(): void {
    this.unit.current = null;
  }

  // ---- constructs

  pushBlock(kind: FrameBlock['kind'], parts: Partial<FrameBlock> & { outer: number }, at?: Node): void {
    if (at && this.unit.blocks.length >= this.profile.lowering.nestedBlocksMax)
      this.report(at, 'too many statically nested blocks');
    this.unit.blocks.push({ kind, start: -1, exit: -1, name: null, finalbody: null, ...parts });
  }

  popBlock(): void {
    this.unit.blocks.pop();
  }
}
