/** `Pattern.sub` and `subn`: replaces matches by a text, a template, or what a function answers (pattern_subx). */

import { newInt } from '../../int';
import { NativeFrame } from '../../native';
import { PENDING, type PyObject, type Result } from '../../object';
import type { Runtime } from '../../runtime';
import { PyStr } from '../../str';
import { newTuple } from '../../tuple';
import { newMatch } from './match';
import { type Bounds, findOnce, type PyMatch, type PyPattern, tooLong } from './pattern-object';
import { charactersOf, joinPieces, pieceOf } from './subject';
import { expandTemplate, parseTemplate, type Template } from './template';

class Substitute extends NativeFrame {
  private readonly pieces: PyObject[] = [];
  private template: Template | null = null;
  private from = 0;
  private copied = 0;
  private done = 0;
  private mustAdvance = false;
  private match: PyMatch | null = null;

  constructor(
    private readonly pattern: PyPattern,
    private readonly replacement: PyObject,
    private readonly subject: PyObject,
    private readonly count: number,
    private readonly counted: boolean,
    private readonly callable: boolean,
    private readonly literal: boolean,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    const { heap } = runtime;
    for (;;) {
      if (this.state === 2) return value;
      if (this.state === 1) {
        if (this.match !== null) heap.drop(this.letGo(this.match));
        this.match = null;
        if (value === null) return null;
        if (value === runtime.singletons.none) heap.drop(value);
        else this.pieces.push(this.hold(value));
        this.state = 0;
      } else if (!this.callable && !this.literal && this.template === null) {
        const parsed = parseTemplate(runtime, this.pattern, this.replacement);
        if (!Array.isArray(parsed)) {
          this.state = 2;
          return parsed as Result;
        }
        this.template = parsed;
      }
      const answer = this.replaceNext(runtime);
      if (answer === 'end') return this.finish(runtime);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }

  /** Handles the next match; what stands for it is owned, or `end`. */
  private replaceNext(runtime: Runtime): Result | 'end' {
    const { pattern, subject } = this;
    const to = charactersOf(subject)!.length;
    if ((this.count > 0 && this.done >= this.count) || this.from > to) return 'end';
    const bounds: Bounds = { from: this.from, to };
    const found = findOnce(pattern, subject, 'search', bounds, this.mustAdvance);
    if (found === undefined) {
      this.state = 2;
      return runtime.unknown(tooLong, pattern.isBytes ? 'bytes' : 'str');
    }
    if (found === null) return 'end';
    const start = found.marks[0]!;
    const end = found.marks[1]!;
    if (this.copied < start) this.pieces.push(this.hold(pieceOf(runtime, subject, this.copied, start)));
    this.copied = end;
    this.from = end;
    this.mustAdvance = start === end;
    this.done++;
    this.state = 1;
    if (this.literal) return runtime.heap.take(this.replacement);
    const match = this.hold(newMatch(runtime, pattern, subject, found, { from: 0, to }));
    this.match = match;
    if (this.template !== null) return expandTemplate(runtime, match, this.template);
    return runtime.call(this.replacement, [match]);
  }

  private finish(runtime: Runtime): Result {
    const { pattern, subject } = this;
    const to = charactersOf(subject)!.length;
    if (this.copied < to) this.pieces.push(this.hold(pieceOf(runtime, subject, this.copied, to)));
    const joined = joinPieces(runtime, pattern.isBytes, this.pieces);
    if (joined === null || !this.counted) return joined;
    return newTuple(runtime, [joined, newInt(runtime, this.done)]);
  }
}

/** A replacement without backslash is taken as it is. */
export function substitute(
  runtime: Runtime,
  pattern: PyPattern,
  replacement: PyObject,
  subject: PyObject,
  count: number,
  counted: boolean,
): Result {
  const callable = replacement.type.slotTable.call !== undefined;
  const text = replacement instanceof PyStr ? replacement.value : null;
  const codes = text === null ? charactersOf(replacement) : null;
  const literal = text !== null ? !text.includes('\\') : codes !== null && !codes.includes(92);
  return runtime.run(new Substitute(pattern, replacement, subject, count, counted, callable, literal));
}
