/**
 * Native functions that get their arguments in a tuple (METH_VARARGS), which is made for the call and holds each of
 * them once more. Measured: `ml_flags` of the functions and methods of each release; 3.14 is derived from 3.13.
 */

const always = (
  'OrderedDict.update async_generator.athrow dict.update functools.reduce gc.set_threshold ' +
  'property.__set_name__ str.format sys.getsizeof time.asctime time.ctime time.gmtime time.localtime ' +
  'time.strftime'
).split(' ');

/** Up to 3.12. */
const before313 = (
  'bytearray.count bytearray.endswith bytearray.find bytearray.index bytearray.rfind bytearray.rindex ' +
  'bytearray.startswith bytes.count bytes.endswith bytes.find bytes.index bytes.rfind bytes.rindex ' +
  'bytes.startswith frozenset.difference frozenset.intersection frozenset.union gc.get_referents ' +
  'gc.get_referrers max min object.__subclasshook__ range.__reduce__ set.difference ' +
  'set.difference_update set.intersection set.intersection_update set.union set.update str.count ' +
  'str.endswith str.find str.index str.rfind str.rindex str.startswith time.clock_gettime ' +
  'time.clock_gettime_ns'
).split(' ');

export const tupleFunctions310: ReadonlySet<string> = new Set([
  ...always,
  ...before313,
  ...'__import__ _weakref.proxy coroutine.throw dir functools.cmp_to_key generator.throw math.log vars'.split(
    ' ',
  ),
]);

export const tupleFunctions311: ReadonlySet<string> = new Set([
  ...always,
  ...before313,
  ...(
    'BaseExceptionGroup.derive BaseExceptionGroup.split BaseExceptionGroup.subgroup dir ' +
    'functools.cmp_to_key math.log vars'
  ).split(' '),
]);

export const tupleFunctions312: ReadonlySet<string> = new Set([
  ...always,
  ...before313,
  ...'BaseExceptionGroup.derive BaseExceptionGroup.split BaseExceptionGroup.subgroup'.split(' '),
]);

export const tupleFunctions313: ReadonlySet<string> = new Set([
  ...always,
  // Not METH_VARARGS any more, but what was generated for `*objs` makes a tuple (Modules/clinic/gcmodule.c.h).
  'gc.get_referents',
  'gc.get_referrers',
  'SimpleNamespace.__replace__',
  'dir',
  'vars',
]);
