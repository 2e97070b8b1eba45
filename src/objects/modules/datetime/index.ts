/**
 * The module `datetime` (Modules/_datetimemodule.c): arithmetic, comparison and texts are exact; the clock and the
 * machine's time zone are not known.
 */

import { newInt } from '../../int';
import type { ModuleSpec } from '../spec';
import { dateType } from './date';
import { datetimeType, utcConstant } from './datetime';
import { timeType } from './time';
import { zoneTypes } from './timezone';

/** What `strptime` imports when it is first called: all that is seen of it. */
export const strptimeModule: ModuleSpec = { name: '_strptime' };

export const datetimeModule: ModuleSpec = {
  name: 'datetime',
  types: [...zoneTypes, dateType, timeType, datetimeType],
  constants: {
    MINYEAR: (runtime) => newInt(runtime, 1),
    MAXYEAR: (runtime) => {
      const year = newInt(runtime, 9999);
      year.refs = runtime.profile.takenOverReferences;
      return year;
    },
    UTC: utcConstant,
  },
};
