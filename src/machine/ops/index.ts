/** The handlers of the opcodes that the main loop does not execute itself, one for each: checked when this file is loaded. */

import { bug } from '../../base';
import type { OpcodeName } from '../../code';
import { coldNames, type Hot } from '../executable';
import { attributeHandlers } from './attributes';
import { buildingHandlers } from './building';
import { callHandlers } from './calls';
import { exceptionHandlers } from './exceptions';
import { generatorHandlers } from './generators';
import { importHandlers } from './imports';
import { intrinsicHandlers } from './intrinsics';
import { nameHandlers } from './names';
import { operatorHandlers } from './operators';
import type { Handler } from './status';

const table = {
  ...nameHandlers,
  ...attributeHandlers,
  ...buildingHandlers,
  ...callHandlers,
  ...operatorHandlers,
  ...generatorHandlers,
  ...exceptionHandlers,
  ...importHandlers,
  ...intrinsicHandlers,
} satisfies Record<Exclude<OpcodeName, keyof typeof Hot>, Handler>;

const byName: Readonly<Partial<Record<OpcodeName, Handler>>> = table;

/** By the machine's number less `coldFirst`. */
export const handlers: readonly Handler[] = coldNames.map(
  (name) => byName[name] ?? bug(`no handler for ${name}`),
);
