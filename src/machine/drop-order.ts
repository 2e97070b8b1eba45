/** The order in which instructions drop what they took from the value stack. */

import { Op, opcodeNames } from '../code';
import type { Profile } from '../versions';

const families = {
  call: [Op.CALL, Op.CALL_KW],
  unpackedCall: [Op.CALL_EX],
  store: [Op.STORE_SUBSCR, Op.DELETE_SUBSCR, Op.STORE_ATTR],
} as const;

/** 1 at the opcodes that drop the last pushed first. */
export function opcodesThatDropLastFirst({ evaluation }: Profile): Uint8Array {
  const found = new Uint8Array(opcodeNames.length);
  for (const family of evaluation.inputsDroppedLastFirst) for (const op of families[family]) found[op] = 1;
  return found;
}
