/**
 * code: scopes, lowering of the tree to CPython-shaped bytecode, verifier, disassembler.
 * Invariant: knows nothing of the heap; no instruction is executed here.
 */
export * from './code';
export * from './opcodes';
