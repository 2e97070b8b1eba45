/** How instructions change the depth of the value stack. */

import { intrinsics, Op, opcodeNames, opcodeRows } from './opcodes';

/** Instructions whose effect depends on nothing; the others are 0 here and in `stackEffect`'s switch. */
const FIXED = new Int8Array(opcodeNames.length);

const set = (effect: number, names: readonly (keyof typeof opcodeRows)[]): void => {
  for (const name of names) FIXED[Op[name]] = effect;
};
set(1, [
  'PUSH_NULL',
  'COPY',
  'LOAD_CONST',
  'LOAD_FAST',
  'LOAD_FAST_BORROW',
  'LOAD_FAST_AND_CLEAR',
  'LOAD_NAME',
]);
set(1, ['LOAD_GLOBAL', 'LOAD_CLOSURE', 'LOAD_DEREF', 'LOAD_LOCALS', 'LOAD_BUILD_CLASS']);
set(1, ['LOAD_ASSERTION_ERROR', 'LOAD_METHOD', 'LOAD_SPECIAL', 'FOR_ITER', 'GET_ANEXT', 'PUSH_EXC_INFO']);
set(1, ['BEFORE_WITH', 'BEFORE_ASYNC_WITH', 'WITH_EXCEPT_START', 'IMPORT_FROM', 'GET_LEN']);
set(1, ['MATCH_SEQUENCE', 'MATCH_MAPPING', 'MATCH_KEYS']);
set(-1, [
  'POP_TOP',
  'STORE_FAST',
  'STORE_FAST_MAYBE_NULL',
  'STORE_NAME',
  'STORE_GLOBAL',
  'STORE_DEREF',
  'DELETE_ATTR',
]);
set(-1, [
  'LOAD_SUPER_METHOD',
  'BINARY_SUBSCR',
  'BINARY_OP',
  'INPLACE_OP',
  'COMPARE_OP',
  'IS_OP',
  'CONTAINS_OP',
]);
set(-1, [
  'POP_JUMP_IF_FALSE',
  'POP_JUMP_IF_TRUE',
  'POP_JUMP_IF_NONE',
  'POP_JUMP_IF_NOT_NONE',
  'RETURN_VALUE',
]);
set(-1, [
  'LIST_APPEND',
  'SET_ADD',
  'LIST_EXTEND',
  'SET_UPDATE',
  'DICT_UPDATE',
  'DICT_MERGE',
  'BUILD_TEMPLATE',
]);
set(-1, ['END_SEND', 'CLEANUP_THROW', 'RERAISE', 'POP_EXCEPT', 'IMPORT_NAME', 'IMPORT_STAR']);
set(-2, [
  'LOAD_SUPER_ATTR',
  'STORE_ATTR',
  'DELETE_SUBSCR',
  'BINARY_SLICE',
  'MAP_ADD',
  'END_ASYNC_FOR',
  'MATCH_CLASS',
]);
set(-3, ['STORE_SUBSCR']);
set(-4, ['STORE_SLICE']);

/** The change of depth where the instruction goes on to the next one. */
export function stackEffect(op: number, operand: number): number {
  switch (op) {
    case Op.BUILD_TUPLE:
    case Op.BUILD_LIST:
    case Op.BUILD_SET:
    case Op.BUILD_STRING:
    case Op.BUILD_SLICE:
      return 1 - operand;
    case Op.BUILD_MAP:
      return 1 - 2 * operand;
    case Op.BUILD_CONST_KEY_MAP:
      return -operand;
    case Op.BUILD_INTERPOLATION:
      return operand & 4 ? -2 : -1;
    case Op.FORMAT_VALUE:
      return operand & 4 ? -1 : 0;
    case Op.UNPACK_SEQUENCE:
      return operand - 1;
    case Op.UNPACK_EX:
      return (operand & 0xff) + (operand >> 8);
    case Op.CALL:
      return -1 - operand;
    case Op.CALL_KW:
      return -2 - operand;
    case Op.CALL_EX:
      return operand & 1 ? -3 : -2;
    case Op.MAKE_FUNCTION:
      return -(
        (operand & 1) +
        ((operand >> 1) & 1) +
        ((operand >> 2) & 1) +
        ((operand >> 3) & 1) +
        ((operand >> 4) & 1)
      );
    case Op.CALL_INTRINSIC:
      return 1 - intrinsics[operand]!.inputs;
    case Op.RAISE_VARARGS:
      return -operand;
    default:
      return FIXED[op]!;
  }
}

/** The change of depth where the instruction jumps. */
export function jumpEffect(op: number, operand: number): number {
  return op === Op.FOR_ITER ? -1 : op === Op.SEND ? 0 : stackEffect(op, operand);
}

const JUMPS = new Uint8Array(opcodeNames.length);
const ENDS = new Uint8Array(opcodeNames.length);
for (const name of opcodeNames) if (opcodeRows[name].operand === 'target') JUMPS[Op[name]] = 1;
for (const op of [Op.JUMP, Op.JUMP_BACKWARD, Op.JUMP_BACKWARD_NO_INTERRUPT]) ENDS[op] = 1;
for (const op of [Op.RETURN_VALUE, Op.RAISE_VARARGS, Op.RERAISE]) ENDS[op] = 1;

/** The operand is another instruction. */
export function isJump(op: number): boolean {
  return JUMPS[op] === 1;
}

/** The next instruction does not follow. */
export function endsBlock(op: number): boolean {
  return ENDS[op] === 1;
}
