/** Modules whose whole point is values that nobody can foresee: secrets. */

import type { NativeSpec } from '../native';
import type { ModuleSpec } from './spec';

function unforeseen(module: string, name: string, type: string): NativeSpec {
  return {
    name,
    signature: '(*args, **keywords)',
    acceptsUnknown: true,
    resultType: type,
    body: (runtime, _self, args) => {
      const given = args.filter((arg) => arg !== undefined);
      if (given.length > 0) runtime.escape(given, `passed to ${module}.${name}()`);
      return runtime.unknown(`what ${module}.${name}() answers`, type);
    },
  };
}

function moduleOf(name: string, functions: Readonly<Record<string, string>>): ModuleSpec {
  return {
    name,
    functions: Object.entries(functions).map(([one, type]) => unforeseen(name, one, type)),
  };
}

export const unknownValueModules: readonly ModuleSpec[] = [
  moduleOf('secrets', {
    randbelow: 'int',
    randbits: 'int',
    token_bytes: 'bytes',
    token_hex: 'str',
    token_urlsafe: 'str',
    compare_digest: 'bool',
    choice: 'object',
    SystemRandom: 'object',
  }),
];
