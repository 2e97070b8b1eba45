import sys
print(hash('abc'), hash(b'xyz'), hash('é€'), hash(''), hash((1,'a',2.5)), hash(frozenset([1,2,3])), hash(frozenset(['a','b'])))
b = bytearray()
s = []
for i in range(60):
    b.append(i)
    s.append(sys.getsizeof(b))
print(s)
b = bytearray(b'x' * 100); del b[10:]; print(sys.getsizeof(b)); b += b'y' * 30; print(sys.getsizeof(b), b[-1], len(b)); b.clear(); print(sys.getsizeof(b))
print([sys.getsizeof(x) for x in (0, 1, -1, 2**30, 2**60, 2**90, 1.5, 1j, 'a', '', 'abc', 'é' * 3, '€a', '😀', b'', b'abc', True, False)])
class S(str): pass
class I(int):
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __eq__(self, o): return NotImplemented
    def __hash__(self): return 7
class F:
    def __index__(self): return 2
    def __float__(self): return 2.5
    def __len__(self): return 0
    def __repr__(self): return 5
print(S('q') + 'r', type(S('q').upper()), 1 + I(2), I(2) + 1, I(2) == 2, hash(I(3)), bool(F()), 'ab' * F(), [1] * F(), 'abc'[F()], 'abc'.center(F()), int(F()) if 0 else float(F()))
for f in (lambda: repr(F()), lambda: str(F()), lambda: '%s' % F(), lambda: f'{F()!r}', lambda: F() + 1, lambda: 1 < F(), lambda: -F(), lambda: {F(): 1} and 1, lambda: hash([]), lambda: 3 @ F(), lambda: pow(2, F(), 3), lambda: 'x'.join([F()]), lambda: '{:5}'.format(F())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = 5; x += I(1); print(x)
x = 'a'; x *= 3; print(x)
print('{0.real} {0!r:>5} {1[k]}'.format(3, {'k': 'v'}), '%(a)05.1f|%(b)-4s|' % {'a': 2.25, 'b': 'x'})
print(int('7' * 50) * int('3' * 50) % (10 ** 9 + 7), (2 ** 200 + 12345) // 3 ** 50, -(2 ** 100) >> 3, (1 << 100) / (3 ** 40), float(2 ** 80 + 1), round(10 ** 25 + 5, -1))
