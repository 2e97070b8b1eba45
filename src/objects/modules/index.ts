/** The library's modules that are modelled, one file each. */

import { abcModule } from './abc';
import { argparseModule } from './argparse';
import { asyncioModule } from './asyncio';
import { arrayModule, structModule } from './binary';
import { bisectModule } from './bisect';
import { calendarModule } from './calendar';
import { cmathModule } from './cmath';
import { collectionsModule } from './collections';
import { collectionsAbcModule } from './collections-abc';
import { colorsysModule } from './colorsys';
import { contextlibModule } from './contextlib';
import { copyModule } from './copy';
import { csvModule } from './csv';
import { dataclassesModule } from './dataclasses';
import { datetimeModule, strptimeModule } from './datetime';
import { decimalModule } from './decimal';
import { difflibModule } from './difflib';
import { doctestModule } from './doctest';
import { enumModule } from './enum';
import { fnmatchModules } from './fnmatch';
import { fractionsModule } from './fractions';
import { functoolsModule } from './functools';
import { futureModule } from './future';
import { gcModule } from './gc';
import { hashModules } from './hashes';
import { heapqModule } from './heapq';
import { importlibModule } from './importlib';
import { inspectModule } from './inspect';
import { ioModule } from './io';
import { itertoolsModule } from './itertools';
import { jsonModules } from './json';
import { loggingModules } from './logging';
import { mathModule } from './math';
import { numbersModule } from './numbers';
import { operatorModule } from './operator';
import { osModules } from './os';
import { pprintModules } from './pprint';
import { randomModule } from './random';
import { reModule } from './re';
import { smallModules } from './small';
import type { ModuleSpec } from './spec';
import { statisticsModule } from './statistics';
import { stringModule } from './string';
import { sysModule } from './sys';
import { textwrapModule } from './textwrap';
import { threadingModules } from './threading';
import { timeModule } from './time';
import { tracebackModule } from './traceback';
import { typesModule } from './types';
import { typingModule } from './typing';
import { unicodeModule } from './unicode';
import { unittestModule } from './unittest';
import { unknownValueModules } from './unknown-values';
import { urllibModules } from './urllib-parse';
import { uuidModule } from './uuid';
import { warningsModule } from './warnings';
import { weakrefModule } from './weakref';

export { isOpaqueSubmodule, keptByCall, opaqueModuleSpec } from './opaque';
export type { ModuleSpec } from './spec';

/** By name; a line each. */
export const moduleSpecs: readonly ModuleSpec[] = [
  collectionsModule,
  argparseModule,
  asyncioModule,
  arrayModule,
  structModule,
  bisectModule,
  ...hashModules,
  heapqModule,
  itertoolsModule,
  abcModule,
  collectionsAbcModule,
  contextlibModule,
  copyModule,
  csvModule,
  calendarModule,
  cmathModule,
  colorsysModule,
  datetimeModule,
  strptimeModule,
  difflibModule,
  decimalModule,
  doctestModule,
  enumModule,
  dataclassesModule,
  fractionsModule,
  functoolsModule,
  futureModule,
  gcModule,
  importlibModule,
  inspectModule,
  ioModule,
  ...jsonModules,
  ...fnmatchModules,
  ...osModules,
  ...loggingModules,
  mathModule,
  numbersModule,
  operatorModule,
  statisticsModule,
  stringModule,
  reModule,
  ...pprintModules,
  randomModule,
  sysModule,
  textwrapModule,
  ...threadingModules,
  timeModule,
  tracebackModule,
  typesModule,
  typingModule,
  unicodeModule,
  unittestModule,
  ...unknownValueModules,
  warningsModule,
  uuidModule,
  weakrefModule,
  ...urllibModules,
  ...smallModules,
];
