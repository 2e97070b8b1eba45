/** The module `itertools` (Modules/itertoolsmodule.c). */

import { combineTools } from './itertools-combine';
import { filterTools } from './itertools-filters';
import { groupFunctions, groupTools } from './itertools-groups';
import { batchedTool, isliceTool } from './itertools-slices';
import type { ModuleSpec } from './spec';

export const itertoolsModule: ModuleSpec = {
  name: 'itertools',
  types: [...filterTools, isliceTool, batchedTool, ...combineTools, ...groupTools],
  functions: groupFunctions,
};
