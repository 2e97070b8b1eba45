/** `memlens trace`: records in the format of a real interpreter's recorder, for comparison. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTracer } from '../facts';
import type { PythonVersion } from '../versions';
import { wasmFiles } from './analyzer';
import { CannotRun, pythonFiles, readSource } from './files';

export const traceModes = ['refs', 'gc', 'alloc'] as const;
export type TraceMode = (typeof traceModes)[number];

export interface TraceOptions {
  readonly mode: TraceMode;
  readonly python: PythonVersion;
  readonly events: number;
  readonly out?: string;
}

/** Traces a program, or every program of a folder. Answers the exit status. */
export async function trace(path: string, options: TraceOptions): Promise<number> {
  const files = pythonFiles(path);
  if (files.length === 0) throw new CannotRun(`there is no Python file in ${path}`);
  const tracer = await loadTracer(wasmFiles());
  const single = files.length === 1 && files[0]!.path === path;
  if (!single && options.out === undefined) {
    throw new CannotRun(`${path} is a folder: name a folder for the records with --out`);
  }
  let status = 0;
  for (const file of files) {
    const name = file.relative.replace(/\.py$/, '').replaceAll('/', '__');
    try {
      const record = tracer[options.mode](readSource(file.path), file.path, options);
      const text = `${JSON.stringify(record)}\n`;
      if (options.out === undefined) process.stdout.write(text);
      else if (single) writeFileSync(options.out, text);
      else {
        mkdirSync(options.out, { recursive: true });
        writeFileSync(join(options.out, `${name}.json`), text);
      }
    } catch (error) {
      status = 2;
      process.stderr.write(
        `${file.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    }
  }
  return status;
}
