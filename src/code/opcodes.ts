/**
 * The instruction set, one row an opcode. It is CPython's of 3.12 and 3.13 (Python/bytecodes.c) with the families
 * joined that differ only in speed; what a version does otherwise is a capability in `versions/`, asked for when
 * code is lowered or executed.
 *
 * Columns: what the operand means; the effect on the value stack in CPython's notation, top on the right; whether
 * the instruction may raise or call Python code. Every input is an owned reference, or a borrowed one where
 * `LOAD_FAST_BORROW` pushed it. One sentence says what the instruction does with its inputs.
 */

export type OperandKind =
  | 'none'
  | 'constant' // index into Code.constants
  | 'name' // index into Code.names
  | 'local' // index into the frame's fast locals: arguments and locals, then cells, then free variables
  | 'count'
  | 'target' // absolute instruction index
  | 'operator' // index into binaryOperators, unaryOperators or compareOperators
  | 'flags'
  | 'statement' // index into Code.statements
  | 'assumption'; // index into Code.assumptions

interface OpcodeRow {
  readonly operand: OperandKind;
  readonly stack: string;
  readonly escapes: boolean;
  readonly does: string;
}

const op = (operand: OperandKind, stack: string, escapes: boolean, does: string): OpcodeRow => ({
  operand,
  stack,
  escapes,
  does,
});

const rows = {
  // ---- bookkeeping
  NOP: op('none', '--', false, 'Does nothing.'),
  STATEMENT: op('statement', '--', false, 'Marks the moment before a statement; listeners hear of it.'),
  RESUME: op(
    'flags',
    '--',
    true,
    'Entry of a function or continuation after a yield; checks the eval breaker. 0 start, 1 yield, 2 yield from, 3 await.',
  ),
  ASSUME: op(
    'assumption',
    'value -- value',
    false,
    'Replaces a value that is not known by what the user assumes of the name it is stored to.',
  ),
  POP_TOP: op('none', 'a --', false, 'Drops the value.'),
  PUSH_NULL: op('none', '-- null', false, 'Pushes the absent receiver of a call.'),
  COPY: op('count', '… -- … a', false, 'Takes the value that is `count` from the top (1 is the top).'),
  SWAP: op('count', 'a … b -- b … a', false, 'Swaps the top with the value that is `count` from the top.'),

  // ---- constants and names
  LOAD_CONST: op('constant', '-- value', false, 'Takes the constant.'),
  LOAD_FAST: op('local', '-- value', true, 'Takes the local; UnboundLocalError where it is unbound.'),
  LOAD_FAST_BORROW: op('local', '-- value', true, 'Borrows the local (3.14+).'),
  LOAD_FAST_AND_CLEAR: op('local', '-- value|null', false, 'Moves the local out (inlined comprehensions).'),
  STORE_FAST: op('local', 'value --', false, 'Keeps the value; drops what the local held, after the store.'),
  STORE_FAST_MAYBE_NULL: op(
    'local',
    'value|null --',
    false,
    'Moves back into the local what LOAD_FAST_AND_CLEAR took out; drops what the local held.',
  ),
  DELETE_FAST: op('local', '--', true, 'Drops the local.'),
  LOAD_NAME: op('name', '-- value', true, 'Locals, globals, builtins of a module or class body.'),
  STORE_NAME: op('name', 'value --', true, 'Stores into the namespace.'),
  DELETE_NAME: op('name', '--', true, 'Deletes from the namespace.'),
  LOAD_GLOBAL: op('name', '-- value', true, 'Globals, then builtins.'),
  STORE_GLOBAL: op('name', 'value --', true, 'Stores into the globals.'),
  DELETE_GLOBAL: op('name', '--', true, 'Deletes from the globals.'),
  MAKE_CELL: op('local', '--', false, 'Replaces the local (or nothing) by a new cell that holds it.'),
  LOAD_CLOSURE: op('local', '-- cell', false, 'Takes the cell itself.'),
  LOAD_DEREF: op('local', '-- value', true, 'Takes what the cell holds.'),
  STORE_DEREF: op('local', 'value --', false, 'The cell keeps the value.'),
  DELETE_DEREF: op('local', '--', true, 'Empties the cell.'),
  LOAD_CLASS_DEREF: op(
    'local',
    'namespace -- value',
    true,
    'The class namespace on the stack first, then the cell (class bodies; annotation scopes in classes).',
  ),
  LOAD_CLASS_GLOBAL: op(
    'name',
    'namespace -- value',
    true,
    'The class namespace on the stack first, then globals, then builtins (annotation scopes in classes).',
  ),
  LOAD_LOCALS: op('none', '-- namespace', false, 'Takes the namespace of a module or class body.'),
  LOAD_BUILD_CLASS: op('none', '-- function', true, 'Takes `__build_class__`.'),
  LOAD_ASSERTION_ERROR: op('none', '-- type', false, 'Takes AssertionError.'),

  // ---- attributes and subscripts
  LOAD_ATTR: op('name', 'owner -- value', true, 'Drops the owner after the look-up.'),
  LOAD_METHOD: op(
    'name',
    'owner -- callable self|null',
    true,
    'Method of a plain type without a bound method object: pushes function and owner; else value and null.',
  ),
  LOAD_SUPER_ATTR: op(
    'name',
    'super class self -- value',
    true,
    '`super().name` without a super object (3.12+).',
  ),
  LOAD_SUPER_METHOD: op(
    'name',
    'super class self -- callable self|null',
    true,
    '`super().name(…)` without a super object (3.12+).',
  ),
  STORE_ATTR: op('name', 'value owner --', true, 'The owner keeps the value.'),
  DELETE_ATTR: op('name', 'owner --', true, 'Deletes the attribute.'),
  BINARY_SUBSCR: op('none', 'container key -- value', true, 'container[key].'),
  BINARY_SLICE: op(
    'none',
    'container start stop -- value',
    true,
    'container[start:stop], the slice made for the call only (3.12+).',
  ),
  STORE_SUBSCR: op('none', 'value container key --', true, 'container[key] = value.'),
  STORE_SLICE: op('none', 'value container start stop --', true, 'container[start:stop] = value (3.12+).'),
  DELETE_SUBSCR: op('none', 'container key --', true, 'del container[key].'),

  // ---- operators
  BINARY_OP: op('operator', 'left right -- value', true, 'binaryOperators[operand].'),
  INPLACE_OP: op(
    'operator',
    'left right -- value',
    true,
    'binaryOperators[operand], in place where the left side can.',
  ),
  UNARY_OP: op('operator', 'value -- value', true, 'unaryOperators[operand]: - + ~.'),
  UNARY_NOT: op('none', 'bool -- bool', false, 'Negates; TO_BOOL came before.'),
  TO_BOOL: op('none', 'value -- bool', true, 'Truth of the value as True or False.'),
  COMPARE_OP: op('operator', 'left right -- value', true, 'compareOperators[operand]: < <= == != > >=.'),
  IS_OP: op('flags', 'left right -- bool', false, 'Identity; 1 negates.'),
  CONTAINS_OP: op('flags', 'item container -- bool', true, 'Membership; 1 negates.'),

  // ---- building
  BUILD_TUPLE: op('count', 'items… -- tuple', false, 'The tuple keeps the items.'),
  BUILD_LIST: op('count', 'items… -- list', false, 'The list keeps the items.'),
  BUILD_SET: op('count', 'items… -- set', true, 'The set takes the items, then they are dropped.'),
  BUILD_MAP: op(
    'count',
    '(key value)… -- dict',
    true,
    'The dict takes keys and values, then they are dropped.',
  ),
  BUILD_CONST_KEY_MAP: op(
    'count',
    'values… keys -- dict',
    true,
    'The keys are a constant tuple (up to 3.13).',
  ),
  BUILD_STRING: op('count', 'strings… -- string', false, 'Joins.'),
  BUILD_SLICE: op('count', 'start stop [step] -- slice', false, 'operand 2 or 3.'),
  BUILD_TEMPLATE: op('none', 'strings interpolations -- template', false, 't-string (3.14+).'),
  BUILD_INTERPOLATION: op(
    'flags',
    'value text [spec] -- interpolation',
    true,
    'Conversion in the low two bits, 4 where a spec is on the stack (3.14+).',
  ),
  FORMAT_VALUE: op(
    'flags',
    'value [spec] -- string',
    true,
    'Low two bits: 0 none, 1 str, 2 repr, 3 ascii; 4 where a spec is on the stack.',
  ),
  LIST_APPEND: op(
    'count',
    'list … item -- list …',
    false,
    'Comprehension: the list that is `count` below the item keeps it.',
  ),
  SET_ADD: op('count', 'set … item -- set …', true, 'Comprehension.'),
  MAP_ADD: op('count', 'dict … key value -- dict …', true, 'Comprehension.'),
  LIST_EXTEND: op('count', 'list … iterable -- list …', true, 'list.extend, the iterable dropped.'),
  SET_UPDATE: op('count', 'set … iterable -- set …', true, 'set.update.'),
  DICT_UPDATE: op('count', 'dict … mapping -- dict …', true, '{**mapping}.'),
  DICT_MERGE: op(
    'count',
    'callable null args dict … mapping -- …',
    true,
    '**mapping of a call: a key that is already there is a TypeError.',
  ),
  LIST_TO_TUPLE: op('none', 'list -- tuple', false, 'For calls and displays with *.'),
  UNPACK_SEQUENCE: op('count', 'iterable -- items…', true, 'First item on top.'),
  UNPACK_EX: op(
    'count',
    'iterable -- before… list after…',
    true,
    'operand: before | after << 8; first item on top.',
  ),

  // ---- control
  JUMP: op('target', '--', false, 'Forward.'),
  JUMP_BACKWARD: op('target', '--', true, 'Backward; checks the eval breaker.'),
  JUMP_BACKWARD_NO_INTERRUPT: op(
    'target',
    '--',
    false,
    'Backward, without a look at the eval breaker (the loop of `yield from` and `await`).',
  ),
  POP_JUMP_IF_FALSE: op('target', 'bool --', false, 'TO_BOOL came before.'),
  POP_JUMP_IF_TRUE: op('target', 'bool --', false, 'TO_BOOL came before.'),
  POP_JUMP_IF_NONE: op('target', 'value --', false, 'Tests identity with None.'),
  POP_JUMP_IF_NOT_NONE: op('target', 'value --', false, 'Tests identity with None.'),
  GET_ITER: op('none', 'iterable -- iterator', true, 'iter(iterable).'),
  FOR_ITER: op(
    'target',
    'iterator -- iterator item',
    true,
    'Pushes the next item; at the end drops the iterator and jumps.',
  ),
  RETURN_VALUE: op('none', 'value --', false, 'Moves the value to the caller and clears the frame.'),

  // ---- calls
  CALL: op('count', 'callable self|null args… -- value', true, '`count` positional arguments.'),
  CALL_KW: op(
    'count',
    'callable self|null args… names -- value',
    true,
    'The last arguments are named by the constant tuple on top.',
  ),
  CALL_EX: op(
    'flags',
    'callable null args [kwargs] -- value',
    true,
    'f(*args, **kwargs); 1 where kwargs is there. args is any iterable.',
  ),
  MAKE_FUNCTION: op(
    'flags',
    '[defaults] [kwdefaults] [annotations] [closure] code -- function',
    false,
    '1 defaults, 2 keyword defaults, 4 annotations, 8 closure, 16 annotate function (3.14+).',
  ),
  CALL_INTRINSIC: op(
    'flags',
    'args… -- value',
    true,
    'Rare helpers, by index into `intrinsics`; each row there says how many inputs it has.',
  ),

  // ---- generators and coroutines
  RETURN_GENERATOR: op(
    'none',
    '--',
    false,
    'First instruction of a generator: the call returns the generator, its frame suspended here.',
  ),
  YIELD_VALUE: op(
    'flags',
    'value -- sent',
    false,
    'Moves the value to the consumer; 1 inside `yield from` and `await`.',
  ),
  GET_YIELD_FROM_ITER: op('none', 'iterable -- iterator', true, 'A generator stays itself.'),
  SEND: op(
    'target',
    'receiver value -- receiver result',
    true,
    'Sends the value; when the receiver has finished, pushes its result and jumps.',
  ),
  END_SEND: op('none', 'receiver value -- value', false, 'Drops the receiver below.'),
  CLEANUP_THROW: op(
    'none',
    'receiver value exception -- none value',
    true,
    'StopIteration thrown into a delegate becomes its result.',
  ),
  GET_AWAITABLE: op('flags', 'value -- iterator', true, '`await`; 1 and 2 word the error for `async with`.'),
  GET_AITER: op('none', 'value -- iterator', true, '`async for`.'),
  GET_ANEXT: op('none', 'iterator -- iterator awaitable', true, '`async for`.'),
  END_ASYNC_FOR: op(
    'none',
    'iterator exception --',
    true,
    'StopAsyncIteration ends the loop, another goes on.',
  ),

  // ---- exceptions and with
  RAISE_VARARGS: op('count', '[exception [cause]] --', true, '0 re-raises the handled one.'),
  RERAISE: op(
    'flags',
    'exception -- ',
    true,
    'Raises again what is on top, without a new traceback entry; 1 restores the instruction of the raise.',
  ),
  PUSH_EXC_INFO: op(
    'none',
    'exception -- previous exception',
    false,
    'Entry of a handler: the thread now handles the exception.',
  ),
  POP_EXCEPT: op(
    'none',
    'previous --',
    false,
    'End of a handler: the thread handles the previous one again.',
  ),
  CHECK_EXC_MATCH: op('none', 'exception type -- exception bool', true, '`except type`.'),
  CHECK_EG_MATCH: op('none', 'exception type -- rest|none match|none', true, '`except* type`.'),
  BEFORE_WITH: op(
    'none',
    'manager -- exit entered',
    true,
    'Calls `__enter__`; `exit` is the bound `__exit__`.',
  ),
  BEFORE_ASYNC_WITH: op('none', 'manager -- exit awaitable', true, 'Calls `__aenter__`.'),
  LOAD_SPECIAL: op(
    'flags',
    'owner -- callable self|null',
    true,
    'Special method of the owner’s type, by index into `specialMethods`; pushed as LOAD_METHOD does (3.14+, `with`).',
  ),
  WITH_EXCEPT_START: op(
    'flags',
    'exit [self|null] lasti previous exception -- exit [self|null] lasti previous exception value',
    true,
    'Calls `__exit__` with the exception; 1 where it is the pair that LOAD_SPECIAL pushed (3.14+).',
  ),

  // ---- imports
  IMPORT_NAME: op('name', 'level names -- module', true, '`__import__`.'),
  IMPORT_FROM: op('name', 'module -- module value', true, 'from module import name.'),
  IMPORT_STAR: op('none', 'module --', true, 'from module import *.'),

  // ---- match
  GET_LEN: op('none', 'subject -- subject length', true, 'len(subject).'),
  MATCH_SEQUENCE: op('none', 'subject -- subject bool', false, 'By the type’s sequence flag.'),
  MATCH_MAPPING: op('none', 'subject -- subject bool', false, 'By the type’s mapping flag.'),
  MATCH_KEYS: op('none', 'subject keys -- subject keys values|none', true, 'A tuple of the values, or None.'),
  MATCH_CLASS: op('count', 'subject type names -- attributes|none', true, '`count` positional patterns.'),

  SETUP_ANNOTATIONS: op('none', '--', true, 'Makes `__annotations__` (up to 3.13).'),
} satisfies Record<string, OpcodeRow>;

export type OpcodeName = keyof typeof rows;

export const opcodeNames = Object.keys(rows) as OpcodeName[];
export const opcodeRows: Readonly<Record<OpcodeName, OpcodeRow>> = rows;

/** Numbers of the opcodes, for switches: `Op.LOAD_FAST`. */
export const Op = Object.fromEntries(opcodeNames.map((name, index) => [name, index])) as Readonly<
  Record<OpcodeName, number>
>;

export const binaryOperators = ['+', '-', '*', '@', '/', '%', '**', '<<', '>>', '|', '^', '&', '//'] as const;
export const unaryOperators = ['-', '+', '~'] as const;
export const compareOperators = ['<', '<=', '==', '!=', '>', '>='] as const;

export const specialMethods = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;

/** Helpers behind CALL_INTRINSIC: name and number of inputs; each leaves one value. */
export const intrinsics = [
  { name: 'STOPITERATION_ERROR', inputs: 1 }, // a StopIteration that leaves a generator becomes a RuntimeError
  { name: 'ASYNC_GEN_WRAP', inputs: 1 },
  { name: 'PREP_RERAISE_STAR', inputs: 2 }, // original exception, list of raised and left ones
  { name: 'TYPEVAR', inputs: 1 },
  { name: 'PARAMSPEC', inputs: 1 },
  { name: 'TYPEVARTUPLE', inputs: 1 },
  { name: 'TYPEVAR_WITH_BOUND', inputs: 2 },
  { name: 'TYPEVAR_WITH_CONSTRAINTS', inputs: 2 },
  { name: 'SET_TYPEPARAM_DEFAULT', inputs: 2 },
  { name: 'SET_FUNCTION_TYPE_PARAMS', inputs: 2 },
  { name: 'SUBSCRIPT_GENERIC', inputs: 1 },
  { name: 'TYPEALIAS', inputs: 1 }, // a tuple of name, type parameters, function that computes the value
  { name: 'PRINT', inputs: 1 }, // sys.displayhook, for an expression statement of the interactive mode; leaves None
  { name: 'NOT_IMPLEMENTED_ERROR', inputs: 0 }, // pushes NotImplementedError (3.14+, `__annotate__`)
  { name: 'UNKNOWN', inputs: 0 }, // source that could not be parsed: a value that is not known
] as const;
