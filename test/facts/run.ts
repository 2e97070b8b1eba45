/** Runs a source through the facts, our own mistakes thrown. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Limits, wholeLimits } from '../../src/base';
import {
  type Analysis,
  loadAnalysis,
  type NameFact,
  type Run,
  type SourceFile,
  type StatementFact,
} from '../../src/facts';
import type { PythonVersion } from '../../src/versions';

const wasm = (path: string) => readFileSync(join(__dirname, '../../node_modules', path));

export const wasmFiles = {
  runtime: wasm('web-tree-sitter/web-tree-sitter.wasm'),
  python: wasm('tree-sitter-python/tree-sitter-python.wasm'),
};

let analysis: Promise<Analysis> | null = null;

export function loaded(): Promise<Analysis> {
  analysis ??= loadAnalysis(wasmFiles, { strict: true });
  return analysis;
}

export function finish(file: SourceFile, python: PythonVersion = '3.12', limits: Limits = wholeLimits): Run {
  const running = file.run({ python, limits });
  let step = running.next();
  while (!step.done) step = running.next();
  return step.value;
}

export async function runOf(text: string, python: PythonVersion = '3.12', limits?: Limits): Promise<Run> {
  return finish((await loaded()).open('program.py', text), python, limits);
}

/** The innermost statement that begins on the line. */
export function statementAt(run: Run, line: number): StatementFact {
  const found = run.facts.statements.filter((statement) => statement.line === line);
  const last = found[found.length - 1];
  if (last === undefined) throw new Error(`no statement on line ${line}`);
  return last;
}

export function nameAt(run: Run, line: number, name: string): NameFact {
  const found = statementAt(run, line).names.find((fact) => fact.name === name);
  if (found === undefined) throw new Error(`no ${name} on line ${line}`);
  return found;
}
