/** Methods of complex (Objects/complexobject.c). */

import { newComplex, type PyComplex } from './complex';
import { complexText } from './complex-text';
import { newFloat } from './float';
import type { NativeSpec } from './native';
import { formatComplex } from './str/format-number';
import { newStr, PyStr } from './str/str';
import { newTuple } from './tuple';
import type { GetSet } from './type';

export const complexMethods: readonly NativeSpec[] = [
  {
    name: 'conjugate',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => newComplex(runtime, (self as PyComplex).real, -(self as PyComplex).imag),
  },
  {
    name: '__complex__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      if (self.type === runtime.types.complex) return runtime.heap.take(self);
      return newComplex(runtime, (self as PyComplex).real, (self as PyComplex).imag);
    },
  },
  {
    name: '__getnewargs__',
    signature: '()',
    style: 'noargs',
    body: (runtime, self) => {
      const { real, imag } = self as PyComplex;
      return newTuple(runtime, [newFloat(runtime, real), newFloat(runtime, imag)]);
    },
  },
  {
    name: '__format__',
    signature: '(format_spec, /)',
    style: 'o',
    body: (runtime, self, [spec]) => {
      if (!(spec instanceof PyStr)) {
        return runtime.raise(
          'TypeError',
          `__format__() argument must be str, not ${spec!.type.fullTypeName}`,
        );
      }
      const { real, imag } = self as PyComplex;
      if (spec.value === '') {
        const slots = self.type.slotTable;
        if (self.type === runtime.types.complex) return newStr(runtime, complexText(real, imag));
        return (slots.str ?? slots.repr!)(runtime, self);
      }
      const text = formatComplex(runtime, real, imag, spec.value, self.type.name);
      return text === null ? null : newStr(runtime, text, true);
    },
  },
];

export const complexGetSet: readonly GetSet[] = [
  { name: 'real', member: true, get: (runtime, self) => newFloat(runtime, (self as PyComplex).real) },
  { name: 'imag', member: true, get: (runtime, self) => newFloat(runtime, (self as PyComplex).imag) },
];
