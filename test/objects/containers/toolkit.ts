/** What the tests of containers share: a runtime for a version, and short ways to make and read objects. */

import { boolType } from '../../../src/objects/bool';
import { bytesType } from '../../../src/objects/bytes-type';
import { complexType } from '../../../src/objects/complex-type';
import { newDict, type PyDict } from '../../../src/objects/dict';
import { dictSet } from '../../../src/objects/dict-search';
import { newFloat } from '../../../src/objects/float';
import { floatType } from '../../../src/objects/float-type';
import { newInt } from '../../../src/objects/int';
import { intType } from '../../../src/objects/int-type';
import { newList } from '../../../src/objects/list';
import type { NativeSpec } from '../../../src/objects/native';
import type { PyObject, Result } from '../../../src/objects/object';
import { objectType } from '../../../src/objects/object-type';
import { repr } from '../../../src/objects/protocol/text';
import { allSpecs } from '../../../src/objects/specs';
import { newStr, type PyStr } from '../../../src/objects/str';
import { strType } from '../../../src/objects/str/type';
import { newTuple } from '../../../src/objects/tuple';
import type { TypeSpec } from '../../../src/objects/type';
import { type PythonVersion, profileFor } from '../../../src/versions';
import { FakeRuntime } from '../fake-runtime';

const needed: readonly TypeSpec[] = [
  objectType,
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  bytesType,
];

export class Tools extends FakeRuntime {
  constructor(version: PythonVersion = '3.13') {
    super(profileFor(version), [...allSpecs, ...needed]);
  }

  /** A Python object of a JavaScript value: arrays are lists. */
  make(value: unknown): PyObject {
    if (typeof value === 'number')
      return Number.isInteger(value) ? newInt(this, value) : newFloat(this, value);
    if (typeof value === 'string') return newStr(this, value);
    if (typeof value === 'boolean') return this.bool(value);
    if (Array.isArray(value))
      return newList(
        this,
        value.map((item) => this.make(item)),
      );
    if (value === null) return this.none();
    return value as PyObject;
  }

  tuple(...values: readonly unknown[]): PyObject {
    return newTuple(
      this,
      values.map((value) => this.make(value)),
    );
  }

  dict(...pairs: readonly (readonly [unknown, unknown])[]): PyDict {
    const dict = newDict(this);
    for (const [key, value] of pairs) this.settle(dictSet(this, dict, this.make(key), this.make(value)));
    return dict;
  }

  text(object: PyObject): string {
    return (this.settle(repr(this, object)) as PyStr).value;
  }

  /** Calls a method by its spec. */
  method(self: PyObject, name: string, ...args: readonly unknown[]): PyObject {
    return this.settle(this.methodResult(self, name, ...args));
  }

  methodResult(self: PyObject, name: string, ...args: readonly unknown[]): Result {
    const spec = this.methodSpec(self, name);
    const objects = args.map((arg) => (arg === undefined ? undefined : this.make(arg)));
    return spec.body(this, self, objects, null);
  }

  private methodSpec(self: PyObject, name: string): NativeSpec {
    for (const type of self.type.mro) {
      const found = type.spec?.methods?.find((method) => method.name === name);
      if (found !== undefined) return found;
    }
    throw new Error(`no method ${name}`);
  }

  /** The text of the exception that this raises. */
  error(act: () => Result): string {
    let value: PyObject | null;
    try {
      value = this.settleNull(act());
    } catch (error) {
      return (error as Error).message;
    }
    return value === null ? this.takeMessage() : `no error: ${this.text(value)}`;
  }
}
