/** What a module of the library is made from: a table, or a small Python source of ours that the machine runs. */

import type { NativeSpec } from '../native';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import type { TypeSpec } from '../type';

export interface ModuleSpec {
  readonly name: string;
  readonly doc?: string;
  readonly functions?: readonly NativeSpec[];
  /** Types that belong to the module; a base comes before what derives from it. */
  readonly types?: readonly TypeSpec[];
  /** Owned objects, made when the module is first imported. */
  readonly constants?: Readonly<Record<string, (runtime: Runtime) => PyObject>>;
  /** Python source whose definitions join the tables' (its lines are never shown). */
  readonly python?: string;
  /** Definitions of `python` that are C in CPython: what they allocate is blamed on who calls them. */
  readonly inC?: ReadonlySet<string>;
  /** Modules that CPython imports with this one; `python` may import more. */
  readonly imports?: readonly string[];
}
