/** What imports may run of other files, and what is left where they would run more. */
import { describe, expect, it } from 'vitest';
import { keystrokeLimits } from '../../src/base';
import { loadAnalysis } from '../../src/facts';
import { finish, nameAt, statementAt, wasmFiles } from './run';
import { MemoryWorkspace } from './workspace';

const limits = { ...keystrokeLimits, importSteps: 2_000 };

async function open(files: Readonly<Record<string, string>>) {
  const workspace = new MemoryWorkspace('/home', files);
  const analysis = await loadAnalysis(wasmFiles, { strict: true, workspace });
  return analysis.open('/home/main.py', files['main.py']!);
}

describe('imports of other files', () => {
  const endless = `
items = []
while True:
    try:
        items.append(1)
    except BaseException:
        pass
`;

  it('are broken off when they have run too long, and the program goes on', async () => {
    const file = await open({
      'endless.py': endless,
      'main.py': 'import endless\nrows = [1, 2]\nagain = endless.items\n',
    });
    const run = finish(file, '3.13', limits);
    expect(run.facts.limits).toEqual([{ line: 1, which: 'steps of imported files' }]);
    expect(run.facts.ended).toBe('end');
    expect(nameAt(run, 2, 'rows').object.type).toBe('list');
    expect(nameAt(run, 3, 'again').object.type).toBe('unknown');
    // A moment can be come back to, although the import stopped in the middle of a loop.
    expect(run.at(statementAt(run, 2).lastMoment)?.line).toBe(2);
  });

  it('are not begun after that', async () => {
    const file = await open({
      'outer.py': 'import endless\nvalue = 1\n',
      'endless.py': endless,
      'late.py': 'value = 2\n',
      'main.py': 'import outer\nimport late\nkept = [late.value]\n',
    });
    const run = finish(file, '3.13', limits);
    expect(run.facts.limits.map(({ line }) => line)).toEqual([1, 2]);
    expect(nameAt(run, 2, 'late').object.summary).toMatch(/late/);
  });

  it('cost nothing of it in the library', async () => {
    const file = await open({
      'one.py': 'import collections\nvalue = 1\n',
      'main.py': 'import one\nheld = [one.value, one.value]\n',
    });
    expect(finish(file, '3.13', limits).facts.limits).toEqual([]);
  });
});
