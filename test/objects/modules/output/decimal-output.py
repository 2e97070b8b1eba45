from decimal import *
import decimal
def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)
a = Decimal("1.1")
b = Decimal("2.25")
c = a + b
print(a + b, a - b, a * b, a / b, a // b, b % a, divmod(b, a), a ** 3, -a, +a, abs(-a), b ** Decimal("0.5"))
print(Decimal(1) / 3, Decimal(2).sqrt(), Decimal(10).ln(), Decimal(100).log10(), Decimal(1).exp(), Decimal("0.1") + Decimal("0.2"))
print(repr(Decimal(0.1)), Decimal(10), Decimal("1E+5"), Decimal("-0.00"), Decimal("Infinity"), Decimal("NaN"), Decimal((1, (1, 2, 3), -2)), Decimal("1_000.5"), Decimal(" 3 "))
print(a == 1.1, Decimal("1.5") == 1.5, Decimal(2) == 2, a < b, a < 2, a > 0.5, max(a, b), sorted([b, a]), sum([a, b]), hash(Decimal(2)), hash(Decimal("1.5")) == hash(1.5), hash(Decimal("0.1")))
print(Decimal("7.325").quantize(Decimal(".01"), rounding=ROUND_DOWN), Decimal("7.325").quantize(Decimal("1."), rounding=ROUND_UP), Decimal("3.14159").quantize(Decimal("0.01")), round(Decimal("2.675"), 2), round(Decimal("2.5")), int(b), float(b))
print(c.as_tuple(), c.adjusted(), c.to_eng_string(), c.normalize(), Decimal("100").normalize(), Decimal("1e3").to_integral_value(), c.as_integer_ratio())
print(f"{b:.3f}", f"{b:10.1f}|", f"{Decimal('1234567.891'):,.2f}", f"{b:e}", f"{b:+}", f"{Decimal('0.5'):%}", f"{Decimal('0.12345'):.1%}", format(Decimal("1e10"), "f"), f"{b}", f"{b:>10}", f"{b:<10}|", f"{b:^10}|", f"{b:010}", f"{b!r}")
t(lambda: Decimal(1) / 0)
t(lambda: Decimal(0) / 0)
t(lambda: Decimal("abc"))
t(lambda: Decimal(-1).sqrt())
t(lambda: a + 1.5)
t(lambda: 1.5 + a)
t(lambda: a + "x")
t(lambda: Decimal([1]))
t(lambda: Decimal(None))
t(lambda: int(Decimal("NaN")))
t(lambda: int(Decimal("Infinity")))
t(lambda: Decimal("sNaN") + 1)
t(lambda: Decimal("1e999999") * 10)
t(lambda: Decimal("NaN") < 1)
t(lambda: Decimal("NaN") == 1)
t(lambda: Decimal(10) ** 1000)
t(lambda: Decimal("12345678901234567890123456789") + 0)
t(lambda: Decimal("1.23").quantize(Decimal("1e-30")))
t(lambda: getcontext())
getcontext().prec = 6
print(Decimal(1) / 7, getcontext().prec, getcontext().flags[Inexact], Decimal(22) / 7)
getcontext().prec = 28
with localcontext() as ctx:
    ctx.prec = 42
    d = Decimal(1) / Decimal(7)
    print(d, ctx.prec)
d = +d
print(d, getcontext().prec)
x = Context(prec=5, rounding=ROUND_HALF_UP)
print(x.divide(Decimal(1), Decimal(3)), x.create_decimal("3.14159265"), x, x.add(1, 2), x.power(2, 10))
setcontext(ExtendedContext)
print(Decimal(1) / 0, Decimal(-1).sqrt(), getcontext())
setcontext(DefaultContext)
print(getcontext().traps)
t(lambda: setattr(getcontext(), "prec", 0))
t(lambda: setattr(getcontext(), "rounding", "x"))
t(lambda: setattr(getcontext(), "foo", 1))
print(isinstance(a, Decimal), type(a), decimal.ROUND_HALF_EVEN, DefaultContext, MAX_PREC, MIN_EMIN, a.is_nan(), a.is_finite(), Decimal("-0").is_signed(), Decimal(0).is_zero(), bool(Decimal("0.0")))
print(a.compare(b), a.max(b), a.min(b), a.copy_sign(Decimal(-1)), a.number_class(), a.same_quantum(b), a.fma(2, 3), a.remainder_near(b), a.logb(), a.scaleb(3), a.shift(1), a.rotate(2), a.next_plus(), a.next_minus(), Decimal(7).next_toward(8))
e = [Decimal(i) / 4 for i in range(5)]
f = {Decimal("1.0"): 1}
print(f[1], f[Decimal("1.00")], e, sum(e), Decimal(3) in e, min(e))
big = Decimal("1" * 80)
print(big, big.__sizeof__() if False else "")
class Money(Decimal):
    pass
m = Money("3.50")
print(m, m + 1, type(m + 1), repr(m))
print(pow(Decimal(3), 4, 5), Decimal(2) ** -3, Decimal("1.5") ** 2, Decimal(9) ** Decimal("0.5"), Decimal(2) ** Decimal("1.1"), 2 ** Decimal(3), Decimal(-2) ** 3)
g = Decimal("123.456")
h = g.quantize(Decimal("0.1"))
i = getcontext()
