/**
 * syntax: text to the typed tree (`tree.ts`, the shape of Python's `ast`), with problems for what is broken; the
 * only user of web-tree-sitter.
 * Invariant: knows nothing of scopes, of versions (it names the syntax that not every version has), of bytecode.
 */

export * from './comment-places';
export * from './memlens-comments';
export { ParsedText, PythonParser } from './parser';
export { PROBLEMS, type ProblemId } from './problems';
export { REPAIRS } from './repairs';
export type { WasmFiles } from './runtime';
export * from './tree';
