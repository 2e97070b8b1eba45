/**
 * The module `argparse`: Python, as in CPython. Help is as wide as where there is no terminal.
 * Invariant: knows nothing of other library modules.
 */

import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { actions } from './actions';
import { formatter } from './formatter';
import { parser } from './parser';

export const argparseModule: ModuleSpec = {
  name: 'argparse',
  constants: libraryFlags(
    'argparseTupleNames',
    'argparseDeprecated',
    'argparseBooleanSaysDefault',
    'argparseRefusesSameSubparser',
    'argparseShortInvocation',
    'argparseGroupsStayWhole',
    'argparseRemainderNotRequired',
    'argparseSubparsersRaise',
    'argparseRaisesUnrecognized',
    'argparseStarDefaultUnchecked',
    'argparseOptionalPositionalsWait',
    'argparseChecksHelp',
    'argparseIdentityIsOwn',
  ),
  python: actions + formatter + parser,
};
