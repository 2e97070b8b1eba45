import { describe, expect, it } from 'vitest';
import { runPython } from './run';

/** As CPython 3.10 to 3.13 print it. */
const program = `
import gc, weakref
class A:
    def __init__(self, n, child=None):
        self.n = n
        self.child = child
    def __del__(self):
        print('del', self.n)
items = [A(0), A(1, A('child')), A(2)]
items = None
class Ring:
    def __init__(self):
        self.me = self
def gone(reference):
    print('gone', references.index(reference))
rings = [Ring() for n in range(3)]
references = [weakref.ref(ring, gone) for ring in rings]
rings = None
gc.collect()
items = [A(n) for n in (3, 4)]
references = [weakref.ref(item, gone) for item in items]
items = None
`;

const printed = [
  ...['del 2', 'del 1', 'del child', 'del 0'],
  ...['gone 0', 'gone 1', 'gone 2'],
  ...['del 4', 'gone 1', 'del 3', 'gone 0'],
];

describe('finalizers and callbacks of weak references', () => {
  it.each(['3.10', '3.12', '3.14'] as const)('run one after the other on %s', async (version) => {
    expect((await runPython(program, version)).stdout.trim().split('\n')).toEqual(printed);
  });
});

/** Measured: what `gc.is_tracked` says of a frame that runs, and of the same one once its function has returned. */
const frames = `
import gc, sys
def f():
    frame = sys._getframe()
    print(gc.is_tracked(frame))
    return frame
print(gc.is_tracked(f()))
def g():
    yield sys._getframe()
print(gc.is_tracked(next(g())))
`;

describe('frame objects', () => {
  it.each([
    ['3.10', ['False', 'True', 'True']],
    ['3.12', ['False', 'True', 'True']],
  ] as const)('are tracked once their frame has ended on %s', async (version, said) => {
    expect((await runPython(frames, version)).stdout.trim().split('\n')).toEqual(said);
  });
});

/** Measured: a reference that its callback gave up counts as collected; DEBUG_SAVEALL keeps what was found. */
const givenUp = `
import gc, weakref
gc.collect()
class Ring:
    def __init__(self):
        self.me = self
kept = set()
ring = Ring()
kept.add(weakref.ref(ring, kept.discard))
del ring
print(gc.collect(), len(kept))
ring = Ring()
reference = weakref.ref(ring, lambda dead: None)
del ring
print(gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL)
row = []
row.append(row)
del row
print(gc.collect(), [type(one).__name__ for one in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
`;

describe('gc.collect()', () => {
  it.each([
    ['3.10', ['3 0', '2', "1 ['list']", '1']],
    ['3.12', ['2 0', '1', "1 ['list']", '1']],
    ['3.13', ['2 0', '1', "1 ['list']", '1']],
  ] as const)('counts references that callbacks gave up on %s', async (version, said) => {
    expect((await runPython(givenUp, version)).stdout.trim().split('\n')).toEqual(said);
  });
});
