/** The module `random`: once it is seeded its numbers are CPython's; before, they are not known. */

import type { Heap, Visitor } from '../../heap';
import { bytesIn } from '../bytes-like';
import { newFloat, PyFloat } from '../float';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from '../instance';
import { bigOf, newInt, PyInt } from '../int';
import type { NativeSpec } from '../native';
import { PyObject, type Result } from '../object';
import { place } from '../place';
import { hash } from '../protocol/hash';
import type { Runtime } from '../runtime';
import { isStr } from '../str';
import { newTuple, PyTuple } from '../tuple';
import type { TypeSpec } from '../type';
import { newUnknownFloat } from '../unknown';
import { sha512 } from './hashes';
import { libraryFlags } from './library-flags';
import { MersenneTwister } from './mersenne-twister';

import type { ModuleSpec } from './spec';

/** Measured: the same in all versions. */
const randomBytes = 2520;

class PyRandom extends PyObject {
  /** Null: seeded by the operating system. */
  twister: MersenneTwister | null = null;

  override visit(visitor: Visitor): void {
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return randomBytes;
  }

  override saveContent(): unknown {
    return { twister: this.twister?.copy() ?? null, common: saveCommon(this) };
  }

  override restoreContent(saved: { twister: MersenneTwister | null; common: CommonContent }): void {
    this.twister = saved.twister?.copy() ?? null;
    restoreCommon(this, saved.common);
  }
}

/** `seed(a, version=2)`: the number that a str or bytes stands for has its digest behind it. */
function seedNumber(runtime: Runtime, seed: PyObject): bigint | null {
  if (seed instanceof PyInt) return bigOf(seed);
  if (isStr(seed) || bytesIn(seed) !== null) {
    const bytes = isStr(seed) ? new TextEncoder().encode(seed.value) : bytesIn(seed)!;
    let number = 0n;
    for (const byte of [...bytes, ...sha512(bytes)]) number = (number << 8n) | BigInt(byte);
    return number;
  }
  if (seed instanceof PyFloat) {
    const answer = hash(runtime, seed);
    if (!answer) return null;
    const number = bigOf(answer as PyInt);
    runtime.heap.drop(answer);
    return BigInt.asUintN(64, number);
  }
  return runtime.raise(
    'TypeError',
    'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.',
  );
}

/** Of a random number nobody knows more than that it is not below 0, and below 1. */
function newFraction(runtime: Runtime): PyObject {
  const made = newUnknownFloat(runtime, 'a random number');
  made.isFraction = true;
  return made;
}

function drawn(
  name: string,
  signature: string,
  resultType: string,
  body: (runtime: Runtime, twister: MersenneTwister, args: readonly (PyObject | undefined)[]) => Result,
): NativeSpec {
  return {
    name,
    signature,
    resultType,
    body: (runtime, self, args) => {
      const random = self as PyRandom;
      if (random.twister === null) {
        return name === 'random' ? newFraction(runtime) : runtime.unknown('a random number', resultType);
      }
      runtime.heap.touch(random);
      return body(runtime, random.twister, args);
    },
  };
}

const randomType: TypeSpec = {
  name: '_Random',
  module: '_random',
  heapType: true,
  collectable: false,
  slots: {
    new: (runtime, type) => place(runtime, new PyRandom(), type, randomBytes),
  },
  methods: [
    {
      name: '_seed',
      signature: '(a, /)',
      style: 'o',
      body: (runtime, self, args) => {
        const random = self as PyRandom;
        const [seed] = args;
        runtime.heap.touch(random);
        if (seed === runtime.singletons.none) random.twister = null;
        else {
          const number = seedNumber(runtime, seed!);
          if (number === null) return null;
          random.twister = new MersenneTwister();
          random.twister.seed(number);
        }
        return runtime.none();
      },
    },
    {
      name: '_seeded',
      signature: '()',
      body: (runtime, self) => runtime.bool((self as PyRandom).twister !== null),
    },
    drawn('random', '()', 'float', (runtime, twister) => newFloat(runtime, twister.random())),
    drawn('getrandbits', '(k, /)', 'int', (runtime, twister, [k]) => {
      if (!(k instanceof PyInt)) {
        return runtime.raise('TypeError', `'${k!.type.name}' object cannot be interpreted as an integer`);
      }
      if (k.value < 0) return runtime.raise('ValueError', 'number of bits must be non-negative');
      return newInt(runtime, twister.bits(k.value));
    }),
    {
      name: '_getstate',
      signature: '()',
      body: (runtime, self) => {
        const { twister } = self as PyRandom;
        if (twister === null) return runtime.unknown('the state of a random generator', 'tuple');
        const words = [...twister.state, twister.index];
        return newTuple(
          runtime,
          words.map((word) => newInt(runtime, word)),
        );
      },
    },
    {
      name: '_setstate',
      signature: '(state, /)',
      style: 'o',
      body: (runtime, self, [state]) => {
        if (!(state instanceof PyTuple) || state.items.length !== 625) {
          return runtime.raise('TypeError', 'state vector must be a tuple');
        }
        runtime.heap.touch(self);
        const twister = new MersenneTwister();
        const words = state.items.map((word) => (word as PyInt).value);
        twister.index = words.pop()!;
        twister.state = Uint32Array.from(words);
        (self as PyRandom).twister = twister;
        return runtime.none();
      },
    },
  ],
};

const python = `
from math import log as _log, exp as _exp, pi as _pi, e as _e, ceil as _ceil
from math import sqrt as _sqrt, acos as _acos, cos as _cos, sin as _sin
from math import tau as TWOPI, floor as _floor, isfinite as _isfinite, log2 as _log2, lgamma as _lgamma
from math import fabs as _fabs
from operator import index as _index
from itertools import accumulate as _accumulate, repeat as _repeat
from bisect import bisect as _bisect

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53
RECIP_BPF = 2 ** -BPF

class Random(_Random):
    VERSION = 3
    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None
    def seed(self, a=None, version=2):
        self._seed(a)
        self.gauss_next = None
    def getstate(self):
        return self.VERSION, self._getstate(), self.gauss_next
    def setstate(self, state):
        version, internal, self.gauss_next = state
        self._setstate(internal)
    def _randbelow(self, n):
        getrandbits = self.getrandbits
        k = n.bit_length()
        r = getrandbits(k)
        while r >= n:
            r = getrandbits(k)
        return r
    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")
    def randrange(self, start, stop=None, step=1):
        istart = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if istart > 0:
                return self._randbelow(istart)
            raise ValueError("empty range for randrange()")
        istop = _index(stop)
        width = istop - istart
        istep = _index(step)
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)
            if not _randomSaysRange:
                raise ValueError("empty range for randrange() (%d, %d, %d)" % (istart, istop, width))
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if istep > 0:
            n = (width + istep - 1) // istep
        elif istep < 0:
            n = (width + istep + 1) // istep
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            if not _randomSaysRange:
                raise ValueError("empty range for randrange()")
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return istart + istep * self._randbelow(n)
    def randint(self, a, b):
        return self.randrange(a, b + 1)
    def choice(self, seq):
        if not len(seq):
            if not _randomChecksSequences:
                return seq[0]
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]
    def shuffle(self, x):
        randbelow = self._randbelow
        for i in reversed(range(1, len(x))):
            j = randbelow(i + 1)
            x[i], x[j] = x[j], x[i]
    def sample(self, population, k, *, counts=None):
        if not _randomChecksSequences and isinstance(population, (set, frozenset)):
            population = tuple(population)
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            cum_counts = list(_accumulate(counts))
            if len(cum_counts) != n:
                raise ValueError("The number of counts does not match the population")
            total = cum_counts.pop()
            selections = self.sample(range(total), k=k)
            return [population[_bisect(cum_counts, s)] for s in selections]
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize += 4 ** _ceil(_log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            selected_add = selected.add
            for i in range(k):
                j = randbelow(n)
                while j in selected:
                    j = randbelow(n)
                selected_add(j)
                result[i] = population[j]
        return result
    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                floor = _floor
                n += 0.0
                return [population[floor(random() * n)] for i in _repeat(None, k)]
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        bisect = _bisect
        hi = n - 1
        return [population[bisect(cum_weights, random() * total, 0, hi)] for i in _repeat(None, k)]
    def uniform(self, a, b):
        return a + (b - a) * self.random()
    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)
    def normalvariate(self, mu=0.0, sigma=1.0):
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            zz = z * z / 4.0
            if zz <= -_log(u2):
                break
        return mu + z * sigma
    def gauss(self, mu=0.0, sigma=1.0):
        random = self.random
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = random() * TWOPI
            g2rad = _sqrt(-2.0 * _log(1.0 - random()))
            z = _cos(x2pi) * g2rad
            self.gauss_next = _sin(x2pi) * g2rad
        return mu + z * sigma
    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))
    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd
    def vonmisesvariate(self, mu, kappa):
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            u1 = random()
            z = _cos(_pi * u1)
            d = z / (r + z)
            u2 = random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if random() > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI
    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        random = self.random
        if alpha > 1.0:
            ainv = _sqrt(2.0 * alpha - 1.0)
            bbb = alpha - LOG4
            ccc = alpha + ainv
            while True:
                u1 = random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()
                v = _log(u1 / (1.0 - u1)) / ainv
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - random()) * beta
        while True:
            u = random()
            b = (_e + alpha) / _e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = random()
            if u1 <= (x ** (alpha - 1.0) if p > 1.0 else _exp(-x)):
                return x * beta
    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0
    if _randomHasBinomial:
        def binomialvariate(self, n=1, p=0.5):
            if n < 0:
                raise ValueError("n must be non-negative")
            if p <= 0.0 or p >= 1.0:
                if p == 0.0:
                    return 0
                if p == 1.0:
                    return n
                raise ValueError("p must be in the range 0.0 <= p <= 1.0")
            random = self.random
            if n == 1:
                return _index(random() < p)
            if p > 0.5:
                return n - self.binomialvariate(n, 1.0 - p)
            if n * p < 10.0:
                x = y = 0
                c = _log2(1.0 - p)
                if not c:
                    return x
                while True:
                    y += _floor(_log2(random()) / c) + 1
                    if y > n:
                        return x
                    x += 1
            spq = _sqrt(n * p * (1.0 - p))
            b = 1.15 + 2.53 * spq
            a = -0.0873 + 0.0248 * b + 0.01 * p
            c = n * p + 0.5
            vr = 0.92 - 4.2 / b
            h = None
            while True:
                u = random() - 0.5
                us = 0.5 - _fabs(u)
                k = _floor((2.0 * a / us + b) * u + c)
                if k < 0 or k > n:
                    continue
                v = random()
                if us >= 0.07 and v <= vr:
                    return k
                if h is None:
                    alpha = (2.83 + 5.1 / b) * spq
                    lpq = _log(p / (1.0 - p))
                    m = _floor((n + 1) * p)
                    h = _lgamma(m + 1) + _lgamma(n - m + 1)
                v *= alpha / (a / (us * us) + b)
                if _log(v) <= h - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - m) * lpq:
                    return k
    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)
    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)

class SystemRandom(Random):
    def seed(self, *args, **kwds):
        return None
    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")
    setstate = getstate

_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
gauss = _inst.gauss
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
betavariate = _inst.betavariate
if _randomHasBinomial:
    binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
`;

export const randomModule: ModuleSpec = {
  name: 'random',
  types: [randomType],
  constants: libraryFlags('randomChecksSequences', 'randomSaysRange', 'randomHasBinomial'),
  python,
};
