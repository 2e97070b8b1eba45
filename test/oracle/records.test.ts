/**
 * Programs that need no library but the interpreter's own modules, against what real interpreters did: types,
 * references, sizes and aliases before every statement. The floors are what must never be lost again.
 *
 * The ints of `since-3.11__exception-groups` are no mistake of ours: the recorder's probe of line 7 has the constant -7,
 * which the compiler merges with the program's.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadTracer, type RefsRecord } from '../../src/facts';
import { compareRecords, type Figures, noFigures } from '../../src/tools/figures';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import type { PythonVersion } from '../../src/versions';

const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14'];
const core = new Set(['sys', 'gc', 'weakref', 'copy', 'math', 'types']);

const sourceOf = (name: string): string =>
  readFileSync(join(__dirname, 'programs', `${name.replace('__', '/')}.py`), 'utf8');

/** The records by name: all of one version in a file, or one a file. */
function recordsOf(version: PythonVersion): ReadonlyMap<string, RefsRecord> {
  const recorded = join(__dirname, 'recorded');
  if (readdirSync(recorded).includes(`core-${version}.json.br`)) {
    const bytes = brotliDecompressSync(readFileSync(join(recorded, `core-${version}.json.br`)));
    return new Map(Object.entries(JSON.parse(bytes.toString()) as Record<string, RefsRecord>));
  }
  const found = new Map<string, RefsRecord>();
  const folder = join(recorded, `refs-${version}`);
  for (const file of readdirSync(folder)) {
    const name = file.replace(/\.json\.gz$/, '');
    const modules = [...sourceOf(name).matchAll(/^\s*(?:import|from) ([\w.]+)/gm)].map((match) => match[1]!);
    if (!modules.every((module) => core.has(module))) continue;
    found.set(name, JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()));
  }
  return found;
}

const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** What the floors are about, in percent. */
function shares({ refs, sizes, ...figures }: Figures) {
  const sized = sizes.exact + sizes.wrong;
  return {
    spotless: share(figures.spotless, figures.programs),
    refsRight: share(refs.exact, refs.exact + refs.wrong),
    sizesRight: share(sizes.exact, sized),
    sizesExact: share(sizes.exact, sized + sizes.none),
    types: share(figures.types, figures.compared),
    tracked: share(figures.tracked, figures.compared),
    aliases: share(figures.aliases, figures.followed),
    rangesFailing:
      refs.range + refs.rangeWrong === 0 ? 0 : share(refs.rangeWrong, refs.range + refs.rangeWrong),
  };
}

describe.each(versions)('%s', (version) => {
  test('as recorded', async () => {
    const tracer = await loadTracer(wasmFilesOfPackages());
    const figures = noFigures();
    for (const [name, real] of recordsOf(version)) {
      const file = join(__dirname, 'programs', `${name.replace('__', '/')}.py`);
      compareRecords(
        name,
        real,
        tracer.refs(sourceOf(name), file, { python: version, events: 1200 }),
        figures,
      );
    }
    const found = shares(figures);
    const causes = [...figures.causes].map(
      ([text, { programs }]) => `  ${text}: ${[...programs].join(', ')}`,
    );
    console.info(
      [
        `records of ${version}: ${figures.programs} programs, ${figures.sameOutput} with the same output and end`,
        `  ${Object.entries(found)
          .map(([name, percent]) => `${name} ${percent.toFixed(2)} %`)
          .join(', ')}`,
        ...causes,
      ].join('\n'),
    );
    expect(figures.programs).toBeGreaterThan(200);
    expect(figures.programs - figures.sameOutput).toBeLessThanOrEqual(2);
    expect(found.spotless).toBeGreaterThanOrEqual(98);
    expect(found.refsRight).toBeGreaterThanOrEqual(99.95);
    expect(found.sizesRight).toBeGreaterThanOrEqual(99.95);
    expect(found.sizesExact).toBeGreaterThanOrEqual(99);
    expect(found.types).toBeGreaterThanOrEqual(99.9);
    expect(found.tracked).toBeGreaterThanOrEqual(99.9);
    expect(found.aliases).toBeGreaterThanOrEqual(99.9);
    expect(found.rangesFailing).toBeLessThanOrEqual(0.1);
  });
});
