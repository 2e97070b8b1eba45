/**
 * What is still allocated by line when a program has ended, beside records of real interpreters (`recorded/alloc.json.br`,
 * by version and program, see FORMAT.md): the shares that must be kept.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AllocRecord, loadTracer, type Tracer } from '../../src/facts';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import type { PythonVersion } from '../../src/versions';

type Recorded = Pick<AllocRecord, 'lines' | 'peak' | 'ended'> & { readonly imports: boolean };

/** The least share of lines with the same bytes and blocks, and the most bytes that may be off, in percent. */
const floors: readonly [version: PythonVersion, exact: number, off: number][] = [
  ['3.10', 97, 1],
  ['3.11', 98, 1],
  ['3.12', 98, 1],
  ['3.13', 98, 1],
  ['3.14', 97, 1],
];

const folder = join(__dirname, 'recorded');
const records = JSON.parse(
  brotliDecompressSync(readFileSync(join(folder, 'alloc.json.br'))).toString(),
) as Readonly<Record<PythonVersion, Readonly<Record<string, Recorded>>>>;

let tracer: Tracer;
beforeAll(async () => {
  tracer = await loadTracer(wasmFilesOfPackages());
});

describe('what is still allocated', () => {
  test.each(floors)(
    'of %s',
    (python, exact, off) => {
      const sum = { lines: 0, same: 0, bytes: 0, off: 0 };
      for (const [name, real] of Object.entries(records[python])) {
        const path = `${name.replace('__', '/')}.py`;
        const text = readFileSync(join(__dirname, 'programs', path), 'utf8');
        const said = tracer.alloc(text, path.split('/').pop()!, { python, events: 5000 });
        expect(said.ended, name).toBe(real.ended);
        const ours = new Map(said.lines.map((total) => [total[0], total]));
        const theirs = new Map(real.lines.map((total) => [total[0], total]));
        for (const line of new Set([...ours.keys(), ...theirs.keys()])) {
          const [, bytes, blocks] = theirs.get(line) ?? [line, 0, 0];
          const [, ourBytes, ourBlocks] = ours.get(line) ?? [line, 0, 0];
          sum.lines++;
          sum.bytes += bytes;
          sum.off += Math.abs(bytes - ourBytes);
          if (bytes === ourBytes && blocks === ourBlocks) sum.same++;
        }
        if (real.imports) continue;
        expect(Math.abs(said.peak - real.peak), name).toBeLessThanOrEqual(Math.max(1024, real.peak / 50));
      }
      const share = (part: number, whole: number): number => (100 * part) / whole;
      console.info(
        `lines of ${python} exact ${share(sum.same, sum.lines).toFixed(2)} %, bytes off ${share(sum.off, sum.bytes).toFixed(2)} %`,
      );
      expect(share(sum.same, sum.lines)).toBeGreaterThanOrEqual(exact);
      expect(share(sum.off, sum.bytes)).toBeLessThanOrEqual(off);
    },
    120_000,
  );
});
