/** `_unknown(what, type)`: how Python source of ours says that nobody can know a value. */

import type { NativeSpec } from '../native';
import { isStr } from '../str';

export const unknownFunction: NativeSpec = {
  name: '_unknown',
  signature: '(what, type=None, /)',
  acceptsUnknown: true,
  body: (runtime, _self, [what, type]) => {
    const why = what !== undefined && isStr(what) ? what.value : 'a value of the system';
    return runtime.unknown(why, type !== undefined && isStr(type) ? type.value : undefined);
  },
};
