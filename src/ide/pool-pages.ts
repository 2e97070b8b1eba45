/** Pages of arenas, pools and blocks, made from the heap at a moment. */

import type { HeapView, LiveObject } from '../facts';
import type * as protocol from '../protocol';
import { nameOf, none } from './words';

const coloursMax = 12;

type ColourBy = protocol.ColourBy;

const colourName = (object: LiveObject, by: ColourBy): string => {
  switch (by) {
    case 'type':
      return object.type;
    case 'line':
      return object.line > 0 ? `line ${object.line}` : 'start-up';
    case 'generation':
      return object.generation === null ? 'not tracked' : `generation ${object.generation}`;
  }
};

/** The most frequent colours by bytes, and one for all others. */
function coloursOf(view: HeapView, by: ColourBy): { colours: protocol.Colour[]; index: Map<string, number> } {
  const sums = new Map<string, { count: number; bytes: number }>();
  for (const live of view.objects()) {
    const name = colourName(live, by);
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, { count: 1, bytes: live.bytes });
    else {
      sum.count++;
      sum.bytes += live.bytes;
    }
  }
  const ordered = [...sums].sort((a, b) => b[1].bytes - a[1].bytes);
  const colours = ordered.slice(0, coloursMax).map(([name, sum]) => ({ name, ...sum }));
  const rest = ordered.slice(coloursMax);
  const index = new Map(colours.map(({ name }, at) => [name, at]));
  if (rest.length > 0) {
    const other = { name: 'others', count: 0, bytes: 0 };
    for (const [name, sum] of rest) {
      other.count += sum.count;
      other.bytes += sum.bytes;
      index.set(name, colours.length);
    }
    colours.push(other);
  }
  index.set(interpreters, colours.length);
  colours.push({ name: interpreters, count: 0, bytes: 0 });
  return { colours, index };
}

const free = -1;

/** Blocks that no object of the program owns: the module's dictionary, constants of the code, what was imported. */
const interpreters = "the interpreter's";

function colourOf(
  { owner, askedBytes }: { owner: LiveObject | null; askedBytes: number },
  by: ColourBy,
  index: ReadonlyMap<string, number>,
): number {
  if (owner === null && askedBytes === 0) return free;
  // What was there before the first statement (names and constants of the code) is not counted as the program's.
  const name = owner === null || owner.line === 0 ? interpreters : colourName(owner, by);
  const colour = index.get(name) ?? index.get(interpreters)!;
  if (owner === null) return colour;
  return owner.waiting ? -2 - colour : colour;
}

export function poolsPage(view: HeapView, by: ColourBy): protocol.PoolsPage {
  const { colours, index } = coloursOf(view, by);
  const ours = { name: interpreters, count: 0, bytes: 0 };
  colours[colours.length - 1] = ours;
  const account = view.account();
  const arenas = new Map<number, protocol.Pool[]>();
  const classes = new Map<number, { pools: number; capacity: number; used: number }>();
  for (const found of view.pools()) {
    const runs: number[] = [];
    for (const block of view.blocks(found.arena, found.pool)) {
      const colour = colourOf(block, by, index);
      if (colour === colours.length - 1) {
        ours.count++;
        ours.bytes += block.askedBytes;
      }
      if (runs.length > 0 && runs[runs.length - 2] === colour) runs[runs.length - 1]!++;
      else runs.push(colour, 1);
    }
    const list = arenas.get(found.arena) ?? [];
    list.push({
      pool: found.pool,
      blockBytes: found.blockBytes,
      capacity: found.capacity,
      used: found.used,
      runs,
    });
    arenas.set(found.arena, list);
    if (found.blockBytes === 0) continue;
    const sum = classes.get(found.blockBytes) ?? { pools: 0, capacity: 0, used: 0 };
    sum.pools++;
    sum.capacity += found.capacity;
    sum.used += found.used;
    classes.set(found.blockBytes, sum);
  }
  return {
    page: 'pools',
    moment: view.moment,
    poolBytes: account.poolBytes,
    poolsPerArena: account.poolsPerArena,
    arenasFreed: account.arenasFreed,
    account,
    arenas: [...arenas].sort((a, b) => a[0] - b[0]).map(([arena, list]) => ({ arena, pools: list })),
    classes: [...classes].sort((a, b) => a[0] - b[0]).map(([blockBytes, sum]) => ({ blockBytes, ...sum })),
    colours,
    notes: ['What the interpreter itself allocates at start-up is left out.'],
  };
}

export function poolPage(view: HeapView, arena: number, at: number, by: ColourBy): protocol.HeapPage {
  const found = view.pools().find((one) => one.arena === arena && one.pool === at);
  if (found === undefined) return none('No such pool', 'it was given back before this moment');
  const { index } = coloursOf(view, by);
  return {
    page: 'pool',
    moment: view.moment,
    arena,
    pool: at,
    blockBytes: found.blockBytes,
    blocks: view.blocks(arena, at).map(({ owner, itself, askedBytes }) => ({
      colour: colourOf({ owner, askedBytes }, by, index),
      object: owner === null ? null : owner.serial,
      name:
        owner === null
          ? askedBytes === 0
            ? 'free'
            : interpreters
          : itself
            ? nameOf(owner)
            : `data of ${nameOf(owner)}`,
      askedBytes,
      line: owner === null || owner.line === 0 ? null : owner.line,
    })),
  };
}
