/** Counts beside the lines are those of CPython 3.12 (`sys.getrefcount` less its own argument). */

import { describe, expect, test } from 'vitest';
import { nameAt, runOf, statementAt } from './run';

const exact = (n: number) => ({ kind: 'exact', n });

describe('what a statement does to its names', () => {
  test('creates, shares and releases', async () => {
    const run = await runOf(
      [
        'rows = [1, 2, 3]',
        'alias = rows',
        'table = {"rows": rows}',
        'del alias',
        'table.clear()',
        'del rows',
      ].join('\n'),
    );
    expect(nameAt(run, 1, 'rows')).toMatchObject({
      role: 'bound',
      before: null,
      after: exact(1),
      replaced: null,
      aliases: [],
      object: {
        type: 'list',
        summary: '[1, 2, 3]',
        size: exact(88),
        length: 3,
        createdLine: 1,
        constant: null,
      },
    });
    expect(nameAt(run, 2, 'alias')).toMatchObject({ before: exact(1), after: exact(2), aliases: ['rows'] });
    expect(nameAt(run, 2, 'rows')).toBeDefined();
    expect(nameAt(run, 3, 'rows')).toMatchObject({ role: 'read', before: exact(2), after: exact(3) });
    expect(nameAt(run, 4, 'alias')).toMatchObject({ role: 'deleted', before: exact(3), after: exact(2) });
    expect(nameAt(run, 6, 'rows')).toMatchObject({ role: 'deleted', before: exact(1), after: null });
    expect(statementAt(run, 6).freed).toEqual([
      { serial: nameAt(run, 1, 'rows').object.serial, type: 'list', bytes: 88, name: 'rows', createdLine: 1 },
    ]);
  });

  test('a name that is bound anew lets its object go', async () => {
    const run = await runOf('a = [1]\nb = a\na = [2]\nb = None\n');
    expect(nameAt(run, 3, 'a')).toMatchObject({
      before: null,
      after: exact(1),
      replaced: { before: exact(2), after: exact(1), object: { summary: '[1]' } },
    });
    expect(nameAt(run, 4, 'b').replaced).toMatchObject({ before: exact(1), after: null });
    expect(nameAt(run, 4, 'b').after).toEqual({ kind: 'immortal' });
  });

  test('a finalizer runs inside the statement that lets its object go', async () => {
    const run = await runOf('class A:\n    def __del__(self):\n        pass\na = A()\na = None\n');
    expect(statementAt(run, 3).freed).toEqual([]);
    expect(statementAt(run, 5).freed).toMatchObject([{ type: 'A', name: 'a', createdLine: 4 }]);
  });

  test('a loop joins its rounds: ranges, types, the trend', async () => {
    const run = await runOf(
      [
        'kept = []',
        'one = []',
        'for i in range(100):',
        '    kept.append(one)',
        'for x in (1.5, []):',
        '    y = x',
      ].join('\n'),
    );
    expect(nameAt(run, 4, 'one')).toMatchObject({
      before: { kind: 'between', low: 1, high: 100 },
      after: { kind: 'between', low: 2, high: 101 },
      trend: { first: 2, last: 101 },
    });
    expect(statementAt(run, 4).visits).toBe(100);
    expect(nameAt(run, 6, 'y').types).toEqual(['float', 'list']);
    expect(nameAt(run, 4, 'kept').object).toMatchObject({ length: 100, size: exact(920) });
  });

  test('calls: a parameter, a local that dies with its frame', async () => {
    const run = await runOf(
      ['def f(items):', '    copy = items[:]', '    return len(copy)', '', 'rows = [1, 2]', 'f(rows)'].join(
        '\n',
      ),
    );
    // rows, the parameter and the caller's value stack: 3.12 moves the argument, so 2.
    expect(nameAt(run, 2, 'items').before).toEqual(exact(2));
    expect(nameAt(run, 2, 'copy')).toMatchObject({ before: null, after: exact(1) });
    expect(statementAt(run, 3).freed).toMatchObject([{ type: 'list', name: 'copy', createdLine: 2 }]);
    expect(run.facts.functions).toMatchObject([
      { name: 'f', calls: 1, symbolic: false, leftObjects: 0, ended: 'returned', line: 1 },
    ]);
  });

  test('what a call leaves behind, and what its result reaches', async () => {
    const run = await runOf(
      [
        'kept = []',
        'def keep(n):',
        '    kept.append([n])',
        'def make(n):',
        '    return [[n], [n]]',
        'for i in range(4):',
        '    keep(i)',
        '    make(i)',
      ].join('\n'),
    );
    const [keep, make] = run.facts.functions;
    expect(keep).toMatchObject({ calls: 4, leftObjects: 1 });
    expect(make).toMatchObject({ calls: 4, leftObjects: 0 });
    expect(make!.peakBytes).toBeGreaterThanOrEqual(3 * 56 + 16 + 2 * 8);
  });

  test('why a line was not reached', async () => {
    const run = await runOf(
      [
        'x = 1',
        'if x > 2:',
        '    a = []',
        'else:',
        '    b = []',
        'for i in []:',
        '    c = []',
        'try:',
        '    d = []',
        'except ValueError:',
        '    e = []',
        'def f():',
        '    return 1',
        '    g = []',
        'f()',
        'raise KeyError(1)',
        'h = []',
      ].join('\n'),
    );
    expect(statementAt(run, 3)).toMatchObject({
      visits: 0,
      unreached: 'the condition on line 2 is always false here',
    });
    expect(statementAt(run, 5).unreached).toBeNull();
    expect(statementAt(run, 7).unreached).toBe('the loop on line 6 has no rounds here');
    expect(statementAt(run, 11).unreached).toBe('nothing that this clause of line 8 catches is raised here');
    expect(run.facts.ended).toBe('KeyError');
  });

  test('a function that nobody calls is followed with unknown arguments', async () => {
    const run = await runOf('def f(rows):\n    copy = [rows]\n    return copy\n');
    expect(nameAt(run, 2, 'copy')).toMatchObject({ after: exact(1) });
    expect(nameAt(run, 2, 'rows').object.type).toBe('unknown');
    expect(run.facts.functions).toMatchObject([{ calls: 0, symbolic: true, ended: 'returned' }]);
  });

  test('both sides of an unknown choice are joined', async () => {
    const run = await runOf(
      [
        'def f(n):',
        '    rows = []',
        '    if n:',
        '        other = rows',
        '    last = rows',
        '    return 1',
      ].join('\n'),
    );
    expect(nameAt(run, 5, 'last').after).toEqual({
      kind: 'between',
      low: 2,
      high: 3,
    });
    expect(statementAt(run, 5).visits).toBe(2);
    expect(run.facts.unknowns).toMatchObject([{ line: 3 }]);
  });

  test('a limit ends the run, and says where', async () => {
    const { keystrokeLimits } = await import('../../src/base');
    const run = await runOf('i = 0\nwhile True:\n    i += 1\n', '3.12', keystrokeLimits);
    expect(run.facts.limits).toEqual([{ line: expect.any(Number) as number, which: 'steps' }]);
    expect(statementAt(run, 3).visits).toBeGreaterThan(1000);
  });
});
