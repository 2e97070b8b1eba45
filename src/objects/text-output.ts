/** `sys.stdout` and `sys.stderr`: what a program prints is kept by the runtime, never written anywhere. */

import type { Profile } from '../versions';
import { newInt } from './int';
import type { NativeSpec } from './native';
import { PyObject } from './object';
import { isStr } from './str';
import type { TypeSpec } from './type';

export class PyTextOutput extends PyObject {
  stream: 'output' | 'error' = 'output';
  override visit(): void {}
  override destroy(): void {}
  override sizeBytes(profile: Profile): number {
    return profile.sizes.library.textFile;
  }
}

export const writeSpec: NativeSpec = {
  name: 'write',
  signature: '(text, /)',
  style: 'o',
  body: (runtime, self, args) => {
    const text = args[0]!;
    if (!isStr(text)) {
      return runtime.raise('TypeError', `write() argument must be str, not ${text.type.fullTypeName}`);
    }
    runtime.write(text.value, (self as PyTextOutput).stream);
    return newInt(runtime, text.length);
  },
};

export const textOutputType: TypeSpec = {
  name: 'TextIOWrapper',
  module: '_io',
  subclassable: false,
  collectable: true,
  slots: {},
  methods: [
    writeSpec,
    { name: 'flush', signature: '()', body: (runtime) => runtime.none() },
    { name: 'isatty', signature: '()', body: (runtime) => runtime.bool(false) },
    { name: 'writable', signature: '()', body: (runtime) => runtime.bool(true) },
    { name: 'readable', signature: '()', body: (runtime) => runtime.bool(false) },
  ],
};
