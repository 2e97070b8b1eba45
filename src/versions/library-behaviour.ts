/** What modules of the library can do in one version and not in another; Python source of ours asks by these names. */

interface LibraryFlags {
  /** Protocols that are checked at run time look for members as `inspect.getattr_static` does (3.12+). */
  readonly protocolsLookStatically: boolean;
  /** `PurePath.with_segments`, and `case_sensitive=` of `match` (3.12+). */
  readonly pathHasWithSegments: boolean;
  /** `PurePath.full_match` (3.13+). */
  readonly pathHasFullMatch: boolean;
  /** `Path.from_uri` (3.13+). */
  readonly pathHasFromUri: boolean;
  /** A `metavar` that is a tuple is joined in messages (3.12+). */
  readonly argparseTupleNames: boolean;
  /** Arguments may be `deprecated` (3.13+). */
  readonly argparseDeprecated: boolean;
  /** `BooleanOptionalAction` adds the default to the help (up to 3.11). */
  readonly argparseBooleanSaysDefault: boolean;
  /** A second subparser of the same name is an error (3.11+). */
  readonly argparseRefusesSameSubparser: boolean;
  /** Help names the metavar once (3.13+): `-f, --foo FOO`. */
  readonly argparseShortInvocation: boolean;
  /** A group of exclusive arguments is wrapped as a whole (3.13+). */
  readonly argparseGroupsStayWhole: boolean;
  /** What may be empty is not required (3.13+). */
  readonly argparseRemainderNotRequired: boolean;
  /** `add_subparsers` twice raises ValueError (3.13+). */
  readonly argparseSubparsersRaise: boolean;
  /** Unrecognized arguments raise with `exit_on_error=False` (3.13+). */
  readonly argparseRaisesUnrecognized: boolean;
  /** The default of `nargs='*'` is not compared with the choices (3.11+). */
  readonly argparseStarDefaultUnchecked: boolean;
  /** Positionals that may be empty wait for arguments behind the next option (3.14). */
  readonly argparseOptionalPositionalsWait: boolean;
  /** `add_argument` expands the help, with a formatter of its own (3.14). */
  readonly argparseChecksHelp: boolean;
  /** Each parser has a function of its own for arguments without a type (up to 3.14). */
  readonly argparseIdentityIsOwn: boolean;
  /** `threading.Lock` is the type itself (3.13+). */
  readonly threadingLockIsType: boolean;
  /** A thread has a handle, no lock of its state (3.13+). */
  readonly threadingHasHandle: boolean;
  /** Events and semaphores say their state in their repr (3.11+). */
  readonly threadingReprsSayState: boolean;
  /** A barrier refuses less than one party (3.11+). */
  readonly threadingBarrierChecks: boolean;
  /** `Condition.locked` (3.14+). */
  readonly threadingConditionHasLocked: boolean;
  /** `Queue.shutdown` (3.13+). */
  readonly queueCanShutDown: boolean;
  /** `concurrent.futures.TimeoutError` is the built-in one (3.11+). */
  readonly futuresTimeoutIsBuiltin: boolean;
  /** Tracebacks mark what raised (3.11+, PEP 657). */
  readonly tracebackCarets: boolean;
  /** They mark the brackets of a call (3.13+). */
  readonly tracebackMarksCalls: boolean;
  /** Fractions have formats like floats (3.12+), and one of their own (3.13+). */
  readonly fractionFormats: boolean;
  readonly fractionFormatsAll: boolean;
  /** `Fraction.__int__` (3.11+). */
  readonly fractionHasInt: boolean;
  /** `Fraction.is_integer` (3.12+). */
  readonly fractionIsInteger: boolean;
  /** Division by zero names the denominator alone (3.12+). */
  readonly fractionNamesZeroDivision: boolean;
  /** `logging.getLevelNamesMapping` (3.11+). */
  readonly loggingListsNames: boolean;
  /** A filter may answer another record (3.12+). */
  readonly loggingFiltersReplace: boolean;
  /** Functions of `statistics` read an iterator as it comes and take exact roots (3.11+). */
  readonly statisticsReadsOnce: boolean;
  /** They use `math.sumprod` (3.12+), and correct the root of a product with it. */
  readonly statisticsHasSumprod: boolean;
  readonly statisticsExactCorrelation: boolean;
  /** `quantiles` of one point, `geometric_mean` with a zero, samples by inversion (3.13+). */
  readonly statisticsOnePointQuantiles: boolean;
  readonly statisticsGeometricZero: boolean;
  readonly statisticsInvertsSamples: boolean;
  /** A test is named with its method in brackets, too (3.11+). */
  readonly unittestNamesWhole: boolean;
  /** `assertEquals` and its like (up to 3.11). */
  readonly unittestOldNames: boolean;
  /** Unexpected successes are printed at the end (3.11+). */
  readonly unittestPrintsUnexpected: boolean;
  /** `NO TESTS RAN`, with exit status 5 (3.12+). */
  readonly unittestSaysNoTests: boolean;
  /** `unittest.makeSuite` (up to 3.12). */
  readonly unittestOldLoaders: boolean;
  /** Tests that are skipped by a decorator count as run; not in 3.12.0 and 3.12.1. */
  readonly unittestCountsSkipped: boolean;
  /** `assertMultiLineEqual` ends last lines on both sides (3.12+). */
  readonly unittestEndsLines: boolean;
  /** `b64decode(validate=True)` leaves the check to binascii (3.11+). */
  readonly base64Strict: boolean;
  /** `type` is a soft keyword (3.12+). */
  readonly typeStatement: boolean;
  /** `urllib.parse.urlsplit` keeps what it has split (3.11+). */
  readonly urlsplitIsCached: boolean;
  /** A field without default after one with names both (3.13+). */
  readonly dataclassNamesBothFields: boolean;
  /** One function makes the methods of a frozen dataclass (3.13+). */
  readonly dataclassMethodsShareCells: boolean;
  /** `__eq__` of a dataclass compares field by field (3.13+), not tuples. */
  readonly dataclassComparesFields: boolean;
  /** A default must be hashable (3.11+), not only no list, dict or set. */
  readonly dataclassDefaultsMustHash: boolean;
  /** `__replace__`, and its TypeErrors (3.13+). */
  readonly dataclassHasReplace: boolean;
  /** `dataclasses.field` has a `doc` (3.14+). */
  readonly dataclassFieldHasDoc: boolean;
  /** The annotations of an `__init__` that a dataclass got are made by a closure over the class (3.14+). */
  readonly dataclassAnnotatesInit: boolean;
  /** Named tuples have `__replace__`, and an unknown field is a TypeError (3.13+). */
  readonly namedtupleHasReplace: boolean;
  /** Enum classes and members hold no more than names and values (up to 3.10). */
  readonly enumMembersArePlain: boolean;
  /** `_generate_next_value_` of an enum is a static method (3.12+). */
  readonly enumWrapsNextValue: boolean;
  /** What an enum class holds of values that have no hash (3.13+), and of those that have one (3.14+). */
  readonly enumMapsUnhashable: boolean;
  readonly enumListsHashable: boolean;
  /** The repr of a dataclass keeps what it shows for itself inside itself (3.13+). */
  readonly dataclassReprKeepsFill: boolean;
  /** A class and its `__init__` keep the annotations that `dataclass` asked for (up to 3.14). */
  readonly dataclassKeepsAnnotations: boolean;
  /** A context manager of a generator forgets the exception that it swallowed (3.15+). */
  readonly contextmanagerLetsGo: boolean;
  /** `json.dumps` with an indent is C, too (3.13+). */
  readonly jsonIndentsInC: boolean;
  /** doctest says `1 failure`, `1 item had failures` (3.13+). */
  readonly doctestCountsFailures: boolean;
  /** Errors of `struct` name the format's letter for every integer (3.12+); a Struct shows its format (3.13+). */
  readonly structNamesLetter: boolean;
  readonly structShowsFormat: boolean;
  /** Arrays of type `w` (3.13+). */
  readonly arrayHasWide: boolean;
  /** Days and months of `calendar` are enums (3.12+). */
  readonly calendarHasEnums: boolean;
  /** `random.choice` refuses an empty sequence, `sample` a set (3.11+). */
  readonly randomChecksSequences: boolean;
  /** `randrange` says which range is empty as it was called; `binomialvariate` (3.12+). */
  readonly randomSaysRange: boolean;
  readonly randomHasBinomial: boolean;
}

export type LibraryFlag = keyof LibraryFlags;

export interface LibraryProfile extends LibraryFlags {
  /** Slots of `pathlib.PurePath`, which give its size. */
  readonly pathSlots: string;
  /** `unicodedata.unidata_version`. */
  readonly unicodeVersion: string;
  /** Bytes of the objects of hashlib's BLAKE2. */
  readonly blake2bBytes: number;
  readonly blake2sBytes: number;
}

/** Measured on 3.10.13. */
export const behaviour310: LibraryProfile = {
  unicodeVersion: '13.0.0',
  pathSlots: '_drv _root _parts _str _hash _pparts _cached_cparts',
  blake2bBytes: 448,
  blake2sBytes: 240,
  protocolsLookStatically: false,
  pathHasWithSegments: false,
  pathHasFullMatch: false,
  pathHasFromUri: false,
  argparseTupleNames: false,
  argparseDeprecated: false,
  argparseBooleanSaysDefault: true,
  argparseRefusesSameSubparser: false,
  argparseShortInvocation: false,
  argparseGroupsStayWhole: false,
  argparseRemainderNotRequired: false,
  argparseSubparsersRaise: false,
  argparseRaisesUnrecognized: false,
  argparseStarDefaultUnchecked: false,
  argparseOptionalPositionalsWait: false,
  argparseChecksHelp: false,
  argparseIdentityIsOwn: true,
  threadingLockIsType: false,
  threadingHasHandle: false,
  threadingReprsSayState: false,
  threadingBarrierChecks: false,
  queueCanShutDown: false,
  futuresTimeoutIsBuiltin: false,
  tracebackCarets: false,
  tracebackMarksCalls: false,
  fractionFormats: false,
  fractionFormatsAll: false,
  fractionHasInt: false,
  fractionIsInteger: false,
  fractionNamesZeroDivision: false,
  loggingListsNames: false,
  loggingFiltersReplace: false,
  statisticsReadsOnce: false,
  statisticsHasSumprod: false,
  statisticsExactCorrelation: false,
  statisticsOnePointQuantiles: false,
  statisticsGeometricZero: false,
  statisticsInvertsSamples: false,
  unittestNamesWhole: false,
  unittestOldNames: true,
  unittestPrintsUnexpected: false,
  unittestSaysNoTests: false,
  unittestOldLoaders: true,
  unittestCountsSkipped: true,
  unittestEndsLines: false,
  base64Strict: false,
  typeStatement: false,
  urlsplitIsCached: false,
  dataclassNamesBothFields: false,
  dataclassMethodsShareCells: false,
  dataclassComparesFields: false,
  dataclassDefaultsMustHash: false,
  dataclassHasReplace: false,
  dataclassFieldHasDoc: false,
  dataclassAnnotatesInit: false,
  namedtupleHasReplace: false,
  enumMembersArePlain: true,
  enumWrapsNextValue: false,
  threadingConditionHasLocked: false,
  enumMapsUnhashable: false,
  enumListsHashable: false,
  dataclassReprKeepsFill: false,
  dataclassKeepsAnnotations: true,
  contextmanagerLetsGo: false,
  jsonIndentsInC: false,
  doctestCountsFailures: false,
  structNamesLetter: false,
  structShowsFormat: false,
  arrayHasWide: false,
  calendarHasEnums: false,
  randomChecksSequences: false,
  randomSaysRange: false,
  randomHasBinomial: false,
};

/** Measured on 3.11.7. */
export const behaviour311: LibraryProfile = {
  ...behaviour310,
  unicodeVersion: '14.0.0',
  enumMembersArePlain: false,
  argparseRefusesSameSubparser: true,
  threadingReprsSayState: true,
  futuresTimeoutIsBuiltin: true,
  tracebackCarets: true,
  fractionHasInt: true,
  loggingListsNames: true,
  statisticsReadsOnce: true,
  unittestNamesWhole: true,
  unittestPrintsUnexpected: true,
  base64Strict: true,
  urlsplitIsCached: true,
  dataclassDefaultsMustHash: true,
  randomChecksSequences: true,
};

/** Measured on 3.12.1. */
export const behaviour312: LibraryProfile = {
  ...behaviour311,
  unicodeVersion: '15.0.0',
  pathSlots:
    '_raw_paths _drv _root _tail_cached _str _str_normcase_cached _parts_normcase_cached _lines_cached _hash',
  protocolsLookStatically: true,
  pathHasWithSegments: true,
  argparseTupleNames: true,
  argparseBooleanSaysDefault: false,
  fractionFormats: true,
  fractionIsInteger: true,
  fractionNamesZeroDivision: true,
  loggingFiltersReplace: true,
  statisticsHasSumprod: true,
  statisticsExactCorrelation: true,
  unittestOldNames: false,
  unittestSaysNoTests: true,
  unittestCountsSkipped: false,
  unittestEndsLines: true,
  typeStatement: true,
  structNamesLetter: true,
  calendarHasEnums: true,
  enumWrapsNextValue: true,
  randomSaysRange: true,
  randomHasBinomial: true,
};

/** Measured on 3.13.0. */
export const behaviour313: LibraryProfile = {
  ...behaviour312,
  unicodeVersion: '15.1.0',
  pathSlots: '_raw_paths _drv _root _tail_cached _str _str_normcase_cached _parts_normcase_cached _hash',
  blake2bBytes: 440,
  blake2sBytes: 232,
  pathHasFullMatch: true,
  pathHasFromUri: true,
  argparseDeprecated: true,
  argparseShortInvocation: true,
  argparseGroupsStayWhole: true,
  argparseRemainderNotRequired: true,
  argparseSubparsersRaise: true,
  argparseRaisesUnrecognized: true,
  argparseStarDefaultUnchecked: true,
  threadingLockIsType: true,
  threadingHasHandle: true,
  threadingBarrierChecks: true,
  queueCanShutDown: true,
  tracebackMarksCalls: true,
  fractionFormatsAll: true,
  statisticsOnePointQuantiles: true,
  statisticsGeometricZero: true,
  statisticsInvertsSamples: true,
  unittestOldLoaders: false,
  unittestCountsSkipped: true,
  dataclassNamesBothFields: true,
  dataclassMethodsShareCells: true,
  dataclassComparesFields: true,
  dataclassHasReplace: true,
  namedtupleHasReplace: true,
  enumMapsUnhashable: true,
  dataclassReprKeepsFill: true,
  jsonIndentsInC: true,
  doctestCountsFailures: true,
  structShowsFormat: true,
  arrayHasWide: true,
};

/** As 3.13, where nothing else is known. */
export const behaviour314: LibraryProfile = {
  ...behaviour313,
  unicodeVersion: '16.0.0',
  argparseOptionalPositionalsWait: true,
  argparseChecksHelp: true,
  threadingConditionHasLocked: true,
  enumListsHashable: true,
  dataclassFieldHasDoc: true,
  dataclassAnnotatesInit: true,
};

/** Measured on 3.15.0rc1 where it differs from 3.14. */
export const behaviour315: LibraryProfile = {
  ...behaviour314,
  argparseChecksHelp: false,
  argparseIdentityIsOwn: false,
  dataclassKeepsAnnotations: false,
  contextmanagerLetsGo: true,
};
