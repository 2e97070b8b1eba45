/** Where blocks and pools are drawn. Pure, so that it can be tested without a page. */
import type { Arena, Colour, ColourBy, Pool, PoolsPage } from '../protocol';

/** One cell of the map is a block's smallest unit. */
export const cellBytes = 16;

/** `pool_header` of pymalloc: the bytes before the first block. */
export const headerBytes = 48;

/** Below this many blocks in use the map shows one row a pool, because then blocks matter more than shape. */
export const fewBlocks = 1000;

export function usedBlocks(page: PoolsPage): number {
  let used = 0;
  for (const arena of page.arenas) for (const pool of arena.pools) used += pool.used;
  return used;
}

/** The side of the square that is one pool, in cells. */
export function poolSide(poolBytes: number): number {
  return Math.ceil(Math.sqrt(poolBytes / cellBytes));
}

/** Pools in one row of an arena's drawing. */
export const poolsPerRow = 16;

/** The cells of one pool, row by row: the run's colour, or `null` for header, tail and what was never carved out. */
export function poolCells(pool: Pool, poolBytes: number): (number | null)[] {
  const cells = new Array<number | null>(poolBytes / cellBytes).fill(null);
  if (pool.blockBytes === 0) return cells;
  const perBlock = pool.blockBytes / cellBytes;
  let at = headerBytes / cellBytes;
  for (let i = 0; i + 1 < pool.runs.length; i += 2) {
    const end = Math.min(at + pool.runs[i + 1]! * perBlock, cells.length);
    cells.fill(pool.runs[i]!, at, end);
    at = end;
  }
  return cells;
}

/** The block of a pool below a cell; null for header and tail. */
export function blockAt(cell: number, blockBytes: number, capacity: number): number | null {
  if (blockBytes === 0) return null;
  const block = Math.floor((cell * cellBytes - headerBytes) / blockBytes);
  return block >= 0 && block < capacity ? block : null;
}

export interface PoolPlace {
  readonly arena: number;
  readonly pool: number;
}

/** The pool that an arrow key leads to; stays at the ends. */
export function movePool(arenas: readonly Arena[], from: PoolPlace | null, by: number): PoolPlace | null {
  const all = arenas.flatMap(({ arena, pools }) => pools.map(({ pool }) => ({ arena, pool })));
  if (all.length === 0) return null;
  const at = from ? all.findIndex((place) => place.arena === from.arena && place.pool === from.pool) : -1;
  return all[Math.max(0, Math.min(all.length - 1, at === -1 ? 0 : at + by))] ?? null;
}

/** The grey of everything that has no hue of its own. */
export const grey = 6;

/** A colour's hue: the first six have one each; a generation has always its own. */
export function hueOf(by: ColourBy, colours: readonly Colour[], colour: number): number {
  if (colours[colour]?.name === "the interpreter's") return grey;
  if (by !== 'generation') return Math.min(colour, grey);
  const generation = /^generation ([012])$/.exec(colours[colour]?.name ?? '');
  return generation ? Number(generation[1]) : grey;
}

/** The class of a run's colour: free, alive, or waiting for the collector. */
export function runClass(by: ColourBy, colours: readonly Colour[], run: number): string {
  if (run === -1) return 'hole';
  const waits = run < -1;
  return `${hueClass(by, hueOf(by, colours, waits ? -2 - run : run))}${waits ? ' waits' : ''}`;
}

export function hueClass(by: ColourBy, hue: number): string {
  return hue === grey ? 'c-grey' : `c-${by === 'generation' ? 'gen' : by}-${hue}`;
}
