/** Constant folding, with the limits that CPython has (Python/ast_opt.c, from 3.14 Python/flowgraph.c). */

import { precisePower } from '../base';
import type { BinaryOperator, Expr, UnaryOp } from '../syntax';
import type { LoweringProfile } from '../versions';
import type { CodeConstant } from './code';
import { FALSE, isTrue, literalConstant, NONE, TRUE, tuple } from './constants';

/** A tuple that is repeated holds at most this many items, at all depths (ast_opt.c:MAX_TOTAL_ITEMS). */
const TOTAL_ITEMS_MAX = 1024;

type Limits = Pick<
  LoweringProfile,
  'foldedStringLengthMax' | 'foldedTupleLengthMax' | 'foldedIntBitsMax' | 'constantSlices'
>;

/** The constant that an expression is, or null where it is computed at run time. */
export function fold(node: Expr, limits: Limits): CodeConstant | null {
  switch (node.kind) {
    case 'Constant':
      return literalConstant(node.value);
    case 'Name':
      return node.id === '__debug__' ? TRUE : null;
    case 'UnaryOp': {
      const operand = fold(node.operand, limits);
      return operand && foldUnary(node.op, operand);
    }
    case 'BinOp': {
      const rights: { op: BinaryOperator; right: Expr }[] = [];
      let left: Expr = node;
      while (left.kind === 'BinOp') {
        rights.push(left);
        left = left.left;
      }
      let value = fold(left, limits);
      for (let i = rights.length - 1; i >= 0 && value; i--) {
        const right = fold(rights[i]!.right, limits);
        value = right && foldBinary(rights[i]!.op, value, right, limits);
      }
      return value;
    }
    case 'Tuple':
      return foldTuple(node.elts, limits);
    case 'Slice': {
      if (!limits.constantSlices) return null;
      // Asked before anything is folded: `-1` is no constant yet (Python/codegen.c:is_constant_slice).
      const [start, stop, step] = [node.lower, node.upper, node.step].map((part) =>
        part ? literal(part) : NONE,
      );
      return start && stop && step ? { type: 'slice', items: [start, stop, step] } : null;
    }
    case 'Subscript': {
      if (node.slice.kind === 'Slice' || node.slice.kind === 'Tuple') return null;
      const value = fold(node.value, limits);
      const index = value && fold(node.slice, limits);
      return index && foldSubscript(value, index);
    }
    default:
      return null;
  }
}

const literal = (node: Expr): CodeConstant | null =>
  node.kind === 'Constant' ? literalConstant(node.value) : null;

/** The tuple of the constants, or null where one is none. */
export function foldTuple(items: readonly Expr[], limits: Limits): CodeConstant | null {
  const folded: CodeConstant[] = [];
  for (const item of items) {
    const constant = fold(item, limits);
    if (!constant) return null;
    folded.push(constant);
  }
  return tuple(folded);
}

const ofBool = (value: boolean): CodeConstant => (value ? TRUE : FALSE);

function foldUnary(op: UnaryOp['op'], value: CodeConstant): CodeConstant | null {
  if (op === 'not') return ofBool(!isTrue(value));
  if (value.type === 'int' || value.type === 'bool') {
    const integer = BigInt(value.value);
    return { type: 'int', value: op === '-' ? -integer : op === '~' ? ~integer : integer };
  }
  if (op === '~') return null;
  if (value.type === 'float') return op === '-' ? { type: 'float', value: -value.value } : value;
  if (value.type === 'complex') {
    return op === '-' ? { type: 'complex', real: -value.real, imag: -value.imag } : value;
  }
  return null;
}

/** Folds one binary operation on constants. */
export function foldBinary(
  op: BinaryOperator,
  left: CodeConstant,
  right: CodeConstant,
  limits: Limits,
): CodeConstant | null {
  const [a, b] = [integerOf(left), integerOf(right)];
  if (a !== null && b !== null) {
    if (left.type === 'bool' && right.type === 'bool' && (op === '&' || op === '|' || op === '^')) {
      return ofBool(op === '&' ? a * b === 1n : op === '|' ? a + b > 0n : a !== b);
    }
    return foldIntegers(op, a, b, limits);
  }
  const [x, y] = [realOf(left), realOf(right)];
  if (x !== null && y !== null) return foldFloats(op, x, y);
  if (op === '+') return concatenate(left, right) ?? addComplex(left, right, 1);
  if (op === '-') return addComplex(left, right, -1);
  if (op === '*') return repeat(left, b, limits) ?? repeat(right, a, limits) ?? multiplyComplex(left, right);
  return null;
}

function integerOf(value: CodeConstant): bigint | null {
  return value.type === 'int' ? value.value : value.type === 'bool' ? BigInt(value.value) : null;
}

function realOf(value: CodeConstant): number | null {
  if (value.type === 'float') return value.value;
  const integer = integerOf(value);
  return integer === null ? null : Number(integer);
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}

function foldIntegers(op: BinaryOperator, a: bigint, b: bigint, limits: Limits): CodeConstant | null {
  const max = limits.foldedIntBitsMax;
  const integer = (value: bigint): CodeConstant => ({ type: 'int', value });
  switch (op) {
    case '+':
      return integer(a + b);
    case '-':
      return integer(a - b);
    case '*':
      return a !== 0n && b !== 0n && bits(a) + bits(b) > max ? null : integer(a * b);
    case '/': {
      const exact = Number.isSafeInteger(Number(a)) && Number.isSafeInteger(Number(b));
      return b === 0n || !exact ? null : { type: 'float', value: Number(a) / Number(b) };
    }
    case '%':
      return b === 0n ? null : integer((((a % b) + b) as bigint) % b);
    case '//': {
      if (b === 0n) return null;
      const quotient = a / b;
      return integer(a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient);
    }
    case '**':
      if (b < 0n) return a === 0n ? null : { type: 'float', value: Number(a) ** Number(b) };
      if (b > 0n && a !== 0n && bits(a) > max / Number(b)) return null;
      return integer(a ** b);
    case '<<':
      if (b < 0n) return null;
      if (a !== 0n && b !== 0n && (b > BigInt(max) || bits(a) > max - Number(b))) return null;
      return integer(a << b);
    case '>>':
      return b < 0n ? null : integer(a >> b);
    case '&':
      return integer(a & b);
    case '|':
      return integer(a | b);
    case '^':
      return integer(a ^ b);
    default:
      return null;
  }
}

function foldFloats(op: BinaryOperator, x: number, y: number): CodeConstant | null {
  const float = (value: number): CodeConstant => ({ type: 'float', value });
  switch (op) {
    case '+':
      return float(x + y);
    case '-':
      return float(x - y);
    case '*':
      return float(x * y);
    case '/':
      return y === 0 ? null : float(x / y);
    case '%':
      return y === 0 ? null : float(floorRemainder(x, y));
    case '//':
      return y === 0 ? null : float(Math.floor((x - floorRemainder(x, y)) / y + 0.5));
    case '**':
      return foldPower(x, y);
    default:
      return null;
  }
}

/** A zero remainder has the divisor's sign (float_rem). */
function floorRemainder(x: number, y: number): number {
  const remainder = x % y;
  if (remainder === 0) return y < 0 ? -0 : 0;
  return remainder < 0 !== y < 0 ? remainder + y : remainder;
}

/** float_pow; what raises or is complex is left to run time. */
function foldPower(x: number, y: number): CodeConstant | null {
  if ((x < 0 && !Number.isInteger(y)) || (x === 0 && y < 0)) return null;
  if (x === 1 || y === 0) return { type: 'float', value: 1 };
  if (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return { type: 'float', value: 1 };
  const value = precisePower(x, y);
  if (!Number.isFinite(value) && Number.isFinite(x) && Number.isFinite(y)) return null;
  return { type: 'float', value };
}

function concatenate(left: CodeConstant, right: CodeConstant): CodeConstant | null {
  if (left.type === 'str' && right.type === 'str') return { type: 'str', value: left.value + right.value };
  if (left.type === 'tuple' && right.type === 'tuple') return tuple([...left.items, ...right.items]);
  if (left.type === 'bytes' && right.type === 'bytes') {
    return { type: 'bytes', value: Uint8Array.from([...left.value, ...right.value]) };
  }
  return null;
}

function repeat(value: CodeConstant, times: bigint | null, limits: Limits): CodeConstant | null {
  if (times === null) return null;
  const length =
    value.type === 'tuple'
      ? value.items.length
      : value.type === 'str' || value.type === 'bytes'
        ? value.value.length
        : -1;
  if (length < 0) return null;
  const count = Number(times);
  const max = value.type === 'tuple' ? limits.foldedTupleLengthMax : limits.foldedStringLengthMax;
  if (length > 0 && (count < 0 || count > max / length)) return null;
  if (length === 0 || count <= 0) return value.type === 'tuple' ? tuple([]) : emptyLike(value);
  if (value.type === 'str') return { type: 'str', value: value.value.repeat(count) };
  if (value.type === 'bytes') {
    const bytes = new Uint8Array(length * count);
    for (let i = 0; i < count; i++) bytes.set(value.value, i * length);
    return { type: 'bytes', value: bytes };
  }
  if (value.type !== 'tuple' || totalItems(value) * count > TOTAL_ITEMS_MAX) return null;
  return tuple(Array.from({ length: length * count }, (_, i) => value.items[i % length]!));
}

function emptyLike(value: CodeConstant): CodeConstant {
  return value.type === 'bytes' ? { type: 'bytes', value: new Uint8Array() } : { type: 'str', value: '' };
}

function totalItems(value: CodeConstant): number {
  if (value.type !== 'tuple') return 1;
  return value.items.reduce((sum, item) => sum + totalItems(item), 0);
}

function complexOf(value: CodeConstant): { real: number; imag: number } | null {
  if (value.type === 'complex') return value;
  const real = realOf(value);
  return real === null ? null : { real, imag: 0 };
}

function addComplex(left: CodeConstant, right: CodeConstant, sign: 1 | -1): CodeConstant | null {
  const [x, y] = [complexOf(left), complexOf(right)];
  return x && y && { type: 'complex', real: x.real + sign * y.real, imag: x.imag + sign * y.imag };
}

function multiplyComplex(left: CodeConstant, right: CodeConstant): CodeConstant | null {
  const [x, y] = [complexOf(left), complexOf(right)];
  if (!x || !y) return null;
  return {
    type: 'complex',
    real: x.real * y.real - x.imag * y.imag,
    imag: x.real * y.imag + x.imag * y.real,
  };
}

function foldSubscript(value: CodeConstant, index: CodeConstant): CodeConstant | null {
  const integer = integerOf(index);
  if (integer === null) return null;
  const items =
    value.type === 'str'
      ? [...value.value]
      : value.type === 'tuple'
        ? value.items
        : value.type === 'bytes'
          ? [...value.value]
          : null;
  if (!items) return null;
  const at = Number(integer) < 0 ? Number(integer) + items.length : Number(integer);
  const item = items[at];
  if (item === undefined) return null;
  if (typeof item === 'string') return { type: 'str', value: item };
  return typeof item === 'number' ? { type: 'int', value: BigInt(item) } : item;
}
