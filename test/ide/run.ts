/** Analyses a text as the editor does. */

import { type AnalysisOptions, createAnalyzer, type FileAnalysis } from '../../src/ide';
import { wasmFiles } from '../facts/run';

const analyzer = createAnalyzer(wasmFiles);

export async function analysisOf(
  text: string,
  options: Partial<AnalysisOptions> = {},
): Promise<FileAnalysis> {
  const file = (await analyzer).open('program.py', text, {
    pythonVersion: '3.12',
    preset: 'expert',
    budget: 'normal',
    minimumSavingBytes: 0,
    ...options,
  });
  const running = file.analyse('command');
  let step = running.next();
  while (!step.done) step = running.next();
  return step.value;
}
