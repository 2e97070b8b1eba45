/**
 * disk: the files of the computer that Memlens runs on, read and never written; only where there is Node.
 * Invariant: knows nothing of editors, of what a program does with its files, of terminals.
 */
export { lookAt } from './look';
export { isText, type SourceText, sourceText } from './source-text';
