/** Types whose objects come and go with every line, and those that definitions make: no news unless asked for. */

const atoms = new Set(['int', 'float', 'complex', 'str', 'bytes', 'bool', 'NoneType', 'ellipsis']);

const definitions = new Set([
  'function',
  'type',
  'module',
  'builtin_function_or_method',
  'ABCMeta',
  'EnumType',
]);

export const isNumberOrText = (type: string): boolean => atoms.has(type);
export const isDefinition = (type: string): boolean => definitions.has(type);
export const isAtomType = (type: string): boolean => atoms.has(type) || definitions.has(type);
