/** What the module `typing` has in one version and not in another, measured on 3.10.13, 3.11.7, 3.12.1 and 3.13.0. */

export interface TypingProfile {
  /** `Any` is a special form, not a class (up to 3.10). */
  readonly anyIsForm: boolean;
  /** `Annotated` is a class (up to 3.12). */
  readonly annotatedIsClass: boolean;
  /** The class of `Literal`. */
  readonly literalForm: '_LiteralSpecialForm' | '_TypedCacheSpecialForm';
  /** `ByteString` warns where it is used: its class is `_DeprecatedGenericAlias` (3.12+). */
  readonly byteStringDeprecated: boolean;
  /** A protocol's `__subclasshook__` is a closure over the class (up to 3.11). */
  readonly protocolHookHoldsClass: boolean;
  /** References that annotations and defaults of Lib/typing.py hold, beside its namespace. */
  readonly holders: Readonly<Record<string, number>>;
}

export const typing310: TypingProfile = {
  anyIsForm: true,
  annotatedIsClass: true,
  literalForm: '_LiteralSpecialForm',
  byteStringDeprecated: false,
  protocolHookHoldsClass: true,
  holders: { AnyStr: 6, List: 1, Optional: 1, Union: 4, Match: 1, Pattern: 1, Never: 0, Callable: 0, Any: 1 },
};

export const typing311: TypingProfile = {
  ...typing310,
  anyIsForm: false,
  holders: { ...typing310.holders, Union: 6, Never: 2, Callable: 2, Any: 0 },
};

export const typing312: TypingProfile = {
  ...typing311,
  byteStringDeprecated: true,
  protocolHookHoldsClass: false,
  holders: { ...typing311.holders, Callable: 1 },
};

export const typing313: TypingProfile = {
  ...typing312,
  annotatedIsClass: false,
  literalForm: '_TypedCacheSpecialForm',
  holders: { ...typing312.holders, Match: 0, Pattern: 0 },
};

/** Public names of library modules that the version before did not have. */
export const namesSince311: readonly string[] = qualified({
  asyncio: 'timeout timeout_at TaskGroup Barrier BrokenBarrierError Runner',
  contextlib: 'chdir',
  enum: 'EnumType StrEnum verify global_enum ReprEnum',
  inspect: 'getmembers_static ismethodwrapper',
  math: 'cbrt exp2',
  operator: 'call',
  re: 'NOFLAG',
  sys: 'exception',
  typing:
    'LiteralString Never Self NotRequired Required TypeVarTuple Unpack assert_never assert_type ' +
    'clear_overloads dataclass_transform get_overloads reveal_type',
});

export const namesSince312: readonly string[] = qualified({
  inspect: 'markcoroutinefunction getasyncgenstate getasyncgenlocals BufferFlags',
  itertools: 'batched',
  math: 'sumprod',
  random: 'binomialvariate',
  types: 'get_original_bases',
  typing: 'TypeAliasType override',
});

export const namesSince313: readonly string[] = qualified({
  asyncio: 'QueueShutDown EventLoop',
  copy: 'replace',
  enum: 'EnumDict',
  math: 'fma',
  queue: 'ShutDown',
  re: 'PatternError',
  types: 'CapsuleType',
  typing: 'NoDefault ReadOnly TypeIs get_protocol_members is_protocol',
});

export const namesSince314: readonly string[] = qualified({
  function: '__annotate__',
  heapq: 'heappush_max heappop_max heapify_max heapreplace_max heappushpop_max',
  operator: 'is_none is_not_none',
  type: '__annotate__',
  typing: 'evaluate_forward_ref',
});

function qualified(names: Readonly<Record<string, string>>): string[] {
  return Object.entries(names).flatMap(([module, list]) =>
    list.split(' ').map((name) => `${module}.${name}`),
  );
}
