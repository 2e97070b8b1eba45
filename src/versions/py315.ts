/**
 * CPython 3.15.0rc1: what changes from 3.14. Measured on a 32-bit build; 64-bit figures follow from the structures,
 * and what the difference between 3.14 and 3.15 on that build does not show is taken to be as in 3.14.
 */

import { library315 } from './library';
import { behaviour315 } from './library-behaviour';
import type { Profile } from './profile';
import { py314 } from './py314';

export const py315: Profile = {
  ...py314,
  version: '3.15',
  release: [3, 15, 0],
  measuredOn: 'CPython 3.15.0rc1, 32-bit; 64-bit sizes derived',
  // PEP 810, PEP 798.
  syntax: new Set([...py314.syntax, 'lazyImport', 'unpackingInComprehension']),
  lowering: {
    ...py314.lowering,
    // Python/codegen.c:codegen_comprehension puts GET_ITER before RETURN_GENERATOR; measured.
    generatorExpressionsIterate: true,
  },
  evaluation: {
    ...py314.evaluation,
    // Modules have no `__cached__` any more.
    mainNames: ['__builtins__', '__file__'],
    // FOR_ITER keeps an index beside the list or tuple; measured.
    forWithoutIterator: true,
    // LOAD_CONST pushes an uncounted reference; measured.
    constantsBorrowed: true,
    // Objects/call.c:_PyStack_UnpackDict; measured.
    keywordCallsHoldPositional: false,
    // From what gc.collect() counts of a class with `__new__`; which object it is was not seen.
    methodWrappersAlwaysCopy: true,
  },
  immortality: {
    ...py314.immortality,
    // Include/internal/pycore_runtime_structs.h: _PY_NSMALLPOSINTS; measured.
    smallIntMax: 1024,
  },
  sizes: {
    ...py314.sizes,
    // Include/internal/pycore_moduleobject.h; derived.
    module: 120,
    // Derived.
    emptyClass: 1728,
    // Derived.
    codeBase: 208,
  },
  growth: {
    ...py314.growth,
    // Objects/bytearrayobject.c: ob_bytes_object; measured.
    bytearrayHoldsBytes: true,
  },
  // Measured by gc.get_referents.
  instances: { ...py314.instances, descriptorsShared: true },
  freeLists: {
    ...py314.freeLists,
    // Measured.
    complex: 100,
  },
  collector: {
    ...py314.collector,
    // Objects/setobject.c; measured.
    frozensetsOfAtomsUntracked: true,
    // Python/gc.c:handle_weakrefs; measured.
    weakrefsClearedAfterFinalizers: true,
  },
  libraryModules: library315,
  library: behaviour315,
};
