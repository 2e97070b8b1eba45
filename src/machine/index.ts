/**
 * machine: the symbolic interpreter. Frames, the value stack, instructions, calls, exceptions, generators, imports,
 * finalizers, forks, limits.
 * Invariant: knows nothing of source text or rules; it never recurses on the JavaScript stack for a running program.
 */
export { type Exchange, exchangeCode } from './exchange';
export { PythonFrame } from './frame';
export { Import } from './imports';
export { standsForC } from './loading';
export { localsOf, variablesOf } from './locals';
export { Machine, type MachineOptions } from './machine';
export { beginFunction, ownerOf, runFunction } from './symbolic';
export * from './types';
