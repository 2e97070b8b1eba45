/** Functions that JavaScript's Math lacks (Modules/mathmodule.c; the error functions by series and continued fraction). */

const lanczosG = 6.02468004077673;
const lanczosNumerator = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const lanczosDenominator = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

function lanczosSum(x: number): number {
  let top = 0;
  let bottom = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      top = top * x + lanczosNumerator[i]!;
      bottom = bottom * x + lanczosDenominator[i]!;
    }
  } else {
    for (let i = 0; i <= 12; i++) {
      top = top / x + lanczosNumerator[i]!;
      bottom = bottom / x + lanczosDenominator[i]!;
    }
  }
  return top / bottom;
}

/** sin(πx), exact at multiples of one half. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  let r: number;
  switch (n) {
    case 0:
      r = Math.sin(Math.PI * y);
      break;
    case 1:
      r = Math.cos(Math.PI * (y - 0.5));
      break;
    case 2:
      r = Math.sin(Math.PI * (1 - y));
      break;
    case 3:
      r = -Math.cos(Math.PI * (y - 1.5));
      break;
    default:
      r = Math.sin(Math.PI * (y - 2));
  }
  return x < 0 ? -r : r;
}

/** The gamma function; NaN for what is outside its domain, infinite where too large. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === Number.NEGATIVE_INFINITY || x === 0) return Number.NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    if (x <= 23) {
      let product = 1;
      for (let i = 2; i < x; i++) product *= i;
      return product;
    }
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Number.POSITIVE_INFINITY;
  const y = size + (lanczosG - 0.5);
  const z =
    ((size > lanczosG - 0.5 ? y - size - (lanczosG - 0.5) : y - (lanczosG - 0.5) - size) * lanczosG) / y;
  const root = size < 140 ? y ** (size - 0.5) : y ** (size / 2 - 0.25);
  if (x < 0) {
    let r = ((-Math.PI / sinPi(size) / size) * Math.exp(y)) / lanczosSum(size);
    r -= z * r;
    return size < 140 ? r / root : r / root / root;
  }
  let r = lanczosSum(size) / Math.exp(y);
  r += z * r;
  return size < 140 ? r * root : r * root * root;
}

/** Logarithm of the absolute value of gamma; NaN outside its domain. */
export function logGamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -Math.log(size);
  let r = Math.log(lanczosSum(size)) - lanczosG;
  r += (size - 0.5) * (Math.log(size + lanczosG - 0.5) - 1);
  if (x < 0) r = 1.1447298858494002 - Math.log(Math.abs(sinPi(size))) - Math.log(size) - r;
  return r;
}

/** The float that lies `steps` floats from x towards y. */
export function nextAfter(x: number, y: number, steps: bigint): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (steps === 0n) return x;
  if (x === y) return y;
  const rank = (value: number): bigint => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, Math.abs(value));
    const bits = view.getBigUint64(0);
    return value < 0 ? -bits : bits;
  };
  const from = rank(x);
  const to = rank(y);
  const up = to > from;
  let target = up ? from + steps : from - steps;
  if (up ? target > to : target < to) target = to;
  if (target === to) return y;
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, target < 0n ? -target : target);
  const size = view.getFloat64(0);
  return target < 0n || (target === 0n && (x < 0 || Object.is(x, -0))) ? -size : size;
}

/** The value of the last place of x. */
export function unitInLastPlace(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Number.POSITIVE_INFINITY, 1n);
  return Number.isFinite(next) ? next - size : size - nextAfter(size, 0, 1n);
}

/** IEEE 754 remainder: x less the nearest multiple of y. */
export function ieeeRemainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(y)) return x;
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const m = a % b;
  const c = b - m;
  let r: number;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (a - m)) % b);
  return x < 0 || Object.is(x, -0) ? -r : r;
}

/** Mantissa in [0.5, 1) and exponent. */
export function fractionExponent(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = 0;
  let mantissa = x;
  if (Math.abs(mantissa) < 2 ** -1022) {
    mantissa *= 2 ** 54;
    exponent -= 54;
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, mantissa);
  const high = view.getUint32(0);
  exponent += ((high >> 20) & 0x7ff) - 1022;
  view.setUint32(0, (high & 0x800fffff) | (1022 << 20));
  return [view.getFloat64(0), exponent];
}

/** x × 2^exponent, rounded once. */
export function scaleByPower(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x) || exponent === 0) return x;
  const [mantissa, own] = fractionExponent(x);
  const total = own + exponent;
  if (total > 1025) return x < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (total < -1080) return x < 0 ? -0 : 0;
  if (total > 1000) return mantissa * 2 ** 1000 * 2 ** (total - 1000);
  // One rounding only: the mantissa times a normal power, then the step into the subnormal range.
  return total < -1000 ? mantissa * 2 ** -60 * 2 ** (total + 60) : mantissa * 2 ** total;
}

/** Exact sum of floats, rounded once (fsum); the partial sums do not overlap. */
export function exactSum(values: readonly number[]): number | 'overflow' | 'infinities' {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const value of values) {
    let x = value;
    let kept = 0;
    for (const partial of partials) {
      let y = partial;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    if (x === 0) continue;
    if (Number.isFinite(x)) {
      partials.push(x);
      continue;
    }
    if (Number.isFinite(value)) return 'overflow';
    if (!Number.isNaN(value)) infinities += value;
    special += value;
    partials.length = 0;
  }
  if (special !== 0 || Number.isNaN(special)) return Number.isNaN(infinities) ? 'infinities' : special;
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n]!;
  let low = 0;
  while (n > 0) {
    const x = high;
    const y = partials[--n]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Half-way cases go by the sign of what is left.
  if (n > 0 && ((low < 0 && partials[n - 1]! < 0) || (low > 0 && partials[n - 1]! > 0))) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high;
}

/** Length of a vector, accurate to the last place in nearly all cases. */
export function vectorLength(values: readonly number[]): number {
  let largest = 0;
  let nan = false;
  for (const value of values) {
    const size = Math.abs(value);
    if (Number.isNaN(size)) nan = true;
    else if (size > largest) largest = size;
  }
  if (largest === Number.POSITIVE_INFINITY) return largest;
  if (nan) return Number.NaN;
  if (largest === 0 || values.length <= 1) return largest;
  const [, exponent] = fractionExponent(largest);
  const parts: number[] = [];
  for (const value of values) {
    const scaled = scaleByPower(value, -exponent);
    // The square as an exact sum of two floats (Veltkamp and Dekker).
    const split = scaled * 134217729;
    const high = split - (split - scaled);
    const low = scaled - high;
    const square = scaled * scaled;
    parts.push(square, high * high - square + 2 * high * low + low * low);
  }
  const sum = exactSum(parts);
  if (typeof sum === 'string') return Number.POSITIVE_INFINITY;
  const root = Math.sqrt(sum);
  const split = root * 134217729;
  const high = split - (split - root);
  const low = root - high;
  const square = root * root;
  const error = exactSum([...parts, -square, -(high * high - square + 2 * high * low + low * low)]);
  const corrected = typeof error === 'string' ? root : root + error / (2 * root);
  return scaleByPower(corrected, exponent);
}
