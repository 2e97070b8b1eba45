/** Complex numbers to text and back (Objects/complexobject.c). */

import { parseFloatText } from './float-text';
import { complexPart } from './str/format-number';

/** repr(complex). */
export function complexText(real: number, imag: number): string {
  const imaginary = `${complexPart(imag)}j`;
  if (real === 0 && !Object.is(real, -0)) return imaginary;
  const sign = imaginary.startsWith('-') ? '' : '+';
  return `(${complexPart(real)}${sign}${imaginary})`;
}

/** complex(text) of ascii; null where it is ill-formed. */
export function parseComplexText(text: string): readonly [number, number] | null {
  let rest = text.trim();
  if (rest.startsWith('(')) {
    if (!rest.endsWith(')')) return null;
    rest = rest.slice(1, -1).trim();
  }
  const number =
    '(?:\\d[\\d_]*\\.?[\\d_]*(?:[eE][+-]?[\\d_]+)?|\\.\\d[\\d_]*(?:[eE][+-]?[\\d_]+)?|inf(?:inity)?|nan)';
  const match = new RegExp(`^([+-]?${number})?(?:([+-]?)(${number})?[jJ])?$`, 'i').exec(rest);
  if (match === null || rest === '') return null;
  const isImaginary = /j$/i.test(rest);
  let real: string | undefined = match[1];
  let imaginary: string | undefined;
  if (isImaginary) {
    if (match[2] === '' && match[3] === undefined && real !== undefined) {
      imaginary = real;
      real = undefined;
    } else {
      if (match[2] === '' && real !== undefined) return null;
      imaginary = `${match[2]}${match[3] ?? '1'}`;
    }
  }
  const realValue = real === undefined ? 0 : parseFloatText(real);
  const imagValue = imaginary === undefined ? 0 : parseFloatText(imaginary);
  return realValue === null || imagValue === null ? null : [realValue, imagValue];
}
