/**
 * versions: what differs between CPython versions, as data, one file a version.
 * Invariant: knows nothing of interpretation; it is only facts.
 */

import type { Profile, PythonVersion } from './profile';
import { py310 } from './py310';
import { py311 } from './py311';
import { py312 } from './py312';
import { py313 } from './py313';
import { py314 } from './py314';
import { py315 } from './py315';

export type { DiagnosticsProfile, LibraryCycle } from './diagnostics';
export type { ImportCost } from './import-costs';
export { neverHidden } from './library';
export type { LibraryFlag } from './library-behaviour';
export * from './profile';
export { besideRecorder, besideTracemalloc } from './recorder';
export type { Words } from './words';

const profiles: Readonly<Record<PythonVersion, Profile>> = {
  '3.10': py310,
  '3.11': py311,
  '3.12': py312,
  '3.13': py313,
  '3.14': py314,
  '3.15': py315,
};

/** The versions that are modelled, oldest first. */
export const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'];

/** The version taken where nothing says which. */
export const newestVersion: PythonVersion = '3.15';

/** What the version does. */
export function profileFor(version: PythonVersion): Profile {
  return profiles[version];
}
