/**
 * The module `functools`: `partial`, `reduce`, `lru_cache` and `cmp_to_key` as in C, the rest in Python.
 * Invariant: knows nothing of other library modules.
 */

import type { ModuleSpec } from '../spec';
import { linkType, lruCacheType } from './lru-cache';
import { partialType } from './partial';
import { python } from './python';
import { cmpToKeyFunction, keyType, reduceFunction } from './reduce';

export const functoolsModule: ModuleSpec = {
  name: 'functools',
  types: [partialType, lruCacheType, linkType, keyType],
  functions: [reduceFunction, cmpToKeyFunction],
  constants: {
    /** What a wrapper copies (3.14+: the function that computes annotations). */
    _annotations_are_lazy: (runtime) => runtime.bool(runtime.profile.lowering.lazyAnnotations),
  },
  python,
};
