/** CPython 3.12: what changes from 3.11. */

import { diagnostics312 } from './diagnostics';
import { importCosts312 } from './import-costs';
import { library312 } from './library';
import { behaviour312 } from './library-behaviour';
import type { Profile } from './profile';
import { py311 } from './py311';
import { tupleFunctions312 } from './tuple-functions';
import { namesSince313, namesSince314, typing312 } from './typing-names';
import { words312 } from './words';

export const py312: Profile = {
  ...py311,
  version: '3.12',
  release: [3, 12, 1],
  measuredOn: 'CPython 3.12.1, 64-bit Linux',
  // PEP 695, PEP 701.
  syntax: new Set([...py311.syntax, 'typeParameters', 'typeStatement', 'formatStringNesting']),
  absent: new Set([
    ...['PythonFinalizationError', '_IncompleteInputError'],
    ...['math.fma', 'date.__replace__', 'time.__replace__', 'datetime.__replace__'],
    ...[...namesSince313, ...namesSince314],
  ]),
  lowering: {
    ...py311.lowering,
    // Python/flowgraph.c:inline_small_exit_blocks; compared with dis.
    exitsCountedFused: true,
    // Measured by dis.
    appendsAtElement: true,
    // PEP 709.
    comprehensionsInlined: true,
    // LOAD_SUPER_ATTR.
    superAttributes: true,
    // Python/flowgraph.c:remove_unused_consts.
    foldedConstantsStay: false,
    // BINARY_SLICE, STORE_SLICE.
    binarySlice: true,
  },
  dates: { ...py311.dates, hasColonZone: true },
  regularExpressions: { ...py311.regularExpressions, twoCaches: true },
  typing: typing312,
  evaluation: {
    ...py311.evaluation,
    parsersMadeWhenUsed: false,
    printMakesParser: false,
    missingModuleAttributesRaise: false,
    // Python/bytecodes.c:SEND.
    sendMovesValue: true,
    slicesHashable: true,
    // Python/gc.c:invoke_gc_callback.
    callbackArgumentsTaken: false,
    // Python/ceval.c:clear_gen_frame; measured.
    finishedGeneratorsKnowCaller: true,
    // Objects/genobject.c:gen_close; measured.
    closedUnstartedKeepsFrame: true,
    tupleFunctions: tupleFunctions312,
    // Objects/listobject.c:list_pop_impl; measured.
    popClearsLast: true,
    sumCompensates: true,
    firstCloseKeepsObject: true,
    orderedDictShowsPairs: false,
    // Measured: f(*args) counts an item once.
    callExKeepsTuple: false,
    // Include/internal/pycore_code.h: ADAPTIVE_WARMUP_VALUE 1; measured.
    warmAfterExecutions: 1,
    warmByCodeObject: false,
    // LOAD_ATTR_PROPERTY, LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN.
    propertyInlinedWhenWarm: true,
    // Python/ceval_gil.c:_Py_HandlePending runs _Py_RunGC.
    collectsAtEvalBreaker: true,
    attributeHookBindsReceiver: false,
  },
  // Measured on 3.12.1 and 3.13.0.
  recorder: {
    ...py311.recorder,
    lists: 3,
    nameTuples: 'kept',
    snapshotTakesList: true,
    frozen: 9997,
    collections: [14, 1, 2],
  },
  collector: {
    ...py311.collector,
    // gc.get_freeze_count(), measured: objects of the frozen modules.
    frozenAtStart: 375,
    // gc.get_stats() in a script, measured.
    collectionsAtStart: [4, 0, 0],
    collectedAtStart: [24, 0, 0],
  },
  immortality: {
    ...py311.immortality,
    // PEP 683.
    singletons: true,
    // They are immortal.
    heldStrings: new Set(),
    // Measured on 3.12.1.
    lettersApart: '_abcdenprsx',
    // Objects/unicodeobject.c:PyUnicode_InternInPlace, 3.12 only.
    internedStrings: true,
  },
  sizes: {
    ...py311.sizes,
    signalDict: 56,
    library: {
      ...py311.sizes.library,
      stringIo: 184,
      textFile: 216,
      typeVar: 96,
      paramSpec: 72,
      typeVarTuple: 56,
    },
    itertools: { ...py311.sizes.itertools, accumulate: 72, groupby: 88, tee: 64 },
    // PEP 623 removed wstr.
    strAscii: 41,
    strLatin1: 57,
    strUcs2: 58,
    strUcs4: 60,
    function: 160,
    rangeIterator: 40,
    importError: 120,
    userException: 104,
    emptyClass: 1704,
    generatorBase: 160,
    coroutineBase: 160,
    asyncGeneratorBase: 160,
    codeBase: 192,
  },
  instances: {
    ...py311.instances,
    heapTypes: new Set(['asyncio', 'collections', 'io', 'itertools', 'time']),
    // The weak reference list moved in front of the object.
    preHeader: 'both',
    size: 48,
  },
  scalars: {
    ...py311.scalars,
    // Measured by tracemalloc.
    sumIsSize: true,
    // Measured: Objects/unicodeobject.c:split.
    splitRoomByLength: true,
    // Objects/object.c:none_hash.
    noneHash: 0xfca86420,
    // Measured.
    charactersOfIdentifiers: 'abcdenprsx_',
  },
  words: words312,
  library: behaviour312,
  diagnostics: diagnostics312,
  importCosts: importCosts312,
  libraryModules: library312,
};
