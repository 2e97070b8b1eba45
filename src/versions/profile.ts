/**
 * What differs between CPython versions, as data. A profile answers questions by name; nobody outside this folder
 * compares version numbers. Every value is measured on the release that `measuredOn` names unless its line cites
 * a source; `docs/` lists what is derived.
 */

import type { DiagnosticsProfile } from './diagnostics';
import type { ImportCost } from './import-costs';
import type { LibraryProfile } from './library-behaviour';
import type { TypingProfile } from './typing-names';
import type { Words } from './words';

export type PythonVersion = '3.10' | '3.11' | '3.12' | '3.13' | '3.14' | '3.15';

export type MainName = '__annotations__' | '__builtins__' | '__file__' | '__cached__';

export interface Profile {
  readonly version: PythonVersion;
  /** `sys.version_info` of the release the profile was measured on. */
  readonly release: readonly [number, number, number];
  readonly measuredOn: string;
  /** Names of the syntax features it has (`SyntaxFeature` in `syntax/`). */
  readonly syntax: ReadonlySet<string>;
  /** Built-in types (`ExceptionGroup`), methods (`BaseException.add_note`) and names of modules (`math.cbrt`) that it does not have. */
  readonly absent: ReadonlySet<string>;
  readonly lowering: LoweringProfile;
  readonly evaluation: EvaluationProfile;
  readonly immortality: ImmortalityProfile;
  readonly sizes: SizeProfile;
  readonly growth: GrowthProfile;
  readonly instances: InstanceProfile;
  readonly allocator: AllocatorProfile;
  readonly freeLists: FreeListProfile;
  readonly collector: CollectorProfile;
  readonly recorder: RecorderProfile;
  readonly scalars: ScalarProfile;
  readonly generics: GenericsProfile;
  readonly typing: TypingProfile;
  readonly words: Words;
  readonly library: LibraryProfile;
  readonly regularExpressions: RegularExpressionProfile;
  readonly asyncio: AsyncioProfile;
  readonly dates: DatesProfile;
  /** References that the process has to a constant of a module in C which one in Python takes over by `import *`. Measured. */
  readonly takenOverReferences: number;
  /** `statistics.mean` and `pstdev` read an iterator as it comes; before 3.11 they made a list of it. Measured. */
  readonly statisticsReadOnce: boolean;
  /** What findings say of the version. */
  readonly diagnostics: DiagnosticsProfile;
  /** What loading a module of the library leaves to the collector; nothing where it is loaded before the program. */
  readonly importCosts: ReadonlyMap<string, ImportCost>;
  /** Top-level modules of the standard library. */
  readonly libraryModules: ReadonlySet<string>;
}

/** `list[int]`, `int | str` and type variables. */
export interface GenericsProfile {
  /** `list[int].__class__` is `type`, and an alias cannot be iterated (3.10). */
  readonly aliasClassIsOrigins: boolean;
  /** Any exception of `__orig_class__ =` is ignored (3.13+), not only AttributeError and TypeError. */
  readonly originalClassErrorsIgnored: boolean;
  /** `T | int` is the same kind of union as `int | str`, of the module typing (3.14+). */
  readonly unionsOfTypeVariables: boolean;
}

/** Numbers and text. */
export interface ScalarProfile {
  /** Python/pyhash.c: Py_HASH_ALGORITHM, with the key of PYTHONHASHSEED=0. */
  readonly textHash: 'siphash13' | 'siphash24';
  /** Every None has this hash (3.12+); null: it comes from its address. */
  readonly noneHash: number | null;
  /** The hash of a NaN comes from its address (3.10+: all of ours). */
  readonly nanHashedByAddress: boolean;
  /** Bytes that `len()` and the like ask for where the result has one digit. */
  readonly sizeIntRequest: number;
  /** `sum()` asks for as much as `len()` does. */
  readonly sumIsSize: boolean;
  /** Bytes that an operation with a one-digit result asks for. */
  readonly intResultRequest: number;
  /** The `z` option of the format mini-language (PEP 682). */
  readonly negativeZeroOption: boolean;
  /** Letters whose literal is another object than the character that a program computes. */
  readonly charactersOfIdentifiers: string;
  /** The fraction may be grouped as well: `format(x, '.6_f')` (3.14+). */
  readonly fractionGrouping: boolean;
  /** `str.split` makes room for as many pieces as the string may have, up to 12 (3.12+); before, always for 12. */
  readonly splitRoomByLength: boolean;
  /** Domain errors of `math` say what was expected (3.14+). */
  readonly mathErrorsDetailed: boolean;
  /** `int.to_bytes` and `from_bytes` have defaults (3.11+). */
  readonly intBytesDefaults: boolean;
}

/** Types of the library that turned from static types to heap types, by module. */
export type HeapTypeFamily = 'asyncio' | 'collections' | 'decimal' | 'io' | 'itertools' | 'time';

/** The module `asyncio`. */
export interface AsyncioProfile {
  /** `asyncio.TimeoutError` is the built-in one; with it came TaskGroup and `timeout` (3.11+). */
  readonly timeoutIsBuiltin: boolean;
  /** With the collector's header. */
  readonly futureBytes: number;
  readonly taskBytes: number;
}

/** The module `datetime`. */
export interface DatesProfile {
  /** `fromisoformat` reads most of ISO 8601 (3.11+), not only what `isoformat` writes. */
  readonly readsAllIsoForms: boolean;
  /** strftime knows `%:z` (3.12+). */
  readonly hasColonZone: boolean;
  /** A date and a datetime are unequal and have no order (up to 3.12); then each says NotImplemented. */
  readonly refusesMixedOrder: boolean;
  /** References that the process has to `timezone.utc`, besides `UTC`; null: it is immortal (3.13+). Measured. */
  readonly utcReferences: number | null;
}

/** The module `re`. */
export interface RegularExpressionProfile {
  /** `a++` and `(?>a)` (3.11+). */
  readonly possessive: boolean;
  /** `(?i)` may stand anywhere (up to 3.10). */
  readonly flagsAnywhere: boolean;
  /** Compiled patterns are kept in two dicts (3.12+). */
  readonly twoCaches: boolean;
  /** `re.error` is called PatternError (3.13+). */
  readonly errorName: 'error' | 'PatternError';
  /** The wrong subject's type is named (3.11+). */
  readonly namesSubjectType: boolean;
}

/** What the compiler does. */
export interface LoweringProfile {
  /** List, set and dict comprehensions run in the enclosing frame (PEP 709). */
  readonly comprehensionsInlined: boolean;
  /** What a comprehension does with its element has the element's line, not its own. */
  readonly appendsAtElement: boolean;
  /** `super().x` without a super object. */
  readonly superAttributes: boolean;
  /** `a[i:j]` makes its slice only inside the instruction. */
  readonly binarySlice: boolean;
  /** Constant slices are constants. */
  readonly constantSlices: boolean;
  /** Loads of locals that are consumed in their block do not count (LOAD_FAST_BORROW). */
  readonly borrowedLoads: boolean;
  /** A generator expression is called with what it iterates over, and asks for the iterator itself before it is made (3.15). */
  readonly generatorExpressionsIterate: boolean;
  /** Annotations are computed lazily by `__annotate__` (PEP 649). */
  readonly lazyAnnotations: boolean;
  /** Classes record `__static_attributes__` and `__firstlineno__`. */
  readonly classStaticAttributes: boolean;
  /** The condition of a `while` is tested again at the bottom, so that its last failing test does not jump back. */
  readonly whileTestsAtBottom: boolean;
  /** `with` puts `__exit__` and its receiver on the stack apart (LOAD_SPECIAL), not as a bound method. */
  readonly withLoadsSpecials: boolean;
  /** Fast locals of one line are stored in reverse order instead of swapping values on the stack. */
  readonly storesReordered: boolean;
  /** When short exits are copied to where they are jumped to, `LOAD_GLOBAL` with a call's null and `return` of a constant count as one instruction. */
  readonly exitsCountedFused: boolean;
  /** Loops, `try`s and `with`s inside each other (CO_MAXBLOCKS). */
  readonly nestedBlocksMax: number;
  /** A handled exception is type, value and traceback on the stack, which frames have room for (up to 3.10). */
  readonly exceptionTriples: boolean;
  /** An argument that is a cell has a slot besides the cell's (up to 3.10). */
  readonly argumentsBesideCells: boolean;
  /** A decorator is called at the line of `def` or `class` (up to 3.10), not at its own. */
  readonly decoratorsCalledAtDefinition: boolean;
  /** `name.f(…)` is no method call where the module imports the name (3.11+). */
  readonly importedNamesHaveNoMethods: boolean;
  /** Docstrings are dedented by the compiler. */
  readonly docstringsDedented: boolean;
  /** A dict display with constant keys of two or more entries uses BUILD_CONST_KEY_MAP. */
  readonly constantKeyMaps: boolean;
  /** Constants that were folded into a tuple stay in `co_consts` (up to 3.11); later only the very first one does. */
  readonly foldedConstantsStay: boolean;
  /** A tuple of constants that is unpacked at once into as many names, up to three, is none (3.14+). */
  readonly tuplesFoldedLate: boolean;
  /** Constant-folding limits (Python/ast_opt.c, flowgraph.c). */
  readonly foldedStringLengthMax: number;
  readonly foldedTupleLengthMax: number;
  readonly foldedIntBitsMax: number;
  /** A list or set display of this many constants or more is made from a constant tuple or frozenset. */
  readonly constantDisplayLengthMin: number;
}

/** What the interpreter's loop holds, and for how long. */
export interface EvaluationProfile {
  /** Up to 3.10 the caller's stack keeps a call's arguments until it returns. */
  readonly callerKeepsArguments: boolean;
  /** Up to 3.10 a traceback and a type lie on the stack beside a handled exception. */
  readonly exceptionTriples: boolean;
  /** `with` holds the traceback while `__exit__` is called with it (up to 3.10, and 3.14+). */
  readonly withHoldsTraceback: boolean;
  /** An exhausted `reversed(list)` lets its list go (up to 3.12). */
  readonly reversedLetsListGo: boolean;
  /** Up to 3.11, `f(*args)` keeps the argument tuple alive during the call. */
  readonly callExKeepsTuple: boolean;
  /** After so many executions of an instruction the next one runs specialised. Null: never. */
  readonly warmAfterExecutions: number | null;
  /** In 3.11 a whole code object turns warm, after so many of its calls and backward jumps together. */
  readonly warmByCodeObject: boolean;
  /** A specialised `C(…)` gives its arguments straight to `__init__` (3.13+). */
  readonly initInlinedWhenWarm: boolean;
  /** The same for classes whose instances have no attributes of their own (3.14+). */
  readonly initInlinedForSlots: boolean;
  /** A specialised property or `__getattribute__` call does not keep the receiver on the stack (3.12+). */
  readonly propertyInlinedWhenWarm: boolean;
  /** The same for `__getitem__` (3.11+). */
  readonly getitemInlinedWhenWarm: boolean;
  /** Instructions that drop what they took from the stack last to first; the others go first to last. */
  readonly inputsDroppedLastFirst: ReadonlySet<'call' | 'unpackedCall' | 'store'>;
  /** Locals of a returning function are dropped last to first (3.14+), else first to last. */
  readonly localsDroppedInReverse: boolean;
  /** `locals()` in a function makes one dict a frame that lives with it (up to 3.12). */
  readonly localsDictPersists: boolean;
  /** Where a pending collection runs: inside the allocation or at the eval breaker (3.12+). */
  readonly collectsAtEvalBreaker: boolean;
  /** Frames are heap objects for every call (up to 3.10). */
  readonly framesAreObjects: boolean;
  /** Code that `exec` and `eval` run has a function made for it, which its frame holds (3.11+). */
  readonly executedCodeHasFunction: boolean;
  /** `yield from` and `await` move what is sent into the generator (3.12+). */
  readonly sendMovesValue: boolean;
  /** The dict that `gc.callbacks` are called with is taken once more for the call (up to 3.11). */
  readonly callbackArgumentsTaken: boolean;
  /** The frame object of a generator that has finished knows who ran it last (3.12+). */
  readonly finishedGeneratorsKnowCaller: boolean;
  /** `close()` of a generator that has not begun leaves it its frame (3.12, 3.13). */
  readonly closedUnstartedKeepsFrame: boolean;
  /** `close()` of a generator that waits outside of every `try` and `with` clears its values and leaves it the function (3.13). */
  readonly closedKeepsFunction: boolean;
  /** `close()` of a generator answers the value it returns (3.13+). */
  readonly closeReturnsValue: boolean;
  /** The first close of a suspended generator leaves the collector one object for good (3.12 only). Measured. */
  readonly firstCloseKeepsObject: boolean;
  /** A native function that is called with keywords makes a tuple of its own keywords' names, the first time (up to 3.11: Python/getargs.c:parser_init). */
  readonly parsersMadeWhenUsed: boolean;
  /** Frames that the code of standard output keeps from the first `print` on (3.10). Measured. */
  readonly firstPrintFrames: number;
  /** `print` makes the tuple of its keywords even where it is called with none (3.11). Measured. */
  readonly printMakesParser: boolean;
  /** print() binds `write` of standard output anew for every piece, which only a recorder of allocations keeps from being so. */
  readonly printBindsWrite: boolean;
  /** `s += t` grows a text in a variable of any kind, from the first time on; else in a local one, when specialised. */
  readonly textGrowsInAnyVariable: boolean;
  /** What `__main__` has besides the names of every module, in order (Python/pylifecycle.c:add_main_module, Python/pythonrun.c:_PyRun_SimpleFile). */
  readonly mainNames: readonly MainName[];
  /** Where a module that is imported again has no `__path__`, or its spec no `_initializing`, an AttributeError comes and goes (up to 3.11). */
  readonly missingModuleAttributesRaise: boolean;
  /** Packages of the standard library. */
  readonly libraryPackages: ReadonlySet<string>;
  /** Attributes that classmethod and staticmethod copy from what they wrap (Objects/funcobject.c:functools_wraps). */
  readonly methodWrapperCopies: readonly string[];
  /** They get them when a class makes them for `__new__`, `__init_subclass__` and `__class_getitem__`, too (3.15). */
  readonly methodWrappersAlwaysCopy: boolean;
  /** An AttributeError about setting or deleting names the object, and so keeps it (3.13+). */
  readonly setErrorsKeepObject: boolean;
  /** The first execution of an unpacking goes by an iterator even where a tuple or list is unpacked (3.11+). */
  readonly coldUnpackingIterates: boolean;
  /** `tuple(iterable)` gathers the items before it makes the tuple (3.14+), rather than resizing the tuple. */
  readonly tuplesGatherFirst: boolean;
  /** `print` carries its arguments in a tuple (3.11 to 3.13). */
  readonly printHoldsArguments: boolean;
  /** Built-in types whose constructors get their arguments without a tuple around them (tp_vectorcall). */
  readonly vectorcallTypes: ReadonlySet<string>;
  /** Native functions (`max`, `str.find`) whose arguments travel in a tuple. */
  readonly tupleFunctions: ReadonlySet<string>;
  /** `dict[key] = value` takes both before it asks for the key's hash (3.11+), not only before it compares keys. */
  readonly dictSetTakesFirst: boolean;
  /** A class method of another descriptor binds it too (3.9 to 3.12). */
  readonly classMethodsChain: boolean;
  /** `__getattr__` is called through a bound method (up to 3.11). */
  readonly attributeHookBindsReceiver: boolean;
  /** A call of `__init__` or `__call__` with keywords through the slot holds its receiver and its positional arguments once more (up to 3.14). */
  readonly keywordCallsHoldPositional: boolean;
  /** `operator.methodcaller` makes a bound method, and gets its argument in a tuple (up to 3.12). */
  readonly methodCallerBinds: boolean;
  /** `repr` of a list takes the item it shows (3.14+). */
  readonly listReprHoldsItems: boolean;
  /** A load of a constant does not count: its code object holds it (3.15). */
  readonly constantsBorrowed: boolean;
  /** `for` over a list or tuple has no iterator object (3.15). */
  readonly forWithoutIterator: boolean;
  /** `list.sort` lets descending runs contain equal items (3.13+): other comparisons, the same result. */
  readonly sortRunsThroughEquals: boolean;
  /** Iterators over ascii strings have a type of their own (3.11+). */
  readonly asciiStrIterator: boolean;
  /** What is written to a StringIO gathers in a list of texts (up to 3.10), not in a writer. */
  readonly stringIoGathersPieces: boolean;
  /** `min` and `max` make a tuple of their keywords' names when first called with some (3.13+). */
  readonly extremesMakeParser: boolean;
  /** Slices have a hash (3.12+). */
  readonly slicesHashable: boolean;
  /** `list.pop` of the only item frees the buffer (3.12+). */
  readonly popClearsLast: boolean;
  /** `map(…, strict=True)` (3.14+). */
  readonly mapStrict: boolean;
  /** `OrderedDict([(…), …])` rather than `OrderedDict({…})` (up to 3.11). */
  readonly orderedDictShowsPairs: boolean;
  /** `sum` of floats compensates for what is rounded away (3.12+), and so for complex numbers (3.14+). */
  readonly sumCompensates: boolean;
}

export interface ImmortalityProfile {
  /** The interpreter's own identifiers are made when first used (_Py_IDENTIFIER), not with the interpreter. */
  readonly identifiersOnDemand: boolean;
  /** None, True, small ints, … are immortal (3.12+). */
  readonly singletons: boolean;
  /** Every interned string is immortal (3.12 only). */
  readonly internedStrings: boolean;
  /** Interned strings that are immortal before the program begins, where not all are (3.13+). */
  readonly startStrings: ReadonlySet<string>;
  /** Strings that a module of the library makes immortal when it is loaded, where not all are (3.13+). */
  readonly moduleStrings: ReadonlyMap<string, readonly string[]>;
  /** Interned strings that the interpreter itself holds when the program begins, where they are counted (up to 3.11). */
  readonly heldStrings: ReadonlySet<string>;
  /** Letters that are interned as another object than the one that `chr` and indexing answer: names of the modules that are part of the executable (3.11, 3.12). */
  readonly lettersApart: string;
  /** Identifiers of any source that is compiled become immortal (3.13+). */
  readonly identifiers: boolean;
  /** References that the process itself has to a text of C's own, where such are not immortal. */
  readonly staticTextRefs: number;
  /** What `sys.getrefcount` says of an immortal object. */
  readonly printedCount: number;
  readonly smallIntMin: number;
  readonly smallIntMax: number;
}

/** Sizes in bytes as `sys.getsizeof` prints them, collector header included, before variable parts. */
export interface SizeProfile {
  readonly intBase: number;
  readonly zeroIntSize: number;
  readonly strAscii: number;
  readonly strLatin1: number;
  readonly strUcs2: number;
  readonly strUcs4: number;
  readonly tupleBase: number;
  readonly function: number;
  readonly rangeIterator: number;
  readonly enumerate: number;
  readonly zip: number;
  readonly map: number;
  readonly property: number;
  readonly weakref: number;
  readonly module: number;
  readonly exception: number;
  readonly osError: number;
  readonly stopIteration: number;
  readonly importError: number;
  readonly userException: number;
  readonly emptyClass: number;
  readonly frameBase: number;
  readonly generatorBase: number;
  readonly coroutineBase: number;
  readonly asyncGeneratorBase: number;
  readonly codeBase: number;
  readonly partial: number;
  readonly dequeEmpty: number;
  /** Iterators of itertools whose size changed. */
  readonly itertools: Readonly<
    Record<'accumulate' | 'batched' | 'cycle' | 'groupby' | 'pairwise' | 'tee', number>
  >;
  readonly classSharedKeys: number;
  readonly library: LibrarySizeProfile;
  /** `list[int]`, `int | str`. */
  readonly genericAlias: number;
  readonly union: number;
  /** The dicts `flags` and `traps` of a decimal context, with the collector's header. */
  readonly signalDict: number;
  /** `sys.getsizeof` of a tuple with named items counts those that only attributes show (3.13+). */
  readonly structSequencesCountHidden: boolean;
}

/** Objects of library modules in C whose size changed. */
export interface LibrarySizeProfile {
  readonly itemGetter: number;
  readonly attributeGetter: number;
  readonly methodCaller: number;
  readonly stringIo: number;
  /** TextIOWrapper. */
  readonly textFile: number;
  readonly regexScanner: number;
  readonly typeVar: number;
  readonly paramSpec: number;
  readonly typeVarTuple: number;
}

/** How containers over-allocate (reference: sections 1.4 to 1.7 of objects and allocator). */
export interface GrowthProfile {
  /** `list(sequence)` and displays of constants round the capacity up to even. */
  readonly listRoundsToEven: boolean;
  /** `del l[i]` never shrinks the buffer (3.13+). */
  readonly listDeleteNeverShrinks: boolean;
  /** `list(set)`, `list(dict)` go through list_resize (3.13+). */
  readonly listFromSetResizes: boolean;
  /** Displays of more items than this grow by append. Null: exact. */
  readonly listDisplayAppendsFrom: number | null;
  /** `[c, c, …]` of more constants than this grow by append (3.14+). */
  readonly constantListAppendsFrom: number | null;
  /** Keys that are all `str` take 16 bytes an entry instead of 24 (3.11+). */
  readonly dictUnicodeKeys: boolean;
  readonly dictKeysHeader: number;
  /** `dict` chooses 16 slots where 8 would do, for minimal sizes 1 to 7 (3.10 to 3.13). */
  readonly dictMinimumQuirk: boolean;
  /** `bytearray` keeps its bytes in a bytes object (3.15). */
  readonly bytearrayHoldsBytes: boolean;
}

/** Where an instance keeps its attributes. */
export interface InstanceProfile {
  /** Types of the library that are heap types in this version. */
  readonly heapTypes: ReadonlySet<HeapTypeFamily>;
  /** `dict`: a key-sharing dict made at the first attribute (3.10); `values`: a separate block (3.11, 3.12); `inline`: inside the object (3.13+). */
  readonly storage: 'dict' | 'values' | 'inline';
  /** What lies before the object in 16 bytes (3.11+: the attributes; 3.12+: weak references too) instead of in fields of 8. */
  readonly preHeader: 'none' | 'attributes' | 'both';
  readonly size: number;
  /** Spare names that the shared keys of a new class have room for. */
  readonly sharedKeysRoom: number;
  readonly inlineInBuiltinSubclasses: boolean;
  /** An instance whose values a dict has taken over leads the collector to the values and not to the dict, which passes for reachable (3.13.0, gh-130327). */
  readonly concealsDict: boolean;
  /** The descriptors `__dict__` and `__weakref__` of classes hold no class (3.15). */
  readonly descriptorsShared: boolean;
}

/** pymalloc (Objects/obmalloc.c, Include/internal/pycore_obmalloc.h). */
export interface AllocatorProfile {
  readonly alignment: number;
  readonly smallRequestMax: number;
  readonly poolSize: number;
  readonly poolHeader: number;
  readonly arenaSize: number;
  /** Whole pools between an arena's first pool-aligned address and its end: mmap does not align arenas to pools. */
  readonly poolsPerArena: number;
}

/** How many each free list keeps; 0 where there is none. */
export interface FreeListProfile {
  readonly float: number;
  readonly int: number;
  readonly complex: number;
  readonly list: number;
  readonly dict: number;
  readonly dictKeys: number;
  readonly tuple: number;
  /** Longest tuple that is kept when freed. */
  readonly tupleLengthMax: number;
  /** Longest tuple that is taken from its list (3.11 and 3.12 keep tuples of 20 and never take them). */
  readonly tupleLengthReusedMax: number;
  readonly slice: number;
  /** The kept slice outlives a full collection (up to 3.13). */
  readonly sliceKeptByCollection: boolean;
  readonly frame: number;
  readonly method: number;
  readonly builtinMethod: number;
  readonly range: number;
  readonly rangeIterator: number;
  readonly listIterator: number;
  readonly tupleIterator: number;
  readonly textWriter: number;
}

/** The cyclic collector (Modules/gcmodule.c up to 3.12, Python/gc.c). */
export interface CollectorProfile {
  readonly thresholds: readonly [number, number, number];
  /** A dict is tracked only when it holds something that may be in a cycle (up to 3.13). */
  readonly dictsTrackedLazily: boolean;
  /** What `gc.get_freeze_count()` says before anything is frozen. */
  readonly frozenAtStart: number;
  /** Collections of each generation before the program begins (`gc.get_stats()`), and what they collected. */
  readonly collectionsAtStart: readonly [number, number, number];
  readonly collectedAtStart: readonly [number, number, number];
  /** A tuple made of objects whose types are no collector types is not tracked at creation (3.14+, not everywhere a tuple is made). */
  readonly tuplesOfAtomsUntracked: boolean;
  /** The same for frozensets (3.15). */
  readonly frozensetsOfAtomsUntracked: boolean;
  /** Weak references without callback are still alive during finalizers (3.15). */
  readonly weakrefsClearedAfterFinalizers: boolean;
}

/**
 * What one look of the recorder of `oracle/` leaves in the free lists: the objects it makes and drops before every
 * statement. Found by asking, after a full collection and one look, how many new objects of each kind move the
 * collector's counter.
 */
export interface RecorderProfile {
  readonly lists: number;
  readonly dicts: number;
  /** Lengths of tuples, one entry a tuple. */
  readonly tuples: readonly number[];
  /** The tuples of a code object's names: part of it (3.10), made anew when asked for (3.11), or made once and kept. */
  readonly nameTuples: 'stored' | 'made' | 'kept';
  /** Frames that the first look, and the first at a function, leave to the recorder's own code objects (3.10). */
  readonly frames: readonly [number, number];
  /** What the first text that is written to its standard output leaves to the collector (3.10). */
  readonly firstWrite: number;
  /** The list that its snapshot is made into comes off the free list before the traces are read. */
  readonly snapshotTakesList: boolean;
  /** Slots of the frames that its functions take after the program has ended, where frames are objects. */
  readonly framesAfterwards: readonly number[];
  /** Interned strings that are immortal beside it. */
  readonly startStrings: ReadonlySet<string>;
  /** Objects it froze before the program begins, and collections until then. */
  readonly frozen: number;
  readonly collections: readonly [number, number, number];
}
