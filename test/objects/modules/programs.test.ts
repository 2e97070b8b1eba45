import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTracer, type Tracer } from '../../../src/facts';
import { wasmFilesOfPackages } from '../../../src/tools/wasm-files';

interface Expected {
  readonly stdout: string;
  readonly ended: string;
  /** Type, count, size (null for classes) and whether the collector tracks it, at the program's end. */
  readonly variables: Readonly<Record<string, readonly unknown[]>>;
}

const folder = join(__dirname, 'programs');

/** What CPython 3.12.1 printed and counted. */
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>;

describe('programs that use the library', () => {
  let tracer: Tracer;
  beforeAll(async () => {
    tracer = await loadTracer(wasmFilesOfPackages());
  });

  for (const [name, { stdout, ended, variables }] of Object.entries(expected)) {
    it(`${name} as CPython 3.12`, () => {
      const path = join(folder, `${name}.py`);
      const record = tracer.refs(readFileSync(path, 'utf8'), path, { python: '3.12', events: 1200 });
      expect(record.ended).toBe(ended);
      expect(record.stdout).toBe(stdout);
      const [, , last] = record.events[record.events.length - 1]!;
      for (const [variable, values] of Object.entries(variables)) {
        const found = last[variable]!.map((value, i) => (values[i] === null ? null : value));
        expect([variable, found]).toEqual([variable, values]);
      }
    });
  }

  it('draws unknown numbers until random is seeded', () => {
    const record = tracer.refs('import random\nx = 1000\nprint(random.getrandbits(9))\n', 'a.py', {
      python: '3.12',
      events: 10,
    });
    expect(record.ended).toBe('unknown: a random number, line 3');
  });

  it('reports what a doctest got', () => {
    const text =
      'def f():\n    """\n    >>> f()\n    2\n    """\n    return 1000\nimport doctest\ndoctest.testmod()\n';
    const record = tracer.refs(text, 'a.py', { python: '3.13', events: 10 });
    expect(record.stdout).toContain('Failed example:\n    f()\nExpected:\n    2\nGot:\n    1000\n');
    expect(record.stdout).toContain('***Test Failed*** 1 failure.\n');
  });
});
