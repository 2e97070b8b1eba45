/**
 * What the machine runs: a code object made ready once a run. Opcodes are renumbered so that the hot ones are small
 * constants of a switch; constants are objects; executions are counted where a specialised instruction holds
 * something else than a cold one (Python/specialize.c).
 */

import { bug } from '../base';
import { type Code, Op, type OpcodeName, opcodeNames } from '../code';
import type { PyCode, PyObject } from '../objects';

/** The machine's own numbers for the opcodes that the main loop executes itself. */
export enum Hot {
  STATEMENT = 0,
  LOAD_FAST = 1,
  LOAD_FAST_BORROW = 2,
  STORE_FAST = 3,
  LOAD_CONST = 4,
  LOAD_GLOBAL = 5,
  LOAD_NAME = 6,
  STORE_NAME = 7,
  POP_TOP = 8,
  POP_JUMP_IF_FALSE = 9,
  POP_JUMP_IF_TRUE = 10,
  TO_BOOL = 11,
  COMPARE_OP = 12,
  BINARY_OP = 13,
  INPLACE_OP = 14,
  JUMP = 15,
  JUMP_BACKWARD = 16,
  FOR_ITER = 17,
  RETURN_VALUE = 18,
  CALL = 19,
  LOAD_ATTR = 20,
  LOAD_METHOD = 21,
  BINARY_SUBSCR = 22,
  RESUME = 23,
  PUSH_NULL = 24,
  COPY = 25,
  SWAP = 26,
  LOAD_DEREF = 27,
  NOP = 28,
  POP_JUMP_IF_NONE = 29,
  POP_JUMP_IF_NOT_NONE = 30,
  IS_OP = 31,
}

/** Opcodes from this number on are executed by a handler: `handlers[number - coldFirst]`. */
export const coldFirst = 32;

const machineNumber = new Uint8Array(opcodeNames.length);
/** Names of the opcodes that have a handler, in the order of the machine's numbers. */
export const coldNames: OpcodeName[] = [];
for (const name of opcodeNames) {
  const hot = (Hot as unknown as Readonly<Record<string, number | undefined>>)[name];
  machineNumber[Op[name]] = hot ?? coldFirst + coldNames.length;
  if (hot === undefined) coldNames.push(name);
}
if (coldFirst + coldNames.length !== opcodeNames.length) bug('an opcode of the main loop does not exist');

export interface Executable {
  /** An edit elsewhere replaces it by another like it. */
  code: Code;
  readonly codeObject: PyCode;
  /** The machine's numbers. */
  readonly ops: Uint8Array;
  /** Borrowed from the code object. */
  readonly constants: readonly PyObject[];
  names: readonly string[];
  /** How often an instruction that can be specialised has run, up to 255; made when the first one runs. */
  executions: Uint8Array | null;
  /** 1 for calls that have run. */
  called: Uint8Array | null;
  /** The version of the type that an instruction is specialised for, by instruction. */
  specialised: Map<number, { tag: number; misses: number }> | null;
  /** Calls and backward jumps, where these make the whole code object warm. */
  warmth: number;
  /** The code binds exactly its positional parameters: a call only moves them. */
  readonly simple: boolean;
  readonly generator: boolean;
  /** Where frames are objects: the list of the one block that the code object keeps (co_zombieframe); 0 before the first call. */
  frameList: number;
  /** The stack that the last call left behind, empty, and what of it is borrowed. */
  spareStack: (PyObject | null)[] | null;
  spareBorrowed: Uint8Array | null;
  /** Places of the free variables in the frame. */
  readonly freeFirst: number;
  /** Source of no file: ours, or text that `exec` was given. Its lines are never shown. */
  readonly hidden: boolean;
  /** Code of another file than the program's own. */
  readonly foreign: boolean;
}

/** Files whose names begin so are ours: what is Python in CPython's library and a small Python source here. */
export const hiddenPrefix = '<memlens ';

const varargs = 0x4;
const varkeywords = 0x8;
const generators = 0x20 | 0x80 | 0x200;

export function makeExecutable(
  codeObject: PyCode,
  constants: readonly PyObject[],
  foreign = false,
): Executable {
  const code = codeObject.code;
  const ops = new Uint8Array(code.ops.length);
  for (let i = 0; i < ops.length; i++) ops[i] = machineNumber[code.ops[i]!]!;
  return {
    code,
    codeObject,
    ops,
    constants,
    names: code.names,
    executions: null,
    called: null,
    specialised: null,
    warmth: 0,
    simple: (code.flags & (varargs | varkeywords)) === 0 && code.kwOnlyArgCount === 0,
    generator: (code.flags & generators) !== 0,
    frameList: 0,
    spareStack: null,
    spareBorrowed: null,
    freeFirst: code.slotNames.length - code.freeNames.length,
    hidden: code.filename.startsWith('<'),
    foreign,
  };
}
