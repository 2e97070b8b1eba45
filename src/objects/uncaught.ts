/** The text of an exception that nobody caught, as CPython prints it (Python/traceback.c, Python/pythonrun.c). */

import { ownAttribute } from './attributes';
import { membersOf } from './exception-group';
import { PyException, type PyTraceback } from './exceptions';
import { PyInt } from './int';
import { PyList } from './list';
import type { PyObject } from './object';
import { repr, str } from './protocol/text';
import type { Runtime } from './runtime';
import { callStr } from './slot-calls';
import { PyStr } from './str';
import { isSubtype } from './subtype';
import { suggestion } from './suggestion';
import { moduleOf } from './type-type';

/** Equal entries in a row beyond this are counted instead of printed. */
const repeatedMax = 3;

const causeText = '\nThe above exception was the direct cause of the following exception:\n\n';
const contextText = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** Lines of the traceback of the exception, of what caused it, and its message; ends with a newline. */
export function formatUncaught(runtime: Runtime, exception: PyException): string {
  return chainText(runtime, exception, new Set(), '');
}

/** The exception with those it came from, oldest first; each is printed once. */
function chainText(runtime: Runtime, exception: PyException, seen: Set<PyException>, margin: string): string {
  seen.add(exception);
  const { cause, context, suppressContext } = exception;
  let text = '';
  if (cause !== null && !seen.has(cause)) {
    text += chainText(runtime, cause, seen, margin) + indent(causeText, margin);
  } else if (cause === null && context !== null && !suppressContext && !seen.has(context)) {
    text += chainText(runtime, context, seen, margin) + indent(contextText, margin);
  }
  return text + exceptionText(runtime, exception, seen, margin);
}

/** Puts the margin of a group in front of the lines. */
function indent(text: string, margin: string): string {
  if (margin === '') return text;
  return text.replace(/^(.*)(\n|$)/gm, (_whole, line: string, end: string) =>
    line === '' && end === '' ? '' : `${`${margin}${line}`.trimEnd()}${end}`,
  );
}

function exceptionText(
  runtime: Runtime,
  exception: PyException,
  seen: Set<PyException>,
  margin: string,
): string {
  const members = membersOf(exception);
  const own = tracebackText(runtime, exception.traceback, members !== null);
  const message = `${messageOf(runtime, exception)}\n${notesText(exception)}`;
  if (members === null) return indent(own + message, margin);
  const outer = margin === '';
  const inner = `${outer ? '  ' : margin.slice(0, -2)}| `;
  let text = own === '' ? '' : `${outer ? '  + ' : margin}${own.slice(0, own.indexOf('\n') + 1)}`;
  text += indent(own.slice(own.indexOf('\n') + 1) + message, inner);
  const pad = inner.slice(0, -2);
  members.forEach((member, i) => {
    const corner = i === 0 ? `${pad}+-+` : `${pad}  +`;
    text += `${corner}---------------- ${i + 1} ----------------\n`;
    if (member instanceof PyException) text += chainText(runtime, member, seen, `${pad}  | `);
  });
  const closed = members.some((_member, i) => i === members.length - 1 && membersOf(members[i]!) !== null);
  return closed ? text : `${text}${pad}  +------------------------------------\n`;
}

/** The entries, oldest call first; many equal ones in a row are counted. */
function tracebackText(runtime: Runtime, first: PyTraceback | null, group: boolean): string {
  if (first === null) return '';
  let text = `${group ? 'Exception Group ' : ''}Traceback (most recent call last):\n`;
  let previous = '';
  let repeated = 0;
  const more = (): string => {
    const count = repeated - repeatedMax;
    if (count <= 0) return '';
    return `  [Previous line repeated ${count} more time${count === 1 ? '' : 's'}]\n`;
  };
  for (let entry: PyTraceback | null = first; entry !== null; entry = entry.nextEntry) {
    const { filename, name } = entry.frame.state.code.code;
    const head = `  File "${filename}", line ${entry.lineNumber}, in ${name}\n`;
    if (head !== previous) {
      text += more();
      repeated = 0;
      previous = head;
    }
    repeated++;
    if (repeated > repeatedMax) continue;
    text += head;
    const source = runtime.sourceLine(filename, entry.lineNumber)?.trim();
    if (source) text += `    ${source}\n`;
  }
  return text + more();
}

/** `Name: text`, with the module of the class in front where it is not built in; a SyntaxError shows its place first. */
function messageOf(runtime: Runtime, exception: PyException): string {
  const { type } = exception;
  const module = moduleOf(type);
  const plain = module === 'builtins' || (module === '__main__' && !runtime.profile.words.uncaughtNamesMain);
  const name = plain ? type.qualname : `${module}.${type.qualname}`;
  if (isSubtype(type, runtime.types.SyntaxError))
    return `${syntaxPlace(exception)}${name}${after(syntaxMessage(exception))}`;
  const text = textNow(runtime, exception);
  const near = nearName(runtime, exception);
  return `${name}${text === '' ? '' : `: ${text}`}${near === null ? '' : `. Did you mean: '${near}'?`}`;
}

const after = (message: string): string => (message === '' ? '' : `: ${message}`);

/** str(exception), where no Python code is needed for it. */
function textNow(runtime: Runtime, exception: PyException): string {
  if (exception.type.slotTable.str === callStr) return firstText(runtime, exception);
  const raised = runtime.exception;
  runtime.exception = null;
  const text = exception.args.items.some((item) => item.type.isClass)
    ? firstText(runtime, exception)
    : take(runtime, str(runtime, exception));
  runtime.forget();
  runtime.exception = raised;
  return text ?? '<exception str() failed>';
}

/** What can be said of an exception whose text is Python code: its arguments. */
function firstText(runtime: Runtime, exception: PyException): string {
  const texts = exception.args.items.map((item) =>
    item instanceof PyStr
      ? item.value
      : item.type.isClass
        ? `<${item.type.name} object>`
        : take(runtime, repr(runtime, item)),
  );
  return texts.length === 1 ? (texts[0] ?? '') : texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function take(runtime: Runtime, answer: PyObject | null | undefined): string | null {
  if (!(answer instanceof PyStr)) return null;
  const { value } = answer;
  runtime.heap.drop(answer);
  return value;
}

function special(exception: PyException, name: string): PyObject | undefined {
  return exception.special?.get(name);
}

function syntaxMessage(exception: PyException): string {
  const message = special(exception, 'msg');
  return message instanceof PyStr ? message.value : '<no detail available>';
}

/** `File "…", line 1`, the line and a caret. */
function syntaxPlace(exception: PyException): string {
  const filename = special(exception, 'filename');
  const line = special(exception, 'lineno');
  if (!(line instanceof PyInt)) return '';
  const file = filename instanceof PyStr ? filename.value : '<string>';
  let text = `  File "${file}", line ${line.value}\n`;
  const source = special(exception, 'text');
  if (!(source instanceof PyStr)) return text;
  const shown = source.value.trim();
  text += `    ${shown}\n`;
  const offset = special(exception, 'offset');
  if (!(offset instanceof PyInt) || offset.value < 1) return text;
  const lead = source.value.length - source.value.trimStart().length;
  const end = special(exception, 'end_offset');
  const width = end instanceof PyInt && end.value > offset.value ? end.value - offset.value : 1;
  return `${text}    ${' '.repeat(Math.max(0, offset.value - 1 - lead))}${'^'.repeat(width)}\n`;
}

/** `__notes__`, a line each. */
function notesText(exception: PyException): string {
  const notes = ownAttribute(exception, '__notes__');
  if (!(notes instanceof PyList)) return '';
  return notes.items.map((note) => (note instanceof PyStr ? `${note.value}\n` : '')).join('');
}

/** The name that was probably meant, of a NameError in a frame of its traceback or of an attribute. */
function nearName(runtime: Runtime, exception: PyException): string | null {
  const name = special(exception, 'name');
  if (!(name instanceof PyStr)) return null;
  const { NameError, AttributeError } = runtime.types;
  if (isSubtype(exception.type, NameError)) {
    let last = exception.traceback;
    while (last?.nextEntry) last = last.nextEntry;
    if (last === null) return null;
    const { code, globals, builtins } = last.frame.state;
    const names = [...code.code.localNames, ...keysOf(globals.keys), ...keysOf(builtins.keys)];
    return suggestion(name.value, names);
  }
  const object = special(exception, 'obj');
  if (!isSubtype(exception.type, AttributeError) || object === undefined) return null;
  const names = new Set<string>();
  const { attributes } = object;
  if (attributes instanceof Map) for (const key of attributes.keys()) names.add(key);
  else if (attributes !== null) for (const key of keysOf(attributes.keys)) names.add(key);
  for (const type of object.type.mro) {
    for (const key of type.natives?.names() ?? keysOf(type.dict?.keys ?? [])) names.add(key);
  }
  return suggestion(name.value, [...names].sort());
}

function keysOf(keys: readonly (PyObject | null)[]): string[] {
  return keys.flatMap((key) => (key instanceof PyStr ? [key.value] : []));
}
