/**
 * Reference counts at points of small programs, as real interpreters had them (`vectors/refcounts.json`). A line
 * `#? NAME EXPR` is a call `m('NAME', id(EXPR), sys.getrefcount(EXPR))`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Flag } from '../../src/heap';
import { dictSetStr, newInt, type PyInt, type PyObject, type Runtime } from '../../src/objects';
import { newBuiltinFunction } from '../../src/objects/native-functions';
import type { PythonVersion } from '../../src/versions';
import { endOf, prepare } from '../machine/run';

type Hit = [refs: number, printed: number];
type RealHit = [refs: number | null, printed: number];
interface Program {
  readonly title: string;
  readonly src: string;
  readonly points: Readonly<Record<string, Readonly<Record<string, readonly RealHit[]>>>>;
}

const { programs } = JSON.parse(readFileSync(join(__dirname, 'vectors/refcounts.json'), 'utf8')) as {
  programs: Readonly<Record<string, Program>>;
};

const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'];
/** Of library modules: an asyncio task that is done. */
const knownOff: Readonly<Partial<Record<PythonVersion, readonly string[]>>> = {
  '3.10': ['F3f'],
  '3.11': ['F3f'],
  '3.12': ['F3f'],
  '3.13': ['F3f'],
};
/** Beyond any count that a program reaches: the count of something immortal. */
const immortalMin = 100_000_000;

function instrumented(src: string): string {
  const text = src.replace(/^(\s*)#\? (\S+) (.*)$/gm, "$1m('$2', id($3), G($3))");
  // A function of Python's, as it was: where frames are objects, the one it makes holds its caller's.
  return `import sys, gc\ndef m(name, address, printed): READ(name, address, printed)\n${text}`;
}

async function hitsOf(
  src: string,
  version: PythonVersion,
): Promise<{ ended: string; hits: Map<string, Hit[]> }> {
  const hits = new Map<string, Hit[]>();
  const machine = await prepare(instrumented(src), version);
  const read = (runtime: Runtime, name: string, address: number, printed: number): void => {
    let refs = Number.NaN;
    for (const object of runtime.heap.objects()) {
      if (object.address !== address) continue;
      if ((object.flags & Flag.IMMORTAL) !== 0) refs = Number.POSITIVE_INFINITY;
      else refs = (object.flags & Flag.SHARED) !== 0 ? Number.NEGATIVE_INFINITY : object.refs;
    }
    hits.set(name, [...(hits.get(name) ?? []), [refs, printed]]);
  };
  const probe = newBuiltinFunction(
    machine,
    {
      name: 'READ',
      signature: '(name, address, printed, /)',
      body: (runtime, _self, args) => {
        const [name, address, printed] = args as [PyObject & { value: string }, PyInt, PyInt];
        read(runtime, name.value, address.value, printed.value);
        return runtime.none();
      },
    },
    'builtins',
  );
  // sys.getrefcount, which says nothing of what the process shares.
  const count = newBuiltinFunction(
    machine,
    {
      name: 'getrefcount',
      signature: '(object, /)',
      style: 'o',
      body: (runtime, _self, [object]) => newInt(runtime, object!.refs),
    },
    'sys',
  );
  dictSetStr(machine, machine.main!.dict, 'READ', probe);
  dictSetStr(machine, machine.main!.dict, 'G', count);
  machine.proceed();
  return { ended: endOf(machine), hits };
}

/** A count of null or 0 was read of nothing: only what was printed counts. What the process shares has no count. */
function same(real: RealHit, simulated: Hit | undefined): boolean {
  if (simulated === undefined) return false;
  const [refs, printed] = simulated;
  if (refs === Number.NEGATIVE_INFINITY) return true;
  if ((real[0] ?? 0) >= immortalMin) return refs === Number.POSITIVE_INFINITY;
  if (!real[0]) return real[1] === printed || real[1] === 0;
  return real[0] === refs && real[1] === printed;
}

/** Points that are off and not known to be, and those known to be off that are right by now. */
async function off(version: PythonVersion): Promise<{ points: number; wrong: string[] }> {
  const wrong: string[] = [];
  let points = 0;
  for (const [key, { src, points: measured }] of Object.entries(programs)) {
    const { ended, hits } = await hitsOf(src, version);
    for (const [name, byVersion] of Object.entries(measured)) {
      const real = byVersion[version];
      if (real === undefined) continue;
      points++;
      const simulated = hits.get(name) ?? [];
      const right = real.length === simulated.length && real.every((hit, i) => same(hit, simulated[i]));
      if (right !== (knownOff[version]?.includes(name) ?? false)) continue;
      wrong.push(`${key} ${name}: ${JSON.stringify(real)}, simulated ${JSON.stringify(simulated)}, ${ended}`);
    }
  }
  return { points, wrong };
}

describe.each(versions)('%s', (version) => {
  test('every point has its count', async () => {
    const { points, wrong } = await off(version);
    expect(points).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  }, 60_000);
});
