"""What copies ask a class for, and protocols an object."""
import copy
from typing import Protocol, runtime_checkable

class C:
    def __init__(self):
        self.a = 1000
    def __reduce__(self):
        print('reduce')
        return (C, (), self.__dict__)
    def __setstate__(self, state):
        print('setstate', state)
        self.__dict__.update(state)

class L(list):
    def __reduce_ex__(self, n):
        print('ex', n)
        return L, (), None, iter(self)

class G:
    def __reduce__(self):
        return 'g'

g = G()
c = copy.deepcopy(C())
d = copy.copy(c)
l = copy.deepcopy(L([[1], 2]))
m = copy.copy(l)
print(l, m, m[0] is l[0], copy.copy(g) is g)

@runtime_checkable
class HasX(Protocol):
    x: int
@runtime_checkable
class Runs(Protocol):
    def run(self): ...

class A:
    @property
    def x(self):
        print('asked')
        return 1
class B:
    def __init__(self): self.x = 5
class D:
    run = None
class E:
    def run(self): return 1
    def __getattr__(self, n):
        return 3
print([isinstance(o(), HasX) for o in (A, B, D, E)], [isinstance(o(), Runs) for o in (A, B, D, E)])
