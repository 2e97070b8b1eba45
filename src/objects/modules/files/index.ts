/**
 * Files in memory: what a program writes can be read again. Files of the computer are not known.
 * Invariant: knows nothing of other library modules.
 */

export { openFile } from './open';
export { fileFunctions } from './paths';
export { fileTypes } from './types';
