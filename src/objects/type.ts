/** Types: the object, its slots, and the description a built-in type is made from. */

import type { Block, Heap, Visitor } from '../heap';
import type { HeapTypeFamily, Profile } from '../versions';
import type { PyDict } from './dict';
import { classKeysList } from './dict-sizes';
import { destroyCommon, visitCommon } from './instance';
import type { NativeSpec } from './native';
import { PyObject, type Result } from './object';
import type { Runtime } from './runtime';
import type { PyStr } from './str';
import type { PyTuple } from './tuple';
import type { PyWeakref } from './weakref';

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
  /** `__del__` of a class of the program; the heap queues the object and the machine calls this. */
  finalize?: Unary;
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
  /** The base, where it is a type of a library module. */
  readonly libraryBase?: TypeSpec;
  /** Further bases, where it has several. */
  readonly extraBases?: readonly string[];
  readonly doc?: string;
  readonly slots: Slots;
  readonly methods?: readonly NativeSpec[];
  readonly getset?: readonly GetSet[];
  /** Further entries of the type's dict, made when first looked up (`__hash__ = None`, `__class_getitem__`, constants). */
  readonly constants?: Readonly<Record<string, (runtime: Runtime) => PyObject>>;
  /** `list[int]`: has Py_GenericAlias as `__class_getitem__`. */
  readonly generic?: boolean;
  /** Instances have items behind their fields (tp_itemsize), so nothing that derives from it has slots or weak references. */
  readonly variableSized?: boolean;
  /** Has no fields, and goes with every other base. */
  readonly anyLayout?: boolean;
  /** May be subclassed (Py_TPFLAGS_BASETYPE). */
  readonly subclassable?: boolean;
  /** Instances have a collector header. */
  readonly collectable?: boolean | 'where heap type';
  /** Matches sequence or mapping patterns. */
  readonly pattern?: 'sequence' | 'mapping';
  /** Instances may be weakly referenced; have a `__dict__` of their own. */
  readonly weakrefs?: boolean;
  readonly attributes?: boolean;
  /** Heap type in CPython (counts its instances, mortal): true, or where the version's profile names it so. Static otherwise. */
  readonly heapType?: boolean | HeapTypeFamily;
  /** A call with the receiver in front needs no bound method (Py_TPFLAGS_METHOD_DESCRIPTOR). */
  readonly methodDescriptor?: boolean;
  /** Makes a bare instance of a subclass (tp_alloc) with the right JavaScript class. */
  readonly allocate?: (runtime: Runtime, type: PyType) => PyObject;
}

/** One shape for the slots of all types, so that reading a slot is the same machine code everywhere. */
export class SlotTable implements Slots {
  repr: Slots['repr'] = undefined;
  str: Slots['str'] = undefined;
  hash: Slots['hash'] = undefined;
  bool: Slots['bool'] = undefined;
  length: Slots['length'] = undefined;
  iter: Slots['iter'] = undefined;
  next: Slots['next'] = undefined;
  call: Slots['call'] = undefined;
  compare: Slots['compare'] = undefined;
  getAttribute: Slots['getAttribute'] = undefined;
  setAttribute: Slots['setAttribute'] = undefined;
  getItem: Slots['getItem'] = undefined;
  setItem: Slots['setItem'] = undefined;
  contains: Slots['contains'] = undefined;
  binary: Slots['binary'] = undefined;
  inplace: Slots['inplace'] = undefined;
  power3: Slots['power3'] = undefined;
  negative: Slots['negative'] = undefined;
  positive: Slots['positive'] = undefined;
  invert: Slots['invert'] = undefined;
  absolute: Slots['absolute'] = undefined;
  index: Slots['index'] = undefined;
  int: Slots['int'] = undefined;
  float: Slots['float'] = undefined;
  concat: Slots['concat'] = undefined;
  repeat: Slots['repeat'] = undefined;
  inplaceConcat: Slots['inplaceConcat'] = undefined;
  inplaceRepeat: Slots['inplaceRepeat'] = undefined;
  get: Slots['get'] = undefined;
  set: Slots['set'] = undefined;
  new: Slots['new'] = undefined;
  init: Slots['init'] = undefined;
  await: Slots['await'] = undefined;
  asyncIter: Slots['asyncIter'] = undefined;
  asyncNext: Slots['asyncNext'] = undefined;
  finalize: Slots['finalize'] = undefined;
}

/** The dict of a built-in type, whose entries are made when they are first asked for. */
export interface NativeEntries {
  /** Borrowed; it belongs to the process. */
  get(name: string): PyObject | null;
  has(name: string): boolean;
  names(): string[];
}

/** What a type has before its slots are found. */
const noSlots = new SlotTable();

/** Fields of a class that change during its life. */
interface TypeContent {
  readonly name: string;
  readonly qualname: string;
  readonly bases: PyType[];
  readonly mro: PyType[];
  readonly base: PyType | null;
  readonly basesTuple: PyTuple | null;
  readonly mroTuple: PyTuple | null;
  readonly dict: PyDict | null;
  readonly slotTable: SlotTable;
  readonly subclassesWeak: PyType[];
  readonly slotsTuple: PyTuple | null;
  readonly selfReference: PyWeakref | null;
  readonly subclassTable: PyDict | null;
  readonly subclassKeys: readonly Block[];
  readonly sharedKeysBlock: Block | null;
  readonly hasFinalizer: boolean;
  readonly isAbstract: boolean;
  readonly instancesCreated: number;
  readonly sharedKeysRoom: number;
  readonly sharedKeysDicts: number;
  readonly sharesKeys: boolean;
  readonly sharedKeys: string[];
  readonly sharedKeyObjects: PyStr[];
  readonly cachedNames: ReadonlySet<PyObject>;
}

/** Numbers for `PyType.versionTag`; a number is never used twice in this process. */
let versionTagLast = 0;

const noNames: ReadonlySet<PyObject> = new Set();

export class PyType extends PyObject {
  name = '';
  qualname = '';
  /** `__module__` of a built-in type; a class of the program has it in its dict. */
  module = 'builtins';
  spec: TypeSpec | null = null;
  /** Bases tuple and mro tuple are objects of the program (`__bases__`, `__mro__`); these are the same, for speed. */
  bases: PyType[] = [];
  mro: PyType[] = [];
  /** Owned. A built-in's are made when first asked for. */
  basesTuple: PyTuple | null = null;
  mroTuple: PyTuple | null = null;
  /** tp_base: the base that decides the layout; owned where it is a heap type. */
  base: PyType | null = null;
  /** `__dict__` of a class of the program; owned. A built-in's entries are in `natives`, and it has a dict only where the program looks at it. */
  dict: PyDict | null = null;
  /** Entries of a built-in's dict that were looked up so far (native-entries.ts makes them); null for classes of the program. */
  natives: NativeEntries | null = null;
  slotTable: SlotTable = noSlots;
  heapType = false;
  /** A class of the program, made by `type.__new__`: its subclasses are listed, its attributes may be set. */
  isClass = false;
  subclassesWeak: PyType[] = [];
  /** Changed whenever the type or one of its bases changes: caches compare it. */
  versionTag = ++versionTagLast;
  /** Instances have attributes of their own / may be weakly referenced / have a collector header. */
  hasAttributes = false;
  hasWeakrefs = false;
  collectable = false;
  /** Its instances have items behind their fields (tp_itemsize). */
  variableSized = false;
  /** What the class of the program adds to the layout of the built-in type it derives from. */
  addsAttributes = false;
  addsWeakrefs = false;
  /** This class itself added them: it has the descriptors. */
  ownAttributes = false;
  ownWeakrefs = false;
  /** ht_cached_keys. */
  sharedKeysBlock: Block | null = null;
  /** The weak reference by which its bases list it; belongs to them. */
  selfReference: PyWeakref | null = null;
  /** The dict that a class gets with its first subclass (tp_subclasses); owned, and out of the collector's sight. */
  subclassTable: PyDict | null = null;
  /** The ints by which its bases list it: its address, one object a base (Objects/typeobject.c:add_subclass). */
  subclassKeys: readonly Block[] = [];
  /** The names of `__slots__`, sorted (ht_slots); owned, and out of the collector's sight like the list of subclasses. */
  slotsTuple: PyTuple | null = null;
  subclassable = true;
  pattern: 'sequence' | 'mapping' | null = null;
  /** Names of `__slots__` from the whole mro, in the order of their places in an instance. */
  slotNames: string[] = [];
  /** `__del__` found in the mro. */
  hasFinalizer = false;
  isAbstract = false;
  /** Instances ever created of exactly this class, and the names of its shared keys (sizes of instances need both). */
  instancesCreated = 0;
  sharedKeys: string[] = [];
  /** Names that the shared keys still have room for; each new instance takes one place away. */
  sharedKeysRoom = 0;
  /** Dicts that share them (up to 3.10), and whether new ones will. */
  sharedKeysDicts = 0;
  sharesKeys = true;
  /** Where instances keep their attributes until they have a `__dict__`. */
  storage: Profile['instances']['storage'] = 'dict';
  /** The same names as objects; owned (ht_cached_keys). */
  sharedKeyObjects: PyStr[] = [];
  /** Owned: names that the cache of attribute lookups holds for it (Objects/typeobject.c: struct type_cache_entry). */
  cachedNames: ReadonlySet<PyObject> = noNames;
  /** What lookups found, by name, while `cacheTag` is `versionTag`; borrowed. */
  cache: Map<string, PyObject | null> | null = null;
  cacheTag = 0;

  /** tp_name, as messages of C code show it: a library's own types with their module. */
  get fullTypeName(): string {
    return this.isClass || this.module === 'builtins' ? this.name : `${this.module}.${this.name}`;
  }

  /** The type's own entry or an inherited one changed. */
  modified(): void {
    this.versionTag = ++versionTagLast;
    for (const subclass of this.subclassesWeak) subclass.modified();
  }

  /** type_traverse: the dict, the tuples, the base. */
  override visit(visitor: Visitor): void {
    if (this.dict !== null) visitor(this.dict);
    for (const name of this.cachedNames) visitor(name);
    if (this.natives === null) {
      if (this.mroTuple !== null) visitor(this.mroTuple);
      if (this.basesTuple !== null) visitor(this.basesTuple);
      if (this.base?.heapType) visitor(this.base);
      for (const key of this.sharedKeyObjects) visitor(key);
      if (this.selfReference !== null) visitor(this.selfReference);
      if (this.slotsTuple !== null) visitor(this.slotsTuple);
      if (this.subclassTable !== null) visitor(this.subclassTable);
    }
    visitCommon(this, visitor);
  }

  /** type_clear: the dict's content and the mro, which closes the cycle of every class with itself. */
  override clear(heap: Heap): void {
    heap.touch(this);
    this.modified();
    this.dict?.clear(heap);
    const mro = this.mroTuple;
    this.mroTuple = null;
    if (mro !== null) heap.drop(mro);
  }

  /** type_dealloc. */
  override destroy(heap: Heap): void {
    heap.touch(this);
    for (const base of this.bases) {
      const at = base.subclassesWeak.indexOf(this);
      if (at >= 0) {
        heap.touch(base);
        base.subclassesWeak.splice(at, 1);
      }
    }
    const { base, dict, basesTuple, mroTuple, sharedKeyObjects, selfReference } = this;
    const { slotsTuple, subclassTable } = this;
    this.subclassTable = null;
    if (subclassTable !== null) heap.drop(subclassTable);
    this.selfReference = null;
    this.slotsTuple = null;
    if (selfReference !== null) heap.drop(selfReference);
    if (slotsTuple !== null) heap.drop(slotsTuple);
    this.base = null;
    this.dict = null;
    this.basesTuple = null;
    this.mroTuple = null;
    this.sharedKeyObjects = [];
    if (base?.heapType) heap.drop(base);
    if (dict !== null) heap.drop(dict);
    if (basesTuple !== null) heap.drop(basesTuple);
    if (mroTuple !== null) heap.drop(mroTuple);
    for (const key of this.subclassKeys) heap.resize(this, key, 0);
    this.subclassKeys = [];
    const { sharedKeysBlock } = this;
    if (sharedKeysBlock !== null) {
      const list = classKeysList(heap, sharedKeysBlock.bytes);
      this.sharedKeysBlock = heap.resize(this, sharedKeysBlock, 0, list);
    }
    for (const key of sharedKeyObjects) heap.drop(key);
    for (const name of this.cachedNames) heap.drop(name);
    destroyCommon(this, heap);
  }

  /** A built-in's structure is static; a class's own block, with its shared keys. */
  override sizeBytes(profile: Profile): number | null {
    if (!this.isClass) return null;
    const { emptyClass, classSharedKeys } = profile.sizes;
    const keys = this.sharesKeys ? (this.sharedKeysBlock?.bytes ?? 0) : 0;
    return emptyClass - classSharedKeys + keys;
  }

  override extraBlocks(): readonly Block[] {
    const { sharedKeysBlock, subclassKeys } = this;
    return sharedKeysBlock === null ? subclassKeys : [sharedKeysBlock, ...subclassKeys];
  }

  override extraBytes(): number {
    return this.extraBlocks().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  override saveContent(): TypeContent {
    const { name, qualname, bases, mro, base, basesTuple, mroTuple, dict, hasFinalizer, isAbstract } = this;
    return {
      ...{ name, qualname, bases, mro, base, basesTuple, mroTuple, dict, hasFinalizer, isAbstract },
      slotsTuple: this.slotsTuple,
      selfReference: this.selfReference,
      subclassTable: this.subclassTable,
      cachedNames: this.cachedNames,
      subclassKeys: this.subclassKeys,
      sharedKeysBlock: this.sharedKeysBlock,
      slotTable: Object.assign(new SlotTable(), this.slotTable),
      subclassesWeak: [...this.subclassesWeak],
      instancesCreated: this.instancesCreated,
      sharedKeysRoom: this.sharedKeysRoom,
      sharedKeysDicts: this.sharedKeysDicts,
      sharesKeys: this.sharesKeys,
      sharedKeys: [...this.sharedKeys],
      sharedKeyObjects: [...this.sharedKeyObjects],
    };
  }

  override restoreContent(saved: TypeContent): void {
    Object.assign(this, saved);
    this.modified();
  }
}
