/** One code object while it is made. */

import type { LineIndex, Span } from '../base';
import type { Expr, Stmt } from '../syntax';
import type { LoweringProfile } from '../versions';
import { Assembler } from './assembler';
import { applyStaticSwaps, borrowLoads } from './borrow';
import type { Code, CodeAssumption, CodeConstant, CodeProblem, Statement } from './code';
import { constantKey } from './constants';
import { layOut } from './layout';
import { opcodeNames, opcodeRows } from './opcodes';
import { isFunctionLike, Place, type Scope, Use } from './scope';
import { stackSizeWithTriples } from './triple-stack';

/** A construct that `return`, `break` and `continue` have to leave properly (compile.c: struct fblockinfo). */
export interface FrameBlock {
  readonly kind:
    | 'while'
    | 'for'
    | 'asyncFor'
    | 'try'
    | 'finally'
    | 'finallyEnd'
    | 'with'
    | 'asyncWith'
    | 'handler'
    | 'groupHandler'
    | 'comprehension'
    | 'value';
  /** The exception handler outside of the construct. */
  readonly outer: number;
  /** Where `continue` and `break` go. */
  readonly start: number;
  readonly exit: number;
  /** The name of `except … as name`. */
  readonly name: string | null;
  readonly finalbody: readonly Stmt[] | null;
}

/** A statement whose names are still being collected; null is none. */
export interface OpenStatement {
  readonly line: number;
  readonly span: Span;
  readonly headSpan: Span;
  readonly kind: string;
  binds: Set<string> | null;
  deletes: Set<string> | null;
  reads: Set<string> | null;
}

const NO_NAMES: readonly string[] = [];

function closed(statement: OpenStatement): Statement {
  const { line, span, headSpan, kind, binds, deletes, reads } = statement;
  const list = (names: Set<string> | null): readonly string[] => (names ? [...names] : NO_NAMES);
  return { line, span, headSpan, kind, binds: list(binds), deletes: list(deletes), reads: list(reads) };
}

export interface UnitShape {
  readonly name: string;
  readonly qualname: string;
  readonly kind: Code['kind'];
  readonly flags: number;
  readonly argCount: number;
  readonly posOnlyArgCount: number;
  readonly kwOnlyArgCount: number;
  readonly firstLine: number;
  readonly start: number;
  readonly end: number;
  /** A generator expression whose only argument is an iterable: the instruction that asks for the iterator. */
  readonly iterates?: number;
}

export class Unit {
  readonly assembler = new Assembler();
  readonly names = new Map<string, number>();
  readonly locals = new Map<string, number>();
  /** Cells and free variables in order of use; their slots are known at the end only. */
  readonly derefs = new Map<string, number>();
  readonly constants: CodeConstant[] = [];
  private readonly constantIndices = new Map<string, number>();
  readonly statements: OpenStatement[] = [];
  readonly statementIndices = new Map<object, number>();
  /** The statement whose head is lowered now. */
  current: OpenStatement | null = null;
  readonly blocks: FrameBlock[] = [];
  /** Names of a module or class body that an inlined comprehension keeps in fast locals. */
  readonly fastHidden = new Set<string>();
  /** Where names live inside an inlined comprehension that lives differently. */
  readonly overrides = new Map<string, number>();
  comprehensionDepth = 0;
  hasDocstring = false;
  /** Attributes that methods of the class set on their first parameter. */
  readonly staticAttributes = new Set<string>();
  /** Annotations that `__annotate__` computes: name, source, index where it is conditional. */
  readonly deferredAnnotations: { name: string; annotation: Expr; index: number }[] = [];
  conditionalDepth = 0;
  readonly problems: CodeProblem[] = [];
  assumptions: readonly CodeAssumption[] = [];

  constructor(
    readonly shape: UnitShape,
    readonly scope: Scope,
    readonly parent: Unit | null,
    /** The class whose methods' private names are mangled. */
    readonly privateClass: string | null,
  ) {
    for (const name of scope.parameters) this.local(name);
  }

  place(name: string): number {
    return this.overrides.get(name) ?? this.scope.places.get(name) ?? Place.GLOBAL_IMPLICIT;
  }

  name(name: string): number {
    return indexOf(this.names, name);
  }

  local(name: string): number {
    return indexOf(this.locals, name);
  }

  /** The operand of a cell or free variable until its slot is known. */
  deref(name: string): number {
    return -1 - indexOf(this.derefs, name);
  }

  constant(constant: CodeConstant): number {
    if (constant.type === 'code') return this.constants.push(constant) - 1;
    const key = constantKey(constant);
    const known = this.constantIndices.get(key);
    if (known !== undefined) return known;
    const index = this.constants.push(constant) - 1;
    this.constantIndices.set(key, index);
    return index;
  }

  cellNames(): string[] {
    const names: string[] = [];
    for (const [name, place] of this.scope.places) {
      if (place === Place.CELL || (this.scope.uses.get(name) ?? 0) & Use.COMPREHENSION_CELL) names.push(name);
    }
    // Cells of parameters keep the parameters' slots, which come first.
    const slot = (name: string): number => this.locals.get(name) ?? Number.MAX_SAFE_INTEGER;
    names.sort((a, b) => slot(a) - slot(b) || byCodePoint(a, b));
    if (this.scope.needsClassCell) names.push('__class__');
    if (this.scope.needsClassDict) names.push('__classdict__');
    if (this.scope.kind === 'class' && this.scope.hasConditionalAnnotations) {
      names.push('__conditional_annotations__');
    }
    return names;
  }

  freeNames(): string[] {
    const names: string[] = [];
    for (const [name, place] of this.scope.places) {
      if (place === Place.FREE || (this.scope.uses.get(name) ?? 0) & Use.FREE_IN_CLASS) names.push(name);
    }
    return names.sort(byCodePoint);
  }

  /** `probed`: a call stands where each mark is, as in a recorded program. */
  finish(filename: string, lines: LineIndex, profile: LoweringProfile, probed: boolean): Code {
    const { assembler, shape, scope } = this;
    const cells = this.cellNames();
    const free = this.freeNames();
    const localNames = [...this.locals.keys()];
    const slotNames = [...localNames];
    const slots = new Map(this.locals);
    for (const name of [...cells.filter((cell) => !this.locals.has(cell)), ...free]) {
      if (!slots.has(name)) slots.set(name, slotNames.length);
      slotNames.push(name);
    }
    this.resolveSlots(slots);
    if (profile.storesReordered) applyStaticSwaps(assembler, lines);
    if (profile.borrowedLoads) borrowLoads(assembler, lines, probed);
    const laid = layOut(assembler, lines, {
      statement: probed ? PROBE_LENGTH : 0,
      fused: profile.exitsCountedFused,
    });
    return {
      name: shape.name,
      qualname: shape.qualname,
      kind: shape.kind,
      filename,
      firstLine: shape.firstLine,
      span: { start: shape.start, end: shape.end },
      flags: shape.flags | (scope.nested && isFunctionLike(scope) ? 0x10 : 0),
      argCount: shape.argCount,
      posOnlyArgCount: shape.posOnlyArgCount,
      kwOnlyArgCount: shape.kwOnlyArgCount,
      localNames,
      cellNames: cells,
      freeNames: free,
      slotNames,
      names: [...this.names.keys()],
      constants: this.constants,
      hasDocstring: this.hasDocstring,
      statements: this.statements.map(closed),
      ...laid,
      stackSize: assembler.stackSize,
      frameStackSize: profile.exceptionTriples ? stackSizeWithTriples(assembler) : assembler.stackSize,
      spareSlots: profile.argumentsBesideCells ? cells.filter((cell) => this.locals.has(cell)).length : 0,
      problems: this.problems,
      ...(this.assumptions.length > 0 ? { assumptions: this.assumptions } : {}),
    };
  }

  private resolveSlots(slots: ReadonlyMap<string, number>): void {
    const { ops, operands } = this.assembler;
    const derefSlots = [...this.derefs.keys()].map((name) => slots.get(name) ?? 0);
    for (let i = 0; i < ops.length; i++) {
      const operand = operands[i]!;
      if (operand < 0 && IS_LOCAL[ops[i]!]) operands[i] = derefSlots[-1 - operand]!;
    }
  }
}

/** Instructions of the recorder's call: name, constant, call, drop. */
const PROBE_LENGTH = 4;

const IS_LOCAL = opcodeNames.map((name) => opcodeRows[name].operand === 'local');

function indexOf(map: Map<string, number>, name: string): number {
  const known = map.get(name);
  if (known !== undefined) return known;
  map.set(name, map.size);
  return map.size - 1;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
