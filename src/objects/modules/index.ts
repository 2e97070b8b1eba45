/** The library's modules that are modelled, one file each. */

import type { ModuleSpec } from './spec';

export type { ModuleSpec } from './spec';

/** By name; a line each. */
export const moduleSpecs: readonly ModuleSpec[] = [];
