/** The types of annotations and templates. */

import type { TypeSpec } from '../type';
import { genericAliasType } from './generic-alias-type';
import { paramSpecArgsType, paramSpecKwargsType } from './parameter-args';
import { interpolationType, templateType } from './template';
import { typeAliasType } from './type-alias-type';
import { paramSpecType, typeVarTupleType, typeVarType } from './type-parameter-types';
import { unionType } from './union';

export const genericSpecs: readonly TypeSpec[] = [
  genericAliasType,
  unionType,
  typeVarType,
  paramSpecType,
  typeVarTupleType,
  paramSpecArgsType,
  paramSpecKwargsType,
  typeAliasType,
  templateType,
  interpolationType,
];
