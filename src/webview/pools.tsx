/** Arenas, pools and blocks: the account of their bytes, the map, the size classes, and one pool enlarged. */
import type { Account, ColourBy, PoolsPage, SizeClass } from '../protocol';
import { binaryBytes, bytes, count, plural } from './format';
import { fewBlocks, usedBlocks } from './layout';
import { Loupe } from './loupe';
import { PoolMap, PoolRows } from './map';
import { Choice, Section, type Shown, swatch } from './parts';

const colourings: readonly (readonly [ColourBy, string])[] = [
  ['type', 'Type'],
  ['line', 'Line'],
  ['generation', 'Generation'],
];

export function PoolsSection(shown: Shown) {
  const { store, view } = shown;
  const { pools, choices } = view;
  const bar = (
    <>
      <Choice
        label="Colour blocks by"
        value={choices.colourBy}
        options={colourings}
        choose={(colourBy) => store.choose({ colourBy })}
      />
      <button
        type="button"
        class="quiet push"
        aria-pressed={choices.poolsTable}
        onClick={() => store.choose({ poolsTable: !choices.poolsTable })}
      >
        Table
      </button>
    </>
  );
  return (
    <Section shown={shown} name="pools" title="Pools" bar={bar}>
      {pools && (
        <>
          <AccountBar account={pools.account} pools={pools} />
          {choices.poolsTable ? (
            <PoolsTable pools={pools} shown={shown} />
          ) : (
            <Drawing pools={pools} shown={shown} />
          )}
          <h3 class="sub">
            Size classes <span class="note">bytes a block; bar: blocks in use, outline: free blocks</span>
          </h3>
          {choices.poolsTable ? (
            <ClassesTable classes={pools.classes} />
          ) : (
            <Classes classes={pools.classes} />
          )}
          {pools.notes.map((note) => (
            <p key={note} class="note">
              {note}
            </p>
          ))}
        </>
      )}
    </Section>
  );
}

function Drawing({ pools, shown }: { pools: PoolsPage; shown: Shown }) {
  const { view } = shown;
  const by = view.choices.colourBy;
  const few = usedBlocks(pools) < fewBlocks;
  return (
    <div class="map-wrap">
      <div class="map-side">
        {few ? <PoolRows pools={pools} {...shown} /> : <PoolMap pools={pools} {...shown} />}
        <ul class="legend" aria-label="Colours">
          {pools.colours.map((colour, i) => (
            <li key={colour.name}>
              <span class={swatch(by, pools.colours, i)} />
              {colour.name} <span class="note">{count(colour.count)}</span>
            </li>
          ))}
          {hasWaiting(pools) && (
            <li>
              <span class="key waiting" />
              waiting for the collector
            </li>
          )}
          <li>
            <span class="sw p-free" />
            free block
          </li>
        </ul>
      </div>
      <Loupe {...shown} />
    </div>
  );
}

function hasWaiting(pools: PoolsPage): boolean {
  const waits = (runs: readonly number[]): boolean => runs.some((run, i) => i % 2 === 0 && run < -1);
  return pools.arenas.some((arena) => arena.pools.some(({ runs }) => waits(runs)));
}

/** An arena is a whole number of these; where its start is not aligned to a pool, the rest is lost. */
const mebibyte = 1 << 20;

function AccountBar({ account, pools }: { account: Account; pools: PoolsPage }) {
  const parts: readonly (readonly [string, number, string])[] = [
    ['p-used', account.askedBytes, 'asked for'],
    ['p-round', account.roundingBytes, 'rounding up'],
    ['p-free', account.freeBlockBytes, 'free blocks'],
    ['p-head', account.overheadBytes, 'headers and tails'],
    ['p-unused', account.unusedPoolBytes, 'unused pools'],
  ];
  const arenaBytes = pools.poolBytes * pools.poolsPerArena;
  const { length } = pools.arenas;
  const back = pools.arenasFreed > 0 ? ` (${count(pools.arenasFreed)} given back)` : '';
  return (
    <div class="account">
      <div class="stack" aria-hidden="true">
        {parts.map(([kind, size]) =>
          size > 0 ? <i key={kind} class={kind} style={{ flexGrow: size }} /> : null,
        )}
      </div>
      <ul class="parts">
        <li>
          <b>{count(length)}</b> {length === 1 ? 'arena' : 'arenas'} of{' '}
          {binaryBytes(Math.ceil(arenaBytes / mebibyte) * mebibyte)}
          {back}
        </li>
        {parts.map(([kind, size, name]) => (
          <li key={kind}>
            <span class={`sw ${kind}`} />
            <b>{bytes(size)}</b> {name}
          </li>
        ))}
        <li>
          <b>{bytes(account.mallocBytes)}</b> in {plural(account.mallocBlocks, 'block')} beyond 512 B, from
          malloc
        </li>
      </ul>
    </div>
  );
}

const allClasses = Array.from({ length: 32 }, (_, i) => (i + 1) * 16);

function Classes({ classes }: { classes: readonly SizeClass[] }) {
  const most = Math.max(1, ...classes.map(({ capacity }) => capacity));
  const height = (blocks: number): string => `${blocks === 0 ? 0 : Math.max(2, (blocks / most) * 48)}px`;
  return (
    <div class="classes">
      {allClasses.map((size) => {
        const found = classes.find(({ blockBytes }) => blockBytes === size);
        const text = found
          ? `${size} B: ${count(found.used)} of ${plural(found.capacity, 'block')} in use, ${plural(found.pools, 'pool')}`
          : `${size} B: no pool`;
        return (
          <div key={size} class="class" role="img" aria-label={text} title={text}>
            {found && <i class="free" style={{ height: height(found.capacity) }} />}
            {found && <i style={{ height: height(found.used) }} />}
            <i class="base" />
            <span>{size}</span>
          </div>
        );
      })}
    </div>
  );
}

function ClassesTable({ classes }: { classes: readonly SizeClass[] }) {
  return (
    <div class="table-wrap">
      <table>
        <thead>
          <tr>
            <th scope="col">Bytes a block</th>
            <th scope="col">Pools</th>
            <th scope="col">In use</th>
            <th scope="col">Blocks</th>
            <th scope="col">Occupancy</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((row) => (
            <tr key={row.blockBytes}>
              <th scope="row">{row.blockBytes}</th>
              <td>{count(row.pools)}</td>
              <td>{count(row.used)}</td>
              <td>{count(row.capacity)}</td>
              <td>{percent(row.used, row.capacity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PoolsTable({ pools, shown }: { pools: PoolsPage; shown: Shown }) {
  const rows = pools.arenas.flatMap(({ arena, pools: list }) => list.map((pool) => ({ arena, ...pool })));
  return (
    <>
      <div class="table-wrap tall">
        <table>
          <thead>
            <tr>
              <th scope="col">Pool</th>
              <th scope="col">Bytes a block</th>
              <th scope="col">In use</th>
              <th scope="col">Blocks</th>
              <th scope="col">Occupancy</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.arena}.${row.pool}`}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => shown.store.showPool(row)}>
                    arena {row.arena}, pool {row.pool}
                  </button>
                </th>
                <td>{row.blockBytes === 0 ? 'empty' : row.blockBytes}</td>
                <td>{count(row.used)}</td>
                <td>{count(row.capacity)}</td>
                <td>{percent(row.used, row.capacity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Loupe {...shown} table />
    </>
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}
