import { describe, expect, it } from 'vitest';
import { idleLimits } from '../../src/base';
import { audit } from '../../src/heap';
import { variablesOf } from '../../src/machine';
import { prepare, runPython } from './run';

const lines = (...text: string[]): string => `${text.join('\n')}\n`;

describe('a program', () => {
  it('prints what CPython prints', async () => {
    const ran = await runPython(
      lines(
        'def fib(n):',
        '    a, b = 0, 1',
        '    for _ in range(n):',
        '        yield a',
        '        a, b = b, a + b',
        'print(list(fib(8)), sum(x * x for x in fib(5)))',
        'print(f"{len({1, 2, 3}):>4}", {**{"a": 1}, "b": [*range(3)]})',
      ),
    );
    expect(ran.stdout).toBe("[0, 1, 1, 2, 3, 5, 8, 13] 15\n   3 {'a': 1, 'b': [0, 1, 2]}\n");
    expect(ran.ended).toBe('end');
  });

  it('ends with its uncaught exception', async () => {
    const ran = await runPython(
      lines('def f(x): return 1 / x', 'try:', '    f()', 'except TypeError as e:', '    print(e)', 'f(0)'),
    );
    expect(ran.stdout).toBe("f() missing 1 required positional argument: 'x'\n");
    expect(ran.ended).toBe('ZeroDivisionError');
  });

  it('runs finalizers at the drop that frees', async () => {
    const ran = await runPython(
      lines(
        'class D:',
        '    def __del__(self): print("del")',
        'd = D()',
        'print("before")',
        'd = None',
        'print("after")',
      ),
    );
    expect(ran.stdout).toBe('before\ndel\nafter\n');
  });

  it('stops at a limit, with its line', async () => {
    const ran = await runPython(lines('n = 0', 'while True:', '    n += 1'), '3.12', {
      limits: { ...idleLimits, steps: 1000 },
    });
    expect(ran.ended).toMatch(/^limit: steps, line [23]$/);
  });

  it('ends a trace where it depends on something unknown', async () => {
    const ran = await runPython(lines('import time', 'if time.time() > 5:', '    print(1)'));
    expect(ran.ended).toMatch(/^unknown: .*, line 2$/);
  });

  it('raises RecursionError', async () => {
    const ran = await runPython(
      lines('def f(): return f()', 'try: f()', 'except RecursionError as e: print(e)'),
    );
    expect(ran.stdout).toBe('maximum recursion depth exceeded\n');
  });
});

describe('reference counts', () => {
  // Measured with sys.getrefcount on 3.10.13, 3.12.1 and 3.13.0 (the reference, section 1.3).
  const source = lines(
    'import sys',
    'def f(a): return sys.getrefcount(a)',
    'x = []',
    'print(f(x), sys.getrefcount(x))',
  );
  it.each([
    ['3.10', '4 2\n'],
    ['3.12', '3 2\n'],
    ['3.13', '3 2\n'],
    ['3.14', '2 2\n'],
  ] as const)('of an argument in %s', async (version, printed) => {
    expect((await runPython(source, version)).stdout).toBe(printed);
  });

  it('agree with the graph at every statement', async () => {
    const source = lines(
      'class Node:',
      '    def __init__(self, v): self.v = v; self.me = self',
      'def gen(n):',
      '    for i in range(n):',
      '        yield [i]',
      'kept = [Node(i) for i in range(3)]',
      'for item in gen(3):',
      '    kept.append(item)',
      'try:',
      '    kept[99]',
      'except IndexError as e:',
      '    kept.append(str(e))',
      'del kept[:4]',
    );
    const machine = await prepare(source, '3.12');
    const found: string[] = [];
    machine.listener = {
      statement: (frame) => {
        for (const { object, expected, actual } of audit(machine.heap, machine.auditRoots())) {
          found.push(`line ${frame.line()}: ${object.constructor.name} ${actual}, counted ${expected}`);
        }
      },
    };
    machine.proceed();
    expect(machine.outcome).toEqual({ kind: 'done' });
    expect(found.slice(0, 10)).toEqual([]);
  });
});

describe('exploring', () => {
  it('follows both sides of an unknown branch, each from the same state', async () => {
    const source = lines(
      'import time',
      'xs = []',
      'if time.time():',
      '    xs.append(1)',
      'else:',
      '    xs.append(2); xs.append(3)',
      'print(len(xs))',
    );
    const seen: number[] = [];
    const machine = await prepare(source, '3.12', { mode: 'explore' });
    machine.listener = {
      output: (text) => {
        if (text !== '\n') seen.push(Number(text));
      },
    };
    machine.proceed();
    expect(seen).toEqual([1, 2]);
    expect(machine.outcome).toEqual({ kind: 'done' });
  });

  it('runs a loop over something unknown for 0, 1 and 2 rounds', async () => {
    const source = lines('n = 0', 'for line in open("f"):', '    n += 1', 'print(n)');
    const seen: string[] = [];
    const machine = await prepare(source, '3.12', { mode: 'explore' });
    machine.listener = {
      output: (text) => {
        if (text !== '\n') seen.push(text);
      },
    };
    machine.proceed();
    expect(seen.sort()).toEqual(['0', '1', '2']);
  });
});

describe('variables', () => {
  it('are those of a record', async () => {
    const seen: string[][] = [];
    const machine = await prepare(
      lines('def f(a):', '    b = a', '    def g(): return b', '    return g()', 'f(1)'),
      '3.12',
    );
    machine.listener = {
      statement: (frame) => {
        seen.push([...variablesOf(frame)].map(([name]) => name).sort());
      },
    };
    machine.proceed();
    expect(seen).toEqual([[], ['f'], ['a'], ['a', 'b'], ['a', 'b', 'g'], ['b'], ['f']]);
  });
});
