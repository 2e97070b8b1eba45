/** The moment: its line, what lives then, and the three generations against their thresholds. */
import type { Generation, SummaryPage } from '../protocol';
import { bytes, claim, count, plural, value } from './format';
import { Amount, Line, type Shown } from './parts';

export function MomentSection({ store, view, summary }: Shown & { summary: SummaryPage }) {
  const last = Math.max(summary.moments - 1, 0);
  const go = (moment: number): void => {
    store.goTo({ moment: Math.max(0, Math.min(last, moment)) });
  };
  const old = view.file?.status?.state === 'working';
  const here = (summary.source ?? '').trim();
  return (
    <section class="time" aria-labelledby="h-time">
      <h2 id="h-time" class="sr">
        Moment and generations
      </h2>
      {summary.cut !== null && <p class="strip">{summary.cut}</p>}
      <div class="now">
        <p class="step">
          Moment <b>{count(summary.moment + 1)}</b> of {count(summary.moments)}
        </p>
        <button
          type="button"
          class="code-link"
          title="Show this line in the editor"
          onClick={() => store.reveal(summary.line)}
        >
          <i>{summary.line}</i>
          {here}
        </button>
        <fieldset class="transport" aria-label="Move through the program">
          <button type="button" disabled={summary.moment === 0} onClick={() => go(summary.moment - 1)}>
            ‹<span class="sr"> Previous statement</span>
          </button>
          <input
            type="range"
            aria-label="Moment"
            aria-valuetext={`Moment ${summary.moment + 1} of ${summary.moments}, line ${summary.line}, ${claim(summary.liveBytes, bytes)} live`}
            min={0}
            max={last}
            value={summary.moment}
            onInput={(event) => go(Number(event.currentTarget.value))}
          />
          <button type="button" disabled={summary.moment === last} onClick={() => go(summary.moment + 1)}>
            ›<span class="sr"> Next statement</span>
          </button>
        </fieldset>
      </div>
      {summary.nearby !== null && view.at === null && <p class="note nearby">{summary.nearby}</p>}
      <div class="vitals">
        <div class="hero">
          <Figure summary={summary} old={old} />
          <p class="note">
            <span class="key" />
            {claim(summary.objectsLive)} {value(summary.objectsLive) === 1 ? 'object' : 'objects'} alive
          </p>
          {value(summary.waitingBytes) > 0 && (
            <p class="note">
              <span class="key waiting" />
              <Amount store={store} of={summary.waitingBytes} unit={bytes} /> waiting for the collector
            </p>
          )}
          <p class="note">
            Peak {claim(summary.peakBytes, bytes)}
            {summary.peakLine !== null && (
              <>
                , <Line store={store} line={summary.peakLine} />
              </>
            )}
          </p>
        </div>
        {summary.generations.map((generation) => (
          <Gauge key={generation.generation} store={store} generation={generation} />
        ))}
      </div>
    </section>
  );
}

function Figure({ summary, old }: { summary: SummaryPage; old: boolean }) {
  const [figure, unit] = splitUnit(claim(summary.liveBytes, bytes));
  return (
    <p class="figure">
      {figure}
      <small>
        {unit} live{old ? ', before your last edit' : ''}
      </small>
    </p>
  );
}

function splitUnit(text: string): [string, string] {
  const at = text.lastIndexOf(' ');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function Gauge({ store, generation }: { store: Shown['store']; generation: Generation }) {
  const { generation: age, counter, threshold, objects, collections, last } = generation;
  // A collection comes when the counter exceeds its threshold; a threshold of 0 never lets one come by itself.
  const share = threshold === 0 ? 0 : Math.min(1, counter / threshold);
  return (
    <div class={`gauge-box c-gen-${age}`}>
      <p class="lane-name">
        <span class={`sw c-gen-${age}`} />
        Generation {age}
      </p>
      <p class="lane-count">
        <b>{count(counter)}</b> of {threshold === 0 ? 'no threshold' : count(threshold)}
      </p>
      <div class="gauge" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p class="note lane-last">
        {plural(objects, 'object')};{' '}
        {last === null ? (
          'not collected yet'
        ) : (
          <>
            {plural(collections, 'collection')}, last freed {count(last.freed)}, moved {count(last.moved)},{' '}
            <Line store={store} line={last.line} />
            {last.asked ? ' by gc.collect()' : ''}
          </>
        )}
      </p>
    </div>
  );
}
