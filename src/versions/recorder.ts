/** The version as it is beside the recorder of `oracle/`. */

import { recorderStrings } from './immortal-strings';
import type { Profile } from './profile';

/** The profile for traces: the recorder's own imports make more strings immortal. */
export function besideRecorder(profile: Profile): Profile {
  if (profile.immortality.startStrings.size === 0) return profile;
  return { ...profile, immortality: { ...profile.immortality, startStrings: recorderStrings } };
}
