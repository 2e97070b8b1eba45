import { expect, test } from 'vitest';
import type { FromPanel, HeapPage, HeapRequest, PanelFile } from '../../src/protocol';
import { type Choices, Store } from '../../src/webview/store';
import { answer } from './pages';

const file = (uri = 'file:///a.py', version = 1): PanelFile => ({
  uri,
  name: 'a.py',
  line: 3,
  source: 'x = []',
  status: {
    uri,
    version,
    facts: version,
    state: 'ready',
    python: { version: '3.13', source: 'the newest' },
    progress: null,
    steps: 9,
    cuts: [],
    unknowns: [],
    lenses: 1,
    findings: 0,
    problems: 0,
    why: [],
  },
});

/** A panel whose questions are answered by hand, oldest first. */
function panel(choices: Partial<Choices> = {}) {
  const posted: FromPanel[] = [];
  const written: Choices[] = [];
  const store = new Store(
    (message) => posted.push(message),
    { read: () => choices, write: (next) => written.push(next) },
    () => undefined,
  );
  let answered = 0;
  const asks = (): { id: number; request: HeapRequest }[] => posted.filter((m) => m.type === 'ask');
  const settle = async (
    page: (request: HeapRequest) => HeapPage = (r) => answer(r, false),
  ): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) {
      for (const { id, request } of asks().slice(answered)) {
        answered++;
        store.receive({ type: 'answer', id, page: page(request) });
      }
      await Promise.resolve();
    }
  };
  return { store, posted, written, asks, settle };
}

test('a file in front is asked for by the cursor line, page by page', async () => {
  const { store, asks, settle } = panel();
  store.receive({ type: 'file', file: file(), follow: true });
  expect(asks().map(({ request }) => request)).toEqual([{ page: 'summary', at: { line: 3 } }]);
  await settle();
  expect(asks().map(({ request }) => request.page)).toEqual(['summary', 'pools', 'objects', 'output']);
  expect(store.view.pools?.arenas).toHaveLength(1);
  expect(store.view.loading).toBe(false);
});

test('while the cursor runs, only its last line is drawn, and old pages stay until then', async () => {
  const { store, asks, settle } = panel();
  store.receive({ type: 'file', file: file(), follow: true });
  await settle();
  const before = store.view.summary;
  for (const line of [4, 5, 6]) store.receive({ type: 'cursor', line, source: '' });
  expect(store.view.summary).toBe(before);
  await settle();
  const lines = asks().flatMap(({ request }) =>
    request.page === 'summary' && 'line' in request.at ? [request.at.line] : [],
  );
  expect(lines).toEqual([3, 4, 6]);
  expect(store.view.summary?.line).toBe(6);
});

test('a cursor that is not followed changes nothing', async () => {
  const { store, asks, settle } = panel();
  store.receive({ type: 'file', file: file(), follow: false });
  await settle();
  const before = asks().length;
  store.receive({ type: 'cursor', line: 9, source: '' });
  expect(asks()).toHaveLength(before);
});

test('new facts are asked for again, the same facts are not', async () => {
  const { store, asks, settle } = panel();
  store.receive({ type: 'file', file: file(), follow: true });
  await settle();
  const before = asks().length;
  store.receive({ type: 'file', file: file(), follow: true });
  expect(asks()).toHaveLength(before);
  store.receive({ type: 'file', file: file('file:///a.py', 2), follow: true });
  expect(asks().length).toBeGreaterThan(before);
});

test('a panel that was hidden comes back with its choices and asks again', async () => {
  const { store, asks, settle } = panel({ colourBy: 'generation', object: 7 });
  store.receive({ type: 'file', file: file(), follow: true });
  await settle();
  expect(asks().map(({ request }) => request)).toContainEqual({
    page: 'pools',
    moment: 41,
    colourBy: 'generation',
  });
  expect(store.view.object?.object).toBe(7);
});

test('another file forgets the object of the one before', async () => {
  const { store, written, settle } = panel();
  store.receive({ type: 'file', file: file(), follow: true });
  await settle();
  const shown = store.showObject(7);
  await settle();
  await shown;
  expect(written.map(({ object }) => object)).toEqual([7]);
  store.receive({ type: 'file', file: file('file:///b.py'), follow: true });
  await settle();
  expect(store.view.object).toBeNull();
});

test('where there is nothing to draw, the reason is shown', async () => {
  const { store, settle } = panel();
  store.receive({ type: 'file', file: file(), follow: true });
  await settle(() => ({ page: 'none', title: 'Nothing left to draw', why: 'all constants' }));
  expect(store.view.none?.why).toBe('all constants');
});
