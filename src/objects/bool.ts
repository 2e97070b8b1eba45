/** bool: True and False, ints with a name (Objects/boolobject.c). */

import type { PyInt } from './int';
import type { PyObject, Result } from './object';
import { Operator } from './operator-names';
import { truth } from './protocol/truth';
import type { Runtime } from './runtime';
import { internedStr } from './str';
import type { TypeSpec } from './type';

/** An owned True or False. */
export function newBool(runtime: Runtime, value: boolean): PyObject {
  return runtime.bool(value);
}

/** `&`, `|` and `^` of two bools are bools. */
function bitSlot(operator: number): (runtime: Runtime, a: PyObject, b: PyObject) => Result {
  return (runtime, a, b) => {
    const { bool, int } = runtime.types;
    if (a.type !== bool || b.type !== bool) return int.slotTable.binary![operator]!(runtime, a, b);
    const left = (a as PyInt).value;
    const right = (b as PyInt).value;
    const bits =
      operator === Operator.and ? left & right : operator === Operator.or ? left | right : left ^ right;
    return runtime.bool(bits !== 0);
  };
}

export const boolType: TypeSpec = {
  name: 'bool',
  base: 'int',
  subclassable: false,
  doc: 'Truth values.',
  slots: {
    repr: (runtime, self) => internedStr(runtime, (self as PyInt).value === 0 ? 'False' : 'True'),
    binary: {
      [Operator.and]: bitSlot(Operator.and),
      [Operator.or]: bitSlot(Operator.or),
      [Operator.xor]: bitSlot(Operator.xor),
    },
    new: (runtime, _type, args, keywords) => {
      if (keywords !== null && keywords.size > 0) {
        return runtime.raise('TypeError', 'bool() takes no keyword arguments');
      }
      if (args.length > 1) {
        return runtime.raise('TypeError', `bool expected at most 1 argument, got ${args.length}`);
      }
      return args.length === 0 ? runtime.bool(false) : truth(runtime, args[0]!);
    },
  },
};
