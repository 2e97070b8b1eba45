/**
 * Rounds of long loops that are passed over leave what they would have left. What real interpreters say of such loops
 * is in test/oracle/vectors/loops.json (record-loops.py); short loops are compared with their own exact run.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeLimits } from '../../src/base';
import { audit } from '../../src/heap';
import { PyDict, PyList, PySet, PyStr, sizeOf } from '../../src/objects';
import type { PythonVersion } from '../../src/versions';
import { endOf, prepare } from './run';

interface Measured {
  readonly length: number | null;
  readonly size: number;
  readonly bytes: number;
  readonly peak: number;
  readonly collections: readonly number[];
}

interface Recorded {
  readonly name: string;
  readonly source: string;
  readonly recorded: Record<string, Measured>;
}

const vectors = JSON.parse(
  readFileSync(join(__dirname, '../oracle/vectors/loops.json'), 'utf8'),
) as readonly Recorded[];

/** Loops that are executed round by round: what they do cannot be proved yet. */
const executed = new Set(['texts', 'a text that grows', 'a chain', 'cycles']);
const stepsMax = 50_000;

async function measure(source: string, version: PythonVersion, forwardFrom?: number) {
  const options = forwardFrom === undefined ? {} : { forwardFrom };
  const machine = await prepare(source, version, { mode: 'explore', limits: wholeLimits, ...options });
  const { heap } = machine;
  const before = heap.liveBytes;
  heap.highBytes = before;
  machine.proceed();
  expect(endOf(machine)).toBe('end');
  expect(audit(heap, machine.auditRoots())).toEqual([]);
  const rows = machine.main!.dict.getStr('rows')!;
  const length =
    rows instanceof PyList || rows instanceof PyStr
      ? rows.length
      : rows instanceof PyDict
        ? rows.used
        : rows instanceof PySet
          ? rows.table.used + rows.extra
          : null;
  return {
    steps: wholeLimits.steps - machine.stepsLeft,
    skipped: machine.loops?.skipped ?? 0,
    facts: {
      length,
      size: sizeOf(machine, rows),
      bytes: heap.liveBytes - before,
      objects: heap.liveObjects,
      peak: heap.highBytes - before,
      refs: rows.refs,
      collections: heap.collector.statistics().map(({ collections }) => collections),
      counts: [...heap.collector.counts],
    },
  };
}

const isNear = (ours: number, real: number): boolean => Math.abs(ours - real) <= Math.max(2_000, real / 100);

describe('long loops', () => {
  for (const version of ['3.10', '3.11', '3.12', '3.13'] as const) {
    for (const { name, source, recorded } of vectors) {
      const real = recorded[version]!;
      if (executed.has(name)) continue;
      it(`${name} (${version}) is what CPython says`, async () => {
        const { steps, facts } = await measure(source, version);
        expect(steps).toBeLessThan(stepsMax);
        expect(facts.length).toBe(real.length);
        expect(facts.size).toBe(real.size);
        expect({ ours: facts.bytes, real: real.bytes, near: isNear(facts.bytes, real.bytes) }).toMatchObject({
          near: true,
        });
        expect({ ours: facts.peak, real: real.peak, near: isNear(facts.peak, real.peak) }).toMatchObject({
          near: true,
        });
        const off = facts.collections.map((count, generation) => count - real.collections[generation]!);
        expect(off.every((difference) => Math.abs(difference) <= 1) ? [] : off).toEqual([]);
      });
    }
  }
});

/** The same loops, short enough to be executed. */
const shorter = (source: string): string =>
  source
    .replace('i == 200_000', 'i == 1_500')
    .replace(/[\d_]*\d00_000\b/g, '2_000')
    .replace('1000', '60');

describe('rounds that are passed over', () => {
  for (const version of ['3.11', '3.12'] as const) {
    for (const { name, source } of vectors) {
      it(`${name} (${version}) leaves what the executed rounds leave`, async () => {
        const short = shorter(source);
        const forwarded = await measure(short, version, 1_000);
        const exact = await measure(short, version, Number.POSITIVE_INFINITY);
        if (!executed.has(name)) expect(forwarded.skipped).toBeGreaterThan(0);
        expect(forwarded.facts).toEqual(exact.facts);
      });
    }
  }
});
