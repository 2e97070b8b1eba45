/** The version as it is beside the recorder of `oracle/`. */

import { recorderStrings } from './immortal-strings';
import type { Profile } from './profile';

/** The profile for traces: the recorder's own imports make more strings immortal. */
export function besideRecorder(profile: Profile): Profile {
  const { collector, immortality, recorder } = profile;
  const own = immortality.startStrings.size === 0;
  return {
    ...profile,
    immortality: own ? immortality : { ...immortality, startStrings: recorderStrings },
    collector: { ...collector, frozenAtStart: recorder.frozen, collectionsAtStart: recorder.collections },
  };
}
