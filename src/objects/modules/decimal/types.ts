/** The specs of the module's types, filled in by the files that describe them: they need each other. */

import type { TypeSpec } from '../../type';

type Open = { -readonly [Key in keyof TypeSpec]: TypeSpec[Key] };

export const decimalType: Open = {
  name: 'Decimal',
  module: 'decimal',
  heapType: 'decimal',
  subclassable: true,
  slots: {},
};

export const contextType: Open = {
  name: 'Context',
  module: 'decimal',
  heapType: 'decimal',
  subclassable: true,
  slots: {},
};

export const signalDictType: Open = {
  name: 'SignalDict',
  module: 'decimal',
  heapType: true,
  collectable: true,
  subclassable: false,
  slots: {},
};

export const managerType: Open = {
  name: 'ContextManager',
  module: 'decimal',
  heapType: 'decimal',
  subclassable: true,
  slots: {},
};
