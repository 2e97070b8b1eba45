/** Attribute access, descriptors and super(). The expected output is CPython 3.12's. */
import { describe, expect, it } from 'vitest';
import { runPython } from '../../machine/run';

describe('attributes', () => {
  it('data descriptors come before the instance, others after it', async () => {
    const { stdout, ended } = await runPython(`
class Data:
    def __set_name__(self, owner, name): print('name', owner.__name__, name)
    def __get__(self, instance, owner): return 'data', instance is None
    def __set__(self, instance, value): print('set', value)
    def __delete__(self, instance): print('delete')
class Plain:
    def __get__(self, instance, owner): return 'plain'
class H:
    d = Data()
    p = Plain()
h = H()
print(h.d, H.d, h.p)
h.d = 4
del h.d
h.p = 7
print(h.p, h.__dict__)
`);
    expect(stdout).toBe(`name H d
('data', False) ('data', True) plain
set 4
delete
7 {'p': 7}
`);
    expect(ended).toBe('end');
  });

  it('__getattr__ answers what the ordinary way does not find', async () => {
    const { stdout, ended } = await runPython(`
class A:
    def __getattr__(self, name):
        if name == 'bad':
            raise AttributeError('no bad')
        return 'got ' + name
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)
class B:
    def __getattribute__(self, name):
        return name if name.startswith('s_') else super().__getattribute__(name)
a = A()
a.x = 2
print(a.x, a.y, hasattr(a, 'bad'), getattr(a, 'bad', 'default'))
b = B()
b.q = 1
print(b.s_a, b.q, hasattr(b, 'missing'))
`);
    expect(stdout).toBe(`4 got y False default
s_a 1 False
`);
    expect(ended).toBe('end');
  });

  it('properties, class methods, static methods and bound methods', async () => {
    const { stdout, ended } = await runPython(`
class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        'the value'
        return self._v
    @v.setter
    def v(self, value): self._v = value
    @v.deleter
    def v(self): del self._v
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def twice(n): return 2 * n
p = P.make()
p.v = 3
print(p.v, P.v.__doc__, P.twice(4), p.twice(5))
del p.v
try:
    p.v
except AttributeError as error:
    print(error)
method = p.__init__
print(method.__self__ is p, method == p.__init__, method is p.__init__)
`);
    expect(stdout).toBe(`3 the value 8 10
'P' object has no attribute '_v'
True True False
`);
    expect(ended).toBe('end');
  });

  it('super() follows the order of resolution of the instance', async () => {
    const { stdout, ended } = await runPython(`
class A:
    def f(self): return ['A']
class B(A):
    def f(self): return ['B'] + super().f()
class C(A):
    def f(self): return ['C'] + super().f()
class D(B, C):
    def f(self): return ['D'] + super().f()
print(D().f(), super(B, D()).f())
try:
    super(B, A())
except TypeError as error:
    print(error)
try:
    super(D, D()).missing
except AttributeError as error:
    print(error)
`);
    expect(stdout).toBe(`['D', 'B', 'C', 'A'] ['C', 'A']
super(type, obj): obj must be an instance or subtype of type
'super' object has no attribute 'missing'
`);
    expect(ended).toBe('end');
  });

  it('errors name the type, the attribute and the reason', async () => {
    const { stdout, ended } = await runPython(`
def show(code, names=None):
    try:
        exec(code, names)
        print('fine')
    except Exception as error:
        print(type(error).__name__, error)

class C: pass
class S: __slots__ = ('a',)
names = {'o': object(), 'c': C(), 's': S(), 'C': C, 'f': lambda: 0}
for code in ['o.x = 1', '(1).real = 2', 's.b = 1', 's.a', 'del s.a', 'del c.x', 'c.x', '[].append = 1', 'int.x = 1',
             'C.x', 'del C.x', 'c.__class__ = 3', 'c.__class__ = int', 'c.__dict__ = 3', 'f.__code__ = 1', 'f.__defaults__ = 1',
             'del f.__name__', 'c()', 'None.x', 'super()']:
    show(code, names)
`);
    expect(stdout).toBe(`AttributeError 'object' object has no attribute 'x'
AttributeError attribute 'real' of 'int' objects is not writable
AttributeError 'S' object has no attribute 'b'
AttributeError 'S' object has no attribute 'a'
AttributeError a
AttributeError 'C' object has no attribute 'x'
AttributeError 'C' object has no attribute 'x'
AttributeError 'list' object attribute 'append' is read-only
TypeError cannot set 'x' attribute of immutable type 'int'
AttributeError type object 'C' has no attribute 'x'
AttributeError type object 'C' has no attribute 'x'
TypeError __class__ must be set to a class, not 'int' object
TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
TypeError __dict__ must be set to a dictionary, not a 'int'
TypeError __code__ must be set to a code object
TypeError __defaults__ must be set to a tuple object
TypeError __name__ must be set to a string object
TypeError 'C' object is not callable
AttributeError 'NoneType' object has no attribute 'x'
RuntimeError super(): no arguments
`);
    expect(ended).toBe('end');
  });
});
