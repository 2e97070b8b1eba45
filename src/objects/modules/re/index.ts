/**
 * The module `re`: Python's regular expressions, parsed and matched here; the functions that only compile and call are Python.
 * Invariant: knows nothing of other library modules.
 */

import { bytesIn } from '../../bytes-like';
import { latin1 } from '../../bytes-text';
import { newDict } from '../../dict';
import { dictSet } from '../../dict-search';
import { newInt, type PyInt } from '../../int';
import type { NativeBody } from '../../native';
import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import { internedStr, newPiece, PyStr } from '../../str';
import { newTuple } from '../../tuple';
import { placeParts } from '../parts';
import type { ModuleSpec } from '../spec';
import { raisePatternError } from './errors';
import { matchType } from './match';
import { FlagsFailure, type ParsedPattern, parsePattern, RepeatFailure, UnplacedFailure } from './parse';
import { patternType, scannerType } from './pattern';
import { PyPattern } from './pattern-object';
import { compileProgram } from './program';
import { python } from './python';
import { PatternFailure } from './reader';

function parsed(runtime: Runtime, pattern: PyObject, flags: number): ParsedPattern | Result {
  const isText = pattern instanceof PyStr;
  const bytes = isText ? null : bytesIn(pattern);
  if (!isText && bytes === null) {
    return runtime.raise('TypeError', 'first argument must be string or compiled pattern');
  }
  const text = isText ? pattern.value : latin1(bytes!);
  try {
    return parsePattern(text, !isText, flags, runtime.profile.regularExpressions);
  } catch (error) {
    if (error instanceof PatternFailure) return raisePatternError(runtime, error.message, pattern, error.at);
    if (error instanceof UnplacedFailure) return raisePatternError(runtime, error.message, pattern, null);
    if (error instanceof RepeatFailure) return runtime.raise('OverflowError', error.message);
    if (error instanceof FlagsFailure) return runtime.raise('ValueError', error.message);
    throw error;
  }
}

const compile: NativeBody = (runtime, _self, [pattern, flags]) => {
  const read = parsed(runtime, pattern!, (flags as PyInt).value);
  if (read === null || read === undefined || !('names' in read)) return read as Result;
  const { heap } = runtime;
  let [index, names]: [PyObject | null, PyObject | null] = [null, null];
  if (read.names.size > 0) {
    const dict = newDict(runtime);
    const byNumber: PyObject[] = [];
    for (let i = 0; i < read.groups; i++) byNumber.push(runtime.none());
    for (const [name, number] of read.names) {
      const key = newPiece(runtime, name);
      const value = newInt(runtime, number);
      const done = dictSet(runtime, dict, key, value);
      if (done) heap.drop(done);
      heap.drop(value);
      heap.drop(byNumber[number]!);
      byNumber[number] = key;
    }
    [index, names] = [dict, newTuple(runtime, byNumber)];
  }
  const program = compileProgram(read.node, read.groups);
  const made = new PyPattern([index, names, heap.take(pattern!)], 152 + 4 * program.instructions.length);
  made.program = program;
  made.flagBits = read.flags;
  made.isBytes = !(pattern instanceof PyStr);
  made.names = read.names;
  return placeParts(runtime, runtime.typeOf(patternType), made);
};

export const reModule: ModuleSpec = {
  name: 're',
  types: [patternType, matchType, scannerType],
  functions: [
    { name: '_compile_code', signature: '(pattern, flags, /)', style: 'positional', body: compile },
  ],
  constants: {
    _two_caches: (runtime) => runtime.bool(runtime.profile.regularExpressions.twoCaches),
    _error_name: (runtime) => internedStr(runtime, runtime.profile.regularExpressions.errorName),
  },
  python,
};
