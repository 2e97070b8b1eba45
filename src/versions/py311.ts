/** CPython 3.11: what changes from 3.10. */

import { diagnostics311 } from './diagnostics';
import { heldStrings311 } from './immortal-strings';
import { importCosts311 } from './import-costs';
import { library311 } from './library';
import { behaviour311 } from './library-behaviour';
import type { Profile } from './profile';
import { py310 } from './py310';
import { tupleFunctions311 } from './tuple-functions';
import { namesSince312, namesSince313, namesSince314, typing311 } from './typing-names';
import { words311 } from './words';

export const py311: Profile = {
  ...py310,
  version: '3.11',
  release: [3, 11, 7],
  measuredOn: 'CPython 3.11.7, 64-bit Linux',
  // PEP 654, PEP 646.
  syntax: new Set([...py310.syntax, 'exceptStar', 'starInSubscript']),
  absent: new Set([
    ...['PythonFinalizationError', '_IncompleteInputError'],
    ...['math.sumprod', 'math.fma'],
    ...['date.__replace__', 'time.__replace__', 'datetime.__replace__'],
    ...[...namesSince312, ...namesSince313, ...namesSince314],
  ]),
  lowering: {
    ...py310.lowering,
    exceptionTriples: false,
    argumentsBesideCells: false,
    decoratorsCalledAtDefinition: false,
    // Python/compile.c:is_import_originated.
    importedNamesHaveNoMethods: true,
    // Python/compile.c:apply_static_swaps.
    storesReordered: true,
  },
  asyncio: { timeoutIsBuiltin: true, futureBytes: 144, taskBytes: 192 },
  dates: { ...py310.dates, readsAllIsoForms: true, utcReferences: 5 },
  regularExpressions: {
    ...py310.regularExpressions,
    possessive: true,
    flagsAnywhere: false,
    namesSubjectType: true,
  },
  generics: { ...py310.generics, aliasClassIsOrigins: false },
  typing: typing311,
  evaluation: {
    ...py310.evaluation,
    inputsDroppedLastFirst: new Set(),
    stringIoGathersPieces: false,
    textGrowsInAnyVariable: false,
    firstPrintFrames: 0,
    printMakesParser: true,
    // Lib/re is a package.
    libraryPackages: new Set(['collections', 'json', 'importlib', 'asyncio', 're']),
    // Measured.
    printHoldsArguments: true,
    // Python/ceval.c:UNPACK_SEQUENCE has only the general way; measured.
    coldUnpackingIterates: true,
    // Objects/enumobject.c:enumerate_vectorcall.
    vectorcallTypes: new Set([...py310.evaluation.vectorcallTypes, 'enumerate', 'super']),
    asciiStrIterator: true,
    tupleFunctions: tupleFunctions311,
    // Python/ceval.c:_PyEvalFramePushAndInit moves the arguments into the new frame.
    callerKeepsArguments: false,
    // bpo-45711: the interpreter keeps only the exception.
    exceptionTriples: false,
    // Objects/dictobject.c:_PyDict_SetItem_Take2.
    dictSetTakesFirst: true,
    // Python/ceval.c:WITH_EXCEPT_START; measured.
    withHoldsTraceback: false,
    // Include/internal/pycore_code.h: QUICKENING_INITIAL_WARMUP_VALUE; measured.
    warmAfterExecutions: 8,
    warmByCodeObject: true,
    // BINARY_SUBSCR_GETITEM.
    getitemInlinedWhenWarm: true,
    // Python/ceval.c:PyEval_EvalCode.
    executedCodeHasFunction: true,
    // Python/frame.c: frames live in the thread's data stack.
    framesAreObjects: false,
  },
  // Include/internal/pycore_runtime_init.h: _PyObject_IMMORTAL_REFCNT.
  immortality: {
    ...py310.immortality,
    // Include/internal/pycore_global_strings.h.
    identifiersOnDemand: false,
    heldStrings: heldStrings311,
    // Measured on 3.11.7: sys.intern(c) is not chr(ord(c)).
    lettersApart: 'BCLST_abcdefhijklmnopqrstvwxy',
    staticTextRefs: 999_999_999,
  },
  sizes: {
    ...py310.sizes,
    signalDict: 64,
    library: {
      itemGetter: 64,
      attributeGetter: 56,
      methodCaller: 56,
      stringIo: 136,
      textFile: 208,
      regexScanner: 256,
      typeVar: 56,
      paramSpec: 56,
      typeVarTuple: 56,
    },
    genericAlias: 80,
    // A static zero has room for one digit.
    zeroIntSize: 28,
    function: 152,
    enumerate: 72,
    weakref: 80,
    exception: 88,
    osError: 128,
    stopIteration: 96,
    importError: 112,
    userException: 96,
    emptyClass: 1688,
    frameBase: 136,
    generatorBase: 168,
    coroutineBase: 168,
    asyncGeneratorBase: 168,
    codeBase: 184,
    dequeEmpty: 760,
    classSharedKeys: 768,
  },
  recorder: {
    ...py310.recorder,
    framesAfterwards: [],
    nameTuples: 'made',
    frames: [0, 0],
    firstWrite: 0,
    frozen: 9239,
    collections: [19, 1, 2],
  },
  collector: {
    ...py310.collector,
    // gc.get_stats() in a script, measured.
    collectionsAtStart: [22, 2, 0],
    collectedAtStart: [43, 92, 0],
  },
  growth: {
    ...py310.growth,
    // Objects/dictobject.c: DICT_KEYS_UNICODE.
    dictUnicodeKeys: true,
    dictKeysHeader: 32,
  },
  instances: {
    ...py310.instances,
    heapTypes: new Set(['time']),
    // Objects/dictobject.c:_PyObject_InitializeDict.
    storage: 'values',
    preHeader: 'attributes',
    size: 56,
    // Include/internal/pycore_dict.h: SHARED_KEYS_MAX_SIZE.
    sharedKeysRoom: 30,
  },
  freeLists: {
    ...py310.freeLists,
    // Objects/tupleobject.c: maybe_freelist_push takes one length more than maybe_freelist_pop; measured.
    tupleLengthMax: 20,
    frame: 0,
  },
  scalars: {
    ...py310.scalars,
    // bpo-29410.
    textHash: 'siphash13',
    // Objects/longobject.c:_PyLong_FromMedium asks for the whole struct; measured.
    intResultRequest: 32,
    intBytesDefaults: true,
    // PEP 682.
    negativeZeroOption: true,
    // Measured: ('#' + c)[1] is the literal c, for every letter but these.
    charactersOfIdentifiers: 'abcdefhijklmnopqrstvwxyBCLST_',
  },
  words: words311,
  library: behaviour311,
  statisticsReadOnce: true,
  diagnostics: diagnostics311,
  importCosts: importCosts311,
  libraryModules: library311,
};
