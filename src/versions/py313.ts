/** CPython 3.13: what changes from 3.12. */

import { diagnostics313 } from './diagnostics';
import { recorderStrings, startStrings } from './immortal-strings';
import { importCosts313 } from './import-costs';
import { library313 } from './library';
import { behaviour313 } from './library-behaviour';
import { moduleStrings313 } from './module-strings';
import type { Profile } from './profile';
import { py312 } from './py312';
import { tupleFunctions313 } from './tuple-functions';
import { namesSince314, typing313 } from './typing-names';
import { words313 } from './words';

export const py313: Profile = {
  ...py312,
  version: '3.13',
  release: [3, 13, 0],
  measuredOn: 'CPython 3.13.0, 64-bit Linux',
  // PEP 696.
  syntax: new Set([...py312.syntax, 'typeParameterDefaults']),
  absent: new Set(namesSince314),
  lowering: {
    ...py312.lowering,
    exitsCountedFused: false,
    nestedBlocksMax: 21,
    // Python/compile.c:compiler_class_body.
    classStaticAttributes: true,
    // Python/compile.c:_PyCompile_CleanDoc.
    docstringsDedented: true,
  },
  asyncio: { timeoutIsBuiltin: true, futureBytes: 136, taskBytes: 176 },
  takenOverReferences: 2,
  dates: { ...py312.dates, refusesMixedOrder: false, utcReferences: null },
  regularExpressions: { ...py312.regularExpressions, errorName: 'PatternError' },
  generics: { ...py312.generics, originalClassErrorsIgnored: true },
  typing: typing313,
  evaluation: {
    ...py312.evaluation,
    extremesMakeParser: true,
    // Objects/object.c:_PyObject_SetAttributeErrorContext; measured.
    setErrorsKeepObject: true,
    // Modules/_operator.c:methodcaller_vectorcall; measured.
    methodCallerBinds: false,
    // Objects/listobject.c:listreviter_next; measured.
    reversedLetsListGo: false,
    tupleFunctions: tupleFunctions313,
    // Objects/longobject.c:long_vectorcall, Objects/unicodeobject.c:unicode_vectorcall.
    vectorcallTypes: new Set([...py312.evaluation.vectorcallTypes, 'int', 'str']),
    sortRunsThroughEquals: true,
    // Objects/funcobject.c:cm_descr_get.
    classMethodsChain: false,
    // Objects/genobject.c:gen_close.
    closeReturnsValue: true,
    // Objects/genobject.c:gen_close calls _PyFrame_ClearLocals; measured.
    closedKeepsFunction: true,
    firstCloseKeepsObject: false,
    // CALL_ALLOC_AND_ENTER_INIT; measured.
    initInlinedWhenWarm: true,
    // PEP 667.
    localsDictPersists: false,
  },
  immortality: {
    ...py312.immortality,
    // Measured on 3.13.0.
    lettersApart: '',
    // Objects/unicodeobject.c:intern_common: mortal unless static.
    internedStrings: false,
    // Parser/pegen.c:_PyPegen_new_identifier: _PyUnicode_InternImmortal; measured.
    identifiers: true,
    startStrings,
    moduleStrings: moduleStrings313,
  },
  sizes: {
    ...py312.sizes,
    structSequencesCountHidden: true,
    library: {
      ...py312.sizes.library,
      regexScanner: 264,
      methodCaller: 80,
      typeVar: 112,
      paramSpec: 88,
      typeVarTuple: 72,
    },
    itertools: { ...py312.sizes.itertools, batched: 56, pairwise: 56 },
    emptyClass: 1712,
    frameBase: 152,
  },
  growth: {
    ...py312.growth,
    // Objects/listobject.c:list_ass_subscript_lock_held; measured.
    listDeleteNeverShrinks: true,
    // Objects/listobject.c:list_extend_set, list_extend_dict; measured.
    listFromSetResizes: true,
  },
  instances: {
    ...py312.instances,
    heapTypes: new Set(['asyncio', 'collections', 'decimal', 'io', 'itertools', 'time']),
    // Objects/dictobject.c:_PyObject_InitInlineValues.
    storage: 'inline',
    // Objects/dictobject.c:PyObject_VisitManagedDict of 3.13.0 to 3.13.2; measured.
    concealsDict: true,
  },
  freeLists: {
    ...py312.freeLists,
    // Include/internal/pycore_freelist.h: PyTuple_MAXSAVESIZE counts the same both ways; measured.
    tupleLengthReusedMax: 20,
  },
  recorder: { ...py312.recorder, startStrings: recorderStrings, frozen: 10017, collections: [7, 0, 2] },
  collector: {
    ...py312.collector,
    // Python/gc.c:_PyGC_InitState; measured.
    thresholds: [2000, 10, 10],
    // gc.get_freeze_count(), measured.
    frozenAtStart: 0,
    // gc.get_stats() in a script, measured.
    collectionsAtStart: [3, 0, 0],
  },
  scalars: { ...py312.scalars, charactersOfIdentifiers: '' },
  words: words313,
  library: behaviour313,
  diagnostics: diagnostics313,
  importCosts: importCosts313,
  libraryModules: library313,
};
