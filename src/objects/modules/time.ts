/** The module `time`: what a clock says is not known; sleeping takes none of the run's steps. */

import type { NativeSpec } from '../native';
import type { ModuleSpec } from './spec';

function clock(name: string, type: 'float' | 'int' | 'str'): NativeSpec {
  return {
    name,
    signature: '(*args)',
    acceptsUnknown: true,
    resultType: type,
    body: (runtime) => runtime.unknown(`what time.${name}() says`, type),
  };
}

export const timeModule: ModuleSpec = {
  name: 'time',
  functions: [
    ...['time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'].map((name) =>
      clock(name, 'float'),
    ),
    ...['time_ns', 'monotonic_ns', 'perf_counter_ns', 'process_time_ns'].map((name) => clock(name, 'int')),
    ...['ctime', 'asctime', 'strftime'].map((name) => clock(name, 'str')),
    {
      name: 'sleep',
      signature: '(seconds, /)',
      style: 'o',
      acceptsUnknown: true,
      body: (runtime) => runtime.none(),
    },
  ],
};
