/**
 * cli: the `memlens` command: show, check, trace, lsp. Prints what `ide` and `facts` say; decides nothing.
 * Invariant: knows nothing of any editor.
 */
export { main } from './command';
