/** The analysis with the wasm files that lie beside the bundle. */
import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { lookAt } from '../disk';
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

/** Programs may import what lies around them, and below the folder that the command runs in. */
export const loadAnalyzer = (): Promise<Analyzer> =>
  createAnalyzer(wasmFiles(), { look: lookAt, folders: () => [slashed(process.cwd())] });

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** Analyses the text of a file with the largest effort. */
export function analyse(
  analyzer: Analyzer,
  path: string,
  text: string,
  python: string,
  preset: AnalysisOptions['preset'] = 'expert',
): FileAnalysis {
  const file = analyzer.open(slashed(resolve(path)), text, {
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
