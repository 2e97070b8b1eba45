/**
 * facts: runs the machine over a file and folds the run into facts by line, by name and by object; the only entry for
 * consumers. Also the traces that are compared with real interpreters.
 * Invariant: knows nothing of rules, of the editor, of terminals.
 */

import { PythonParser, type WasmFiles } from '../syntax';
import { ModuleCodes } from './module-codes';
import { AnalysedSource, type AnalysisSettings } from './source-file';
import {
  type AllocRecord,
  type GcRecord,
  type RefsRecord,
  type TraceOptions,
  traceAlloc,
  traceGc,
  traceRefs,
} from './trace';
import type { Analysis } from './types';

export * from './claims';
export * from './comments';
export * from './expectations';
export { type FileEntry, folderOf, lastPartOf, type Workspace } from './files';
export type { AnalysisSettings } from './source-file';
export type { AllocRecord, GcRecord, RefsRecord, TraceOptions } from './trace';
export * from './types';
export type * from './view';

/** Loads the parser for analyses. */
export async function loadAnalysis(wasm: WasmFiles, settings: AnalysisSettings = {}): Promise<Analysis> {
  const parser = await PythonParser.load(wasm);
  const codes = new ModuleCodes(parser);
  return { open: (filename, text) => new AnalysedSource(parser, codes, filename, text, settings) };
}

/** Traces one program, alone. The filename is what `__file__` and tracebacks say. */
export interface Tracer {
  /** Every variable before every statement. */
  refs(text: string, filename: string, options: TraceOptions): RefsRecord;
  /** The collector's counters before every statement, and every collection. */
  gc(text: string, filename: string, options: TraceOptions): GcRecord;
  /** What tracemalloc would say when the program has ended. */
  alloc(text: string, filename: string, options: TraceOptions): AllocRecord;
}

/** Loads the parser for traces. */
export async function loadTracer(wasm: WasmFiles): Promise<Tracer> {
  const parser = await PythonParser.load(wasm);
  return {
    refs: (text, filename, options) => traceRefs(parser, text, filename, options),
    gc: (text, filename, options) => traceGc(parser, text, filename, options),
    alloc: (text, filename, options) => traceAlloc(parser, text, filename, options),
  };
}
