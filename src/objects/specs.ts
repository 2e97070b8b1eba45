/** The list of built-in types, a line each; a base comes before what derives from it. */

import { asyncGeneratorType, asyncSendType, asyncThrowType } from './async-generator-types';
import { cellType } from './cell';
import { codeType } from './code-type';
import { containerSpecs } from './container-specs';
import { classMethodType, methodType, staticMethodType } from './descriptors';
import { exceptionTypes } from './exception-list';
import { frameLocalsType } from './frame-locals';
import { frameType, tracebackType } from './frame-types';
import { functionType } from './function-type';
import { coroutineType, coroutineWrapperType, generatorType } from './generator-types';
import { genericSpecs } from './generic/specs';
import { mappingProxyType } from './mappingproxy';
import { moduleType } from './module-type';
import { namespaceType } from './namespace';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetType,
  memberType,
  methodDescriptorType,
  methodWrapperType,
  wrapperDescriptorType,
} from './native-function-types';
import { ellipsisType, noneType, notImplementedType } from './none';
import { objectType } from './object-type';
import { propertyType } from './property';
import { scalarSpecs } from './scalar-specs';
import { superType } from './super';
import type { TypeSpec } from './type';
import { typeType } from './type-type';
import { unknownType } from './unknown';
import { callableProxyType, proxyType, weakrefType } from './weakref-types';

export const allSpecs: readonly TypeSpec[] = [
  // Core.
  noneType,
  ellipsisType,
  notImplementedType,
  unknownType,
  cellType,
  objectType,
  typeType,
  superType,
  functionType,
  codeType,
  moduleType,
  frameType,
  frameLocalsType,
  tracebackType,
  methodType,
  builtinFunctionType,
  methodDescriptorType,
  classMethodDescriptorType,
  wrapperDescriptorType,
  methodWrapperType,
  getSetType,
  memberType,
  propertyType,
  classMethodType,
  staticMethodType,
  mappingProxyType,
  generatorType,
  coroutineType,
  coroutineWrapperType,
  asyncGeneratorType,
  asyncSendType,
  asyncThrowType,
  weakrefType,
  proxyType,
  callableProxyType,
  namespaceType,
  ...exceptionTypes,
  // Numbers and text.
  ...scalarSpecs,
  // Containers and iterators.
  ...containerSpecs,
  // Annotations and templates.
  ...genericSpecs,
];
