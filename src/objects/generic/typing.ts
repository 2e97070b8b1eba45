/** What the interpreter itself asks of the module `typing` (Objects/typevarobject.c:call_typing_func_object). */

import { getAttribute } from '../attributes';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { getItem } from '../protocol/containers';
import type { Runtime } from '../runtime';

class SubscriptTyping extends NativeFrame {
  constructor(
    private readonly attribute: string,
    private readonly key: PyObject,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      let answer: Result;
      if (this.state > 0 && value === null) return null;
      if (this.state === 0) answer = runtime.importModule('typing', null, 0);
      else if (this.state === 1) answer = getAttribute(runtime, this.hold(value!), this.attribute);
      else if (this.state === 2) answer = getItem(runtime, this.hold(value!), this.key);
      else return value;
      this.state++;
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}

/** `typing.name[key]`; keeps the key while it runs. */
export function subscriptTyping(runtime: Runtime, name: string, key: PyObject): Result {
  const frame = new SubscriptTyping(name, key);
  frame.keep(runtime, key);
  return runtime.run(frame);
}
