/** The references an object owns, each with the name a Python programmer knows it by. */

import type { HeapObject } from '../heap';
import { PythonFrame } from '../machine';
import {
  PyCell,
  PyCode,
  PyContainerIterator,
  PyDict,
  PyException,
  PyFrame,
  PyFunction,
  PyGenerator,
  PyList,
  PyMethod,
  PyModule,
  type PyObject,
  PySet,
  PyStr,
  PyTraceback,
  PyTuple,
  PyType,
} from '../objects';

export interface Edge {
  /** `.parent`, `[0]`, `["key"]`, `__closure__`, `local last`; `key` for a key itself. */
  readonly label: string;
  readonly target: PyObject;
}

const keyMax = 24;

/** Every owned reference, in a readable order. What has no name of its own is called by the owner's type. */
export function edgesOf(object: PyObject): Edge[] {
  const named: Edge[] = [];
  const add = (label: string, target: PyObject | null | undefined) => {
    if (target) named.push({ label, target });
  };
  addNamed(object, add);
  addCommon(object, add);
  return withUnnamed(object, named);
}

type Add = (label: string, target: PyObject | null | undefined) => void;

function addNamed(object: PyObject, add: Add): void {
  if (object instanceof PyList || object instanceof PyTuple) {
    for (let i = 0; i < object.items.length; i++) add(`[${i}]`, object.items[i]);
  } else if (object instanceof PyDict) {
    for (let i = 0; i < object.keys.length; i++) {
      const key = object.keys[i];
      if (!key) continue;
      add(keyLabel(key), object.values[i]);
      add('key', key);
    }
  } else if (object instanceof PySet) {
    for (const key of object.table.keys) add('element', key);
  } else if (object instanceof PyFunction) {
    add('__code__', object.code);
    add('__globals__', object.globals);
    add('__builtins__', object.builtins);
    add('__module__', object.module);
    add('__defaults__', object.defaults);
    add('__kwdefaults__', object.kwdefaults);
    add('__doc__', object.doc);
    add('__closure__', object.closure);
    add('__annotations__', object.annotations);
    add('__annotate__', object.annotate);
    add('__type_params__', object.typeParameters);
  } else if (object instanceof PyCell) add('cell', object.value);
  else if (object instanceof PyMethod) {
    add('__func__', object.callable);
    add('__self__', object.self);
  } else if (object instanceof PyException) {
    if (object.special !== null) for (const [name, value] of object.special) add(`.${name}`, value);
    add('args', object.args);
    add('__traceback__', object.traceback);
    add('__cause__', object.cause);
    add('__context__', object.context);
  } else if (object instanceof PyTraceback) {
    add('tb_next', object.nextEntry);
    add('tb_frame', object.frame);
  } else if (object instanceof PyFrame) {
    add('f_back', object.backFrame);
    if (object.ownsState && object.state instanceof PythonFrame) addFrame(object.state, add);
  } else if (object instanceof PyGenerator) {
    add('gi_code', object.code);
    if (object.frame instanceof PythonFrame) addFrame(object.frame, add);
  } else if (object instanceof PyCode) for (const constant of object.constants) add('constant', constant);
  else if (object instanceof PyModule) add('__dict__', object.dict);
  else if (object instanceof PyType) {
    add('__dict__', object.dict);
    if (object.natives === null) {
      add('__mro__', object.mroTuple);
      add('__bases__', object.basesTuple);
      if (object.base?.heapType) add('__base__', object.base);
    }
  } else if (object instanceof PyContainerIterator) add('container', object.container as PyObject | null);
}

function addCommon(object: PyObject, add: Add): void {
  const { attributes, slots, type } = object;
  if (attributes instanceof PyDict) add('__dict__', attributes);
  else if (attributes !== null) for (const [name, value] of attributes) add(`.${name}`, value);
  if (slots !== null) {
    for (let i = 0; i < slots.length; i++) add(`.${type.slotNames[i] ?? 'slot'}`, slots[i]);
  }
  if (type.heapType) add('__class__', type);
}

/** What a suspended or ended frame holds. */
function addFrame(frame: PythonFrame, add: Add): void {
  for (const { label, target } of frameEdges(frame)) add(label, target);
}

/** References of a frame of the machine: locals and cells by name, the rest by what it is for. */
export function frameEdges(frame: PythonFrame): Edge[] {
  const found: Edge[] = [];
  const { slotNames } = frame.executable.code;
  if (!frame.cleared) {
    const { slots, slotsBorrowed, stack, borrowed, sp } = frame;
    for (let i = 0; i < slots.length; i++) {
      const target = slots[i] ?? null;
      if (target === null || (slotsBorrowed !== null && slotsBorrowed[i] === 1)) continue;
      found.push({ label: `local ${slotNames[i] ?? '?'}`, target });
    }
    for (let i = 0; i < sp; i++) {
      const target = stack[i] ?? null;
      if (target === null || (borrowed !== null && borrowed[i] === 1)) continue;
      found.push({ label: isIterator(target) ? 'for loop' : 'value stack', target });
    }
  }
  if (frame.frameObject !== null) found.push({ label: 'frame object', target: frame.frameObject });
  if (frame.caller !== null) found.push({ label: 'f_back', target: frame.caller });
  if (frame.func !== null && !frame.funcBorrowed)
    found.push({ label: 'running function', target: frame.func });
  if (frame.namespace !== null) found.push({ label: 'namespace', target: frame.namespace });
  if (frame.localsDict !== null) found.push({ label: 'locals()', target: frame.localsDict });
  if (frame.handled.value !== null && frame.generator !== null) {
    found.push({ label: 'handled exception', target: frame.handled.value });
  }
  return found;
}

const isIterator = (object: PyObject): boolean => object.type.slotTable.next !== undefined;

export function keyLabel(key: PyObject): string {
  if (key instanceof PyStr) {
    const text = key.value.length > keyMax ? `${key.value.slice(0, keyMax)}…` : key.value;
    return `["${text}"]`;
  }
  return key.type.name === 'int' && 'value' in key ? `[${String(key.value)}]` : `[${key.type.name}]`;
}

/** Adds what `visit` reports beyond the named edges, so that no reference is missing, and leaves out what it does not. */
function withUnnamed(object: PyObject, named: readonly Edge[]): Edge[] {
  const left = new Map<HeapObject, number>();
  object.visit((target) => left.set(target, (left.get(target) ?? 0) + 1));
  const found: Edge[] = [];
  for (const edge of named) {
    const times = left.get(edge.target) ?? 0;
    if (times === 0) continue;
    left.set(edge.target, times - 1);
    found.push(edge);
  }
  for (const [target, times] of left) {
    for (let i = 0; i < times; i++) found.push({ label: object.type.name, target: target as PyObject });
  }
  return found;
}

/**
 * The edges as a programmer sees them: an instance's `__dict__` is part of the instance, so its values are attributes.
 * The way through the dict is in `via`.
 */
export function attributeEdges(object: PyObject): Edge[] {
  const found: Edge[] = [];
  for (const edge of edgesOf(object)) {
    if (edge.label !== '__dict__' || !(edge.target instanceof PyDict) || object instanceof PyModule) {
      found.push(edge);
      continue;
    }
    const dict = edge.target;
    found.push(edge);
    for (let i = 0; i < dict.keys.length; i++) {
      const key = dict.keys[i];
      const value = dict.values[i];
      if (key instanceof PyStr && value) found.push({ label: `.${key.value}`, target: value });
    }
  }
  return found;
}
