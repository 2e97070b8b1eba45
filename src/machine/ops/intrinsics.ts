/** Rare helpers behind CALL_INTRINSIC, and t-strings. */

import { intrinsics } from '../../code';
import {
  dictSetStr,
  isUnknown,
  NativeFrame,
  type PyException,
  type PyFunction,
  type PyList,
  type PyObject,
  type Result,
  type Runtime,
  repr,
} from '../../objects';
import type { PythonFrame } from '../frame';
import { isInstance, stopIterationError } from '../generators';
import { makeGeneric, makeInterpolation, makeTemplate } from '../generics';
import type { Machine } from '../machine';
import { push, type StatusCode } from './status';

type IntrinsicName = (typeof intrinsics)[number]['name'];

/** The list of raised and remaining exceptions of `except*` as the one that goes on, or None (_PyExc_PrepReraiseStar). */
function prepareReraise(machine: Machine, original: PyException, list: PyList): Result {
  const left = list.items.filter((item) => item !== machine.singletons.none);
  if (left.length === 0) return machine.none();
  if (!isInstance(original, machine.types.BaseExceptionGroup)) return machine.heap.take(left[0]!);
  const raisedOnes: PyException[] = [];
  const reraisedOnes: PyException[] = [];
  for (const item of left as PyException[]) {
    const same = item.traceback !== null && item.traceback === original.traceback;
    (same ? reraisedOnes : raisedOnes).push(item);
  }
  if (raisedOnes.length === 0) {
    if (reraisedOnes.length === 1) return machine.heap.take(reraisedOnes[0]!);
    return machine.exceptionGroup(original, reraisedOnes);
  }
  if (raisedOnes.length === 1 && reraisedOnes.length === 0) return machine.exceptionGroup(null, raisedOnes);
  const inner = reraisedOnes.length === 0 ? [] : [...reraisedOnes];
  return machine.exceptionGroup(null, [...raisedOnes, ...inner]);
}

function printExpression(machine: Machine, value: PyObject): Result {
  if (value === machine.singletons.none) return machine.none();
  if (isUnknown(value)) return machine.unknown('the text of an unknown value');
  return machine.run(new DisplayHook(value));
}

/** sys_displayhook: the text goes to standard output, the value to `builtins._`. */
class DisplayHook extends NativeFrame {
  constructor(private readonly value: PyObject) {
    super();
    this.name = 'displayhook';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    const names = runtime.builtins!.dict;
    let value = delivered;
    if (this.state === 0) {
      this.state = 1;
      dictSetStr(runtime, names, '_', runtime.singletons.none);
      const answer = repr(runtime, this.value);
      if (answer === undefined) return undefined;
      value = answer;
    }
    if (value === null) return null;
    if (this.state === 1) {
      this.state = 2;
      const answer = runtime.call(names.getStr('print')!, [this.hold(value)]);
      if (answer === undefined) return undefined;
      value = answer;
      if (value === null) return null;
    }
    dictSetStr(runtime, names, '_', this.value);
    return value;
  }
}

function apply(
  machine: Machine,
  frame: PythonFrame,
  name: IntrinsicName,
  inputs: readonly PyObject[],
): Result {
  const { heap } = machine;
  switch (name) {
    case 'STOPITERATION_ERROR':
      return stopIterationError(machine, frame, heap.take(inputs[0] as PyException));
    case 'ASYNC_GEN_WRAP':
      return machine.wrapAsyncValue(inputs[0]!);
    case 'PREP_RERAISE_STAR':
      return prepareReraise(machine, inputs[0] as PyException, inputs[1] as PyList);
    case 'SET_FUNCTION_TYPE_PARAMS': {
      const func = inputs[0] as PyFunction;
      heap.touch(func);
      func.typeParameters = heap.take(inputs[1]!);
      return heap.take(func);
    }
    case 'TYPEVAR':
    case 'PARAMSPEC':
    case 'TYPEVARTUPLE':
    case 'TYPEVAR_WITH_BOUND':
    case 'TYPEVAR_WITH_CONSTRAINTS':
    case 'SET_TYPEPARAM_DEFAULT':
    case 'SUBSCRIPT_GENERIC':
    case 'TYPEALIAS':
      return makeGeneric(machine, name, inputs);
    case 'PRINT':
      return printExpression(machine, inputs[0]!);
    case 'NOT_IMPLEMENTED_ERROR':
      return heap.take(machine.types.NotImplementedError as PyObject);
    case 'UNKNOWN':
      return machine.unknown('source that could not be parsed');
  }
}

function callIntrinsic(machine: Machine, frame: PythonFrame, index: number): StatusCode {
  const row = intrinsics[index]!;
  const inputs = frame.stack.slice(frame.sp - row.inputs, frame.sp) as PyObject[];
  return push(machine, frame, row.inputs, apply(machine, frame, row.name, inputs));
}

function buildTemplate(machine: Machine, frame: PythonFrame): StatusCode {
  return push(machine, frame, 2, makeTemplate(machine, frame.peek(2), frame.peek(1)));
}

function buildInterpolation(machine: Machine, frame: PythonFrame, flags: number): StatusCode {
  const count = (flags & 4) !== 0 ? 3 : 2;
  const inputs = frame.stack.slice(frame.sp - count, frame.sp) as PyObject[];
  return push(machine, frame, count, makeInterpolation(machine, inputs, flags & 3));
}

export const intrinsicHandlers = {
  CALL_INTRINSIC: callIntrinsic,
  BUILD_TEMPLATE: buildTemplate,
  BUILD_INTERPOLATION: buildInterpolation,
};
