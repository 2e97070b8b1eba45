/** Constants of code objects: their identity, and the merging of equal ones within a code object. */

import { never } from '../base';
import type { ConstantValue } from '../syntax';
import type { CodeConstant } from './code';

export const NONE: CodeConstant = { type: 'None' };
export const TRUE: CodeConstant = { type: 'bool', value: true };
export const FALSE: CodeConstant = { type: 'bool', value: false };

export const int = (value: number): CodeConstant => ({ type: 'int', value: BigInt(value) });
export const str = (value: string): CodeConstant => ({ type: 'str', value });
export const tuple = (items: CodeConstant[]): CodeConstant => ({ type: 'tuple', items });

/** Numbers code objects, which are never merged. */
let codes = 0;

/**
 * Equal constants have equal keys: by type, value and sign of zero (Objects/codeobject.c:_PyCode_ConstantKey). A
 * code object is equal to itself only.
 */
export function constantKey(constant: CodeConstant): string {
  switch (constant.type) {
    case 'None':
      return 'N';
    case 'Ellipsis':
      return '.';
    case 'bool':
      return constant.value ? 'T' : 'F';
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${numberKey(constant.value)}`;
    case 'complex':
      return `j${numberKey(constant.real)},${numberKey(constant.imag)}`;
    case 'str':
      return `s${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `b${constant.value.join()}`;
    case 'tuple':
      return `(${constant.items.map(constantKey).join()})`;
    case 'frozenset':
      return `{${constant.items.map(constantKey).sort().join()}}`;
    case 'slice':
      return `[${constant.items.map(constantKey).join()}]`;
    case 'code':
      return `c${++codes}`;
    default:
      return never(constant);
  }
}

function numberKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The constant that a literal stands for. */
export function literalConstant(value: ConstantValue): CodeConstant {
  switch (value.type) {
    case 'complex':
      return { type: 'complex', real: 0, imag: value.imag };
    default:
      return value;
  }
}

export function isTrue(constant: CodeConstant): boolean {
  switch (constant.type) {
    case 'None':
      return false;
    case 'Ellipsis':
    case 'slice':
    case 'code':
      return true;
    case 'bool':
      return constant.value;
    case 'int':
      return constant.value !== 0n;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'str':
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    default:
      return never(constant);
  }
}
