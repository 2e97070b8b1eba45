import { describe, expect, test } from 'vitest';
import { badComments, type Run, verdictsOf } from '../../src/facts';
import { finish, loaded, nameAt, runOf, statementAt } from './run';

const verdicts = (run: Run): string[] =>
  run.comments.flatMap((comment) =>
    comment.kind === 'expect'
      ? verdictsOf(run, comment, comment.expectations).map(
          ({ outcome, expectation, found }) => `${expectation.text}: ${outcome}, ${found}`,
        )
      : [],
  );

const bad = (run: Run): string[] =>
  badComments(run).map(({ message, span }) => `${run.text.slice(span.start, span.end)}: ${message}`);

describe('assume', () => {
  test('a value makes what follows from it exact', async () => {
    const text = (comment: string) =>
      `def grow(n):\n    ${comment}\n    rows = []\n    for i in range(n):\n        rows.append(i)\n    return rows\n`;
    const without = await runOf(text('# nothing'));
    expect(nameAt(without, 6, 'rows').object.length).not.toBe(500);
    const run = await runOf(text('# memlens: assume n == 500'));
    expect(nameAt(run, 6, 'rows').object.length).toBe(500);
    // sys.getsizeof of a list that 500 appends made, in 3.12.
    expect(nameAt(run, 6, 'rows').object.size).toEqual({ kind: 'exact', n: 4216 });
  });

  test('a length makes a list of unknown items, of at least so many bytes', async () => {
    const run = await runOf(
      'def count(rows):  # memlens: assume len(rows) == 1_000_000\n    n = len(rows)\n    return n\n',
    );
    const rows = nameAt(run, 2, 'rows');
    expect(rows.object).toMatchObject({
      type: 'list',
      length: 1_000_000,
      size: { kind: 'atLeast', n: 8_000_056 },
    });
    expect(rows.after?.kind).toBe('atLeast');
    expect(nameAt(run, 3, 'n').object.summary).toBe('1000000');
  });

  test('what an unknown call answers is known where a name takes it', async () => {
    const run = await runOf(
      'import requests\nrows = requests.get("x").json()  # memlens: assume len(rows) == 3\nn = 0\nfor row in rows:\n    n += 1\n',
    );
    expect(nameAt(run, 2, 'rows').object).toMatchObject({ type: 'list', length: 3 });
    expect(statementAt(run, 5).visits).toBe(3);
  });

  test('a type is a class of the file or a name', async () => {
    const run = await runOf(
      'class Box:\n    pass\n\ndef open_it(box, path):\n    # memlens: assume box is Box, path is Path\n    return box, path\n',
    );
    expect(nameAt(run, 6, 'box').object.type).toBe('Box');
    expect(nameAt(run, 6, 'path').object.type).toBe('Path');
  });

  test('what is known stays what it is', async () => {
    const run = await runOf(
      'n = 3  # memlens: assume n == 500\ndef f(n):  # memlens: assume n == 7\n    return n\nf(n)\n',
    );
    expect(nameAt(run, 1, 'n').object.summary).toBe('3');
    expect(nameAt(run, 3, 'n').object.summary).toBe('3');
  });

  test('each function has its own; below its last line the indentation decides', async () => {
    const run = await runOf(
      'def f(n):\n    return n\n    # memlens: assume n == 7\n\ndef g(n):\n    return n\n# memlens: assume n == 8\n',
    );
    expect(nameAt(run, 2, 'n').object.summary).toBe('7');
    expect(nameAt(run, 6, 'n').object.type).toBe('unknown');
    expect(bad(run)).toEqual(['n: nothing is assumed: no name "n" is bound in this scope']);
  });

  test('an edit of the comment alone is an edit', async () => {
    const text = 'def f(n):\n    return n\n    # memlens: assume n == 7\n';
    const file = (await loaded()).open('program.py', text);
    expect(nameAt(finish(file), 2, 'n').object.summary).toBe('7');
    const at = text.indexOf('7');
    file.edit([{ span: { start: at, end: at + 1 }, text: '9' }]);
    expect(nameAt(finish(file), 2, 'n').object.summary).toBe('9');
    file.edit([{ span: { start: 0, end: 0 }, text: '# more\n' }]);
    expect(nameAt(finish(file), 3, 'n').object.summary).toBe('9');
    file.close();
  });
});

describe('expect', () => {
  test('counts, lives, sizes, generations and cycles where the comment stands', async () => {
    // Counts and sizes are those of 3.12.1.
    const run = await runOf(`import gc
class Node:
    pass
a = [1, 2]
b = a  # memlens: expect refs(a) == 2, size(a) == 72, generation(a) == 0, alive(a)
del a  # memlens: expect refs(b) == 1, refs(b) == 2, alive(a)
b = None  # memlens: expect freed(b)
n = Node()
n.me = n  # memlens: expect refs(n) == 2, refs(n.me) == 2, cycles() == 0
del n  # memlens: expect cycles() == 1, alive(n), freed(n)
gc.collect()  # memlens: expect cycles() == 0, freed(n)
`);
    expect(verdicts(run)).toEqual([
      'refs(a) == 2: holds, it is 2',
      'size(a) == 72: holds, it is 72',
      'generation(a) == 0: holds, it is 0',
      'alive(a): holds, it is alive',
      'refs(b) == 1: holds, it is 1',
      'refs(b) == 2: fails, it is 1',
      'alive(a): holds, it is alive',
      'freed(b): holds, it was freed',
      'refs(n) == 2: holds, it is 2',
      'refs(n.me) == 2: holds, it is 2',
      'cycles() == 0: holds, it is 0',
      'cycles() == 1: holds, it is 1',
      'alive(n): holds, it is alive: only its own cycle holds it, until the collector runs',
      'freed(n): fails, it is alive: only its own cycle holds it, until the collector runs',
      'cycles() == 0: holds, it is 0',
      'freed(n): holds, it was freed',
    ]);
  });

  test('a comment on its own line is about what is in front of it in its block', async () => {
    const run = await runOf(`rows = []
keep = []
for i in range(3):
    row = [i]
    # memlens: expect refs(row) == 1
    keep.append(row)
    # memlens: expect refs(row) == 2
# memlens: expect refs(row) == 2, refs(keep[0]) == 1
def f():
    # memlens: expect refs(rows) == 1
    local = rows
    # memlens: expect refs(rows) == 2, refs(local) == 2
    return 1
f()
`);
    expect(verdicts(run)).toEqual([
      'refs(row) == 1: holds, it is 1',
      'refs(row) == 2: holds, it is 2',
      'refs(row) == 2: holds, it is 2',
      'refs(keep[0]) == 1: holds, it is 1',
      'refs(rows) == 2: holds, it is 2',
      'refs(local) == 2: holds, it is 2',
    ]);
    expect(bad(run)).toEqual([
      '# memlens: expect refs(rows) == 1: there is no statement in front of it in this block: put it behind the one it is about',
    ]);
  });

  test('what is not known is open, and why; what is impossible fails', async () => {
    const run = await runOf(`def f(x):
    y = x  # memlens: expect refs(x) == 5, refs(x) >= 1, size(x) == 8, refs(z) == 1
    return y
if 1 > 2:
    z = []  # memlens: expect refs(z) == 1
`);
    expect(verdicts(run)).toEqual([
      expect.stringMatching(
        /^refs\(x\) == 5: open, it is \d or more, because something unknown may hold it too \(line 1\)$/,
      ),
      expect.stringMatching(/^refs\(x\) >= 1: holds/),
      "size(x) == 8: open, it is not known, because argument 'x' of f() (line 1)",
      'refs(z) == 1: fails, there is no z here',
      expect.stringMatching(/^refs\(z\) == 1: open, line 5 is not reached/),
    ]);
  });
});

test('the file may ask for its version', async () => {
  const run = await runOf('# memlens: python 3.10\nx = None\n', '3.13');
  expect(run.facts.python).toMatch(/^3\.10\./);
  expect(bad(await runOf('# memlens: python 2.7\nx = None\n'))).toEqual([
    '2.7: Python 2.7 is not modelled: expected one of 3.10, 3.11, 3.12, 3.13, 3.14, 3.15',
  ]);
});

test('long banners between a statement and its comment cost nothing', async () => {
  const banner = `${'#'.repeat(500)}\n${'# - '.repeat(200)}\n\n\n`.repeat(20);
  const run = await runOf(`a = []\n${banner}# memlens: expect refs(a) == 1\n${banner}b = 1\n`);
  expect(verdicts(run)).toEqual(['refs(a) == 1: holds, it is 1']);
  const function_ = `def f(n):\n    return n\n${banner}b = 1\n# memlens: assume b == 1\n`;
  expect(bad(await runOf(function_))).toEqual([]);
});
