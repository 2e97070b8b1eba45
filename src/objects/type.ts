/** Types: the object, its slots, and the description a built-in type is made from. */

import type { Visitor } from '../heap';
import type { PyDict } from './dict';
import type { NativeSpec } from './native';
import { PyObject, type Result } from './object';
import type { Runtime } from './runtime';

type Unary = (runtime: Runtime, self: PyObject) => Result;
type Binary = (runtime: Runtime, left: PyObject, right: PyObject) => Result;

/** Index into `compareOperators` of code/: < <= == != > >=. */
export type CompareIndex = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * The behaviour of a type, as CPython's type slots. All arguments are borrowed, results owned. A binary slot answers
 * `runtime.notImplemented()` (NotImplemented, owned) to let the other side try. Slots that a class of the program
 * defines with a special method call that method (slot_tp_… in Objects/typeobject.c).
 */
export interface Slots {
  repr?: Unary;
  str?: Unary;
  /** Answers a PyInt. */
  hash?: Unary | null;
  bool?: Unary;
  length?: Unary;
  iter?: Unary;
  /** Null without an exception: exhausted. */
  next?: Unary;
  call?: (
    runtime: Runtime,
    self: PyObject,
    args: readonly PyObject[],
    keywords: ReadonlyMap<string, PyObject> | null,
  ) => Result;
  compare?: (runtime: Runtime, left: PyObject, right: PyObject, operator: CompareIndex) => Result;
  getAttribute?: (runtime: Runtime, self: PyObject, name: string) => Result;
  /** A null value deletes. Answers None's owned reference, or null, or PENDING. */
  setAttribute?: (runtime: Runtime, self: PyObject, name: string, value: PyObject | null) => Result;
  getItem?: Binary;
  /** A null value deletes. */
  setItem?: (runtime: Runtime, self: PyObject, key: PyObject, value: PyObject | null) => Result;
  contains?: Binary;
  /** By index into `binaryOperators` of code/; also what the right operand answers (called with the same order of operands, as in CPython). */
  binary?: Partial<Record<number, Binary>>;
  inplace?: Partial<Record<number, Binary>>;
  /** pow() with a modulus. */
  power3?: (runtime: Runtime, base: PyObject, exponent: PyObject, modulus: PyObject) => Result;
  negative?: Unary;
  positive?: Unary;
  invert?: Unary;
  absolute?: Unary;
  index?: Unary;
  int?: Unary;
  float?: Unary;
  /** Sequence protocol of `+` and `*`, tried after the number slots. */
  concat?: Binary;
  repeat?: Binary;
  inplaceConcat?: Binary;
  inplaceRepeat?: Binary;
  /** Descriptors. `instance` is null for an access through the class. */
  get?: (runtime: Runtime, self: PyObject, instance: PyObject | null, owner: PyType) => Result;
  /** A null value deletes. */
  set?: (runtime: Runtime, self: PyObject, instance: PyObject, value: PyObject | null) => Result;
  new?: (
    runtime: Runtime,
    type: PyType,
    args: readonly PyObject[],
    keywords: ReadonlyMap<string, PyObject> | null,
  ) => Result;
  /** Answers None. */
  init?: (
    runtime: Runtime,
    self: PyObject,
    args: readonly PyObject[],
    keywords: ReadonlyMap<string, PyObject> | null,
  ) => Result;
  await?: Unary;
  asyncIter?: Unary;
  asyncNext?: Unary;
}

/** An attribute computed by native code (getset_descriptor or member_descriptor). */
export interface GetSet {
  readonly name: string;
  readonly get: Unary;
  /** A null value deletes; absent: read-only. */
  readonly set?: (runtime: Runtime, self: PyObject, value: PyObject | null) => Result;
  readonly member?: boolean;
  readonly doc?: string;
}

/** What a built-in type is made from: one constant in the type's file, shared by all runs. */
export interface TypeSpec {
  readonly name: string;
  /** `builtins` unless said otherwise. */
  readonly module?: string;
  /** Name of the base in the registry; `object` unless said otherwise. */
  readonly base?: string;
  readonly doc?: string;
  readonly slots: Slots;
  readonly methods?: readonly NativeSpec[];
  readonly getset?: readonly GetSet[];
  /** Further entries of the type's dict, made when first looked up (`__hash__ = None`, `__class_getitem__`, constants). */
  readonly constants?: Readonly<Record<string, (runtime: Runtime) => PyObject>>;
  /** May be subclassed (Py_TPFLAGS_BASETYPE). */
  readonly subclassable?: boolean;
  /** Instances have a collector header. */
  readonly collectable?: boolean;
  /** Matches sequence or mapping patterns. */
  readonly pattern?: 'sequence' | 'mapping';
  /** Instances may be weakly referenced; have a `__dict__` of their own. */
  readonly weakrefs?: boolean;
  readonly attributes?: boolean;
  /** Heap type in CPython (counts its instances, mortal): those of collections, functools, re, …. Static otherwise. */
  readonly heapType?: boolean;
  /** Makes a bare instance of a subclass (tp_alloc) with the right JavaScript class. */
  readonly allocate?: (runtime: Runtime, type: PyType) => PyObject;
}

export class PyType extends PyObject {
  name = '';
  qualname = '';
  module = 'builtins';
  spec: TypeSpec | null = null;
  /** Bases tuple and mro tuple are objects of the program (`__bases__`, `__mro__`); these are the same, for speed. */
  bases: PyType[] = [];
  mro: PyType[] = [];
  /** tp_base: the base that decides the layout. */
  base: PyType | null = null;
  /** `__dict__`: a built-in's is filled lazily from its spec; see typeobject.ts. */
  dict!: PyDict;
  slotTable: Slots = {};
  heapType = false;
  subclassesWeak: PyType[] = [];
  /** Changed whenever the type or one of its bases changes: caches compare it. */
  versionTag = 0;
  /** Instances have attributes of their own / may be weakly referenced / names of `__slots__` from the whole mro. */
  hasAttributes = false;
  hasWeakrefs = false;
  slotNames: string[] = [];
  /** `__del__` found in the mro. */
  hasFinalizer = false;
  isAbstract = false;
  /** Instances ever created of exactly this class, and the names of its shared keys (sizes of instances need both). */
  instancesCreated = 0;
  sharedKeys: string[] = [];

  override visit(_visitor: Visitor): void {}
  override destroy(): void {}
}
