/** `functools.partial` (Modules/_functoolsmodule.c). */

import { dictSetStr, newDict, type PyDict } from '../../dict';
import { PyFunction } from '../../function';
import { attributesGetSet } from '../../instance-descriptors';
import { NativeFrame } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import { repr } from '../../protocol/text';
import type { Runtime } from '../../runtime';
import { newStr, PyStr } from '../../str';
import { newTuple, type PyTuple } from '../../tuple';
import type { GetSet, TypeSpec } from '../../type';
import { PyParts, placeParts } from '../parts';

/** Parts: the function, the arguments (a tuple), the keywords (a dict). */
export class PyPartial extends PyParts {}

/** Entries of a dict with str keys; borrowed. */
function entriesOf(dict: PyDict): [string, PyObject][] {
  const entries: [string, PyObject][] = [];
  dict.keys.forEach((key, i) => {
    if (key instanceof PyStr) entries.push([key.value, dict.values[i]!]);
  });
  return entries;
}

/** The call with all arguments; while it lasts, what C made for it is held (PyObject_Call with a tuple and a dict). */
class PartialCall extends NativeFrame {
  constructor(
    private readonly callable: PyObject,
    private readonly args: readonly PyObject[],
    private readonly keywords: ReadonlyMap<string, PyObject>,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    if (this.state === 1) return value;
    this.state = 1;
    return runtime.call(this.callable, this.args, this.keywords);
  }
}

function call(
  runtime: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): Result {
  const [callable, kept, keptKeywords] = (self as PyPartial).parts;
  const known = (kept as PyTuple).items;
  const all = known.length === 0 ? args : [...known, ...args];
  if ((keptKeywords as PyDict).used === 0) return runtime.call(callable!, all, keywords);
  const { heap } = runtime;
  const merged = new Map([...entriesOf(keptKeywords as PyDict), ...(keywords ?? [])]);
  const frame = new PartialCall(callable!, all, merged);
  const given = newTuple(
    runtime,
    args.map((one) => heap.take(one)),
  );
  frame.hold(given);
  // A tuple and an empty one concatenated are the tuple itself.
  if (known.length > 0 && args.length > 0)
    frame.hold(
      newTuple(
        runtime,
        all.map((one) => heap.take(one)),
      ),
    );
  const both = newDict(runtime);
  for (const [name, value] of merged) dictSetStr(runtime, both, name, value);
  frame.hold(both);
  if (callable instanceof PyFunction) {
    // _PyStack_UnpackDict: the stack that is made of both owns what lies on it.
    for (const one of all) frame.keep(runtime, one);
    for (const one of merged.values()) frame.keep(runtime, one);
  }
  return runtime.run(frame);
}

class PartialRepr extends NativeFrame {
  private at = -1;
  private text = '';

  constructor(
    private readonly typeName: string,
    private readonly names: readonly string[],
    private readonly values: readonly PyObject[],
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.text += (this.at > 0 ? ', ' : '') + this.names[this.at]! + (value as PyStr).value;
        runtime.heap.drop(value);
      }
      this.at++;
      if (this.at === this.values.length) return newStr(runtime, `${this.typeName}(${this.text})`);
      this.state = 1;
      const answer = repr(runtime, this.values[this.at]!);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

const fields: readonly GetSet[] = ['func', 'args', 'keywords'].map((name, i) => ({
  name,
  member: true,
  get: (runtime, self) => runtime.heap.take((self as PyPartial).parts[i]!),
}));

export const partialType: TypeSpec = {
  name: 'partial',
  generic: true,
  module: 'functools',
  heapType: true,
  collectable: true,
  weakrefs: true,
  attributes: true,
  slots: {
    new: (runtime, type, args, keywords) => {
      const [callable] = args;
      if (callable === undefined) {
        return runtime.raise('TypeError', "type 'partial' takes at least one argument");
      }
      if (callable.type.slotTable.call === undefined) {
        return runtime.raise('TypeError', 'the first argument must be callable');
      }
      const { heap } = runtime;
      const inner =
        callable instanceof PyPartial && callable.type === type && callable.attributes === null
          ? callable
          : null;
      const known = inner === null ? null : (inner.parts[1] as PyTuple);
      const kept =
        known !== null && known.items.length > 0 && args.length === 1
          ? heap.take(known)
          : newTuple(
              runtime,
              [...(known?.items ?? []), ...args.slice(1)].map((one) => heap.take(one)),
            );
      // A dict that nobody else has is kept as it came.
      const adopted = inner === null ? runtime.keywordDict : null;
      const named = adopted === null ? newDict(runtime) : heap.take(adopted);
      if (inner !== null)
        for (const [name, value] of entriesOf(inner.parts[2] as PyDict))
          dictSetStr(runtime, named, name, value);
      if (adopted === null)
        for (const [name, value] of keywords ?? []) dictSetStr(runtime, named, name, value);
      const target = inner === null ? callable : inner.parts[0]!;
      return placeParts(
        runtime,
        type,
        new PyPartial([heap.take(target), kept, named], runtime.profile.sizes.partial),
      );
    },
    init: (runtime) => runtime.none(),
    call,
    repr: (runtime, self) => {
      const { parts, type } = self as PyPartial;
      const named = entriesOf(parts[2] as PyDict);
      const known = (parts[1] as PyTuple).items;
      const names = ['', ...known.map(() => ''), ...named.map(([name]) => `${name}=`)];
      const values = [parts[0]!, ...known, ...named.map(([, value]) => value)];
      const owner = type.isClass ? type.name : 'functools.partial';
      return runtime.run(new PartialRepr(owner, names, values));
    },
  },
  getset: [...fields, attributesGetSet],
};
