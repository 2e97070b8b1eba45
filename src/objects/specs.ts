/** The list of built-in types, a line each; a base comes before what derives from it. */

import { cellType } from './cell';
import { containerSpecs } from './container-specs';
import { ellipsisType, noneType, notImplementedType } from './none';
import { scalarSpecs } from './scalar-specs';
import type { TypeSpec } from './type';
import { unknownType } from './unknown';

export const allSpecs: readonly TypeSpec[] = [
  // Core.
  noneType,
  ellipsisType,
  notImplementedType,
  unknownType,
  cellType,
  // Numbers and text.
  ...scalarSpecs,
  // Containers and iterators.
  ...containerSpecs,
];
