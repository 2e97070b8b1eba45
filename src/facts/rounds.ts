/**
 * Rounds of loops. A loop's head is marked once, when it is reached; but each round it binds its target again, and in
 * the last one it gives its iterator back. So a jump back to it counts as a visit of the head, and ends that of the
 * last statement of the body.
 */

import { type Code, Op } from '../code';
import type { PythonFrame } from '../machine';

export class Rounds {
  private readonly marks = new WeakMap<Code, Int32Array>();

  /** The loop statement in whose head the target lies, where the jump comes from its body; else -1. */
  headOf(frame: PythonFrame, target: number): number {
    const { code } = frame.executable;
    const marks = this.marksOf(code);
    const head = marks[target]!;
    // Within one statement: a comprehension.
    if (head < 0 || head === marks[frame.ip - 1]) return -1;
    const index = code.operands[head]!;
    const { kind } = code.statements[index]!;
    return kind === 'For' || kind === 'AsyncFor' || kind === 'While' ? index : -1;
  }

  /** For each instruction the last STATEMENT at or before it, in the order of the code. */
  private marksOf(code: Code): Int32Array {
    const known = this.marks.get(code);
    if (known !== undefined) return known;
    const { ops } = code;
    const marks = new Int32Array(ops.length);
    let last = -1;
    for (let ip = 0; ip < ops.length; ip++) {
      if (ops[ip] === Op.STATEMENT) last = ip;
      marks[ip] = last;
    }
    this.marks.set(code, marks);
    return marks;
  }
}
