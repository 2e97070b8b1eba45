import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTracer, type Tracer } from '../../../src/facts';
import { wasmFilesOfPackages } from '../../../src/tools/wasm-files';

const folder = join(__dirname, 'output');

describe('what library modules print', () => {
  let tracer: Tracer;
  beforeAll(async () => {
    tracer = await loadTracer(wasmFilesOfPackages());
  });

  const numbers = ['decimal', 'decimal-arithmetic', 'statistics', 'fractions', 'cmath', 'random', 'numbers'];
  const moments = ['datetime', 'datetime-arithmetic', 'calendar'];
  const binary = ['binary', 'struct-fractions'];
  const texts = ['re', 'json', 'csv', 'collections', 'asyncio'];
  for (const name of [...texts, ...numbers, ...moments, ...binary]) {
    it(`${name} as CPython 3.12`, () => {
      const path = join(folder, `${name}-output.py`);
      const record = tracer.refs(readFileSync(path, 'utf8'), path, { python: '3.12', events: 1 });
      expect(record.stdout).toBe(readFileSync(join(folder, `${name}-output.txt`), 'utf8'));
      expect(record.ended).toBe('end');
    });
  }
});
