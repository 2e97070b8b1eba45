/**
 * The modules `os`, `os.path` and `pathlib`: pure parts are exact, the system and its files are not known.
 * Invariant: knows nothing of other library modules.
 */

import { newStr } from '../../str';
import { fileFunctions } from '../files';
import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { unknownFunction } from '../unknown-function';
import { posixpath } from './path';
import { pathlib } from './pathlib';
import { os } from './python';

const functions = [unknownFunction, ...fileFunctions];

export const osModules: readonly ModuleSpec[] = [
  { name: 'os', functions, python: os },
  { name: 'posixpath', functions, python: posixpath },
  {
    name: 'pathlib',
    functions,
    constants: {
      _path_slots: (runtime) => newStr(runtime, runtime.profile.library.pathSlots),
      ...libraryFlags('pathHasWithSegments', 'pathHasFullMatch', 'pathHasFromUri'),
    },
    python: pathlib,
  },
];
