/** Exceptions with fields of their own: OSError, StopIteration, KeyError, SyntaxError, Unicode errors, … */

import { PyBytes } from './bytes';
import { bindArguments, checkNoKeywords } from './callbind';
import {
  exceptionOf,
  exceptionText,
  initException,
  newExceptionObject,
  plainException,
  setArgs,
  setSpecial,
  specialField,
} from './exception-types';
import { PyException } from './exceptions';
import { PyInt } from './int';
import { collect } from './list-extend';
import { NativeFrame } from './native';
import { PENDING, type PyObject, type Result } from './object';
import { repr, str } from './protocol/text';
import type { TypeName } from './registry';
import type { Runtime } from './runtime';
import { takeAll } from './slot-calls';
import { newStr, PyStr } from './str';
import { newTuple, PyTuple } from './tuple';
import type { PyType, Slots, TypeSpec } from './type';

/** The value of a field of the exception, borrowed. */
export function special(self: PyObject, name: string): PyObject | undefined {
  return exceptionOf(self).special?.get(name);
}

/** `value` or `code`: the one argument, or the tuple of several. */
function firstArgument(name: TypeName, field: string): TypeSpec {
  return {
    ...plainException(name, name === 'StopIteration' ? 'Exception' : 'BaseException'),
    slots: {
      init: (runtime, self, args, keywords) => {
        const answer = initException(runtime, self, args, keywords);
        if (!answer) return answer;
        const exception = exceptionOf(self);
        if (args.length > 0) {
          setSpecial(runtime, exception, field, args.length === 1 ? args[0]! : exception.args);
        }
        return answer;
      },
    },
    getset: [specialField(field)],
  };
}

/** Exceptions that take fields as keywords only. */
function withKeywords(name: TypeName, base: TypeName, fields: readonly string[]): TypeSpec {
  const parameters = { name, signature: `(*args, ${fields.map((field) => `${field}=None`).join(', ')})` };
  return {
    ...plainException(name, base),
    slots: {
      init: (runtime, self, args, keywords) => {
        if (keywords !== null && bindArguments(runtime, parameters, [], keywords) === null) return null;
        const answer = initException(runtime, self, args, null);
        if (!answer) return answer;
        const exception = exceptionOf(self);
        for (const field of fields) {
          const value = keywords?.get(field);
          if (value !== undefined) setSpecial(runtime, exception, field, value);
        }
        if (name === 'ImportError' && args.length === 1) setSpecial(runtime, exception, 'msg', args[0]!);
        return answer;
      },
      ...(name === 'ImportError' ? { str: importErrorText } : {}),
    },
    getset: [
      ...(name === 'ImportError' ? [specialField('msg')] : []),
      ...fields.map((field) => specialField(field)),
    ],
  };
}

function importErrorText(runtime: Runtime, self: PyObject): Result {
  const message = special(self, 'msg');
  return message instanceof PyStr ? runtime.heap.take(message) : exceptionText(runtime, self);
}

/** errno to subclass (Objects/exceptions.c:errnomap), with Linux's numbers. */
const errnoTypes: Readonly<Record<number, TypeName>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  108: 'BrokenPipeError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
  114: 'BlockingIOError',
  115: 'BlockingIOError',
};

/** OSError_new: two to five arguments are errno, strerror, filename, (winerror), filename2; `args` keeps the first two. */
const newOSError: NonNullable<Slots['new']> = (runtime, type, args, keywords) => {
  let chosen: PyType = type;
  const structured = args.length >= 2 && args.length <= 5;
  if (type === runtime.types.OSError) {
    if (!checkNoKeywords(runtime, type.name, keywords)) return null;
    const number = args[0];
    const name = structured && number instanceof PyInt ? errnoTypes[number.value] : undefined;
    if (name !== undefined) chosen = runtime.types[name];
  }
  const made = newExceptionObject(runtime, chosen, args, keywords);
  if (!(made instanceof PyException)) return made;
  if (structured) setErrorFields(runtime, made, args);
  return made;
};

function setErrorFields(runtime: Runtime, made: PyException, args: readonly PyObject[]): void {
  setSpecial(runtime, made, 'errno', args[0]!);
  setSpecial(runtime, made, 'strerror', args[1]!);
  const { none } = runtime.singletons;
  const filename = args[2];
  if (filename === undefined || filename === none) return;
  setSpecial(runtime, made, 'filename', filename);
  if (args[4] !== undefined && args[4] !== none) setSpecial(runtime, made, 'filename2', args[4]);
  setArgs(runtime, made, newTuple(runtime, takeAll(runtime, args.slice(0, 2))));
}

/** `[Errno 2] text: 'name' -> 'name'`; texts of the parts may be Python code. */
class OSErrorText extends NativeFrame {
  private at = 0;
  private text = '';

  constructor(readonly parts: readonly PyObject[]) {
    super();
    this.name = '__str__';
  }

  step(runtime: Runtime, value: PyObject | null): Result {
    const before = ['[Errno ', '] ', ': ', ' -> '];
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        this.text += before[this.at - 1]! + (value instanceof PyStr ? value.value : '');
        runtime.heap.drop(value);
      }
      if (this.at === this.parts.length) return newStr(runtime, this.text);
      this.state = 1;
      const part = this.parts[this.at]!;
      const answer = this.at++ < 2 ? str(runtime, part) : repr(runtime, part);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

const osError: TypeSpec = {
  ...plainException('OSError', 'Exception'),
  slots: {
    new: newOSError,
    init: (runtime, self, args, keywords) => {
      if (self.type.slotTable.new === newOSError) {
        return checkNoKeywords(runtime, self.type.name, keywords) ? runtime.none() : null;
      }
      // A class with a `__new__` of its own: the fields are set here.
      const answer = initException(runtime, self, args, keywords);
      if (answer && args.length >= 2 && args.length <= 5) setErrorFields(runtime, exceptionOf(self), args);
      return answer;
    },
    str: (runtime, self) => {
      const errno = special(self, 'errno');
      const strerror = special(self, 'strerror');
      if (errno === undefined || strerror === undefined) return exceptionText(runtime, self);
      const names = [special(self, 'filename'), special(self, 'filename2')].filter(
        (name) => name !== undefined,
      );
      return runtime.run(new OSErrorText([errno, strerror, ...names]));
    },
  },
  getset: ['errno', 'strerror', 'filename', 'filename2'].map((name) => specialField(name)),
};

const keyError: TypeSpec = {
  ...plainException('KeyError', 'LookupError'),
  slots: {
    str: (runtime, self) => {
      const { items } = exceptionOf(self).args;
      return items.length === 1 ? repr(runtime, items[0]!) : exceptionText(runtime, self);
    },
  },
};

const syntaxFields = [
  'msg',
  'filename',
  'lineno',
  'offset',
  'text',
  'end_lineno',
  'end_offset',
  'print_file_and_line',
];

/** The place that a SyntaxError's second argument gives. */
function setSyntaxFields(runtime: Runtime, items: readonly PyObject[], exception: PyException): Result {
  if (items.length < 4) {
    const text = `function takes at least 4 arguments (${items.length} given)`;
    return runtime.raise('TypeError', text);
  }
  syntaxFields.slice(1, 7).forEach((name, i) => {
    if (items[i] !== undefined) setSpecial(runtime, exception, name, items[i]!);
  });
  return runtime.none();
}

const syntaxError: TypeSpec = {
  ...plainException('SyntaxError', 'Exception'),
  slots: {
    init: (runtime, self, args, keywords) => {
      const answer = initException(runtime, self, args, keywords);
      if (!answer) return answer;
      const exception = exceptionOf(self);
      if (args.length > 0) setSpecial(runtime, exception, 'msg', args[0]!);
      const place = args[1];
      if (args.length !== 2 || place === undefined) return answer;
      runtime.heap.drop(answer);
      if (place instanceof PyTuple) return setSyntaxFields(runtime, place.items, exception);
      return collect(runtime, place, null, [self], (run, sequence, [target]) =>
        setSyntaxFields(run, sequence.items, exceptionOf(target!)),
      );
    },
    str: (runtime, self) => {
      const message = special(self, 'msg') ?? runtime.singletons.none;
      const filename = special(self, 'filename');
      const line = special(self, 'lineno');
      const file =
        filename instanceof PyStr ? filename.value.slice(filename.value.lastIndexOf('/') + 1) : null;
      const where = [file, line instanceof PyInt ? `line ${line.value}` : null].filter(
        (part) => part !== null,
      );
      if (where.length === 0) return str(runtime, message);
      const text = message instanceof PyStr ? message.value : 'None';
      return newStr(runtime, `${text} (${where.join(', ')})`);
    },
  },
  getset: syntaxFields.map((name) => specialField(name)),
};

/** The type that a field must have. */
function fieldType(name: TypeName, field: string): string {
  if (field === 'start' || field === 'end') return 'int';
  return field === 'object' && name === 'UnicodeDecodeError' ? 'bytes' : 'str';
}

function wrongField(runtime: Runtime, name: TypeName, field: string, at: number, given: PyObject): null {
  const type = fieldType(name, field);
  const text =
    type === 'int'
      ? `'${given.type.fullTypeName}' object cannot be interpreted as an integer`
      : type === 'bytes'
        ? `a bytes-like object is required, not '${given.type.fullTypeName}'`
        : `argument ${at + 1} must be str, not ${given.type.fullTypeName}`;
  return runtime.raise('TypeError', text);
}

/** UnicodeEncodeError and its relatives: encoding, object, start, end, reason. */
function unicodeError(name: TypeName, fields: readonly string[], text: Slots['str']): TypeSpec {
  return {
    ...plainException(name, 'UnicodeError'),
    slots: {
      init: (runtime, self, args, keywords) => {
        const answer = initException(runtime, self, args, keywords);
        if (!answer) return answer;
        if (args.length !== fields.length) {
          runtime.heap.drop(answer);
          const message = `function takes exactly ${fields.length} arguments (${args.length} given)`;
          return runtime.raise('TypeError', message);
        }
        const wrong = fields.findIndex((field, i) => args[i]!.type.name !== fieldType(name, field));
        if (wrong >= 0 && !args[wrong]!.type.isClass) {
          runtime.heap.drop(answer);
          return wrongField(runtime, name, fields[wrong]!, wrong, args[wrong]!);
        }
        fields.forEach((field, i) => {
          setSpecial(runtime, exceptionOf(self), field, args[i]!);
        });
        return answer;
      },
      str: text,
    },
    getset: fields.map((field) => specialField(field)),
  };
}

const numberOf = (self: PyObject, name: string): number => {
  const value = special(self, name);
  return value instanceof PyInt ? value.value : 0;
};
const textOf = (self: PyObject, name: string): string => {
  const value = special(self, name);
  return value instanceof PyStr ? value.value : '';
};

/** The place, as `character '\xe9' in position 3` or `characters in position 3-5`. */
function unicodeText(
  what: (self: PyObject, verb: string) => string,
  verb: string,
  noun: string,
): Slots['str'] {
  return (runtime, self) => {
    const start = numberOf(self, 'start');
    const end = numberOf(self, 'end');
    const object = special(self, 'object');
    const reason = textOf(self, 'reason');
    const head = what(self, verb);
    if (end !== start + 1)
      return newStr(runtime, `${head} ${noun}s in position ${start}-${end - 1}: ${reason}`);
    return newStr(runtime, `${head} ${noun} ${unitText(object, start)} in position ${start}: ${reason}`);
  };
}

function unitText(object: PyObject | undefined, at: number): string {
  if (object instanceof PyBytes) return `0x${(object.value[at] ?? 0).toString(16).padStart(2, '0')}`;
  const code = object instanceof PyStr ? ([...object.value][at]?.codePointAt(0) ?? 0) : 0;
  const hex = code.toString(16);
  if (code < 0x100) return `'\\x${hex.padStart(2, '0')}'`;
  return code < 0x10000 ? `'\\u${hex.padStart(4, '0')}'` : `'\\U${hex.padStart(8, '0')}'`;
}

const coded = (self: PyObject, verb: string): string => `'${textOf(self, 'encoding')}' codec can't ${verb}`;
const codingFields = ['encoding', 'object', 'start', 'end', 'reason'];

export const specialExceptionTypes: readonly TypeSpec[] = [
  firstArgument('StopIteration', 'value'),
  firstArgument('SystemExit', 'code'),
  osError,
  keyError,
  syntaxError,
  withKeywords('ImportError', 'Exception', ['name', 'path']),
  withKeywords('NameError', 'Exception', ['name']),
  withKeywords('AttributeError', 'Exception', ['name', 'obj']),
  unicodeError('UnicodeEncodeError', codingFields, unicodeText(coded, 'encode', 'character')),
  unicodeError('UnicodeDecodeError', codingFields, unicodeText(coded, 'decode', 'byte')),
  unicodeError(
    'UnicodeTranslateError',
    ['object', 'start', 'end', 'reason'],
    unicodeText((_self, verb) => `can't ${verb}`, 'translate', 'character'),
  ),
];
