/**
 * CPython 3.10: the whole record. The later files say only what changes.
 * "measured" means on the release named below.
 */

import { diagnostics310 } from './diagnostics';
import { heldStrings310 } from './immortal-strings';
import { importCosts310 } from './import-costs';
import { library310 } from './library';
import { behaviour310 } from './library-behaviour';
import type { Profile } from './profile';
import { tupleFunctions310 } from './tuple-functions';
import { namesSince311, namesSince312, namesSince313, namesSince314, typing310 } from './typing-names';
import { words310 } from './words';

export const py310: Profile = {
  version: '3.10',
  release: [3, 10, 13],
  measuredOn: 'CPython 3.10.13, 64-bit Linux',
  // PEP 634.
  syntax: new Set(['matchStatement']),
  // PEP 654 and PEP 678 came with 3.11.
  absent: new Set([
    ...['ExceptionGroup', 'BaseExceptionGroup', 'BaseException.add_note'],
    ...['PythonFinalizationError', '_IncompleteInputError', 'datetime.UTC'],
    ...['math.cbrt', 'math.exp2', 'math.sumprod', 'math.fma'],
    ...['date.__replace__', 'time.__replace__', 'datetime.__replace__'],
    ...[...namesSince311, ...namesSince312, ...namesSince313, ...namesSince314],
  ]),
  lowering: {
    appendsAtElement: false,
    comprehensionsInlined: false,
    superAttributes: false,
    binarySlice: false,
    constantSlices: false,
    tuplesFoldedLate: false,
    borrowedLoads: false,
    generatorExpressionsIterate: false,
    lazyAnnotations: false,
    classStaticAttributes: false,
    // Python/compile.c:compiler_while, which repeats the test after the body.
    whileTestsAtBottom: true,
    withLoadsSpecials: false,
    storesReordered: false,
    nestedBlocksMax: 20,
    exceptionTriples: true,
    argumentsBesideCells: true,
    decoratorsCalledAtDefinition: true,
    importedNamesHaveNoMethods: false,
    exitsCountedFused: false,
    docstringsDedented: false,
    // Python/compile.c:compiler_dict.
    constantKeyMaps: true,
    foldedConstantsStay: true,
    // Python/ast_opt.c: MAX_STR_SIZE, MAX_COLLECTION_SIZE, MAX_INT_SIZE.
    foldedStringLengthMax: 4096,
    foldedTupleLengthMax: 256,
    foldedIntBitsMax: 128,
    // Python/compile.c:starunpack_helper.
    constantDisplayLengthMin: 3,
  },
  // Measured.
  generics: {
    aliasClassIsOrigins: true,
    originalClassErrorsIgnored: false,
    unionsOfTypeVariables: false,
  },
  typing: typing310,
  evaluation: {
    // Measured: an argument counts two more inside a call.
    callerKeepsArguments: true,
    exceptionTriples: true,
    callbackArgumentsTaken: true,
    finishedGeneratorsKnowCaller: false,
    executedCodeHasFunction: false,
    closedUnstartedKeepsFrame: false,
    closedKeepsFunction: false,
    dictSetTakesFirst: false,
    withHoldsTraceback: true,
    reversedLetsListGo: true,
    callExKeepsTuple: true,
    warmAfterExecutions: null,
    warmByCodeObject: false,
    initInlinedWhenWarm: false,
    propertyInlinedWhenWarm: false,
    getitemInlinedWhenWarm: false,
    localsDroppedInReverse: false,
    localsDictPersists: true,
    collectsAtEvalBreaker: false,
    // Measured: tp_vectorcall of each type.
    vectorcallTypes: new Set([
      'list',
      'tuple',
      'set',
      'frozenset',
      'dict',
      'bool',
      'float',
      'range',
      'map',
      'filter',
      'reversed',
      'type',
    ]),
    printHoldsArguments: false,
    coldUnpackingIterates: false,
    tuplesGatherFirst: false,
    setErrorsKeepObject: false,
    classMethodsChain: true,
    attributeHookBindsReceiver: true,
    inputsDroppedLastFirst: new Set(['call']),
    stringIoGathersPieces: true,
    keywordCallsHoldPositional: true,
    // Measured on 3.10.13 and 3.13.0.
    listReprHoldsItems: false,
    methodCallerBinds: true,
    framesAreObjects: true,
    initInlinedForSlots: false,
    sendMovesValue: false,
    closeReturnsValue: false,
    firstCloseKeepsObject: false,
    parsersMadeWhenUsed: true,
    firstPrintFrames: 2,
    printMakesParser: false,
    // Python/ceval.c:unicode_concatenate.
    textGrowsInAnyVariable: true,
    printBindsWrite: true,
    // Measured: `list(globals())` of a script.
    mainNames: ['__annotations__', '__builtins__', '__file__', '__cached__'],
    missingModuleAttributesRaise: true,
    libraryPackages: new Set(['collections', 'json', 'importlib', 'asyncio']),
    methodWrappersAlwaysCopy: false,
    methodWrapperCopies: ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'],
    constantsBorrowed: false,
    forWithoutIterator: false,
    sortRunsThroughEquals: false,
    asciiStrIterator: false,
    slicesHashable: false,
    popClearsLast: false,
    mapStrict: false,
    tupleFunctions: tupleFunctions310,
    orderedDictShowsPairs: true,
    sumCompensates: false,
  },
  asyncio: { timeoutIsBuiltin: false, futureBytes: 168, taskBytes: 208 },
  takenOverReferences: 3,
  dates: {
    readsAllIsoForms: false,
    hasColonZone: false,
    refusesMixedOrder: true,
    utcReferences: 3,
  },
  regularExpressions: {
    possessive: false,
    flagsAnywhere: true,
    twoCaches: false,
    errorName: 'error',
    namesSubjectType: false,
  },
  immortality: {
    // Python 3.12: Include/object.h:_Py_IMMORTAL_REFCNT; nothing is immortal before.
    printedCount: 4294967295,
    identifiersOnDemand: true,
    singletons: false,
    internedStrings: false,
    startStrings: new Set(),
    moduleStrings: new Map(),
    lettersApart: '',
    // Measured, see there.
    heldStrings: heldStrings310,
    identifiers: false,
    staticTextRefs: 1,
    // Include/internal/pycore_interp.h: _PY_NSMALLNEGINTS, _PY_NSMALLPOSINTS.
    smallIntMin: -5,
    smallIntMax: 256,
  },
  // Measured with sys.getsizeof.
  sizes: {
    structSequencesCountHidden: false,
    signalDict: 56,
    library: {
      itemGetter: 56,
      attributeGetter: 48,
      methodCaller: 56,
      stringIo: 136,
      textFile: 208,
      regexScanner: 256,
      typeVar: 88,
      paramSpec: 88,
      typeVarTuple: 88,
    },
    genericAlias: 64,
    union: 48,
    intBase: 24,
    zeroIntSize: 24,
    strAscii: 49,
    strLatin1: 73,
    strUcs2: 74,
    strUcs4: 76,
    tupleBase: 40,
    function: 144,
    rangeIterator: 48,
    enumerate: 64,
    zip: 64,
    map: 48,
    property: 80,
    weakref: 72,
    module: 72,
    exception: 80,
    osError: 120,
    stopIteration: 88,
    importError: 104,
    userException: 88,
    emptyClass: 1072,
    frameBase: 368,
    generatorBase: 104,
    coroutineBase: 112,
    asyncGeneratorBase: 128,
    codeBase: 176,
    partial: 80,
    dequeEmpty: 624,
    itertools: { accumulate: 64, batched: 48, cycle: 64, groupby: 80, pairwise: 48, tee: 56 },
    classSharedKeys: 168,
  },
  growth: {
    // Objects/listobject.c:list_preallocate_exact.
    listRoundsToEven: true,
    listDeleteNeverShrinks: false,
    listFromSetResizes: false,
    // Python/compile.c: STACK_USE_GUIDELINE.
    listDisplayAppendsFrom: 30,
    constantListAppendsFrom: null,
    dictUnicodeKeys: false,
    // Objects/dict-common.h: PyDictKeysObject.
    dictKeysHeader: 40,
    // Objects/dictobject.c:calculate_keysize, measured.
    dictMinimumQuirk: true,
    bytearrayHoldsBytes: false,
  },
  instances: {
    // Measured with __flags__.
    heapTypes: new Set(),
    storage: 'dict',
    preHeader: 'none',
    size: 48,
    // Keys of eight slots: five names.
    sharedKeysRoom: 5,
    inlineInBuiltinSubclasses: false,
    concealsDict: false,
    descriptorsShared: false,
  },
  // Objects/obmalloc.c: ALIGNMENT, SMALL_REQUEST_THRESHOLD, POOL_SIZE, POOL_OVERHEAD, ARENA_SIZE; pools measured.
  allocator: {
    alignment: 16,
    smallRequestMax: 512,
    poolSize: 16384,
    poolHeader: 48,
    arenaSize: 1048576,
    poolsPerArena: 63,
  },
  // Include/internal/pycore_interp.h; lengths measured.
  freeLists: {
    float: 100,
    int: 0,
    complex: 0,
    list: 80,
    dict: 80,
    dictKeys: 80,
    tuple: 2000,
    tupleLengthMax: 19,
    tupleLengthReusedMax: 19,
    slice: 1,
    // Modules/gcmodule.c:clear_freelists leaves slice_cache alone; measured.
    sliceKeptByCollection: true,
    frame: 200,
    method: 0,
    builtinMethod: 0,
    range: 0,
    rangeIterator: 0,
    listIterator: 0,
    tupleIterator: 0,
    textWriter: 0,
  },
  collector: {
    // Modules/gcmodule.c:_PyGC_InitState.
    thresholds: [700, 10, 10],
    dictsTrackedLazily: true,
    frozenAtStart: 0,
    // gc.get_stats() in a script, measured.
    collectionsAtStart: [10, 0, 0],
    collectedAtStart: [0, 0, 0],
    tuplesOfAtomsUntracked: false,
    frozensetsOfAtomsUntracked: false,
    weakrefsClearedAfterFinalizers: false,
  },
  scalars: {
    textHash: 'siphash24',
    noneHash: null,
    // bpo-43475.
    nanHashedByAddress: true,
    // Objects/longobject.c:_PyLong_New asks for the digits it needs; measured.
    intResultRequest: 28,
    sizeIntRequest: 28,
    sumIsSize: false,
    negativeZeroOption: false,
    charactersOfIdentifiers: '',
    fractionGrouping: false,
    splitRoomByLength: false,
    mathErrorsDetailed: false,
    intBytesDefaults: false,
  },
  words: words310,
  library: behaviour310,
  statisticsReadOnce: false,
  diagnostics: diagnostics310,
  importCosts: importCosts310,
  libraryModules: library310,
  // Measured on 3.10.13 and 3.11.7.
  recorder: {
    lists: 5,
    dicts: 2,
    tuples: [1, 1, 2, 3, 4, 9],
    nameTuples: 'stored',
    startStrings: new Set(),
    frames: [7, 3],
    firstWrite: 2,
    snapshotTakesList: false,
    // Its look at what was printed, and tracemalloc.take_snapshot.
    framesAfterwards: [5, 5],
    // gc.get_freeze_count() and gc.get_stats() in a recorded program.
    frozen: 8887,
    collections: [21, 1, 2],
  },
};
