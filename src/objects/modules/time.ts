/**
 * The module `time`: what a clock says is not known, nor is the machine's time zone; sleeping takes none of the run's
 * steps. What is told a moment answers exactly.
 */

import { PyFloat } from '../float';
import { PyInt } from '../int';
import { PyList } from '../list';
import { PyModule } from '../module';
import type { NativeBody, NativeSpec } from '../native';
import type { PyObject, Result } from '../object';
import { chain } from '../protocol/chain';
import { toFloat } from '../protocol/numbers';
import type { Runtime } from '../runtime';
import { newStr, PyStr } from '../str';
import { newUnknownFloat } from '../unknown';
import { parseMoment } from './datetime/strptime';
import { clockMoment, ctimeText, strftime } from './datetime/text';
import type { ModuleSpec } from './spec';
import {
  isUnknownMoment,
  readStructTime,
  structTimeOf,
  structTimeType,
  unknownStructTime,
} from './struct-time';

function clock(name: string, type: 'float' | 'int' | 'str'): NativeSpec {
  return {
    name,
    signature: '(*args)',
    acceptsUnknown: true,
    resultType: type,
    body: (runtime, _self, args) => {
      const why = `what time.${name}() says`;
      return type === 'float' && args.length === 0
        ? newUnknownFloat(runtime, why)
        : runtime.unknown(why, type);
    },
  };
}

const gmtime: NativeBody = (runtime, _self, [seconds]) => {
  if (seconds === undefined || seconds === runtime.singletons.none) {
    return unknownStructTime(runtime, 'what time.gmtime() says');
  }
  if (!(seconds instanceof PyInt || seconds instanceof PyFloat)) {
    return runtime.raise(
      'TypeError',
      `'${seconds.type.fullTypeName}' object cannot be interpreted as an integer`,
    );
  }
  const { value } = seconds;
  if (Number.isNaN(value) && seconds instanceof PyFloat) {
    return runtime.raise('ValueError', 'Invalid value NaN (not a number)');
  }
  if (!(Math.abs(value) < 2 ** 52)) {
    return runtime.raise('OverflowError', 'timestamp out of range for platform time_t');
  }
  return structTimeOf(runtime, clockMoment(Math.floor(value)), 0, { name: 'GMT', offset: 0 });
};

const format: NativeBody = (runtime, _self, [text, moment]) => {
  if (!(text instanceof PyStr)) {
    return runtime.raise('TypeError', `strftime() argument 1 must be str, not ${text!.type.fullTypeName}`);
  }
  if (moment === undefined) return runtime.unknown('what time.strftime() says', 'str');
  if (isUnknownMoment(moment)) return runtime.unknown('what time.strftime() says', 'str');
  const read = readStructTime(runtime, moment, 'strftime');
  if (read === null) return null;
  const made = strftime(text.value, read);
  return made === undefined ? runtime.unknown("the machine's time zone", 'str') : newStr(runtime, made);
};

const parse: NativeBody = (runtime, _self, args) => {
  for (const [at, one] of args.entries()) {
    if (one === undefined || one instanceof PyStr) continue;
    const text = `strptime() argument ${at} must be str, not ${one.type.name}`;
    return runtime.raise('TypeError', text.replace('argument', `argument`));
  }
  const [text, given] = args as readonly PyStr[];
  const found = parseMoment(text!.value, given?.value ?? '%a %b %d %H:%M:%S %Y');
  if (typeof found === 'string') return runtime.raise('ValueError', found);
  const zone =
    found.offset === null ? null : { name: found.zoneName ?? '', offset: Number(found.offset / 1000000n) };
  return structTimeOf(runtime, found, found.zoneName === null ? -1 : 0, zone);
};

const asctime: NativeBody = (runtime, _self, [moment]) => {
  if (moment === undefined) return runtime.unknown('what time.asctime() says', 'str');
  if (isUnknownMoment(moment)) return runtime.unknown('what time.asctime() says', 'str');
  const read = readStructTime(runtime, moment, 'asctime');
  return read === null ? null : newStr(runtime, ctimeText(read, 1));
};

function finishSleep(runtime: Runtime, seconds: PyObject): Result {
  const { value } = seconds as PyFloat;
  runtime.heap.drop(seconds);
  if (value < 0) return runtime.raise('ValueError', 'sleep length must be non-negative');
  return sleep(runtime);
}

/** Other threads run while this one sleeps (`threading._slept`). */
function sleep(runtime: Runtime): Result {
  const threading = runtime.modules?.getStr('threading');
  if (!(threading instanceof PyModule)) return runtime.none();
  const pending = threading.dict.getStr('_pending');
  const slept = threading.dict.getStr('_slept');
  if (!(pending instanceof PyList) || pending.items.length === 0 || slept === null) return runtime.none();
  return runtime.call(slept, []);
}

export const timeModule: ModuleSpec = {
  name: 'time',
  types: [structTimeType],
  functions: [
    ...['time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'].map((name) =>
      clock(name, 'float'),
    ),
    ...['time_ns', 'monotonic_ns', 'perf_counter_ns', 'process_time_ns', 'thread_time_ns'].map((name) =>
      clock(name, 'int'),
    ),
    clock('ctime', 'str'),
    {
      name: 'localtime',
      signature: '(seconds=None, /)',
      style: 'positional',
      resultType: 'struct_time',
      body: (runtime, _self, [seconds]) =>
        seconds === undefined || seconds === runtime.singletons.none
          ? unknownStructTime(runtime, 'what time.localtime() says')
          : runtime.unknown('what time.localtime() says', 'struct_time'),
    },
    clock('mktime', 'float'),
    {
      name: 'gmtime',
      signature: '(seconds=None, /)',
      style: 'positional',
      resultType: 'struct_time',
      body: gmtime,
    },
    {
      name: 'strftime',
      signature: '(format, t=None, /)',
      style: 'positional',
      resultType: 'str',
      body: format,
    },
    {
      name: 'strptime',
      signature: '(text, format=None, /)',
      style: 'positional',
      resultType: 'struct_time',
      body: parse,
    },
    { name: 'asctime', signature: '(t=None, /)', style: 'positional', resultType: 'str', body: asctime },
    {
      name: 'sleep',
      signature: '(seconds, /)',
      style: 'o',
      acceptsUnknown: true,
      body: (runtime, _self, [seconds]) => {
        if (seconds instanceof PyInt || seconds instanceof PyFloat) {
          return chain(runtime, [seconds], (rt, [given]) => toFloat(rt, given!), finishSleep);
        }
        if (seconds instanceof PyStr || seconds === runtime.singletons.none) {
          const text = `'${seconds.type.fullTypeName}' object cannot be interpreted as an integer`;
          return runtime.raise('TypeError', text);
        }
        return sleep(runtime);
      },
    },
  ],
};
