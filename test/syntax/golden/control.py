if a: b
elif c:
    d
elif e: f
else:
    g; h;
while x:
    break
else: y
for i, (j, *k) in a, *b:
    continue
else:
    pass
for x[0] in y: pass
with a as b, c(d) as (e, f), g: pass
with (open(x) as y): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b, c,): pass
with (yield_): pass
try: a
except: b
try:
    a
except A: b
except (B, C) as d:
    e
else: f
finally: g
try: a
except* A as b: c
except* (B, C): d
try: a
finally: b
async def f():
    async with a as b, c: pass
    async for i in j: await k
    else: l
    return [x async for x in y if await z]
raise
raise A
raise A(b) from None
assert a
assert a, 'b'
del a, b[0], (c.d, [e])
global one, two
import a, b.c as d, e . f
from . import g
from ...h.i import (j as k, l,)
from m import *
from __future__ import annotations, division as d
