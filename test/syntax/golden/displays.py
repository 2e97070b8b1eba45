[], [a], [a, *b, c,], (), (a,), (a, *b), ((a)), {a}, {*a, b}, {}, {a: b, **c, d: e,}
[a for b in c], {a for b, in c if d if e for f in g}, {a: b for c, d in e}, (a for *b, c in d)
[[a for a in b] for b in (c if d else e)]
{(a := b): c, d: lambda: e}
x = a, b = c
for d, in [*e, f]: pass
