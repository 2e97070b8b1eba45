/** What is alive, by type or by the line that made it. */
import { bytes, claim, count, value } from './format';
import { Choice, Line, Section, type Shown, swatch } from './parts';

const groupings: readonly (readonly ['type' | 'line', string])[] = [
  ['type', 'By type'],
  ['line', 'By line'],
];

export function ObjectsSection(shown: Shown) {
  const { store, view } = shown;
  const { objects, members, pools, choices } = view;
  const bar = (
    <Choice
      label="Group objects by"
      value={choices.groupBy}
      options={groupings}
      choose={(groupBy) => store.choose({ groupBy })}
    />
  );
  const most = Math.max(1, ...(objects?.rows ?? []).map(({ ownBytes }) => value(ownBytes)));
  const colours = pools && choices.colourBy === choices.groupBy ? pools.colours : [];
  return (
    <Section shown={shown} name="objects" title="Objects" bar={bar}>
      {objects && (
        <div class="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">{objects.groupBy === 'type' ? 'Type' : 'Line'}</th>
                <th scope="col">Count</th>
                <th scope="col">Waiting</th>
                <th scope="col" aria-sort="descending">
                  Own
                </th>
              </tr>
            </thead>
            <tbody>
              {objects.rows.map((row) => {
                const colour = colours.findIndex(({ name }) => name === row.name);
                return (
                  <tr key={row.group} aria-selected={members?.group === row.group}>
                    <th scope="row">
                      {colour !== -1 && <span class={swatch(choices.colourBy, colours, colour)} />}
                      <button
                        type="button"
                        class="row-link code"
                        onClick={() => void store.showGroup(row.group)}
                      >
                        {row.name}
                      </button>
                      {objects.groupBy === 'line' && <Line store={store} line={row.line} text="show" />}
                    </th>
                    <td>{claim(row.count)}</td>
                    <td class={row.waiting === 0 ? 'zero' : ''}>{count(row.waiting)}</td>
                    <td>
                      <i class="share" style={{ width: `${(value(row.ownBytes) / most) * 56}px` }} />
                      <span class="num">{claim(row.ownBytes, bytes)}</span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {objects.rows.length < objects.total && (
            <button type="button" class="link more" onClick={() => void store.moreObjects()}>
              {count(objects.total - objects.rows.length)} more
            </button>
          )}
          {objects.rows.length === 0 && <p class="note">No object of the program is alive at this moment.</p>}
        </div>
      )}
    </Section>
  );
}
