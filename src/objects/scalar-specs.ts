/** The types of numbers and text. */

import { boolType } from './bool';
import { bytearrayType } from './bytearray-type';
import { bytesType } from './bytes-type';
import { complexType } from './complex-type';
import { floatType } from './float-type';
import { intType } from './int-type';
import { memoryviewType } from './memoryview-type';
import { strType } from './str/type';
import type { TypeSpec } from './type';

export const scalarSpecs: readonly TypeSpec[] = [
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  bytesType,
  bytearrayType,
  memoryviewType,
];
