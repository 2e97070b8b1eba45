/**
 * The module `unittest`: Python, as in CPython. How long tests take is not known; on standard error it says nothing.
 * Invariant: knows nothing of other library modules.
 */

import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { unknownFunction } from '../unknown-function';
import { assertions } from './assertions';
import { testCase } from './case';
import { runner } from './runner';

export const unittestModule: ModuleSpec = {
  name: 'unittest',
  functions: [unknownFunction],
  constants: libraryFlags(
    'unittestNamesWhole',
    'unittestOldNames',
    'unittestPrintsUnexpected',
    'unittestSaysNoTests',
    'unittestOldLoaders',
    'unittestCountsSkipped',
    'unittestEndsLines',
  ),
  python: testCase + assertions + runner,
};
