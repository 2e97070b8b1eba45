/** One pool enlarged: each block with what it holds; choosing one shows its object. */
import type { Block } from '../protocol';
import { bytes, count } from './format';
import { runClass } from './layout';
import { Line, type Shown } from './parts';

/** More blocks than this are drawn only; the table names the first of them. */
const tableRows = 200;

export function Loupe({ store, view, table = false }: Shown & { table?: boolean }) {
  const { pool } = view;
  if (!pool) {
    return <p class="loupe-side note">Choose a pool to see its blocks.</p>;
  }
  const used = pool.blocks.filter(({ colour }) => colour !== -1).length;
  return (
    <div class={table ? 'loupe-side as-table' : 'loupe-side'}>
      <p class="loupe-title">
        Pool {pool.pool}{' '}
        <span class="note">
          arena {pool.arena}, blocks of {pool.blockBytes} B, {count(used)} of {count(pool.blocks.length)} in
          use
        </span>
      </p>
      {!table && (
        <div class="blocks">
          {pool.blocks.map((block, i) => (
            <BlockCell key={i} block={block} index={i} store={store} view={view} />
          ))}
        </div>
      )}
      <ul class="block-list">
        {pool.blocks
          .map((block, index) => ({ block, index }))
          .filter(({ block }) => block.colour !== -1)
          .slice(0, table ? tableRows : 8)
          .map(({ block, index }) => (
            <li key={index}>
              <span class="note">{index}</span>
              <ObjectLink block={block} store={store} />
              <span class="note">
                {bytes(block.askedBytes)} <Line store={store} line={block.line} />
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}

function ObjectLink({ block, store }: { block: Block; store: Shown['store'] }) {
  const { object } = block;
  if (object === null) return <span>{block.name}</span>;
  return (
    <button type="button" class="link code" onClick={() => void store.showObject(object)}>
      {block.name}
    </button>
  );
}

function BlockCell({ block, index, store, view }: { block: Block; index: number } & Shown) {
  const { object, colour } = block;
  const kind = runClass(view.choices.colourBy, view.pools?.colours ?? [], colour);
  const chosen = object !== null && object === view.choices.object;
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`${kind}${chosen ? ' on' : ''}`}
      title={`block ${index}: ${block.name}`}
      aria-hidden="true"
      onClick={() => object !== null && void store.showObject(object)}
    />
  );
}
