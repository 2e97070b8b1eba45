/**
 * The collector's counters before every statement, and every collection, beside records of real interpreters
 * (`recorded/gc-*`, see FORMAT.md): the share that must be kept.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type GcRecord, loadTracer, type Tracer } from '../../src/facts';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import type { PythonVersion } from '../../src/versions';

const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.14'];
const floor = 0.97;
const eventsMax = 1200;

let tracer: Tracer;
beforeAll(async () => {
  tracer = await loadTracer(wasmFilesOfPackages());
});

/** Length of the longest common subsequence. */
function common(xs: readonly string[], ys: readonly string[]): number {
  let row = new Array<number>(ys.length + 1).fill(0);
  for (const x of xs) {
    const next = [0];
    for (const [j, y] of ys.entries()) next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[ys.length]!;
}

describe('counters and collections', () => {
  test.each(versions)(
    'of %s',
    (python) => {
      const folder = join(__dirname, 'recorded', `gc-${python}`);
      const sum = { events: 0, counts: 0, collections: 0, same: 0 };
      for (const file of readdirSync(folder)) {
        const real = JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()) as GcRecord;
        const path = file.replace('.json.gz', '.py').replace('__', '/');
        const text = readFileSync(join(__dirname, 'programs', path), 'utf8');
        const said = tracer.gc(text, path.split('/').pop()!, { python, events: eventsMax });
        const [before, after] = [real.collections.map(String), said.collections.map(String)];
        sum.events += real.events.length;
        sum.counts += real.events.filter((event, i) => String(event) === String(said.events[i])).length;
        sum.collections += Math.max(before.length, after.length);
        sum.same += common(before, after);
      }
      expect(sum.counts / sum.events).toBeGreaterThanOrEqual(floor);
      expect(sum.same / sum.collections).toBeGreaterThanOrEqual(floor);
    },
    120_000,
  );
});
