/**
 * ide: lenses, hints, hovers, findings, fixes and heap pages as plain data in editor words.
 * Invariant: knows nothing of the language server protocol's types and nothing of the editor.
 */
import type { Analyzer, WasmFiles } from './types';

export type * from './types';

/** Loads the parser and answers with the analysis of files. */
export async function createAnalyzer(_wasm: WasmFiles): Promise<Analyzer> {
  throw new Error('the analysis is not built in');
}
