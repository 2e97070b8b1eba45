/**
 * code: scopes, lowering of the tree to CPython-shaped bytecode, verifier, disassembler.
 * Invariant: knows nothing of the heap; no instruction is executed here.
 */
export * from './code';
export { CodeCache } from './code-cache';
export { constantKey } from './constants';
export { constantText, disassemble } from './disassemble';
export { endsBlock, isJump, jumpEffect, stackEffect } from './effects';
export {
  type LoweringOptions,
  lowerExpressionCode,
  lowerModule,
  lowerSource,
  type SourceMode,
} from './lower';
export * from './opcodes';
export { verify } from './verify';
