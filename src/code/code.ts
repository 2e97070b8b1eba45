/** Code objects: what lowering makes of a module, a class body or a function. Plain data; nothing here runs. */

import type { Span } from '../base';
import type { AssumedValue, SyntaxFeature } from '../syntax';

/** A constant as the compiler made it. The machine makes objects of them once a run, equal ones once a compile unit. */
export type CodeConstant =
  | { type: 'None' | 'Ellipsis' }
  | { type: 'bool'; value: boolean }
  | { type: 'int'; value: bigint }
  | { type: 'float'; value: number }
  | { type: 'complex'; real: number; imag: number }
  | { type: 'str'; value: string }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'tuple'; items: CodeConstant[] }
  | { type: 'frozenset'; items: CodeConstant[] }
  /** A constant slice (3.14+). */
  | { type: 'slice'; items: [CodeConstant, CodeConstant, CodeConstant] }
  | { type: 'code'; code: Code };

/** One statement as the trace and the lenses see it (`oracle/FORMAT.md`). */
export interface Statement {
  /** The line of its event: a decorated definition's is its first decorator's. */
  readonly line: number;
  readonly span: Span;
  /** The head of a compound statement (`for x in y:`), else the whole. */
  readonly headSpan: Span;
  readonly kind: string;
  /** Names it binds, deletes and reads in its own scope (a compound statement: in its head), in order of appearance. */
  readonly binds: readonly string[];
  readonly deletes: readonly string[];
  readonly reads: readonly string[];
}

/** Flags of `Code.flags`, with CPython's values (Include/cpython/code.h). */
export const CodeFlag = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
} as const;

export interface Code {
  readonly name: string;
  readonly qualname: string;
  readonly kind: 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'annotation';
  readonly filename: string;
  readonly firstLine: number;
  readonly span: Span;
  readonly flags: number;
  readonly argCount: number;
  readonly posOnlyArgCount: number;
  readonly kwOnlyArgCount: number;
  /** Fast locals: arguments (positional, keyword-only, *args, **kwargs), then other locals in order of first appearance. */
  readonly localNames: readonly string[];
  /** Cells that are not arguments or locals follow the locals in the frame; an argument that is a cell keeps its slot. */
  readonly cellNames: readonly string[];
  /** Free variables follow the cells. */
  readonly freeNames: readonly string[];
  /** Name of each slot of the frame: localNames, then cells that are not locals, then free variables. */
  readonly slotNames: readonly string[];
  readonly names: readonly string[];
  readonly constants: readonly CodeConstant[];
  /** The first constant is the docstring. */
  readonly hasDocstring: boolean;
  readonly statements: readonly Statement[];

  /** The instructions: opcode and operand of each, absolute indices as jump targets. */
  readonly ops: Uint8Array;
  readonly operands: Int32Array;
  /** Source of each instruction. */
  readonly lines: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Rows of four: first instruction, one past the last, handler, stack depth at the handler; innermost first. A handler starts with the exception pushed, and above the depth `lasti` where the row's depth is negative (-1 - depth). */
  readonly exceptionTable: Int32Array;
  readonly stackSize: number;
  /** CPython's co_stacksize, which may be less or more than these instructions need. */
  readonly frameStackSize: number;
  /** Slots that a frame has besides those of `slotNames` and the stack. */
  readonly spareSlots: number;

  /** Bytes of `co_code` with inline caches and CPython's own `co_stacksize` and `co_nlocalsplus` are unknown to us; sizes that need them are estimates. */
  readonly problems: readonly CodeProblem[];
  /** Of a compile unit's outermost code, in versions that keep them for good: the identifiers of the source. */
  readonly identifiers?: readonly string[];
  /** Where the user states something of its names. */
  readonly assumptions?: readonly CodeAssumption[];
}

/** What the user states of one name of a function or of the module, in all comments together. */
export interface CodeAssumption {
  readonly name: string;
  /** Of the first of the comments. */
  readonly line: number;
  /** As it is written: `len(rows) == 1_000`. */
  readonly text: string;
  readonly type: string | null;
  readonly length: number | null;
  readonly value: AssumedValue | null;
}

/** What the compiler of the modelled version would reject. */
export interface CodeProblem extends Span {
  readonly message: string;
  readonly feature?: SyntaxFeature;
}
