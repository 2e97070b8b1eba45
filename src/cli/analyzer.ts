/** The analysis with the wasm files that lie beside the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnalysisOptions,
  type Analyzer,
  createAnalyzer,
  type FileAnalysis,
  type WasmFiles,
} from '../ide';

const read = (name: string): Uint8Array => readFileSync(join(__dirname, name));

export const wasmFiles = (): WasmFiles => ({
  runtime: read('web-tree-sitter.wasm'),
  python: read('tree-sitter-python.wasm'),
});

export const loadAnalyzer = (): Promise<Analyzer> => createAnalyzer(wasmFiles());

/** Analyses one text with the largest effort. */
export function analyse(
  analyzer: Analyzer,
  uri: string,
  text: string,
  python: string,
  preset: AnalysisOptions['preset'] = 'expert',
): FileAnalysis {
  const file = analyzer.open(uri, text, {
    pythonVersion: python,
    preset,
    budget: 'large',
    minimumSavingBytes: 0,
  });
  const run = file.analyse('command');
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}
