"""What a context keeps, and how large decimals are."""
from decimal import Decimal, getcontext, localcontext
from fractions import Fraction
from statistics import NormalDist, mean

small = Decimal("1.5")
large = Decimal("1" * 100)
same = small
total = small + 1
context = getcontext()
flags = context.flags
with localcontext() as inner:
    inner.prec = 5
    third = Decimal(1) / 3
parts = third.as_tuple()
half = Fraction(1, 2)
more = half + half
table = {small: 1, half: 2}
average = mean([half, Fraction(1, 3)])
normal = NormalDist(1, 2)
copies = [small for _ in range(3)]
end = 1000
