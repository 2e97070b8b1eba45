import { expect, test, vi } from 'vitest';
import { Editor } from './editor';

test('lenses, hovers and holders of an open file', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\n\nb = []\n');
  expect(await editor.lenses()).toEqual(['1 a → list · 1 ref', '3 b → list · 1 ref']);
  const hover = await editor.hover(3);
  expect(hover?.range).toEqual({ start: { line: 2, character: 0 }, end: { line: 2, character: 1 } });
  expect(JSON.stringify(hover?.contents)).toContain('command:memlens.showHolders?');
  expect(await editor.hover(2)).toBeNull();
  expect((await editor.holders('lens-b'))?.holders).toEqual([
    { name: 'global b', count: 1, line: 3, path: [] },
  ]);
  expect((await editor.rawLenses())[0]?.command).toEqual({
    title: 'a → list · 1 ref',
    command: 'memlens.showHolders',
    arguments: [editor.uri, 'lens-a'],
  });
});

test('old lenses stay where their statements went, and are never empty in between', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\nb = []\n');
  await editor.lenses();
  await editor.type('a = []', 'x = slow\n\na = []');
  const during = await editor.lenses();
  expect(during).toEqual(['3 a → list · 1 ref', '4 b → list · 1 ref']);
  await editor.settled();
  expect(await editor.lenses()).toEqual(['1 x → list · 1 ref', ...during]);
  expect(editor.refreshes).toBe(2);
});

test('a hover on text that was typed since says nothing, one beside it still answers', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\n');
  await editor.lenses();
  await editor.type('a = []', 'new = slow\na = []');
  expect(await editor.hover(1)).toBeNull();
  expect((await editor.hover(2))?.range?.start.line).toBe(1);
});

test('a run is abandoned when the text moves on, and only the last text is finished', async () => {
  const editor = await Editor.start();
  await editor.open('a = endless\n');
  await vi.waitUntil(() => editor.statuses.some(({ progress }) => progress !== null), 5_000);
  await editor.type('endless', '[]');
  await editor.settled();
  expect(editor.analyzer.abandoned).toBe(1);
  expect(editor.analyzer.finished).toBe(1);
});

test('a file that is closed while it is analysed leaves nothing behind', async () => {
  const editor = await Editor.start();
  await editor.open('a = endless\ndel a\n');
  const pending = editor.lenses();
  await new Promise((resolve) => setTimeout(resolve, 40));
  await editor.close();
  expect(await pending).toEqual([]);
  await editor.until(() => editor.analyzer.abandoned === 1);
  expect(editor.diagnostics()).toEqual([]);
  expect(editor.analyzer.finished).toBe(0);
});

test('findings become diagnostics with a rule page, related places and fixes', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\ndel a\n');
  await editor.settled();
  expect(editor.diagnostics()).toMatchObject([
    {
      code: 'needless-del',
      severity: 3,
      source: 'memlens',
      message: 'a dies anyway',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
      relatedInformation: [{ message: 'made here' }],
    },
  ]);
  const [fix, ignore] = await editor.actions();
  expect(editor.after(fix)).toBe('a = []\npass\n');
  expect(editor.after(ignore)).toBe('a = []\ndel a  # memlens: ignore[needless-del]\n');
});

test('a fix belongs to the text as it is', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\ndel a\n');
  await editor.settled();
  await editor.type('a = []', '# first\na = []');
  const [fix] = await editor.actions();
  expect(editor.after(fix)).toBe('# first\na = []\npass\n');
});

test('settings switch features off and rules to another severity, at once', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\ndel a\n');
  await editor.settled();
  await editor.settings({ lenses: { enabled: false }, diagnostics: { severity: { 'needless-del': 'off' } } });
  expect(await editor.lenses()).toEqual([]);
  await editor.until(() => editor.diagnostics().length === 0);
  expect(await editor.hints()).toEqual([]);
  await editor.settings({
    inlayHints: { enabled: true },
    diagnostics: { severity: { 'needless-del': 'error' } },
  });
  await editor.until(() => editor.diagnostics()[0]?.severity === 1);
  expect(await editor.hints()).toHaveLength(1);
});

test('first facts are refined when nobody types', async () => {
  const editor = await Editor.start({ settings: { inlayHints: { enabled: true } } });
  await editor.open('a = [] # refine\n');
  await editor.settled();
  await editor.until(() => editor.analyzer.finished === 2);
  const [hint] = await editor.hints();
  expect(JSON.stringify(hint?.label)).toContain('idle');
});

test('a mistake of ours costs one answer, is logged once, and the status says it', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\n');
  await editor.settled();
  await editor.type('a = []', 'boom\na = []');
  const status = await editor.until(() => editor.statuses.find((s) => s.why.some((w) => w.includes('boom'))));
  expect(status.state).toBe('ready');
  expect(await editor.lenses()).toEqual(['2 a → list · 1 ref']);
  await editor.type('boom', 'badlens');
  await editor.until(() => editor.logged.some((m) => m.includes('no lenses today')));
  expect(await editor.lenses()).toEqual([]);
  expect((await editor.hover(2))?.contents).toBeDefined();
  expect(editor.logged.filter((m) => m.includes('no lenses today'))).toHaveLength(1);
});

test('the client chooses the Python version; a free-threaded build is said to be off', async () => {
  const chosen = await Editor.start({ choosesPython: true });
  await chosen.open('a = []\n');
  expect((await chosen.settled()).python).toEqual({ version: '3.12', source: 'from .python-version' });
  expect((await chosen.holders('lens-a'))?.notes).toEqual(['3.12']);

  const off = await Editor.start({ settings: { pythonVersion: '3.13t' } });
  await off.open('a = []\n');
  const status = await off.until(() => off.statuses.find((s) => s.state === 'off'));
  expect(status.why[0]).toContain('free-threaded');
  expect(await off.lenses()).toEqual([]);
});

test('a page of the heap is asked for by the line of the text as it is', async () => {
  const editor = await Editor.start();
  await editor.open('a = []\nb = []\n');
  await editor.settled();
  await editor.type('a = []', 'x = slow\n\na = []');
  expect(await editor.heapAtLine(4)).toMatchObject({ title: 'line 2' });
});

test('a version that is not modelled is stood for by the nearest one, and the status says so', async () => {
  const editor = await Editor.start({ settings: { pythonVersion: '3.9' } });
  await editor.open('a = []\n');
  const { python } = await editor.settled();
  expect(python.version).toBe('3.12');
  expect(python.source).toBe('nearest to 3.9 (from the setting), which is not modelled');
});

test('a comment to Memlens is completed, also on a line that has no facts yet', async () => {
  const editor = await Editor.start();
  await editor.open('rows = []\n');
  await editor.settled();
  await editor.type('rows = []', 'rows = []  # memlens: expect refs(');
  expect(await editor.proposed(1)).toEqual(['rows']);
  await editor.type('expect refs(', 'ignore[unclosed-');
  expect(await editor.proposed(1)).toEqual(['unclosed-resource']);
  await editor.type('# memlens: ignore[unclosed-', 'memlens: ');
  expect(await editor.proposed(1)).toEqual([]);
});

test('what a name is can be stated where the cursor is on it', async () => {
  const editor = await Editor.start();
  await editor.open('a = unknown\n');
  await editor.settled();
  expect(await editor.actionsAt(1, 0)).toEqual([]);
  const [assume] = await editor.actionsAt(1, 4);
  expect(assume?.title).toBe('Assume unknown == 100');
  expect(editor.after(assume)).toBe('# memlens: assume unknown == 100\na = unknown\n');
});
