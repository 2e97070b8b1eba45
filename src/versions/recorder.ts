/** The version as it is beside the recorder of `oracle/`. */

import type { Profile } from './profile';

/** The profile for traces of allocations: nothing is allocated for what is printed. */
export function besideTracemalloc(profile: Profile): Profile {
  const beside = besideRecorder(profile);
  const evaluation = {
    ...beside.evaluation,
    firstPrintFrames: 0,
    printBindsWrite: false,
    firstCloseKeepsObject: false,
  };
  return { ...beside, evaluation };
}

/** The profile for traces: the recorder's own imports make more strings immortal. */
export function besideRecorder(profile: Profile): Profile {
  const { collector, evaluation, immortality, recorder } = profile;
  return {
    ...profile,
    evaluation: { ...evaluation, mainNames: ['__file__', '__builtins__'] },
    immortality: { ...immortality, startStrings: recorder.startStrings },
    collector: { ...collector, frozenAtStart: recorder.frozen, collectionsAtStart: recorder.collections },
  };
}
