import { describe, expect, it } from 'vitest';
import { runPython } from './run';

const program = `
log = []
class A:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
    def __add__(self, o): return 1
    def __lt__(self, o): return True
    def __getitem__(self, o): return 1
    def __setitem__(self, o, v): pass
    def __delitem__(self, o): pass
    def __contains__(self, o): return True
    def __call__(self, *a): pass
    def m(self, a, b): pass
def f(a, b): pass
def show(name):
    print(name, *log)
    log.clear()
A(1) + A(2); show('add')
A(1) < A(2); show('compare')
A(1)[A(2)]; show('get')
A(1)[A(2)] = A(3); show('set')
del A(1)[A(2)]; show('delete')
A(1) in A(2); show('in')
A(1) is A(2); show('is')
f(A(1), A(2)); show('function')
A(1).m(A(2), A(3)); show('method')
A(0)(A(1), A(2)); show('instance')
`;

const operators = ['add 1 2', 'compare 1 2', 'get 1 2', 'set 3 1 2', 'delete 1 2', 'in 1 2', 'is 1 2'];

/** As CPython 3.10 to 3.13 print it. */
const printed = {
  '3.10': [...operators, 'function 2 1', 'method 3 2 1', 'instance 2 1 0'],
  '3.12': [...operators, 'function 1 2', 'method 1 2 3', 'instance 0 1 2'],
} as const;

describe('inputs of an instruction', () => {
  it.each(['3.10', '3.12'] as const)('are dropped in the order of %s', async (version) => {
    const { stdout } = await runPython(program, version);
    expect(stdout.trim().split('\n')).toEqual(printed[version]);
  });
});
