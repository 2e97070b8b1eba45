/** The library's modules that are modelled, one file each. */

import { gcModule } from './gc';
import type { ModuleSpec } from './spec';
import { sysModule } from './sys';
import { timeModule } from './time';

export type { ModuleSpec } from './spec';

/** By name; a line each. */
export const moduleSpecs: readonly ModuleSpec[] = [gcModule, sysModule, timeModule];
