/** complex(…) (Objects/complexobject.c:complex_new). */

import { callSpecial, lookupSpecial } from './attributes';
import { bindArguments } from './callbind';
import { newComplexOf, PyComplex } from './complex';
import { parseComplexText } from './complex-text';
import { PyFloat } from './float';
import { asciiDigits } from './int-text';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { toFloat } from './protocol/numbers';
import type { Runtime } from './runtime';
import { PyStr } from './str/str';
import type { PyType } from './type';
import { isUnknown } from './unknown';

const signature = { name: 'complex', signature: '(real=0, imag=0)', style: 'clinic' } as const;

export function complexNew(
  runtime: Runtime,
  type: PyType,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const bound = bindArguments(runtime, signature, args, keywords);
  if (bound === null) return null;
  const [real, imag] = bound;
  if ((real !== undefined && isUnknown(real)) || (imag !== undefined && isUnknown(imag))) {
    return runtime.unknown('complex() of an unknown value', 'complex');
  }
  if (real !== undefined && imag === undefined && real.type === runtime.types.complex && type === real.type) {
    return runtime.heap.take(real);
  }
  if (real instanceof PyStr) {
    if (imag !== undefined) {
      return runtime.raise('TypeError', "complex() can't take second arg if first is a string");
    }
    const parsed = parseComplexText(asciiDigits(real.value));
    if (parsed === null) return runtime.raise('ValueError', 'complex() arg is a malformed string');
    return newComplexOf(runtime, type, parsed[0], parsed[1]);
  }
  if (imag instanceof PyStr) return runtime.raise('TypeError', "complex() second arg can't be a string");
  const isNumber = (object: PyObject): boolean =>
    object instanceof PyComplex ||
    object.type.slotTable.float !== undefined ||
    object.type.slotTable.index !== undefined;
  if (real !== undefined && !isNumber(real) && lookupSpecial(runtime, real, '__complex__') === null) {
    return runtime.raise(
      'TypeError',
      `complex() first argument must be a string or a number, not '${real.type.fullTypeName}'`,
    );
  }
  if (imag !== undefined && !isNumber(imag)) {
    return runtime.raise(
      'TypeError',
      `complex() second argument must be a number, not '${imag.type.fullTypeName}'`,
    );
  }
  return runtime.run(new ComplexFrame(type, real ?? null, imag ?? null));
}

/** Converts real and imaginary part, then adds: complex(a, b) is a + b·1j, whatever a and b are. */
class ComplexFrame extends NativeFrame {
  private readonly parts: number[] = [];

  constructor(
    private readonly type: PyType,
    private readonly real: PyObject | null,
    private readonly imag: PyObject | null,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        if (value instanceof PyComplex) this.parts.push(value.real, value.imag);
        else if (value instanceof PyFloat) this.parts.push(value.value, Number.NaN);
        const isNumber = value instanceof PyComplex || value instanceof PyFloat;
        const name = value.type.name;
        runtime.heap.drop(value);
        if (!isNumber) {
          return runtime.raise(
            'TypeError',
            `${this.real!.type.fullTypeName}.__complex__ returned non-complex (type ${name})`,
          );
        }
        this.state = 0;
      }
      if (this.parts.length === 4) return this.result(runtime);
      const part = this.parts.length === 0 ? this.real : this.imag;
      if (part === null) {
        this.parts.push(0, Number.NaN);
        continue;
      }
      this.state = 1;
      const answer = this.convert(runtime, part);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  private convert(runtime: Runtime, part: PyObject): Result {
    if (part.type === runtime.types.complex) return runtime.heap.take(part);
    if (part === this.real && lookupSpecial(runtime, part, '__complex__') !== null) {
      return callSpecial(runtime, part, '__complex__', []);
    }
    if (part instanceof PyComplex) return runtime.heap.take(part);
    return toFloat(runtime, part);
  }

  /** A part that is no complex number has NaN for its imaginary part here, and adds nothing, not even a sign of zero. */
  private result(runtime: Runtime): Result {
    const [a, b, c, d] = this.parts as [number, number, number, number];
    const isComplexA = this.real instanceof PyComplex || !Number.isNaN(b);
    const isComplexB = this.imag instanceof PyComplex;
    const real = isComplexB ? a - d : a;
    const imag = isComplexA ? (this.imag === null ? b : c + b) : c;
    return newComplexOf(runtime, this.type, real, imag);
  }
}
