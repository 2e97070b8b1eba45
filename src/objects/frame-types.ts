/** The types of frames and tracebacks (Objects/frameobject.c, Python/traceback.c). */

import { codeReads } from './code';
import { PyTraceback } from './exceptions';
import { newFrameLocals } from './frame-locals';
import type { PyFrame } from './frameobject';
import { newInt, PyInt } from './int';
import type { PyObject } from './object';
import type { Runtime } from './runtime';
import { newStr } from './str';
import type { TypeSpec } from './type';

const frameOf = (self: PyObject): PyFrame => self as PyFrame;
const entryOf = (self: PyObject): PyTraceback => self as PyTraceback;

function lineOf({ state }: PyFrame): number {
  codeReads.count++;
  return state.line();
}

/** The dict of the frame's variables, or from PEP 667 on a view of them. */
function localsOf(runtime: Runtime, self: PyObject): PyObject {
  const { state } = frameOf(self);
  const writesThrough = !runtime.profile.evaluation.localsDictPersists && state.isOptimized();
  return writesThrough ? newFrameLocals(runtime, frameOf(self)) : state.locals(runtime);
}

export const frameType: TypeSpec = {
  name: 'frame',
  subclassable: false,
  collectable: true,
  slots: {
    repr: (runtime, self) => {
      const { state } = frameOf(self);
      const { filename, name } = state.code.code;
      const address = `0x${self.address.toString(16)}`;
      const text = `<frame at ${address}, file '${filename}', line ${lineOf(frameOf(self))}, code ${name}>`;
      return newStr(runtime, text);
    },
  },
  methods: [
    {
      name: 'clear',
      signature: '()',
      body: (runtime, self) => {
        const { state } = frameOf(self);
        if (state.isRunning()) return runtime.raise('RuntimeError', 'cannot clear an executing frame');
        state.release(runtime.heap);
        return runtime.none();
      },
    },
  ],
  getset: [
    {
      name: 'f_back',
      get: (runtime, self) => {
        const { backFrame, state } = frameOf(self);
        if (backFrame !== null) return runtime.heap.take(backFrame);
        return (state.isRunning() ? state.back(runtime) : null) ?? runtime.none();
      },
    },
    { name: 'f_code', get: (runtime, self) => runtime.heap.take(frameOf(self).state.code) },
    { name: 'f_globals', get: (runtime, self) => runtime.heap.take(frameOf(self).state.globals) },
    { name: 'f_builtins', get: (runtime, self) => runtime.heap.take(frameOf(self).state.builtins) },
    { name: 'f_locals', get: localsOf },
    { name: 'f_lineno', get: (runtime, self) => newInt(runtime, lineOf(frameOf(self))) },
    {
      name: 'f_lasti',
      get: (runtime) => runtime.unknown('offsets in CPython’s bytecode are not modelled', 'int'),
    },
    { name: 'f_trace', get: (runtime) => runtime.none() },
  ],
};

export const tracebackType: TypeSpec = {
  name: 'traceback',
  subclassable: false,
  collectable: true,
  slots: {},
  getset: [
    {
      name: 'tb_next',
      get: (runtime, self) => runtime.heap.take(entryOf(self).nextEntry ?? runtime.singletons.none),
      set: (runtime, self, value) => {
        if (value === null) return runtime.raise('TypeError', "can't delete tb_next attribute");
        const { heap, singletons } = runtime;
        if (value !== singletons.none && !(value instanceof PyTraceback)) {
          return runtime.raise('TypeError', `expected traceback object, got '${value.type.fullTypeName}'`);
        }
        const next = value instanceof PyTraceback ? value : null;
        for (let at = next; at !== null; at = at.nextEntry) {
          if (at === self) return runtime.raise('ValueError', 'traceback loop detected');
        }
        heap.touch(self);
        const old = entryOf(self).nextEntry;
        entryOf(self).nextEntry = next === null ? null : heap.take(next);
        if (old !== null) heap.drop(old);
        return runtime.none();
      },
    },
    { name: 'tb_frame', member: true, get: (runtime, self) => runtime.heap.take(entryOf(self).frame) },
    {
      name: 'tb_lineno',
      get: (runtime, self) => {
        codeReads.count++;
        return newInt(runtime, entryOf(self).lineNumber);
      },
      set: (runtime, self, value) => {
        if (value instanceof PyInt) {
          runtime.heap.touch(self);
          entryOf(self).lineNumber = value.value;
        }
        return runtime.none();
      },
    },
    {
      name: 'tb_lasti',
      member: true,
      get: (runtime) => runtime.unknown('offsets in CPython’s bytecode are not modelled', 'int'),
    },
  ],
};
