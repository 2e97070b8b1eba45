/**
 * Binding of arguments to the parameters of native functions, with CPython's error messages (Python/getargs.c,
 * Objects/descrobject.c, Objects/methodobject.c).
 */

import { bug } from '../base';
import { FreeList } from '../heap';
import { isFastForwarded } from './bulk';
import type { NativeSpec } from './native';
import type { PyObject, Result } from './object';
import type { Runtime } from './runtime';
import { suggestion } from './suggestion';

/** What a signature says, parsed once a spec. */
interface Signature {
  readonly style: NonNullable<NativeSpec['style']>;
  readonly names: readonly string[];
  readonly required: readonly boolean[];
  /** Parameters that are positional only, and those that may be given by position. */
  readonly positionalOnly: number;
  readonly positional: number;
  readonly requiredPositional: number;
  readonly varargs: boolean;
  readonly varkw: boolean;
}

/** What binding needs to know of a function; a constructor may describe itself so too. */
export type Bindable = Pick<NativeSpec, 'name' | 'signature' | 'style'>;

const signatures = new WeakMap<Bindable, Signature>();

function signatureOf(spec: Bindable): Signature {
  let signature = signatures.get(spec);
  if (signature === undefined) {
    signature = parse(spec);
    signatures.set(spec, signature);
  }
  return signature;
}

function parse(spec: Bindable): Signature {
  const text = spec.signature.trim();
  if (!text.startsWith('(') || !text.endsWith(')')) bug(`signature of ${spec.name}: ${text}`);
  const names: string[] = [];
  const required: boolean[] = [];
  let positionalOnly = 0;
  let positional = -1;
  let varargs = false;
  let varkw = false;
  for (const part of splitParameters(text.slice(1, -1))) {
    if (part === '/') positionalOnly = names.length;
    else if (part === '*') positional = names.length;
    else if (part.startsWith('**')) varkw = true;
    else if (part.startsWith('*')) {
      varargs = true;
      positional = names.length;
    } else {
      const [name, ...rest] = part.split('=');
      names.push(name!.split(':')[0]!.trim());
      required.push(rest.length === 0);
    }
  }
  if (positional < 0) positional = names.length;
  const requiredPositional = required.slice(0, positional).filter((is) => is).length;
  const shape = { names, required, positionalOnly, positional, requiredPositional, varargs, varkw };
  return { ...shape, style: spec.style ?? styleOf(shape) };
}

/** Splits at commas that are not inside brackets or quotes. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i] ?? ',';
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === "'" || c === '"') quote = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      const part = text.slice(start, i).trim();
      if (part !== '') parts.push(part);
      start = i + 1;
    }
  }
  return parts;
}

function styleOf(shape: Omit<Signature, 'style'>): Signature['style'] {
  const count = shape.names.length;
  if (shape.varkw) return 'clinic';
  if (count === 0 && !shape.varargs) return 'noargs';
  if (shape.positionalOnly < count || shape.positional < count) return 'clinic';
  return count === 1 && shape.required[0] && !shape.varargs ? 'o' : 'positional';
}

const noKeywords: ReadonlyMap<string, PyObject> = new Map();
const noArguments: readonly (PyObject | undefined)[] = [];

/** How many arguments were expected, as `_PyArg_CheckPositional` words it. */
function countMessage(name: string, least: number, most: number, given: number): string {
  const bound = given < least ? least : most;
  const kind = least === most ? '' : given < least ? 'at least ' : 'at most ';
  return `${name} expected ${kind}${bound} argument${bound === 1 ? '' : 's'}, got ${given}`;
}

/** `_PyArg_CheckPositional`: true where the count is within the bounds, else a TypeError is raised. */
export function checkPositional(
  runtime: Runtime,
  name: string,
  given: number,
  least: number,
  most: number,
): boolean {
  if (given >= least && given <= most) return true;
  runtime.raise('TypeError', countMessage(name, least, most, given));
  return false;
}

/** `_PyArg_NoKeywords`: true where there are none, else a TypeError is raised. */
export function checkNoKeywords(
  runtime: Runtime,
  name: string,
  keywords: ReadonlyMap<string, PyObject> | null,
): boolean {
  if (keywords === null || keywords.size === 0) return true;
  runtime.raise('TypeError', `${name}() takes no keyword arguments`);
  return false;
}

/** The tuple of a function's keywords, made when the first call with some comes (Python/getargs.c:parser_init). */
export function makeParser({ heap, profile }: Runtime, qualname: string, names: number): void {
  if (names > 0)
    heap.allocateOnce(`parser of ${qualname}`, profile.sizes.tupleBase + 8 * names, FreeList.tuple + names);
}

/**
 * The arguments as the body expects them, all borrowed; null where a TypeError was raised. `qualname` names the
 * function in the messages that use its full name (`list.append`).
 */
export function bindArguments(
  runtime: Runtime,
  spec: Bindable,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
  qualname: string = spec.name,
): readonly (PyObject | undefined)[] | null {
  const signature = signatureOf(spec);
  const given = args.length;
  const keywordCount = keywords === null ? 0 : keywords.size;
  if (keywordCount > 0 && runtime.profile.evaluation.parsersMadeWhenUsed) {
    const { names, positionalOnly } = signature;
    // sorted() hands its keywords on (Python/bltinmodule.c:builtin_sorted).
    makeParser(runtime, qualname === 'sorted' ? 'list.sort' : qualname, names.length - positionalOnly);
  }
  if (signature.style !== 'clinic') {
    if (keywordCount > 0) return runtime.raise('TypeError', `${qualname}() takes no keyword arguments`);
    switch (signature.style) {
      case 'noargs':
        if (given === 0) return noArguments;
        return runtime.raise('TypeError', `${qualname}() takes no arguments (${given} given)`);
      case 'o':
        if (given === 1) return args;
        return runtime.raise('TypeError', `${qualname}() takes exactly one argument (${given} given)`);
      case 'positional': {
        const least = signature.requiredPositional;
        const most = signature.varargs ? Number.POSITIVE_INFINITY : signature.positional;
        if (given >= least && given <= most) return args;
        return runtime.raise('TypeError', countMessage(spec.name, least, most, given));
      }
    }
  }
  if (keywordCount === 0 && given === signature.positional && given === signature.names.length) return args;
  return bindClinic(runtime, spec.name, signature, args, keywords ?? noKeywords);
}

/** `_PyArg_UnpackKeywords`: its checks in its order. */
function bindClinic(
  runtime: Runtime,
  name: string,
  signature: Signature,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject>,
): readonly (PyObject | undefined)[] | null {
  const { names, positional, positionalOnly, requiredPositional, required, varargs, varkw } = signature;
  const given = args.length;
  const most = names.length;
  if (!varargs && !varkw && given + keywords.size > most) {
    const keyword = given === 0 ? 'keyword ' : '';
    const text = `${name}() takes at most ${most} ${keyword}argument${most === 1 ? '' : 's'}`;
    return runtime.raise('TypeError', `${text} (${given + keywords.size} given)`);
  }
  if (!varargs && given > positional) {
    if (positional === 0) return runtime.raise('TypeError', `${name}() takes no positional arguments`);
    const kind = requiredPositional < positional ? 'at most' : 'exactly';
    const plural = positional === 1 ? '' : 's';
    const text = `${name}() takes ${kind} ${positional} positional argument${plural} (${given} given)`;
    return runtime.raise('TypeError', text);
  }
  let requiredOnly = 0;
  while (requiredOnly < positionalOnly && required[requiredOnly]) requiredOnly++;
  if (given < requiredOnly) {
    const kind = varargs || requiredOnly < positional ? 'at least' : 'exactly';
    const plural = requiredOnly === 1 ? '' : 's';
    const text = `${name}() takes ${kind} ${requiredOnly} positional argument${plural} (${given} given)`;
    return runtime.raise('TypeError', text);
  }
  const bound: (PyObject | undefined)[] = [];
  let used = 0;
  const places = varargs ? positional : most;
  for (let i = 0; i < places; i++) {
    const byName = i < positionalOnly ? undefined : keywords.get(names[i]!);
    if (byName !== undefined) used++;
    if (i < given && i < positional) {
      if (byName !== undefined) {
        const text = `argument for ${name}() given by name ('${names[i]}') and position (${i + 1})`;
        return runtime.raise('TypeError', text);
      }
      bound.push(args[i]);
      continue;
    }
    if (byName === undefined && required[i]) {
      const at = i < positional ? ` (pos ${i + 1})` : ` (pos ${i + 1})`;
      return runtime.raise('TypeError', `${name}() missing required argument '${names[i]}'${at}`);
    }
    bound.push(byName);
  }
  if (varargs) {
    for (let i = positional; i < given; i++) bound.push(args[i]);
    for (let i = positional; i < most; i++) if (keywords.has(names[i]!)) used++;
  }
  if (used < keywords.size && !varkw) {
    for (const keyword of keywords.keys()) {
      const at = names.indexOf(keyword);
      if (at < 0 || at < positionalOnly)
        return raiseUnexpectedKeyword(runtime, name, keyword, names.slice(positionalOnly));
    }
  }
  return bound;
}

/** The TypeError for a keyword that the function does not have. */
export function raiseUnexpectedKeyword(
  runtime: Runtime,
  name: string,
  keyword: string,
  known: readonly string[],
): null {
  const { words } = runtime.profile;
  const text = words.unexpectedKeyword.replace('{name}', name).replace('{keyword}', keyword);
  const near = words.unexpectedKeywordSuggests ? suggestion(keyword, known) : null;
  return runtime.raise('TypeError', near === null ? text : `${text}. Did you mean '${near}'?`);
}

/** The keywords that the body gets: those of `**kwargs`, and keyword-only parameters behind `*args`. */
function keywordsFor(
  spec: NativeSpec,
  keywords: ReadonlyMap<string, PyObject> | null,
): ReadonlyMap<string, PyObject> | null {
  if (keywords === null || keywords.size === 0) return null;
  const { names, positionalOnly, positional, varkw, varargs } = signatureOf(spec);
  if (!varkw) return varargs ? keywords : null;
  const byName = varargs ? names.slice(positionalOnly, positional) : names.slice(positionalOnly);
  if (byName.length === 0) return keywords;
  const rest = new Map(keywords);
  for (const name of byName) rest.delete(name);
  return rest;
}

/**
 * Calls a native function. `self` is the receiver (the class for class methods; None for functions of a module).
 * Unknown arguments are answered here for functions that do not expect them: what they might have changed is marked,
 * and the result is unknown.
 */
export function callNative(
  runtime: Runtime,
  spec: NativeSpec,
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
  qualname: string = spec.name,
): Result {
  if (!spec.acceptsUnknown && takesUnknown(self, args, keywords, spec.acceptsForwarded === true)) {
    return unknownResult(runtime, spec, self, args, keywords, qualname);
  }
  const bound = bindArguments(runtime, spec, args, keywords, qualname);
  if (bound === null) return null;
  return spec.body(runtime, self, bound, keywordsFor(spec, keywords));
}

function takesUnknown(
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
  forwarded: boolean,
): boolean {
  if (self.opaque && !(forwarded && isFastForwarded(self))) return true;
  for (let i = 0; i < args.length; i++) {
    if (args[i]!.opaque && !(forwarded && isFastForwarded(args[i]!))) return true;
  }
  if (keywords !== null) for (const value of keywords.values()) if (value.opaque) return true;
  return false;
}

/** Built-in functions that keep nothing of what they are given, whatever it is. */
const forgetful = new Set(['callable', 'hasattr', 'id', 'isinstance', 'issubclass', 'iter', 'len', 'next']);

/** Built-in functions that only read a list, dict or set that they are given: they keep what is in it, at most. */
const readers = new Set([
  ...[
    'all',
    'any',
    'dict.update',
    'list.extend',
    'max',
    'min',
    'print',
    'set.update',
    'sorted',
    'str.join',
    'sum',
  ],
]);

function unknownResult(
  runtime: Runtime,
  spec: NativeSpec,
  self: PyObject,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
  qualname: string,
): Result {
  const reason = `${qualname}() is called with an unknown value`;
  if (!forgetful.has(qualname)) {
    const given = [self, ...args, ...(keywords?.values() ?? [])];
    const isRead = readers.has(qualname);
    runtime.escape(isRead ? given.filter((object) => !isFastForwarded(object)) : given, reason);
  }
  return runtime.unknown(reason, spec.resultType);
}
