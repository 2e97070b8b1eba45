/** One object: what it is, who holds it, what it refers to; or the members of a group to choose one from. */
import type { Edge, Holder, MembersPage, ObjectPage } from '../protocol';
import { bytes, claim, count, plural } from './format';
import { Amount, Line, Section, type Shown } from './parts';

export function ObjectSection(shown: Shown) {
  const { object, members } = shown.view;
  return (
    <Section shown={shown} name="object" title="Object">
      {object ? (
        <OneObject {...shown} object={object} />
      ) : members ? (
        <Members {...shown} members={members} />
      ) : (
        <p class="note">Choose a type, a line or a block to see its objects, and who holds them.</p>
      )}
    </Section>
  );
}

function Members({ store, members }: Shown & { members: MembersPage }) {
  return (
    <>
      <p class="object-name">
        <span class="code">{members.group}</span>
        <span class="note">{plural(members.total, 'object')}</span>
      </p>
      <div class="table-wrap">
        <table>
          <thead>
            <tr>
              <th scope="col">Object</th>
              <th scope="col">References</th>
              <th scope="col">Own</th>
              <th scope="col">Made</th>
            </tr>
          </thead>
          <tbody>
            {members.rows.map((row) => (
              <tr key={row.object}>
                <th scope="row">
                  <button type="button" class="link code" onClick={() => void store.showObject(row.object)}>
                    {row.name}
                  </button>{' '}
                  <span class="src">{row.value}</span>
                </th>
                <td>{claim(row.references)}</td>
                <td>{claim(row.sizeBytes, bytes)}</td>
                <td>
                  <Line store={store} line={row.line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {members.rows.length < members.total && (
          <button
            type="button"
            class="link more"
            onClick={() => void store.showGroup(members.group, members.rows.length)}
          >
            {count(members.total - members.rows.length)} more
          </button>
        )}
      </div>
    </>
  );
}

function OneObject({ store, object }: Shown & { object: ObjectPage }) {
  const { arena, pool } = object;
  return (
    <>
      <p class="object-name">
        <span class="code">{object.type}</span>
        <span>#{object.object}</span>
        <span class="code value">{object.value}</span>
        {object.createdLine !== null && (
          <span class="note">
            created at <Line store={store} line={object.createdLine} />
            {object.createdElsewhere !== undefined && ` by ${object.createdElsewhere}`}
          </span>
        )}
      </p>
      <dl class="facts">
        <dt>References</dt>
        <dd>
          <Amount store={store} of={object.references} />
        </dd>
        <dt>Size</dt>
        <dd>
          <Amount store={store} of={object.sizeBytes} unit={bytes} /> own,{' '}
          {claim(object.retainedBytes, bytes)} retained
        </dd>
        <dt>Collector</dt>
        <dd>{object.collector}</dd>
        <dt>Home</dt>
        <dd>
          {arena !== null && pool !== null ? (
            <button type="button" class="link" onClick={() => void store.showPool({ arena, pool })}>
              {object.home}
            </button>
          ) : (
            object.home
          )}
        </dd>
        <dt>Dies</dt>
        <dd>{object.dies}</dd>
      </dl>
      <h3>
        Held by <span class="note">{claim(object.references)} references, shortest paths</span>
      </h3>
      {object.heldBy.map((holder) => (
        <HeldBy key={`${holder.name} ${holder.line}`} store={store} holder={holder} />
      ))}
      {object.heldByMore > 0 && <p class="note">and {count(object.heldByMore)} more</p>}
      {object.heldBy.length === 0 && <p class="note">Nobody that this program made.</p>}
      <h3>
        Refers to <span class="note">{plural(object.refersTo.length + object.refersToMore, 'object')}</span>
      </h3>
      <ul class="refs">
        {object.refersTo.map((edge) => (
          <Refers key={edge.name} edge={edge} store={store} />
        ))}
      </ul>
      {object.refersToMore > 0 && <p class="note">and {count(object.refersToMore)} more</p>}
    </>
  );
}

/** A path of named edges, each with its line, from the root down; the last one is the holder itself. */
function HeldBy({ store, holder }: { store: Shown['store']; holder: Holder }) {
  const times = holder.count === 1 ? '' : ` × ${count(holder.count)}`;
  const last =
    holder.file === undefined
      ? { name: `${holder.name}${times}`, line: holder.line, object: null }
      : {
          name: `${holder.name}${times} · ${fileName(holder.file)}, line ${holder.line}`,
          line: null,
          object: null,
        };
  const steps = [...holder.path, last];
  return (
    <ol class="path">
      {steps.map((step, i) => {
        const { object } = step;
        return (
          <li key={i}>
            <span class="rail-dot" />
            {object === null ? (
              <span class="code">{step.name}</span>
            ) : (
              <button type="button" class="link code" onClick={() => void store.showObject(object)}>
                {step.name}
              </button>
            )}
            <span class="note">
              <Line store={store} line={step.line} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The last part of a file's URI. */
function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function Refers({ edge, store }: { edge: Edge; store: Shown['store'] }) {
  return (
    <li>
      <span class="code">{edge.name}</span>
      <span>
        <button type="button" class="link code" onClick={() => void store.showObject(edge.target.object)}>
          {edge.target.name}
        </button>{' '}
        <span class="code value">{edge.target.value}</span>
      </span>
      <span class="note">{claim(edge.target.sizeBytes, bytes)}</span>
    </li>
  );
}
