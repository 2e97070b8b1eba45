import uuid
a = uuid.uuid5(uuid.NAMESPACE_DNS, "python.org")
b = uuid.uuid3(uuid.NAMESPACE_URL, "x")
c = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
d = uuid.UUID(int=5)
print(a, repr(b), c, d, a.hex, a.version, c.variant, c.bytes, c.fields, c.urn, a == a, a < b, hash(d), int(d), uuid.UUID(bytes=c.bytes) == c, uuid.UUID(bytes_le=c.bytes_le) == c)
try:
    uuid.UUID("x")
except ValueError as e:
    print(e)
try:
    a.x = 1
except TypeError as e:
    print(e)
import sys
print(sys.float_info)
print(sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.width, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxsize, sys.float_info[3])
import math
from fractions import Fraction
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [10] * 10), math.sumprod([1, 2.5], [2, 3]), math.sumprod([Fraction(1, 2)], [3]), math.sumprod([], []))
try:
    math.sumprod([1], [1, 2])
except ValueError as e:
    print(e)
print(math.exp2(10), math.isqrt(10**20), math.comb(50, 6), math.perm(10, 3), math.dist([1, 2], [4, 6]), math.nextafter(1.0, 2.0), math.ulp(1.0), math.lcm(4, 6), math.gcd(12, 18, 8), math.nextafter(1.0, 2.0, steps=3))
