/** The functions of the module `builtins`, a file a family. */

import { buildClassFunction } from '../build-class';
import type { ModuleSpec } from '../modules/spec';
import type { NativeSpec } from '../native';
import { attributeFunctions } from './attributes';
import { dynamicFunctions } from './dynamic';
import { iterationBuiltins } from './iteration';
import { numberFunctions } from './numbers';
import { printFunctions } from './print';

const functions: readonly NativeSpec[] = [
  buildClassFunction,
  ...attributeFunctions,
  ...dynamicFunctions,
  ...iterationBuiltins,
  ...numberFunctions,
  ...printFunctions,
];

export const builtinsSpec: ModuleSpec = {
  name: 'builtins',
  doc: 'Built-in functions, types, exceptions, and other objects.',
  functions,
};
