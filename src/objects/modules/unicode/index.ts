/**
 * The module `unicodedata` (Modules/unicodedata.c): what is known of a character is exact, the rest is not known.
 * Invariant: knows nothing of other library modules.
 */

import { characterNamed, nameOfCharacter } from '../../../base';
import { newFloat } from '../../float';
import { newInt } from '../../int';
import type { NativeSpec } from '../../native';
import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import { internedStr, newStr, PyStr } from '../../str';
import { decimalDigit, isDigit, isNumeric } from '../../str/characters';
import type { ModuleSpec } from '../spec';
import { categoryOf, combiningClass, isForm, isPlainlyNormal } from './data';

/** A function of one character; with a default it takes that as a second argument. */
function about(
  name: string,
  hasDefault: boolean,
  resultType: string,
  answer: (runtime: Runtime, character: string, otherwise: PyObject | undefined) => Result,
): NativeSpec {
  return {
    name,
    signature: hasDefault ? '(chr, default=None, /)' : '(chr, /)',
    style: hasDefault ? 'positional' : 'o',
    resultType,
    body: (runtime, _self, [given, otherwise]) => {
      if (given instanceof PyStr && given.length === 1) return answer(runtime, given.value, otherwise);
      const place = hasDefault ? 'argument 1' : 'argument';
      const text = `${name}() ${place} must be a unicode character, not ${given!.type.fullTypeName}`;
      return runtime.raise('TypeError', text);
    },
  };
}

/** A function whose answers this tool does not have. */
function unforeseen(name: string, resultType: string): NativeSpec {
  return about(name, false, resultType, (runtime) =>
    runtime.unknown(`what unicodedata.${name}() answers`, resultType),
  );
}

function orElse(runtime: Runtime, otherwise: PyObject | undefined, message: string): Result {
  return otherwise === undefined ? runtime.raise('ValueError', message) : runtime.heap.take(otherwise);
}

/** Characters of these categories have no name. */
const nameless = new Set(['Cc', 'Cs', 'Co']);

const name = about('name', true, 'str', (runtime, character, otherwise) => {
  if (nameless.has(categoryOf(character))) return orElse(runtime, otherwise, 'no such name');
  const known = nameOfCharacter(character);
  return known === null
    ? runtime.unknown('the name of an uncommon character', 'str')
    : newStr(runtime, known);
});

const lookup: NativeSpec = {
  name: 'lookup',
  signature: '(name, /)',
  style: 'o',
  resultType: 'str',
  body: (runtime, _self, [wanted]) => {
    if (!(wanted instanceof PyStr)) {
      return runtime.raise('TypeError', `lookup() argument must be str, not ${wanted!.type.fullTypeName}`);
    }
    const found = characterNamed(wanted.value);
    return found === null
      ? runtime.unknown('the character of an uncommon name', 'str')
      : newStr(runtime, found, true);
  },
};

const decimal = about('decimal', true, 'int', (runtime, character, otherwise) => {
  const value = decimalDigit(character.codePointAt(0)!);
  return value === null ? orElse(runtime, otherwise, 'not a decimal') : newInt(runtime, value);
});

const digit = about('digit', true, 'int', (runtime, character, otherwise) => {
  const value = decimalDigit(character.codePointAt(0)!);
  if (value !== null) return newInt(runtime, value);
  if (isDigit(character)) return runtime.unknown('the value of an uncommon digit', 'int');
  return orElse(runtime, otherwise, 'not a digit');
});

const numeric = about('numeric', true, 'float', (runtime, character, otherwise) => {
  const value = decimalDigit(character.codePointAt(0)!);
  if (value !== null) return newFloat(runtime, value);
  if (isNumeric(character)) return runtime.unknown('the value of an uncommon number', 'float');
  return orElse(runtime, otherwise, 'not a numeric character');
});

/** A function of a form and a text. */
function formed(
  functionName: string,
  resultType: string,
  answer: (runtime: Runtime, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD', text: PyStr) => Result,
): NativeSpec {
  return {
    name: functionName,
    signature: '(form, unistr, /)',
    style: 'positional',
    resultType,
    body: (runtime, _self, args) => {
      for (const [at, one] of args.entries()) {
        if (one instanceof PyStr) continue;
        const text = `${functionName}() argument ${at + 1} must be str, not ${one!.type.fullTypeName}`;
        return runtime.raise('TypeError', text);
      }
      const [form, text] = args as readonly PyStr[];
      return isForm(form!.value)
        ? answer(runtime, form!.value, text!)
        : runtime.raise('ValueError', 'invalid normalization form');
    },
  };
}

const normalize = formed('normalize', 'str', (runtime, form, text) =>
  text.type === runtime.types.str && isPlainlyNormal(form, text.value)
    ? runtime.heap.take(text)
    : newStr(runtime, text.value.normalize(form)),
);

const isNormalized = formed('is_normalized', 'bool', (runtime, form, text) =>
  runtime.bool(text.value.normalize(form) === text.value),
);

export const unicodeModule: ModuleSpec = {
  name: 'unicodedata',
  functions: [
    name,
    lookup,
    decimal,
    digit,
    numeric,
    normalize,
    isNormalized,
    about('category', false, 'str', (runtime, character) => newStr(runtime, categoryOf(character))),
    about('combining', false, 'int', (runtime, character) =>
      newInt(runtime, combiningClass(character.codePointAt(0)!)),
    ),
    unforeseen('bidirectional', 'str'),
    unforeseen('decomposition', 'str'),
    unforeseen('east_asian_width', 'str'),
    unforeseen('mirrored', 'int'),
  ],
  constants: {
    unidata_version: (runtime) => internedStr(runtime, runtime.profile.library.unicodeVersion),
  },
};
