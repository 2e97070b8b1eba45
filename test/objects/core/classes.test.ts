/** How classes are made. The expected output is CPython 3.12's. */
import { describe, expect, it } from 'vitest';
import { runPython } from '../../machine/run';

describe('classes', () => {
  it('a metaclass sees every step of the creation and the call', async () => {
    const { stdout, ended } = await runPython(`
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        print('prepare', name, bases, keywords)
        return {'prepared': 1}
    def __new__(mcs, name, bases, namespace, **keywords):
        print('new', name, keywords)
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **keywords):
        print('init', name)
    def __call__(cls, *args):
        print('call', args)
        return super().__call__(*args)
    def __instancecheck__(cls, instance):
        return instance == 5
class A(metaclass=Meta, flag=2):
    def __init__(self, *args):
        print('instance', args)
a = A(1, 2)
print(A.prepared, isinstance(5, A), isinstance(6, A))
`);
    expect(stdout).toBe(`prepare A () {'flag': 2}
new A {'flag': 2}
init A
call (1, 2)
instance (1, 2)
1 True False
`);
    expect(ended).toBe('end');
  });

  it('bases may stand for others, hear of their subclasses, and take an item', async () => {
    const { stdout, ended } = await runPython(`
class Base:
    seen = []
    def __init_subclass__(cls, tag=None, **keywords):
        super().__init_subclass__(**keywords)
        Base.seen.append((cls.__name__, tag))
    def __class_getitem__(cls, item):
        return cls.__name__, item
class Stand:
    def __mro_entries__(self, bases):
        return (Base,)
class A(Base, tag='t'): pass
class B(A): pass
class C(Stand()): pass
print(Base.seen, B[3], C.__bases__[0] is Base, type(C.__orig_bases__[0]).__name__)
print([c.__name__ for c in B.mro()], [c.__name__ for c in Base.__subclasses__()])
`);
    expect(stdout).toBe(`[('A', 't'), ('B', None), ('C', None)] ('B', 3) True Stand
['B', 'A', 'Base', 'object'] ['A', 'C']
`);
    expect(ended).toBe('end');
  });

  it('impossible classes are refused in the words of CPython', async () => {
    const { stdout, ended } = await runPython(`
def show(code, names=None):
    try:
        exec(code, names)
        print('fine')
    except Exception as error:
        print(type(error).__name__, error)

names = {}
exec('class C: pass', names)
for code in [
    'class D(int, str): pass',
    'class D(C, object, C): pass',
    'class D(object, C): pass',
    'class D(bool): pass',
    "class D: __slots__ = ('1a',)",
    "class D:\\n a = 1\\n __slots__ = ('a',)",
    "class D(int): __slots__ = ('a',)",
    "class D(C): __slots__ = ('__dict__',)",
    'class A(type): pass\\nclass B(type): pass\\nclass X(metaclass=A): pass\\nclass Y(metaclass=B): pass\\nclass Z(X, Y): pass',
    'class D(C, metaclass=1): pass',
    'class D(C, tag=1): pass',
    'C(1)',
    'C.__name__ = 1',
    'C.__bases__ = (int,)',
]:
    show(code, names)
`);
    expect(stdout).toBe(`TypeError multiple bases have instance lay-out conflict
TypeError duplicate base class C
TypeError Cannot create a consistent method resolution
order (MRO) for bases object, C
TypeError type 'bool' is not an acceptable base type
TypeError __slots__ must be identifiers
ValueError 'a' in __slots__ conflicts with class variable
TypeError nonempty __slots__ not supported for subtype of 'int'
TypeError __dict__ slot disallowed: we already got one
TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
TypeError 'int' object is not callable
TypeError D.__init_subclass__() takes no keyword arguments
TypeError C() takes no arguments
TypeError can only assign string to C.__name__, not 'int'
TypeError __bases__ assignment: 'int' object layout differs from 'object'
`);
    expect(ended).toBe('end');
  });

  it('a method that is set later takes effect in subclasses at once', async () => {
    const { stdout, ended } = await runPython(`
class A: pass
class B(A): pass
b = B()
A.__len__ = lambda self: 7
print(len(b))
del A.__len__
try:
    len(b)
except TypeError as error:
    print(error)
class Other: pass
b.value = 1
b.__class__ = Other
print(type(b).__name__, b.value)
`);
    expect(stdout).toBe(`7
object of type 'B' has no len()
Other 1
`);
    expect(ended).toBe('end');
  });

  it('__eq__ without __hash__ makes a class unhashable, and != inverts ==', async () => {
    const { stdout, ended } = await runPython(`
class A:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return self.v == other.v
print(A(1) == A(1), A(1) != A(1), A(1) != A(2), A.__hash__)
try:
    hash(A(1))
except TypeError as error:
    print(error)
`);
    expect(stdout).toBe(`True False True None
unhashable type: 'A'
`);
    expect(ended).toBe('end');
  });
});
