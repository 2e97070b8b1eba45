/** Number literals. */

import type { Conversion } from './conversion';
import type { Constant, ConstantValue } from './tree';

const DIGITS = /^(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|[0-9](?:_?[0-9])*)$/;
const DIGIT_PART = '[0-9](?:_?[0-9])*';
const FLOAT = new RegExp(
  `^(?:${DIGIT_PART}\\.?(?:${DIGIT_PART})?|\\.${DIGIT_PART})(?:[eE][+-]?${DIGIT_PART})?$`,
);

/** Converts an `integer` or `float` of the grammar, which also takes Python 2's and misplaced underscores. */
export function convertNumber(c: Conversion, row: number): Constant {
  const start = c.start[row]!;
  const end = c.end[row]!;
  const source = c.text.slice(start, end);
  const value = numberOf(source);
  if (value === null) {
    c.problem('decimal', start, end);
    return { kind: 'Constant', start, end, value: { type: 'int', value: 0n } };
  }
  if (value.type === 'int' && /^0[0-9_]*[1-9]/.test(source)) c.problem('leadingZeros', start, end);
  return { kind: 'Constant', start, end, value };
}

/** The value of a number literal; null where it is malformed. */
export function numberOf(source: string): ConstantValue | null {
  if (/^[0-9]+$/.test(source)) return { type: 'int', value: BigInt(source) };
  if (/[jJ]$/.test(source)) {
    const digits = source.slice(0, -1);
    return FLOAT.test(digits) ? { type: 'complex', imag: Number(digits.replaceAll('_', '')) } : null;
  }
  if (DIGITS.test(source)) return { type: 'int', value: BigInt(source.replaceAll('_', '')) };
  if (FLOAT.test(source)) return { type: 'float', value: Number(source.replaceAll('_', '')) };
  return null;
}
