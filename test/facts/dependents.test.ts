/** Files that import each other: what an edit of one makes of the others equals a fresh start. */
import { expect, test } from 'vitest';
import { keystrokeLimits } from '../../src/base';
import { type Analysis, loadAnalysis, type Run, type SourceFile } from '../../src/facts';
import { generatedWorkspace } from './generated';
import { finish, wasmFiles } from './run';
import { MemoryWorkspace } from './workspace';

const limits = keystrokeLimits;
const root = '/project';

interface Opened {
  readonly file: SourceFile;
  run: Run;
}

async function fresh(workspace: MemoryWorkspace): Promise<Analysis> {
  return loadAnalysis(wasmFiles, { strict: true, workspace });
}

function openIn(analysis: Analysis, workspace: MemoryWorkspace, name: string): Opened {
  const path = workspace.path(name);
  const file = analysis.open(path, workspace.files.get(path)!);
  return { file, run: finish(file, '3.12', limits) };
}

test('after an edit of each of fifty files the facts of all are those of a fresh start', async () => {
  const files = generatedWorkspace();
  const workspace = new MemoryWorkspace(root, Object.fromEntries(files));
  const analysis = await fresh(workspace);
  const opened = new Map([...files.keys()].map((name) => [name, openIn(analysis, workspace, name)]));
  const ends = [...opened].filter(([, { run }]) => run.facts.ended !== 'end').map(([name]) => name);
  expect(ends).toEqual([]);
  let runs = 0;
  let at = 0;
  for (const name of files.keys()) {
    const { file } = opened.get(name)!;
    const added =
      at % 3 === 0
        ? `\nextra${at} = [[], ${at}]\nkept = extra${at}\n`
        : `\nimport shared as s${at}\nmore = s${at}.log\n`;
    const where = file.text.length;
    file.edit([{ span: { start: where, end: where }, text: added }]);
    workspace.set(name, file.text);
    const stale = [...opened].filter(([other, { run }]) => other === name || !run.isFresh());
    for (const [, one] of stale) one.run = finish(one.file, '3.12', limits);
    runs += stale.length;
    // What was run again, and some that were not; all of them at the end.
    const others = [...opened].filter((_one, i) => at === files.size - 1 || (i + at) % 25 === 0);
    const again = await fresh(workspace);
    for (const [other, one] of [...stale.slice(0, 3), ...others]) {
      expect(openIn(again, workspace, other).run.facts, `${other} after an edit of ${name}`).toEqual(
        one.run.facts,
      );
    }
    at++;
  }
  expect(runs).toBeLessThan((files.size * files.size) / 2);
}, 120_000);

test('only who imports a file depends on it, also where the file is not there yet', async () => {
  const workspace = new MemoryWorkspace(root, {
    'main.py': 'import helper\nimport absent\nrows = helper.rows\n',
    'helper.py': 'rows = []\n',
    'other.py': 'import json\n',
  });
  const analysis = await fresh(workspace);
  const main = openIn(analysis, workspace, 'main.py');
  const other = openIn(analysis, workspace, 'other.py');
  expect(main.run.dependencies).toContain(workspace.path('helper.py'));
  workspace.set('helper.py', 'rows = [1]\n');
  expect([main.run.isFresh(), other.run.isFresh()]).toEqual([false, true]);
  main.run = finish(main.file, '3.12', limits);
  expect(main.run.isFresh()).toBe(true);
  workspace.set('absent.py', 'x = 1\n');
  expect([main.run.isFresh(), other.run.isFresh()]).toEqual([false, true]);
  workspace.delete('absent.py');
  expect(main.run.isFresh()).toBe(true);
  workspace.set('unrelated.py', '');
  expect(main.run.isFresh()).toBe(true);
});

test('a run waits for files that are on their way, and is the same then', async () => {
  const files = generatedWorkspace();
  const workspace = new MemoryWorkspace(root, Object.fromEntries(files));
  const path = workspace.path('script2.py');
  const expected = openIn(await fresh(workspace), workspace, 'script2.py').run.facts;
  for (const name of files.keys()) workspace.delayed.add(workspace.path(name));
  for (const folder of ['', 'store', 'store/parts', 'tools']) {
    workspace.delayed.add(folder === '' ? root : workspace.path(folder));
  }
  const running = (await fresh(workspace))
    .open(path, files.get('script2.py')!)
    .run({ python: '3.12', limits });
  let waited = 0;
  let step = running.next();
  for (; !step.done; step = running.next()) if (step.value.waits) waited++;
  expect(waited).toBeGreaterThan(10);
  expect(step.value.facts).toEqual(expected);
});
