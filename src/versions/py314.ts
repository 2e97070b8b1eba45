/** CPython 3.14.5 and later (with the generational collector again): what changes from 3.13. */

import { diagnostics314 } from './diagnostics';
import { recorderStrings314 } from './immortal-strings';
import { importCosts314 } from './import-costs';
import { library314 } from './library';
import { behaviour314 } from './library-behaviour';
import type { Profile } from './profile';
import { py313 } from './py313';
import { words314 } from './words';

export const py314: Profile = {
  ...py313,
  version: '3.14',
  release: [3, 14, 7],
  measuredOn: 'CPython 3.14.7, 64-bit Linux',
  // PEP 750, PEP 758.
  syntax: new Set([...py313.syntax, 'templateString', 'exceptWithoutParentheses']),
  absent: new Set(),
  asyncio: { ...py313.asyncio, taskBytes: 200 },
  lowering: {
    ...py313.lowering,
    // Python/codegen.c:codegen_slice.
    constantSlices: true,
    // Python/flowgraph.c:optimize_basic_block; measured.
    tuplesFoldedLate: true,
    // LOAD_FAST_BORROW, Python/flowgraph.c:optimize_load_fast.
    borrowedLoads: true,
    // LOAD_SPECIAL, Python/codegen.c:codegen_with_inner.
    withLoadsSpecials: true,
    // PEP 649, PEP 749.
    lazyAnnotations: true,
    // Python/codegen.c:codegen_while jumps back to one test.
    whileTestsAtBottom: false,
    // BUILD_CONST_KEY_MAP is gone.
    constantKeyMaps: false,
  },
  // Objects/unionobject.c: typing.Union and types.UnionType are one.
  generics: { ...py313.generics, unionsOfTypeVariables: true },
  evaluation: {
    ...py313.evaluation,
    inputsDroppedLastFirst: new Set(['call', 'unpackedCall', 'store']),
    // Python/pylifecycle.c:add_main_module (PEP 649): annotations are made when asked for.
    mainNames: ['__builtins__', '__file__', '__cached__'],
    methodWrapperCopies: ['__module__', '__name__', '__qualname__', '__doc__'],
    // Measured on 3.14.7.
    initInlinedForSlots: true,
    // Objects/listobject.c:list_repr_impl.
    listReprHoldsItems: true,
    mapStrict: true,
    // Measured on 3.14.7.
    closedUnstartedKeepsFrame: false,
    // Objects/genobject.c:gen_close, vectors of 3.14.2 and 3.15.
    closedKeepsFunction: false,
    // Python/bytecodes.c:WITH_EXCEPT_START; measured.
    withHoldsTraceback: true,
    // Measured.
    printHoldsArguments: false,
    // Objects/abstract.c:PySequence_Tuple.
    tuplesGatherFirst: true,
    // Python/ceval.c:clear_thread_frame; measured.
    localsDroppedInReverse: true,
  },
  immortality: {
    ...py313.immortality,
    // Include/refcount.h: 3 << 30.
    printedCount: 3221225472,
  },
  sizes: {
    ...py313.sizes,
    library: { ...py313.sizes.library, stringIo: 136 },
    itertools: { ...py313.sizes.itertools, cycle: 56, tee: 64 },
    // ob_hash.
    tupleBase: 48,
    function: 168,
    map: 56,
    emptyClass: 1720,
    frameBase: 168,
    generatorBase: 168,
    coroutineBase: 168,
    asyncGeneratorBase: 168,
    codeBase: 200,
    partial: 96,
  },
  growth: {
    ...py313.growth,
    // Python/flowgraph.c:optimize_lists_and_sets; measured.
    constantListAppendsFrom: 30,
    // Objects/dictobject.c:calculate_log2_keysize; measured.
    dictMinimumQuirk: false,
  },
  instances: {
    ...py313.instances,
    inlineInBuiltinSubclasses: true,
    // Objects/dictobject.c:PyObject_VisitManagedDict since 3.14.0 (gh-130327); vectors of 3.15.
    concealsDict: false,
  },
  // Include/internal/pycore_freelist_state.h; measured.
  freeLists: {
    ...py313.freeLists,
    int: 100,
    // Objects/object.c:_PyObject_ClearFreeLists.
    sliceKeptByCollection: false,
    method: 20,
    builtinMethod: 16,
    range: 6,
    rangeIterator: 6,
    listIterator: 10,
    tupleIterator: 10,
    textWriter: 1,
  },
  // Derived: what the records of 3.14.7 need.
  recorder: {
    ...py313.recorder,
    startStrings: recorderStrings314,
    collections: [8, 0, 2],
    snapshotTakesList: false,
  },
  collector: {
    ...py313.collector,
    // Objects/dictobject.c:new_dict tracks at once.
    dictsTrackedLazily: false,
    // Objects/tupleobject.c: maybe_tracked.
    tuplesOfAtomsUntracked: true,
  },
  // Objects/longobject.c: blocks of the free list.
  scalars: { ...py313.scalars, fractionGrouping: true, mathErrorsDetailed: true, sizeIntRequest: 32 },
  words: words314,
  library: behaviour314,
  diagnostics: diagnostics314,
  importCosts: importCosts314,
  libraryModules: library314,
};
