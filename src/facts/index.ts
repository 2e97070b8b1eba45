/**
 * facts: runs the machine over a file and folds the run into facts by line, by name and by object; the only entry for
 * consumers. Also the traces that are compared with real interpreters.
 * Invariant: knows nothing of rules, of the editor, of terminals.
 */

import { PythonParser, type WasmFiles } from '../syntax';
import { AnalysedSource, type AnalysisSettings } from './source-file';
import { type TraceOptions, type TraceRecord, traceText } from './trace';
import type { Analysis } from './types';

export * from './claims';
export type { AnalysisSettings } from './source-file';
export type { TraceOptions, TraceRecord } from './trace';
export * from './types';
export type * from './view';

/** Loads the parser for analyses. */
export async function loadAnalysis(wasm: WasmFiles, settings: AnalysisSettings = {}): Promise<Analysis> {
  const parser = await PythonParser.load(wasm);
  return { open: (filename, text) => new AnalysedSource(parser, filename, text, settings) };
}

export interface Tracer {
  /** Traces one program. The filename is what `__file__` and tracebacks say. */
  trace(text: string, filename: string, options: TraceOptions): TraceRecord;
}

/** Loads the parser for traces. */
export async function loadTracer(wasm: WasmFiles): Promise<Tracer> {
  const parser = await PythonParser.load(wasm);
  return { trace: (text, filename, options) => traceText(parser, text, filename, options) };
}
