/** The module `statistics`: in Python, as in CPython; sums are exact. */

import { preciseLog } from '../../base';
import { newFloat, type PyFloat } from '../float';
import type { NativeBody } from '../native';
import { withFloats } from '../protocol/numbers';
import { libraryFlags } from './library-flags';
import type { ModuleSpec } from './spec';

/** Numerators and denominators of Wichura's algorithm AS 241 (PPND16), highest power first. */
const middle = [
  [
    ...[2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987],
    ...[13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665],
  ],
  [
    ...[5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597],
    ...[5394.196021424751, 687.1870074920579, 42.31333070160091, 1],
  ],
] as const;
const outer = [
  [
    ...[0.0007745450142783414, 0.022723844989269184, 0.2417807251774506],
    ...[1.2704582524523684, 3.6478483247632045, 5.769497221460691, 4.630337846156546],
    1.4234371107496835,
  ],
  [
    ...[1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457],
    ...[0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759],
    1,
  ],
] as const;
const far = [
  [
    ...[2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784],
    ...[0.026532189526576124, 0.29656057182850487, 1.7848265399172913, 5.463784911164114],
    6.657904643501103,
  ],
  [
    ...[2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5],
    ...[0.0007868691311456133, 0.014875361290850615, 0.1369298809227358],
    ...[0.599832206555888, 1],
  ],
] as const;

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient);
const ratio = ([top, bottom]: readonly [readonly number[], readonly number[]], x: number): number =>
  polynomial(top, x) / polynomial(bottom, x);

/** The quantile of the standard normal distribution. */
function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (polynomial(middle[0], r) * q) / polynomial(middle[1], r);
  }
  const r = Math.sqrt(-preciseLog(q <= 0 ? p : 1 - p));
  const x = r <= 5 ? ratio(outer, r - 1.6) : ratio(far, r - 5);
  return q < 0 ? -x : x;
}

const inverse: NativeBody = (runtime, _self, args) => {
  const [p, mu, sigma] = args.map((arg) => (arg as PyFloat).value) as [number, number, number];
  return newFloat(runtime, mu + normalQuantile(p) * sigma);
};

const python = `
import math
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import count as _count, groupby, repeat
from math import erf, exp, fabs, fsum, hypot, log, sqrt, tau
from numbers import Rational
from operator import itemgetter

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
    "pstdev", "pvariance", "quantiles", "stdev", "variance",
]

_SQRT2 = sqrt(2.0)

class StatisticsError(ValueError):
    pass

def _sum(data):
    count = 0
    types = set()
    types_add = types.add
    partials = {}
    partials_get = partials.get
    for typ, values in groupby(data, type):
        types_add(typ)
        for n, d in map(_exact_ratio, values):
            count += 1
            partials[d] = partials_get(d, 0) + n
    if None in partials:
        total = partials[None]
    else:
        total = _total(partials)
    return reduce(_coerce, types, int), total, count

def _total(partials):
    return sum(Fraction(n, d) for d, n in partials.items())

def _ss(data, c=None):
    if c is not None:
        T, ssd, count = _sum((d := x - c) * d for x in data)
        return T, ssd, c, count
    count = 0
    types = set()
    types_add = types.add
    sx_partials = defaultdict(int)
    sxx_partials = defaultdict(int)
    for typ, values in groupby(data, type):
        types_add(typ)
        for n, d in map(_exact_ratio, values):
            count += 1
            sx_partials[d] += n
            sxx_partials[d] += n * n
    if not count:
        ssd = c = Fraction(0)
    elif None in sx_partials:
        ssd = c = sx_partials[None]
    else:
        sx = _total(sx_partials)
        sxx = sum(Fraction(n, d * d) for d, n in sxx_partials.items())
        ssd = (count * sxx - sx * sx) / count
        c = sx / count
    return reduce(_coerce, types, int), ssd, c, count

def _ss_about_mean(data, c=None):
    if c is not None:
        T, total, count = _sum((x - c) ** 2 for x in data)
        return T, total
    T, total, count = _sum(data)
    mean_n, mean_d = (total / count).as_integer_ratio()
    partials = Counter()
    for n, d in map(_exact_ratio, data):
        diff_n = n * mean_d - d * mean_n
        diff_d = d * mean_d
        partials[diff_d * diff_d] += diff_n * diff_n
    if None in partials:
        total = partials[None]
    else:
        total = sum(Fraction(n, d) for d, n in partials.items())
    return T, total

def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return math.isfinite(x)

def _coerce(T, S):
    if T is S:
        return T
    if S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))

def _exact_ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")

def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if issubclass(T, Decimal):
            return T(value.numerator) / value.denominator
        raise

def _fail_neg(values, errmsg="negative value"):
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x

def _odd_root(n, m):
    a = math.isqrt(n // m)
    return a | (a * a * m != n)

def _float_root(n, m):
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        return (_odd_root(n, m << 2 * q) << q) / 1
    return _odd_root(n << -2 * q, m) / (1 << -q)

def _decimal_root(n, m):
    if n <= 0:
        if not n:
            return Decimal("0.0")
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    nr, dr = root.as_integer_ratio()
    plus = root.next_plus()
    np, dp = plus.as_integer_ratio()
    if 4 * n * (dr * dp) ** 2 > m * (dr * np + dp * nr) ** 2:
        return plus
    minus = root.next_minus()
    nm, dm = minus.as_integer_ratio()
    if 4 * n * (dr * dm) ** 2 < m * (dr * nm + dm * nr) ** 2:
        return minus
    return root

def mean(data):
    if not _statisticsReadsOnce and iter(data) is data:
        data = list(data)
    if not _statisticsReadsOnce and len(data) < 1:
        raise StatisticsError("mean requires at least one data point")
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, T)

def fmean(data, weights=None):
    if weights is not None and not _statisticsReadsOnce:
        raise TypeError("fmean() takes 1 positional argument but 2 were given")
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            counter = _count()
            total = fsum(x for x, _ in zip(data, counter))
            n = next(counter)
        else:
            total = fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    if not isinstance(data, (list, tuple)):
        data = list(data)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    num = _sumprod(data, weights)
    den = fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return num / den

def _sumprod(a, b):
    if _statisticsHasSumprod:
        return math.sumprod(a, b)
    return fsum(x * y for x, y in zip(a, b))

def geometric_mean(data):
    if not _statisticsGeometricZero:
        try:
            return exp(fmean(map(log, data)))
        except ValueError:
            raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None
    n = 0
    found_zero = False
    def logs():
        nonlocal n, found_zero
        for n, x in enumerate(data, start=1):
            if x > 0.0 or math.isnan(x):
                yield log(x)
            elif x == 0.0:
                found_zero = True
            else:
                raise StatisticsError("No negative inputs allowed", x)
    total = fsum(logs())
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)

def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    errmsg = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if isinstance(x, (int, float, Rational, Decimal)):
            if x < 0:
                raise StatisticsError(errmsg)
            return x
        raise TypeError("unsupported type")
    if weights is None:
        weights = repeat(1, n)
        sum_weights = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, sum_weights, _ = _sum(w for w in _fail_neg(weights, errmsg))
    try:
        data = _fail_neg(data, errmsg)
        T, total, count = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(sum_weights / total, T)

def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    i = n // 2
    return (data[i - 1] + data[i]) / 2

def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[(n - 1) // 2]

def median_high(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2]

def median_grouped(data, interval=1):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n == 1 and not _statisticsReadsOnce:
        return data[0]
    x = data[n // 2]
    for value in (x, interval):
        if isinstance(value, (str, bytes)):
            raise TypeError("expected number but got %r" % (value,))
    if _statisticsReadsOnce:
        interval = float(interval)
        x = float(x)
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    lower = x - interval / 2
    return lower + interval * (n / 2 - i) / (j - i)

def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError("no mode for empty data") from None

def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]

def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if not _statisticsOnePointQuantiles:
            raise StatisticsError("must have at least two data points")
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        m = ld - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = ld + 1
        result = []
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")

def variance(data, xbar=None):
    if _statisticsReadsOnce:
        T, ss, c, n = _ss(data, xbar)
    else:
        if iter(data) is data:
            data = list(data)
        n = len(data)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    if not _statisticsReadsOnce:
        T, ss = _ss_about_mean(data, xbar)
    return _convert(ss / (n - 1), T)

def pvariance(data, mu=None):
    if _statisticsReadsOnce:
        T, ss, c, n = _ss(data, mu)
    else:
        if iter(data) is data:
            data = list(data)
        n = len(data)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    if not _statisticsReadsOnce:
        T, ss = _ss_about_mean(data, mu)
    return _convert(ss / n, T)

def stdev(data, xbar=None):
    if not _statisticsReadsOnce:
        return _plain_root(variance(data, xbar))
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    mss = ss / (n - 1)
    if issubclass(T, Decimal):
        return _decimal_root(mss.numerator, mss.denominator)
    return _float_root(mss.numerator, mss.denominator)

def pstdev(data, mu=None):
    if not _statisticsReadsOnce:
        return _plain_root(pvariance(data, mu))
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    mss = ss / n
    if issubclass(T, Decimal):
        return _decimal_root(mss.numerator, mss.denominator)
    return _float_root(mss.numerator, mss.denominator)

def _plain_root(var):
    try:
        return var.sqrt()
    except AttributeError:
        return sqrt(var)

def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return _products(x, xbar, y, ybar) / (n - 1)

def _products(x, xbar, y, ybar):
    if _statisticsHasSumprod:
        return math.sumprod((xi - xbar for xi in x), (yi - ybar for yi in y))
    return fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))

def _rank(data, start):
    pairs = sorted(zip(data, _count()), key=itemgetter(0))
    i = start - 1
    result = [0] * len(pairs)
    for _, group in groupby(pairs, key=itemgetter(0)):
        group = list(group)
        rank = i + (len(group) + 1) / 2
        for _, position in group:
            result[position] = rank
        i += len(group)
    return result

def correlation(x, y, /, *, method="linear"):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x = _rank(x, start)
        y = _rank(y, start)
    elif _statisticsHasSumprod:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    if _statisticsHasSumprod:
        sxy = math.sumprod(x, y)
        sxx = math.sumprod(x, x)
        syy = math.sumprod(y, y)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        sxy = fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
        sxx = fsum((d := xi - xbar) * d for xi in x)
        syy = fsum((d := yi - ybar) * d for yi in y)
    try:
        if _statisticsExactCorrelation:
            return sxy / _sqrtprod(sxx, syy)
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")

def _sqrtprod(x, y):
    h = sqrt(x * y)
    if not math.isfinite(h):
        if math.isinf(h) and not math.isinf(x) and not math.isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    return h + math.sumprod((x, h), (y, -h)) / (2.0 * h)

LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))

def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _sumprod(x, y) + 0.0
    sxx = _sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    intercept = 0.0 if proportional else ybar - slope * xbar
    return LinearRegression(slope=slope, intercept=intercept)

class NormalDist:
    __slots__ = {"_mu": "Arithmetic mean", "_sigma": "Standard deviation"}
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)
    @classmethod
    def from_samples(cls, data):
        if _statisticsReadsOnce:
            T, ss, c, n = _ss(data)
            if n < 2:
                raise StatisticsError("stdev requires at least two data points")
            mss = ss / (n - 1)
            return cls(c, _float_root(mss.numerator, mss.denominator))
        if not isinstance(data, (list, tuple)):
            data = list(data)
        xbar = fmean(data)
        return cls(xbar, stdev(data, xbar))
    def samples(self, n, *, seed=None):
        if _statisticsInvertsSamples:
            rnd = random.random if seed is None else random.Random(seed).random
            return [_inverse(rnd(), self._mu, self._sigma) for _ in repeat(None, n)]
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        mu, sigma = self._mu, self._sigma
        return [gauss(mu, sigma) for _ in range(n)]
    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)
    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))
    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0 and not _statisticsReadsOnce:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _inverse(p, self._mu, self._sigma)
    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]
    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = Y_var - X_var
        dm = fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))
    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma
    @property
    def mean(self):
        return self._mu
    @property
    def median(self):
        return self._mu
    @property
    def mode(self):
        return self._mu
    @property
    def stdev(self):
        return self._sigma
    @property
    def variance(self):
        return self._sigma * self._sigma
    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)
    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)
    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))
    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))
    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)
    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)
    __radd__ = __add__
    def __rsub__(x1, x2):
        return -(x1 - x2)
    __rmul__ = __mul__
    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma
    def __hash__(self):
        return hash((self._mu, self._sigma))
    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
    def __getstate__(self):
        return self._mu, self._sigma
    def __setstate__(self, state):
        self._mu, self._sigma = state
`;

export const statisticsModule: ModuleSpec = {
  name: 'statistics',
  functions: [
    {
      name: '_inverse',
      signature: '(p, mu, sigma, /)',
      style: 'positional',
      resultType: 'float',
      body: withFloats([0, 1, 2], inverse),
    },
  ],
  constants: libraryFlags(
    'statisticsReadsOnce',
    'statisticsHasSumprod',
    'statisticsExactCorrelation',
    'statisticsOnePointQuantiles',
    'statisticsGeometricZero',
    'statisticsInvertsSamples',
  ),
  python,
};
