/** The module `fractions`: in Python, as in CPython; texts are read natively. */

import { bigOf, newInt, type PyInt } from '../int';
import type { NativeBody } from '../native';
import { isStr } from '../str';
import { newTuple } from '../tuple';
import { libraryFlags } from './library-flags';
import type { ModuleSpec } from './spec';

const literal =
  /^\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:\s*\/\s*(\d+(?:_\d+)*)|(?:\.(\d*|\d+(?:_\d+)*))?(?:E([-+]?\d+(?:_\d+)*))?)\s*$/i;

const whole = (text: string | undefined): bigint => BigInt((text ?? '').replace(/_/g, '') || '0');

/** Numerator and denominator of a text, not reduced; None for another text. */
const readText: NativeBody = (runtime, _self, [text]) => {
  const found = isStr(text!) ? literal.exec(text.value) : null;
  if (found === null) return runtime.none();
  const [, sign, integer, under, decimals, exponent] = found;
  let numerator = whole(integer);
  let denominator = under === undefined ? 1n : whole(under);
  if (decimals !== undefined) {
    const digits = decimals.replace(/_/g, '');
    const scale = 10n ** BigInt(digits.length);
    numerator = numerator * scale + whole(digits);
    denominator *= scale;
  }
  if (exponent !== undefined) {
    const power = BigInt(exponent.replace(/_/g, '').replace('+', ''));
    if (power >= 0n) numerator *= 10n ** power;
    else denominator *= 10n ** -power;
  }
  const parts = [sign === '-' ? -numerator : numerator, denominator].map((part) => newInt(runtime, part));
  return newTuple(runtime, parts);
};

/** hash() of n/d: the number modulo 2**61 - 1 that n and the inverse of d make. */
const hashRatio: NativeBody = (runtime, _self, [n, d]) => {
  const prime = (1n << 61n) - 1n;
  const numerator = bigOf(n as PyInt);
  const size = numerator < 0n ? -numerator : numerator;
  let base = bigOf(d as PyInt) % prime;
  if (base === 0n) return newInt(runtime, numerator < 0n ? -314159 : 314159);
  let inverse = 1n;
  for (let exponent = prime - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) inverse = (inverse * base) % prime;
    base = (base * base) % prime;
  }
  const hash = ((size % prime) * inverse) % prime;
  const signed = numerator < 0n ? -hash : hash;
  return newInt(runtime, signed === -1n ? -2 : signed);
};

const python = `
import math
import numbers
import operator

__all__ = ["Fraction"]

def _as_parts(value):
    return value.as_integer_ratio()

class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")
    def __new__(cls, numerator=0, denominator=None, **kept):
        normalize = kept.pop("_normalize", True)
        if kept:
            raise TypeError(f"Fraction.__new__() got an unexpected keyword argument {next(iter(kept))!r}")
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, "quantize"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if isinstance(numerator, str):
                parts = _read_text(numerator)
                if parts is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                numerator, denominator = parts
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        if normalize:
            g = math.gcd(numerator, denominator)
            if denominator < 0:
                g = -g
            numerator //= g
            denominator //= g
        self._numerator = numerator
        self._denominator = denominator
        return self
    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._from_coprime_ints(*f.as_integer_ratio())
    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            dec = int(dec)
        elif not hasattr(dec, "quantize"):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._from_coprime_ints(*dec.as_integer_ratio())
    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj
    def as_integer_ratio(self):
        return (self._numerator, self._denominator)
    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)
    @property
    def numerator(a):
        return a._numerator
    @property
    def denominator(a):
        return a._denominator
    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)
    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)
    if _fractionFormats:
        def __format__(self, format_spec, /):
            return _format(self, format_spec)
    def _binary(monomorphic, fallback):
        def forward(a, b):
            if isinstance(b, Fraction):
                return monomorphic(a, b)
            if isinstance(b, int):
                return monomorphic(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented
        forward.__name__ = "__" + fallback.__name__ + "__"
        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return monomorphic(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented
        reverse.__name__ = "__r" + fallback.__name__ + "__"
        return forward, reverse
    def _add(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._from_coprime_ints(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return Fraction._from_coprime_ints(t, s * db)
        return Fraction._from_coprime_ints(t // g2, s * (db // g2))
    __add__, __radd__ = _binary(_add, operator.add)
    def _sub(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._from_coprime_ints(na * db - da * nb, da * db)
        s = da // g
        t = na * (db // g) - nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return Fraction._from_coprime_ints(t, s * db)
        return Fraction._from_coprime_ints(t // g2, s * (db // g2))
    __sub__, __rsub__ = _binary(_sub, operator.sub)
    def _mul(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g1 = math.gcd(na, db)
        if g1 > 1:
            na //= g1
            db //= g1
        g2 = math.gcd(nb, da)
        if g2 > 1:
            nb //= g2
            da //= g2
        return Fraction._from_coprime_ints(na * nb, db * da)
    __mul__, __rmul__ = _binary(_mul, operator.mul)
    def _div(a, b):
        nb, db = b._numerator, b._denominator
        if nb == 0 and _fractionNamesZeroDivision:
            raise ZeroDivisionError("Fraction(%s, 0)" % db)
        na, da = a._numerator, a._denominator
        g1 = math.gcd(na, nb)
        if g1 > 1:
            na //= g1
            nb //= g1
        g2 = math.gcd(db, da)
        if g2 > 1:
            da //= g2
            db //= g2
        n, d = na * db, nb * da
        if d < 0:
            n, d = -n, -d
        if d == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % n)
        return Fraction._from_coprime_ints(n, d)
    __truediv__, __rtruediv__ = _binary(_div, operator.truediv)
    def _floordiv(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)
    __floordiv__, __rfloordiv__ = _binary(_floordiv, operator.floordiv)
    def _divmod(a, b):
        da, db = a.denominator, b.denominator
        div, n_mod = divmod(a.numerator * db, da * b.numerator)
        return div, Fraction(n_mod, da * db)
    __divmod__, __rdivmod__ = _binary(_divmod, divmod)
    def _mod(a, b):
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)
    __mod__, __rmod__ = _binary(_mod, operator.mod)
    del _binary
    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
                if a._numerator > 0:
                    return Fraction._from_coprime_ints(a._denominator ** -power, a._numerator ** -power)
                if a._numerator == 0:
                    raise ZeroDivisionError("Fraction(%s, 0)" % a._denominator ** -power)
                return Fraction._from_coprime_ints((-a._denominator) ** -power, (-a._numerator) ** -power)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented
    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)
    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)
    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)
    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)
    if _fractionHasInt:
        def __int__(a, _index=operator.index):
            if a._numerator < 0:
                return _index(-(-a._numerator // a._denominator))
            return _index(a._numerator // a._denominator)
    if _fractionIsInteger:
        def is_integer(self):
            return self._denominator == 1
    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator
    def __floor__(a):
        return a._numerator // a._denominator
    def __ceil__(a):
        return -(-a._numerator // a._denominator)
    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d:
                return floor
            if remainder * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)
    def __hash__(self):
        return _hash_ratio(self._numerator, self._denominator)
    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented
    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented
    def __lt__(a, b):
        return a._richcmp(b, operator.lt)
    def __gt__(a, b):
        return a._richcmp(b, operator.gt)
    def __le__(a, b):
        return a._richcmp(b, operator.le)
    def __ge__(a, b):
        return a._richcmp(b, operator.ge)
    def __bool__(a):
        return bool(a._numerator)
    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))
    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)
    def __deepcopy__(self, memo):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

def _rounded(n, d, exponent):
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    return q

def _significant(n, d, figures):
    if n == 0:
        return 0, 1 - figures
    str_n, str_d = str(abs(n)), str(d)
    m = len(str_n) - len(str_d) + (str_d <= str_n)
    exponent = m - figures
    significand = _rounded(abs(n), d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return significand, exponent

def _parse_spec(spec):
    at = 0
    fill, align = " ", None
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec and spec[0] in "<>=^":
        align, at = spec[0], 1
    sign = "-"
    if spec[at:at + 1] and spec[at] in "-+ ":
        sign = spec[at]
        at += 1
    no_neg_zero = spec[at:at + 1] == "z"
    at += no_neg_zero
    alternate = spec[at:at + 1] == "#"
    at += alternate
    zeropad = spec[at:at + 1] == "0" and spec[at + 1:at + 2].isdigit()
    at += zeropad
    start = at
    while spec[at:at + 1].isdigit():
        at += 1
    width = int(spec[start:at] or "0")
    grouping = ""
    if spec[at:at + 1] and spec[at] in ",_":
        grouping = spec[at]
        at += 1
    precision = None
    if spec[at:at + 1] == ".":
        start = at = at + 1
        while spec[at:at + 1].isdigit():
            at += 1
        if start == at:
            return None
        precision = int(spec[start:at])
    return fill, align, sign, no_neg_zero, alternate, zeropad, width, grouping, precision, spec[at:]

def _grouped(digits, grouping, minimum=0):
    if not grouping:
        return digits.zfill(minimum)
    digits = digits.zfill(minimum)
    first = 1 + (len(digits) - 1) % 3
    return digits[:first] + "".join(grouping + digits[at:at + 3] for at in range(first, len(digits), 3))

def _padded(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    if align == "=":
        return sign + padding + body
    return padding + sign + body

def _format(self, spec):
    if not spec:
        return str(self)
    parts = _parse_spec(spec)
    kind = parts[-1] if parts is not None else None
    if parts is None or kind not in ("e", "E", "f", "F", "g", "G", "%"):
        if parts is not None and kind == "" and _fractionFormatsAll and parts[8] is None and not parts[3] and not parts[5]:
            return _format_plain(self, parts)
        raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
    fill, align, sign_kind, no_neg_zero, alternate, zeropad, width, grouping, precision, kind = parts
    if align is not None and zeropad:
        raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
    if align is None:
        align = ">"
    if precision is None:
        precision = 6
    trim_zeros = kind in "gG" and not alternate
    trim_point = not alternate
    n, d = self._numerator, self._denominator
    negative = n < 0
    if kind in "fF%":
        exponent = -precision
        if kind == "%":
            exponent -= 2
        significand = _rounded(abs(n), d, exponent)
        if kind == "%":
            exponent += 2
        scientific = False
        point = precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        significand, exponent = _significant(n, d, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    if no_neg_zero and significand == 0:
        negative = False
    sign = "-" if negative else "" if sign_kind == "-" else sign_kind
    suffix = "%" if kind == "%" else ""
    if scientific:
        suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
    digits = str(significand).zfill(point + 1)
    leading, fraction = digits[:len(digits) - point], digits[len(digits) - point:]
    if trim_zeros:
        fraction = fraction.rstrip("0")
    separator = "" if trim_point and not fraction else "."
    trailing = separator + fraction + suffix
    if zeropad:
        least = width - len(sign) - len(trailing)
        leading = leading.zfill(3 * least // 4 + 1 if grouping else least)
    leading = _grouped(leading, grouping)
    return _padded(sign, leading + trailing, fill, align, width)

def _format_plain(self, parts):
    fill, align, sign_kind, _, alternate, _, width, grouping, _, _ = parts
    n, d = self._numerator, self._denominator
    sign = "-" if n < 0 else "" if sign_kind == "-" else sign_kind
    body = _grouped(str(abs(n)), grouping)
    if d > 1 or alternate:
        body += "/" + _grouped(str(d), grouping)
    return _padded(sign, body, fill, align or ">", width)
`;

export const fractionsModule: ModuleSpec = {
  name: 'fractions',
  functions: [
    { name: '_read_text', signature: '(text, /)', style: 'o', body: readText },
    { name: '_hash_ratio', signature: '(n, d, /)', style: 'positional', resultType: 'int', body: hashRatio },
  ],
  constants: libraryFlags(
    'fractionFormats',
    'fractionFormatsAll',
    'fractionHasInt',
    'fractionIsInteger',
    'fractionNamesZeroDivision',
  ),
  python,
};
