from fractions import Fraction
from numbers import Number, Complex, Real, Rational, Integral
import math
a = Fraction(3, 4)
b = Fraction("1.25")
c = a + b
d = a - b
e = a * b
g = a / b
print(a, b, c, d, e, g, repr(c))
print(a // b, a % b, divmod(a, b), a ** 2, a ** -2, a ** 0.5, 2 ** a, (-a) ** -3)
print(a + 1, 1 + a, a + 0.5, 0.5 + a, a * 2, 2 * a, a / 2, 2 / a, 1 - a, a - 1, a + 1j)
print(a == 0.75, a == Fraction(6, 8), a < 1, a > 0.5, a <= b, a != b, a == "x")
print(hash(a), hash(Fraction(1, 3)), hash(Fraction(5)), hash(Fraction(-7, 3)), hash(Fraction(1, 2)) == hash(0.5))
print(int(b), float(b), round(b), round(b, 1), math.floor(b), math.ceil(b), math.trunc(-b), bool(Fraction()), abs(-b), -b, +b)
print(Fraction(0.1), Fraction(1.5), Fraction("3/7"), Fraction(" -3/9 "), Fraction("1e-3"), Fraction(".5"), Fraction(5))
print(Fraction(0.1).limit_denominator(10), Fraction(3.141592653589793).limit_denominator(100), Fraction.from_float(0.25))
print(a.numerator, a.denominator, a.as_integer_ratio(), a.real, a.imag, a.conjugate())
def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
t(lambda: Fraction(1, 0))
t(lambda: Fraction("x"))
t(lambda: Fraction(1.5, 2))
t(lambda: Fraction([1]))
t(lambda: a / 0)
t(lambda: a + "1")
t(lambda: Fraction(0) ** -1)
t(lambda: a < "x")
t(lambda: a // 0)
print(isinstance(a, Rational), isinstance(1, Integral), isinstance(1.0, Real), isinstance(1j, Number), isinstance(a, Integral), issubclass(bool, Integral), isinstance("a", Number))
print(sum([Fraction(1, n) for n in range(1, 11)]), sorted([a, b, Fraction(1, 9)]), max(a, b))
l = {a: 1, Fraction(1, 2): 2}
print(l[Fraction(6, 8)], l[0.5], f"{a}", a in l, 0.5 in l)
h = [Fraction(i, 7) for i in range(5)]
k = tuple(h)
del h
w = a
from fractions import Fraction
for s in ["", ".2f", "10.3f", "<10.1e", "+.3g", "%", ".1%", "010.2f", ",.2f", "*^20.4f", "#.0f", "g", "G", "e", ".0e", "z.1f"]:
    print(s, [format(Fraction(n, d), s) for n, d in [(1, 3), (-22, 7), (0, 1), (12345678, 7), (1, 10**9), (-1, 1000)]])
print(Fraction(4, 2).is_integer(), f"{Fraction(1, 3):.5f}")
