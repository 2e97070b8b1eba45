/** What a simulated record is worth beside a real one (format: `test/oracle/FORMAT.md`). */

import type { RefsRecord } from '../facts';

/** Sums over programs. */
export interface Figures {
  programs: number;
  sameOutput: number;
  spotless: number;
  events: number;
  followed: number;
  refs: { exact: number; wrong: number; range: number; rangeWrong: number; none: number };
  sizes: { exact: number; wrong: number; none: number };
  types: number;
  tracked: number;
  aliases: number;
  compared: number;
  causes: Map<string, { count: number; programs: Set<string> }>;
}

export const noFigures = (): Figures => ({
  programs: 0,
  sameOutput: 0,
  spotless: 0,
  events: 0,
  followed: 0,
  refs: { exact: 0, wrong: 0, range: 0, rangeWrong: 0, none: 0 },
  sizes: { exact: 0, wrong: 0, none: 0 },
  types: 0,
  tracked: 0,
  aliases: 0,
  compared: 0,
  causes: new Map(),
});

/** The verdict on one number: what a claim is worth where the record has `actual`. */
function judge(actual: unknown, said: unknown): 'exact' | 'wrong' | 'range' | 'rangeWrong' | 'none' {
  if (said === null || said === undefined) return 'none';
  if (Array.isArray(said)) {
    const [low, high] = said as [number, number | null];
    if (actual === 'immortal') return high === null ? 'range' : 'rangeWrong';
    return (actual as number) >= low && (high === null || (actual as number) <= high)
      ? 'range'
      : 'rangeWrong';
  }
  return said === actual ? 'exact' : 'wrong';
}

const groups = (aliases: readonly (readonly string[])[]): string =>
  JSON.stringify(aliases.map((group) => [...group].sort()).sort());

/** Compares event by event, and adds up. */
export function compareRecords(name: string, real: RefsRecord, ours: RefsRecord, into: Figures): void {
  let clean = true;
  const cause = (text: string) => {
    clean = false;
    const found = into.causes.get(text) ?? { count: 0, programs: new Set() };
    found.count++;
    found.programs.add(name);
    into.causes.set(text, found);
  };
  into.programs++;
  into.events += real.events.length;
  if (real.ended === ours.ended && real.stdout === ours.stdout) into.sameOutput++;
  else if (real.ended !== ours.ended)
    cause(`ended ${real.ended}, simulated ${ours.ended.replace(/, line \d+$/, '')}`);
  else cause('printed something else');
  for (const [at, event] of real.events.entries()) {
    const said = ours.events[at];
    if (said === undefined || said[0] !== event[0] || said[1] !== event[1]) {
      if (ours.ended === real.ended) cause('another statement came next');
      clean = false;
      break;
    }
    into.followed++;
    if (groups(event[3]) === groups(said[3])) into.aliases++;
    else cause('aliases');
    for (const [variable, [type, refs, size, tracked]] of Object.entries(event[2])) {
      const mine = said[2][variable];
      if (mine === undefined) {
        cause(`${type}: a variable is missing`);
        continue;
      }
      into.compared++;
      if (mine[0] === type) into.types++;
      else cause(`${type}: type, simulated ${mine[0]}`);
      if (mine[3] === tracked) into.tracked++;
      else cause(`${type}: tracked ${tracked}`);
      if ((refs as unknown) === 'shared') continue;
      const verdict = judge(refs, mine[1]);
      into.refs[verdict]++;
      if (verdict !== 'exact') {
        const by = typeof refs === 'number' && typeof mine[1] === 'number' ? ` by ${mine[1] - refs}` : '';
        cause(
          `${type}: references ${verdict}${by}, in ${event[1] === '<module>' ? 'a module' : 'a function'}`,
        );
      }
      if (size === null) continue;
      const sized = mine[2] === null ? 'none' : mine[2] === size ? 'exact' : 'wrong';
      into.sizes[sized]++;
      if (sized !== 'exact') cause(`${type}: size ${sized}`);
    }
    for (const variable of Object.keys(said[2])) {
      if (!(variable in event[2])) cause('a variable that is not bound');
    }
  }
  if (ours.events.length > real.events.length && !real.truncated) cause('more statements than in reality');
  if (clean) into.spotless++;
}
