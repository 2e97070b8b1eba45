/** The type `dict`. */

import { bindSpecial, callOwned } from './attributes';
import { newDictOf, newFreshDict, PyDict } from './dict';
import { newDictIterator } from './dict-iterators';
import { keyOf } from './dict-key';
import { dictKeys, dictMethods } from './dict-methods';
import { dictContains, dictDelete, dictGet, dictSet, raiseKeyError } from './dict-search';
import { equalDicts, uniteDicts, updateDict, updateWithKeywords } from './dict-update';
import { newSizeInt } from './int';
import { reprParts } from './items-repr';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { Operator } from './operator-names';
import { chain } from './protocol/chain';
import { isTrue } from './protocol/equality';
import type { Runtime } from './runtime';
import type { TypeSpec } from './type';

/** `dict[key]`: KeyError, or `__missing__` of a subclass, where the key is not there. */
class Subscript extends NativeFrame {
  constructor(
    private readonly dict: PyDict,
    private readonly key: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { dict, key } = this;
    if (this.state === 0) {
      this.state = 1;
      const answer = dictGet(runtime, dict, key);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (this.state === 2 || value !== null || runtime.exception !== null) return value;
    if (dict.type !== runtime.types.dict) {
      // Objects/dictobject.c:dict_subscript calls it bound.
      const method = bindSpecial(runtime, dict, '__missing__');
      if (method === PENDING) return runtime.unknown('a descriptor called __missing__');
      if (method !== null) {
        this.state = 2;
        return callOwned(runtime, method, [key]);
      }
      if (runtime.exception !== null) return null;
    }
    return raiseKeyError(runtime, key);
  }
}

function getItem(runtime: Runtime, self: PyObject, key: PyObject): Result {
  const fast = keyOf(key);
  const found = fast === undefined ? null : (self as PyDict).getKey(fast);
  if (found !== null) return runtime.heap.take(found);
  return runtime.run(new Subscript(self as PyDict, key));
}

const negate = (runtime: Runtime, answer: PyObject): Result => runtime.bool(!isTrue(runtime, answer));

/** The parts of a dict's repr: its keys and values in turn, read anew each time. */
function reprPart(dict: PyObject, at: number): PyObject | null {
  const { keys, values, used } = dict as PyDict;
  if (keys.length === used) return (at % 2 === 0 ? keys : values)[at >> 1] ?? null;
  const key = dictKeys(dict as PyDict)[at >> 1];
  return key === undefined ? null : at % 2 === 0 ? key : values[keys.indexOf(key)]!;
}

/** Texts of keys and values in turn as they stand between braces. */
export function joinPairs(texts: readonly string[]): string {
  let text = '';
  for (let i = 0; i < texts.length; i += 2) text += `${i > 0 ? ', ' : ''}${texts[i]}: ${texts[i + 1]}`;
  return text;
}

export const dictType: TypeSpec = {
  name: 'dict',
  generic: true,
  doc: 'Built-in mapping, in order of insertion.',
  subclassable: true,
  collectable: true,
  pattern: 'mapping',
  allocate: newDictOf,
  // METH_COEXIST: they hide the wrappers of the slots.
  methods: [
    ...dictMethods,
    {
      name: '__getitem__',
      signature: '(key, /)',
      style: 'o',
      body: (rt, self, [key]) => getItem(rt, self, key!),
    },
    {
      name: '__contains__',
      signature: '(key, /)',
      style: 'o',
      body: (rt, self, [key]) => dictContains(rt, self as PyDict, key!),
    },
  ],
  constants: { __hash__: (runtime) => runtime.none() },
  slots: {
    hash: null,
    new: newFreshDict,
    init: (runtime, self, args, keywords) =>
      updateWithKeywords(runtime, 'dict', self as PyDict, args, keywords),
    repr: (runtime, self) =>
      reprParts(runtime, self, '{...}', reprPart, (_dict, texts) => `{${joinPairs(texts)}}`),
    length: (runtime, self) => newSizeInt(runtime, (self as PyDict).used),
    iter: (runtime, self) => newDictIterator(runtime, self as PyDict, 'keys'),
    compare: (runtime, left, right, operator) => {
      if (!(left instanceof PyDict && right instanceof PyDict) || (operator !== 2 && operator !== 3)) {
        return runtime.notImplemented();
      }
      if (operator === 2) return equalDicts(runtime, left, right);
      return chain(runtime, [left, right], (rt, [a, b]) => equalDicts(rt, a as PyDict, b as PyDict), negate);
    },
    getItem,
    setItem: (runtime, self, key, value) =>
      value === null
        ? dictDelete(runtime, self as PyDict, key)
        : dictSet(runtime, self as PyDict, key, value),
    contains: (runtime, self, key) => dictContains(runtime, self as PyDict, key),
    binary: {
      [Operator.or]: (runtime, left, right) =>
        left instanceof PyDict && right instanceof PyDict
          ? uniteDicts(runtime, left, right)
          : runtime.notImplemented(),
    },
    inplace: {
      [Operator.or]: (runtime, self, other) =>
        chain(
          runtime,
          [self, other],
          (rt, [dict, source]) => updateDict(rt, dict as PyDict, source!),
          (rt, done, [dict]) => {
            rt.heap.drop(done);
            return rt.heap.take(dict!);
          },
        ),
    },
  },
};
