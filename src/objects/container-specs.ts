/** The built-in types of containers and iterators. */

import { dictIteratorTypes } from './dict-iterators';
import { dictType } from './dict-type';
import { dictViewTypes } from './dict-view-type';
import { enumerateType } from './enumerate';
import { callableIteratorType, filterType, reversedType } from './filter';
import { listIteratorType, listReverseIteratorType, tupleIteratorType } from './list-iterators';
import { listType } from './list-type';
import { longRangeIteratorType, rangeIteratorType } from './range-iterators';
import { rangeType } from './range-type';
import { sequenceIteratorType } from './sequence-iterator';
import { setIteratorType } from './set-iterator';
import { frozensetType, setType } from './set-type';
import { sliceType } from './slice-type';
import {
  bytearrayIteratorType,
  bytesIteratorType,
  strAsciiIteratorType,
  strIteratorType,
} from './text-iterators';
import { tupleType } from './tuple-type';
import type { TypeSpec } from './type';
import { mapType, zipType } from './zip';

export const containerSpecs: readonly TypeSpec[] = [
  listType,
  tupleType,
  dictType,
  setType,
  frozensetType,
  rangeType,
  sliceType,
  ...dictViewTypes,
  ...dictIteratorTypes,
  listIteratorType,
  listReverseIteratorType,
  tupleIteratorType,
  setIteratorType,
  rangeIteratorType,
  longRangeIteratorType,
  strIteratorType,
  strAsciiIteratorType,
  bytesIteratorType,
  bytearrayIteratorType,
  sequenceIteratorType,
  callableIteratorType,
  enumerateType,
  reversedType,
  zipType,
  mapType,
  filterType,
];
