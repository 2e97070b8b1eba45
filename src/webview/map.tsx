/** The map of all pools: pixels where there are many blocks, one row a pool where there are few. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Arena, ColourBy, Pool, PoolsPage } from '../protocol';
import { binaryBytes, count } from './format';
import { movePool, type PoolPlace, poolSide, poolsPerRow, runClass } from './layout';
import { paintEmptyPool, paintPool, readPalette } from './paint';
import type { Shown } from './parts';

interface MapProps extends Shown {
  readonly pools: PoolsPage;
}

/** Arrow keys move between pools, as the label says. */
function useKeys({ pools, store, view }: MapProps, perRow: number): (event: KeyboardEvent) => void {
  return (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -perRow, ArrowDown: perRow }[event.key];
    if (event.key === 'Escape') void store.showPool(null);
    if (by === undefined) return;
    event.preventDefault();
    void store.showPool(movePool(pools.arenas, view.place, by));
  };
}

/** Counts the changes of the theme, which the editor writes to the body's class. */
function useTheme(): number {
  const [theme, setTheme] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme((before) => before + 1));
    observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}

const keys = 'Arrow keys move between pools.';

export function PoolMap(props: MapProps) {
  const { pools, view, store } = props;
  const theme = useTheme();
  return (
    <div
      class="map"
      role="application"
      aria-label={`Pools of all arenas. ${keys}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the arrow keys, as its label says.
      tabIndex={0}
      onKeyDown={useKeys(props, poolsPerRow)}
    >
      {pools.arenas.map((arena) => (
        <ArenaMap
          key={arena.arena}
          arena={arena}
          pools={pools}
          by={view.choices.colourBy}
          place={view.place}
          theme={theme}
          choose={(place) => void store.showPool(place)}
        />
      ))}
    </div>
  );
}

function ArenaMap(props: {
  arena: Arena;
  pools: PoolsPage;
  by: ColourBy;
  place: PoolPlace | null;
  theme: number;
  choose: (place: PoolPlace) => void;
}) {
  const { arena, pools, by, place, theme, choose } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = poolSide(pools.poolBytes);
  const pitch = side + 1;
  const rows = Math.ceil(pools.poolsPerArena / poolsPerRow);
  const inUse = arena.pools.filter(({ used }) => used > 0).length;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const palette = readPalette(element.parentElement!, by, pools.colours);
    const image = context.createImageData(element.width, element.height);
    const byIndex = new Map(arena.pools.map((pool) => [pool.pool, pool]));
    for (let i = 0; i < pools.poolsPerArena; i++) {
      const left = (i % poolsPerRow) * pitch;
      const top = Math.floor(i / poolsPerRow) * pitch;
      const pool = byIndex.get(i);
      if (pool && pool.blockBytes > 0) paintPool(image, left, top, pool, pools.poolBytes, palette);
      else paintEmptyPool(image, left, top, side, palette);
    }
    context.putImageData(image, 0, 0);
  }, [arena, pools, by, theme]);

  const point = (event: MouseEvent): void => {
    const element = canvas.current!;
    const box = element.getBoundingClientRect();
    const x = Math.floor((((event.clientX - box.left) / box.width) * element.width) / pitch);
    const y = Math.floor((((event.clientY - box.top) / box.height) * element.height) / pitch);
    choose({ arena: arena.arena, pool: y * poolsPerRow + x });
  };
  const chosen = place?.arena === arena.arena ? place.pool : null;
  return (
    <>
      <p class="arena-name">
        Arena {arena.arena}
        <span class="note">
          {inUse} of {pools.poolsPerArena}
        </span>
      </p>
      <div class="arena">
        <canvas
          ref={canvas}
          width={poolsPerRow * pitch}
          height={rows * pitch}
          role="img"
          aria-label={`Pools of arena ${arena.arena}`}
          onClick={point}
        />
        {chosen !== null && (
          <i
            class="here"
            style={{
              left: `${((chosen % poolsPerRow) / poolsPerRow) * 100}%`,
              top: `${(Math.floor(chosen / poolsPerRow) / rows) * 100}%`,
              width: `${(side / pitch / poolsPerRow) * 100}%`,
              height: `${(side / pitch / rows) * 100}%`,
            }}
          />
        )}
      </div>
    </>
  );
}

export function PoolRows(props: MapProps) {
  const { pools } = props;
  return (
    <div
      class="map strips"
      role="application"
      aria-label={`Pools of all arenas. ${keys}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the arrow keys, as its label says.
      tabIndex={0}
      onKeyDown={useKeys(props, 1)}
    >
      {pools.arenas.map((arena) => (
        <ArenaRows key={arena.arena} {...props} arena={arena} />
      ))}
    </div>
  );
}

function ArenaRows(props: MapProps & { arena: Arena }) {
  const { arena, pools } = props;
  const most = Math.max(1, ...pools.arenas.flatMap((a) => a.pools.map(({ used }) => used)));
  return (
    <>
      <p class="arena-name wide">
        Arena {arena.arena}
        <span class="note">
          {arena.pools.filter(({ used }) => used > 0).length} of {pools.poolsPerArena} pools in use,{' '}
          {binaryBytes(pools.poolBytes)} each
        </span>
      </p>
      {arena.pools.map((pool) => (
        <PoolRow key={pool.pool} {...props} pool={pool} most={most} />
      ))}
    </>
  );
}

function PoolRow({
  arena,
  pool,
  pools,
  most,
  store,
  view,
}: MapProps & { arena: Arena; pool: Pool; most: number }) {
  const here = view.place?.arena === arena.arena && view.place.pool === pool.pool;
  const by = view.choices.colourBy;
  const runs: { colour: number; blocks: number }[] = [];
  for (let i = 0; i + 1 < pool.runs.length; i += 2)
    runs.push({ colour: pool.runs[i]!, blocks: pool.runs[i + 1]! });
  // The free blocks behind the last one in use say nothing that the numbers do not.
  while (runs[runs.length - 1]?.colour === -1) runs.pop();
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`pool-row${here ? ' on' : ''}`}
      aria-pressed={here}
      onClick={() => void store.showPool({ arena: arena.arena, pool: pool.pool })}
    >
      <span class="pool-name">
        <b>{pool.pool}</b> <span>{pool.blockBytes === 0 ? 'empty' : `${pool.blockBytes} B`}</span>
      </span>
      <span class="strip-row" aria-hidden="true">
        {runs.map(({ colour, blocks }, i) => (
          <i
            key={i}
            class={runClass(by, pools.colours, colour)}
            style={{ width: `${(blocks / most) * 100}%` }}
          />
        ))}
      </span>
      <span class="note">
        {count(pool.used)} of {count(pool.capacity)}
      </span>
    </button>
  );
}
