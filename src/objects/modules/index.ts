/** The library's modules that are modelled, one file each. */

import { abcModule } from './abc';
import { argparseModule } from './argparse';
import { asyncioModule } from './asyncio';
import { bisectModule } from './bisect';
import { collectionsModule } from './collections';
import { collectionsAbcModule } from './collections-abc';
import { contextlibModule } from './contextlib';
import { copyModule } from './copy';
import { csvModule } from './csv';
import { dataclassesModule } from './dataclasses';
import { datetimeModule } from './datetime';
import { doctestModule } from './doctest';
import { enumModule } from './enum';
import { fnmatchModules } from './fnmatch';
import { fractionsModule } from './fractions';
import { functoolsModule } from './functools';
import { futureModule } from './future';
import { gcModule } from './gc';
import { heapqModule } from './heapq';
import { importlibModule } from './importlib';
import { ioModule } from './io';
import { itertoolsModule } from './itertools';
import { jsonModules } from './json';
import { loggingModules } from './logging';
import { mathModule } from './math';
import { numbersModule } from './numbers';
import { operatorModule } from './operator';
import { osModules } from './os';
import { randomModule } from './random';
import { reModule } from './re';
import type { ModuleSpec } from './spec';
import { stringModule } from './string';
import { sysModule } from './sys';
import { textwrapModule } from './textwrap';
import { threadingModules } from './threading';
import { timeModule } from './time';
import { tracebackModule } from './traceback';
import { typesModule } from './types';
import { typingModule } from './typing';
import { unknownValueModules } from './unknown-values';
import { warningsModule } from './warnings';
import { weakrefModule } from './weakref';

export { isOpaqueSubmodule, keptByCall, opaqueModuleSpec } from './opaque';
export type { ModuleSpec } from './spec';

/** By name; a line each. */
export const moduleSpecs: readonly ModuleSpec[] = [
  collectionsModule,
  argparseModule,
  asyncioModule,
  bisectModule,
  heapqModule,
  itertoolsModule,
  abcModule,
  collectionsAbcModule,
  contextlibModule,
  copyModule,
  csvModule,
  datetimeModule,
  doctestModule,
  enumModule,
  dataclassesModule,
  fractionsModule,
  functoolsModule,
  futureModule,
  gcModule,
  importlibModule,
  ioModule,
  ...jsonModules,
  ...fnmatchModules,
  ...osModules,
  ...loggingModules,
  mathModule,
  numbersModule,
  operatorModule,
  stringModule,
  reModule,
  randomModule,
  sysModule,
  textwrapModule,
  ...threadingModules,
  timeModule,
  tracebackModule,
  typesModule,
  typingModule,
  ...unknownValueModules,
  warningsModule,
  weakrefModule,
];
