/** The whole panel: its states, and the order of its sections. */
import { MomentSection } from './moment';
import { ObjectSection } from './object';
import { ObjectsSection } from './objects';
import { OutputSection } from './output';
import type { Shown } from './parts';
import { PoolsSection } from './pools';

export function Panel(shown: Shown) {
  const { view } = shown;
  if (!view.greeted) return null;
  const working = view.loading || view.file?.status?.state === 'working';
  return (
    <main class="panel" aria-label="Heap" aria-busy={working}>
      <Head {...shown} />
      <div class={`progress${working ? ' on' : ''}`} aria-hidden="true">
        <i />
      </div>
      <Body {...shown} />
    </main>
  );
}

function Head({ store, view }: Shown) {
  const { file } = view;
  const python = view.summary?.python ?? file?.status?.python.version;
  return (
    <header class="head">
      <h1 class="file">{file?.name ?? 'Heap'}</h1>
      {python && (
        <button
          type="button"
          class="chip"
          aria-haspopup="listbox"
          title={`The version that is modelled${file?.status ? `, ${file.status.python.source}` : ''}. Click to change it.`}
          onClick={() => store.choosePython()}
        >
          Python {python}
        </button>
      )}
      <ul class="claims" aria-label="How sure a number is">
        <li>
          <b>88 B</b> exact
        </li>
        <li>
          <b>≈ 88 B</b> about
        </li>
        <li>
          <b>2+</b> at least
        </li>
        <li>
          <b>1–3</b> range
        </li>
        <li>
          <b>?</b> unknown
        </li>
      </ul>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={view.follow}
          checked={view.follow}
          onChange={(event) => store.setFollow(event.currentTarget.checked)}
        />
        <span class="track" aria-hidden="true" />
        Follow cursor
      </label>
    </header>
  );
}

function Body(shown: Shown) {
  const { store, view } = shown;
  const { file, none, summary } = view;
  if (!file) {
    return (
      <Middle
        title="Open a Python file to see its memory"
        text="Memlens works out what CPython will do with your code. Nothing is run."
      >
        <button type="button" class="btn" onClick={() => store.openExample()}>
          Open an example
        </button>
      </Middle>
    );
  }
  if (file.status?.state === 'off') return <Middle title="Not modelled" text={file.status.why.join(' ')} />;
  if (none) return <Middle title={none.title} text={none.why} />;
  if (!summary) return <Middle title={`Working out ${file.name}`} text={file.status?.progress ?? ''} />;
  return (
    <>
      <MomentSection {...shown} summary={summary} />
      <div class="columns">
        <div class="col main-col">
          <PoolsSection {...shown} />
          <ObjectsSection {...shown} />
        </div>
        <div class="col rail">
          <ObjectSection {...shown} />
          <OutputSection {...shown} />
        </div>
      </div>
    </>
  );
}

function Middle(props: { title: string; text: string; children?: preact.ComponentChildren }) {
  return (
    <div class="mid" role="status">
      <p class="title">{props.title}</p>
      <p class="note">{props.text}</p>
      {props.children}
    </div>
  );
}
