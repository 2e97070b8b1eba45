/** The version as it is beside the recorder of `oracle/`. */

import type { Profile } from './profile';

/** The profile for traces: the recorder's own imports make more strings immortal. */
export function besideRecorder(profile: Profile): Profile {
  const { collector, immortality, recorder } = profile;
  return {
    ...profile,
    immortality: { ...immortality, startStrings: recorder.startStrings },
    collector: { ...collector, frozenAtStart: recorder.frozen, collectionsAtStart: recorder.collections },
  };
}
