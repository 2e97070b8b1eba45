/** None, Ellipsis, NotImplemented: three types of one object each. */

import { PyObject } from './object';
import type { Runtime } from './runtime';
import { internedStr } from './str';
import type { TypeSpec } from './type';

/** One of the three; its type says which. */
export class PySingleton extends PyObject {
  override visit(): void {}
  override destroy(): void {}
  override sizeBytes(): number {
    return 16;
  }
}

/** An owned None. */
export function none(runtime: Runtime): PyObject {
  return runtime.heap.take(runtime.singletons.none);
}

/** `NoneType()` answers None, and so for the others. */
function singletonType(name: string, text: string, which: 'none' | 'ellipsis' | 'notImplemented'): TypeSpec {
  return {
    name,
    subclassable: false,
    slots: {
      repr: (runtime) => internedStr(runtime, text),
      new: (runtime, _type, args, keywords) => {
        if (args.length > 0 || (keywords !== null && keywords.size > 0)) {
          return runtime.raise('TypeError', `${name} takes no arguments`);
        }
        return runtime.heap.take(runtime.singletons[which]);
      },
    },
  };
}

export const noneType: TypeSpec = {
  ...singletonType('NoneType', 'None', 'none'),
};
noneType.slots.bool = (runtime) => runtime.bool(false);

export const ellipsisType: TypeSpec = {
  ...singletonType('ellipsis', 'Ellipsis', 'ellipsis'),
  methods: [
    {
      name: '__reduce__',
      signature: '()',
      style: 'noargs',
      body: (runtime) => internedStr(runtime, 'Ellipsis'),
    },
  ],
};

export const notImplementedType: TypeSpec = {
  ...singletonType('NotImplementedType', 'NotImplemented', 'notImplemented'),
  methods: [
    {
      name: '__reduce__',
      signature: '()',
      style: 'noargs',
      body: (runtime) => internedStr(runtime, 'NotImplemented'),
    },
  ],
};
