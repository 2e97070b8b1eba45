/** Binding of arguments to native functions. The expected output is CPython 3.12's. */
import { describe, expect, it } from 'vitest';
import { runPython } from '../../machine/run';

describe('calls of native functions', () => {
  it('wrong arguments are refused in the words of CPython', async () => {
    const { stdout, ended } = await runPython(`
def show(code, names=None):
    try:
        exec(code, names)
        print('fine')
    except Exception as error:
        print(type(error).__name__, error)

for code in ['[].append()', '[].append(1, 2)', '[].append(x=1)', 'len()', 'len(1, 2)', '[].clear(1)', "int('x', bas=3)",
             'print(x=1)', '{}.get()', '{}.get(1, 2, 3)', 'getattr(1)', '[].insert(1)', "'a'.split(1, 2, 3)", "'a'.split(x=1)",
             '[].sort(1)', 'round()', 'round(1, x=2)', 'pow(1)', 'pow(1, x=1)', 'sum()', 'list.append()', 'list.append(1)',
             'int.__add__()', "int.__add__('a', 1)", '(1).__add__()', '(1).__add__(x=1)', '(1).__repr__(1)', 'type(1, 2)', 'object(1)',
             'object.__new__()', 'object.__new__(1)', 'object.__new__(int)', 'int.__new__(str)', 'object().__init__(1)',
             "ImportError(x=1)", 'KeyError(x=1)']:
    show(code)
`);
    expect(stdout).toBe(`TypeError list.append() takes exactly one argument (0 given)
TypeError list.append() takes exactly one argument (2 given)
TypeError list.append() takes no keyword arguments
TypeError len() takes exactly one argument (0 given)
TypeError len() takes exactly one argument (2 given)
TypeError list.clear() takes no arguments (1 given)
TypeError 'bas' is an invalid keyword argument for int()
TypeError 'x' is an invalid keyword argument for print()
TypeError get expected at least 1 argument, got 0
TypeError get expected at most 2 arguments, got 3
TypeError getattr expected at least 2 arguments, got 1
TypeError insert expected 2 arguments, got 1
TypeError split() takes at most 2 arguments (3 given)
TypeError 'x' is an invalid keyword argument for split()
TypeError sort() takes no positional arguments
TypeError round() missing required argument 'number' (pos 1)
TypeError 'x' is an invalid keyword argument for round()
TypeError pow() missing required argument 'exp' (pos 2)
TypeError pow() missing required argument 'exp' (pos 2)
TypeError sum() takes at least 1 positional argument (0 given)
TypeError unbound method list.append() needs an argument
TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
TypeError descriptor '__add__' of 'int' object needs an argument
TypeError descriptor '__add__' requires a 'int' object but received a 'str'
TypeError expected 1 argument, got 0
TypeError wrapper __add__() takes no keyword arguments
TypeError expected 0 arguments, got 1
TypeError type() takes 1 or 3 arguments
TypeError object() takes no arguments
TypeError object.__new__(): not enough arguments
TypeError object.__new__(X): X is not a type object (int)
TypeError object.__new__(int) is not safe, use int.__new__()
TypeError int.__new__(str): str is not a subtype of int
TypeError object.__init__() takes exactly one argument (the instance to initialize)
TypeError 'x' is an invalid keyword argument for ImportError()
TypeError KeyError() takes no keyword arguments
`);
    expect(ended).toBe('end');
  });

  it('operators of classes are asked in the right order', async () => {
    const { stdout, ended } = await runPython(`
class A:
    def __init__(self, v): self.v = v
    def __add__(self, other):
        print('add')
        return NotImplemented if not isinstance(other, A) else A(self.v + other.v)
    def __radd__(self, other):
        print('radd')
        return A(self.v + other)
    def __pow__(self, other, modulus=None): return 'pow', other, modulus
    def __divmod__(self, other): return 'divmod'
class B(A):
    def __radd__(self, other):
        print('B radd')
        return 'B'
print((A(1) + A(2)).v, (1 + A(2)).v, A(1) + B(2), pow(A(1), 2, 3), A(1) ** 4, divmod(A(1), 2))
try:
    A(1) + 'x'
except TypeError as error:
    print(error)
`);
    expect(stdout).toBe(`add
radd
B radd
3 3 B ('pow', 2, 3) ('pow', 4, None) divmod
add
unsupported operand type(s) for +: 'A' and 'str'
`);
    expect(ended).toBe('end');
  });
});
