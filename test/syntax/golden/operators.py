a + b * c ** -d ** e - f // g % h @ i
a | b ^ c & d << e >> f
a & b ^ c | d
(a + b) - (c - (d)) - e
-a.b ** ~c[0]
not a and b or not c and (d and e) and f
a < b <= c == d != e > f >= g is h is not i in j not in k
a if b else c if d else e
(a if b else c) if (yield_) else d
x = y = z, w = [u, *v] = (t) = s
*x, y = y, *x
x, = y
(a.b, c[d:e, ::f, ...]) = [g][h,]
a += 1; a -= b, c; a **= yield_; a //= d; a >>= e; a @= f; a |= g
(n := 10) + f(m := 1, k[i := 0])
a[*b], a[*b, c], a[b:=c], a[:, 1:2:3, ::], a[()]
f(a, *b, c=d, *e, **g, h=i)(*j(k).l)
f(x for x in y)(x for x in y if z)
x = *f(a), *b.c + d
a.b().c[d].e(f)(g)
a. b . c
1if a else 2
a<b>c
(
  a
  # comment
  .b(
c
)
)
async def f(): return await a ** b, -await c, await d.e(f) * g
