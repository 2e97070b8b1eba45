/**
 * Facts against what real interpreters did: before and after a statement each name's object has the count that the
 * record has there, over all visits.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Claim, Run } from '../../src/facts';
import { runOf } from './run';

type Variable = [type: string, refs: number | string, size: number | null, tracked: boolean];
type Event = [line: number, scope: string, variables: Record<string, Variable>, aliases: string[][]];
interface Recorded {
  readonly ended: string;
  readonly truncated: boolean;
  readonly events: readonly Event[];
}

const oracle = join(__dirname, '../oracle');
const families = [
  'names-and-aliasing',
  'cycles',
  'closures-and-cells',
  'lists-growth',
  'exceptions',
  'generators',
];

describe.each(['3.12', '3.13'] as const)('%s', (python) => {
  for (const family of families) {
    for (const file of readdirSync(join(oracle, 'programs', family))) {
      const name = `${family}__${file.replace(/\.py$/, '')}`;
      const record = join(oracle, `recorded/refs-${python}/${name}.json.gz`);
      if (!existsSync(record)) continue;
      test(name, async () => {
        const recorded = JSON.parse(gunzipSync(readFileSync(record)).toString()) as Recorded;
        const run = await runOf(readFileSync(join(oracle, 'programs', family, file), 'utf8'), python);
        expect(recorded.truncated ? [] : differences(run, recorded)).toEqual([]);
      });
    }
  }
});

/** Where facts and record disagree; what the record calls shared or immortal is no count. */
function differences(run: Run, recorded: Recorded): string[] {
  const found: string[] = [];
  const visits = new Map<string, number[]>();
  recorded.events.forEach(([line, scope], index) => {
    const key = `${line} ${scope}`;
    visits.set(key, [...(visits.get(key) ?? []), index]);
  });
  for (const statement of run.facts.statements) {
    const scope = statement.scope.split('.').pop()!;
    const at = visits.get(`${statement.line} ${scope}`) ?? [];
    // A function that nobody called has visits of its own run.
    if (at.length === 0) continue;
    if (at.length !== statement.visits) {
      found.push(`line ${statement.line}: ${statement.visits} visits, recorded ${at.length}`);
      continue;
    }
    for (const name of statement.names) {
      const where = `line ${statement.line}, ${name.name}`;
      const before = at.map((index) => recorded.events[index]![2][name.name]?.[1]);
      if (name.role !== 'bound' && before.length > 0 && before.every((refs) => typeof refs === 'number')) {
        const counts = before as number[];
        if (!holds(name.before, Math.min(...counts), Math.max(...counts))) {
          found.push(`${where}: before is ${JSON.stringify(name.before)}, recorded ${counts.join(', ')}`);
        }
      }
      const next = at.length === 1 ? recorded.events[at[0]! + 1] : undefined;
      if (name.role !== 'bound' || next === undefined || next[1] !== scope) continue;
      // The record has one event for a loop; here each of its rounds binds the target again.
      if (statement.rounds > 0) continue;
      const [, refs, size] = next[2][name.name] ?? [];
      if (typeof refs === 'number' && !holds(name.after, refs, refs)) {
        found.push(`${where}: after is ${JSON.stringify(name.after)}, recorded ${refs}`);
      }
      if (typeof size === 'number' && !holds(name.object.size, size, size)) {
        found.push(`${where}: size is ${JSON.stringify(name.object.size)}, recorded ${size}`);
      }
    }
  }
  return found;
}

function holds(claim: Claim | null, low: number, high: number): boolean {
  switch (claim?.kind) {
    case 'exact':
      return claim.n === low && claim.n === high;
    case 'between':
      return claim.low === low && claim.high === high;
    case 'unknown':
      return true;
    default:
      return false;
  }
}
