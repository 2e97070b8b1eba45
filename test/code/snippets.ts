/** One small program a construct. */
export const snippets: Readonly<Record<string, string>> = {
  'names-and-scopes': `
x = 1
def outer(a):
    global x
    b = a
    def inner():
        nonlocal b
        b += x
        return b
    x = b
    return inner
class C:
    __private = x
    def method(self):
        return self.__private, __class__
`,
  constants: `
a = 2 ** 10 + 1
b = (1, 2, (3, 'x' * 3))
c = [1, 2, 3]
d = {1, 2, 3}
e = -1.0
f = 'a' 'b' + 'c'
g = (1, 2)[0]
'dropped'
h = x in [1, 2]
i = x in {1, 2}
j = not (x is y)
k = 1 << 200
`,
  calls: `
f()
f(1, x)
f(1, k=x)
f(*a)
f(1, *a, **k)
f(x=1, **k)
o.m(1)
o.m(1, k=2)
`,
  operators: `
a + b * c
-a
not a
a and b or c
a < b < c
x = a if b else c
a[i]
a[i:j]
a[i:j:k]
a[1:2]
`,
  assignments: `
a = b = c
a, b = b, a
a, (b, *c) = x
o.x = 1
o[i] = 2
o[i:j] = 3
a += 1
o.x += 1
o[i] += 1
o[i:j] += 1
del a, o.x, o[i]
(y := 1)
x: int = 3
`,
  swaps: `
def f(a, b, c):
    a, b = b, a
    a, b, c = c, b, a
    return a
`,
  displays: `
[a, b]
[a, *b, c]
(a, *b)
{a, *b}
{a: b, 'k': c}
{'k': a, 'l': b}
{**a, 'k': b}
`,
  branches: `
if a:
    b
elif c and not d:
    e
else:
    f
if a is None: b
while True:
    if a: break
    if b: continue
if 0: never
assert a, b
`,
  loops: `
for a, b in c:
    if a: continue
    if b: break
else:
    d
while a < b:
    c
else:
    d
`,
  'try-except': `
try:
    a
except A as e:
    b
except (B, C):
    c
else:
    d
`,
  'try-finally': `
def f():
    for x in y:
        try:
            if x: return x
            if y: continue
        finally:
            z()
`,
  'return-in-finally': `
def f():
    try:
        return g()
    finally:
        return 1
`,
  with: `
def f():
    with a as b, c:
        return d
`,
  comprehensions: `
def f(a):
    b = [x for x in a if x]
    c = {x: y for x in a for y in x}
    d = [lambda: x for x in a]
    e = (x for x in a)
    return [z := x for x in a]
class C:
    items = [i for i in range(3)]
`,
  generators: `
def g():
    x = yield 1
    yield from x
    return 2
`,
  coroutines: `
async def f(a):
    await a
    async for b in a:
        yield b
    async with a as c:
        pass
async def g(a):
    return [b async for b in a]
`,
  functions: `
@decorate(1)
def f(a, b=1, *c, d: int, e=[], **g) -> str:
    """Text."""
    return lambda x=a: x
`,
  classes: `
@decorate
class C(B, metaclass=M):
    """Text."""
    a: int = 1
    def __init__(self, x):
        super().__init__(x)
        self.x = x
        super().y
`,
  imports: `
import a
import a.b
import a.b.c as d
from a import b, c as d
from . import e
from f import *
`,
  strings: `
f'{a}'
f'x{a!r:>{w}}y'
'%s and %-5r' % (a, b)
'%d' % (a,)
`,
  match: `
match x:
    case 1 | 2:
        a
    case None:
        b
    case [y, *z] if y:
        c
    case [_, *_, y]:
        c2
    case {'k': v, **rest}:
        d
    case C(p, q=r):
        e
    case (1 as s):
        f
    case _:
        g
`,
  'dead-code': `
def f():
    return 1
    unreachable()
def g():
    while True:
        pass
    unreachable()
`,
};

/** Constructs that not every version has. */
export const newerSnippets: Readonly<Record<string, string>> = {
  'except-star': `
try:
    a
except* A as e:
    b
except* B:
    c
`,
  'type-parameters': `
def f[T: int](x: T = 1) -> T: ...
class C[T](B): ...
type A[T] = list[T]
type B = int
`,
};
