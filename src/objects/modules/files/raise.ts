/** Exceptions of files. */

import { PyException } from '../../exceptions';
import { newInt } from '../../int';
import { PyModule } from '../../module';
import { NativeFrame } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import type { Runtime } from '../../runtime';
import { newStr } from '../../str';

/** OSError with a number, which chooses its class. */
export function raiseSystemError(runtime: Runtime, number: number, message: string, path: string): null {
  const { heap, types } = runtime;
  const args = [newInt(runtime, number), newStr(runtime, message), newStr(runtime, path)];
  const made = runtime.call(types.OSError, args);
  for (const arg of args) heap.drop(arg);
  if (made instanceof PyException) return runtime.raiseObject(made);
  return null;
}

/** Raises `io.UnsupportedOperation`, whose class the module `io` brings along. */
class RaiseUnsupported extends NativeFrame {
  constructor(private readonly message: string) {
    super();
  }

  override step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    if (this.state === 0) {
      this.state = 1;
      const answer = runtime.importModule('io', null, 0);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
    if (this.state === 1) {
      if (value === null) return null;
      this.hold(value);
      this.state = 2;
      const type = value instanceof PyModule ? value.dict.getStr('UnsupportedOperation') : null;
      const text = this.hold(newStr(runtime, this.message));
      const made = runtime.call(type ?? runtime.types.OSError, [text]);
      if (made === PENDING) return PENDING;
      value = made;
    }
    return value instanceof PyException ? runtime.raiseObject(value) : null;
  }
}

/** Never a value: it raises, now or once the module is there. */
export function raiseUnsupported(runtime: Runtime, message: string): null | undefined {
  const answer = runtime.run(new RaiseUnsupported(message));
  return answer === PENDING ? PENDING : null;
}
