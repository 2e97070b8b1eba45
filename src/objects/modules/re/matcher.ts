/** Matches by backtracking with a stack of its own, as Modules/_sre/sre_lib.h does. */

import { bug } from '../../../base';
import { isWord } from './classes';
import type { Anchor } from './nodes';
import type { Instruction, Program } from './program';

/** The text: its characters by number. */
export type Characters = Uint8Array | Uint16Array | Uint32Array;

/** Steps that one search may take. */
const stepsMax = 5_000_000;

/** The search takes too long: nothing is known. */
export class TooManySteps extends Error {}

/** Kinds of entries of the stack; what lies below each is said where it is pushed. */
const choice = 0;
const restoreMark = 1;
const restoreLoop = 2;
const shorter = 3;
const longer = 4;
const restoreLast = 5;

/** Where a match is: start and end of each group, -1 where it did not take part. */
export interface Found {
  readonly marks: readonly number[];
  /** The group that closed last; -1: none. */
  readonly lastIndex: number;
}

export class Matcher {
  private readonly marks: number[];
  private readonly counts: number[];
  private readonly lastPlaces: number[];
  private lastIndex = -1;
  private readonly stack: number[] = [];
  private steps = 0;
  private mustAdvance = false;
  private from = 0;

  constructor(
    private readonly program: Program,
    private readonly text: Characters,
    private readonly end: number,
    private readonly whole: boolean,
  ) {
    this.marks = new Array(2 * program.groups).fill(-1);
    this.counts = new Array(program.loops).fill(0);
    this.lastPlaces = new Array(program.loops).fill(-1);
  }

  /** The match that begins exactly at a place; `mustAdvance`: not an empty one. */
  matchAt(place: number, mustAdvance: boolean): Found | null {
    this.marks.fill(-1);
    this.lastIndex = -1;
    this.stack.length = 0;
    this.from = place;
    this.mustAdvance = mustAdvance;
    const end = this.run(0, place, true);
    if (end < 0) return null;
    const marks = [...this.marks];
    marks[0] = place;
    marks[1] = end;
    return { marks, lastIndex: this.lastIndex };
  }

  /** The first match at or behind a place. */
  search(place: number, mustAdvance: boolean): Found | null {
    const { instructions } = this.program;
    const first = instructions[0]!;
    for (let at = place; at <= this.end; at++) {
      // Most places fail with the first character.
      if (first.op === 'character') {
        while (at < this.end && this.text[at] !== first.code) at++;
        if (at >= this.end) return null;
      } else if (first.op === 'test') {
        while (at < this.end && !first.test.has(this.text[at]!)) at++;
        if (at >= this.end) return null;
      }
      const found = this.matchAt(at, mustAdvance && at === place);
      if (found !== null) return found;
    }
    return null;
  }

  /** Runs from an instruction to the next `accept`: the place there, or -1. The stack keeps the other choices. */
  private run(start: number, place: number, top: boolean): number {
    const { text, end, stack, marks } = this;
    const { instructions } = this.program;
    const base = stack.length;
    let pc = start;
    let at = place;
    for (;;) {
      if (++this.steps > stepsMax) throw new TooManySteps();
      const instruction: Instruction = instructions[pc]!;
      let good = true;
      switch (instruction.op) {
        case 'character':
          good = at < end && text[at] === instruction.code;
          at++;
          pc++;
          break;
        case 'test':
          good = at < end && instruction.test.has(text[at]!);
          at++;
          pc++;
          break;
        case 'anchor':
          good = this.anchored(instruction.anchor, at);
          pc++;
          break;
        case 'split':
          stack.push(instruction.other, at, choice);
          pc++;
          break;
        case 'jump':
          pc = instruction.to;
          break;
        case 'mark': {
          const { slot } = instruction;
          stack.push(slot, marks[slot]!, restoreMark);
          marks[slot] = at;
          if ((slot & 1) === 1) {
            stack.push(this.lastIndex, restoreLast);
            this.lastIndex = slot >> 1;
          }
          pc++;
          break;
        }
        case 'run': {
          const { test, min, max, mode } = instruction;
          const most = Math.min(end, at + max);
          const least = at + min;
          if (least > end) {
            good = false;
            break;
          }
          if (mode === 'lazy') {
            while (at < least && test.has(text[at]!)) at++;
            good = at === least;
            if (good && at < most) stack.push(pc, at, most, longer);
          } else {
            while (at < most && test.has(text[at]!)) at++;
            this.steps += (at - least) >> 3;
            good = at >= least;
            if (good && at > least && mode === 'greedy') stack.push(pc + 1, least, at, shorter);
          }
          pc++;
          break;
        }
        case 'loop': {
          const { loop } = instruction;
          this.saveLoop(loop);
          this.counts[loop] = -1;
          this.lastPlaces[loop] = -1;
          pc = instruction.until;
          break;
        }
        case 'until': {
          const { loop, body, min, max, lazy } = instruction;
          const count = this.counts[loop]! + 1;
          const moved = at !== this.lastPlaces[loop];
          this.saveLoop(loop);
          this.counts[loop] = count;
          if (count < min) {
            this.lastPlaces[loop] = at;
            pc = body;
          } else if (lazy) {
            if (count < max && moved) {
              stack.push(body, at, choice);
              this.lastPlaces[loop] = at;
            }
            pc++;
          } else if (count < max && moved) {
            stack.push(pc + 1, at, choice);
            this.lastPlaces[loop] = at;
            pc = body;
          } else pc++;
          break;
        }
        case 'atomic': {
          const height = stack.length;
          const reached = this.run(pc + 1, at, false);
          good = reached >= 0;
          if (good) this.forgetChoices(height);
          at = reached;
          pc = instruction.end;
          break;
        }
        case 'look': {
          const from = at - instruction.behind;
          const height = stack.length;
          const reached = from < 0 ? -1 : this.run(pc + 1, from, false);
          if (instruction.negative) {
            good = reached < 0;
            if (!good) this.unwind(height);
          } else {
            good = reached >= 0;
            if (good) this.forgetChoices(height);
          }
          pc = instruction.end;
          break;
        }
        case 'reference': {
          const length = this.repeated(instruction.number, instruction.fold, at);
          good = length >= 0;
          at += length;
          pc++;
          break;
        }
        case 'conditional':
          pc = marks[2 * instruction.number + 1]! >= 0 ? pc + 1 : instruction.otherwise;
          break;
        case 'accept':
          if (top && ((this.whole && at !== end) || (this.mustAdvance && at === this.from))) good = false;
          else return at;
          break;
      }
      if (good) continue;
      const resumed = this.backtrack(base);
      if (resumed < 0) return -1;
      pc = resumed;
      at = this.resumedAt;
    }
  }

  private resumedAt = 0;

  private saveLoop(loop: number): void {
    this.stack.push(loop, this.counts[loop]!, this.lastPlaces[loop]!, restoreLoop);
  }

  /** The next choice above `base`: where to go on, with `resumedAt`; -1 where there is none. */
  private backtrack(base: number): number {
    const { stack, text } = this;
    const { instructions } = this.program;
    while (stack.length > base) {
      const kind = stack.pop()!;
      switch (kind) {
        case choice: {
          this.resumedAt = stack.pop()!;
          return stack.pop()!;
        }
        case shorter: {
          const at = stack.pop()! - 1;
          const least = stack.pop()!;
          const pc = stack.pop()!;
          if (at > least) stack.push(pc, least, at, shorter);
          this.resumedAt = at;
          return pc;
        }
        case longer: {
          const most = stack.pop()!;
          const at = stack.pop()!;
          const pc = stack.pop()!;
          const run = instructions[pc]!;
          if (run.op !== 'run' || !run.test.has(text[at]!)) break;
          if (at + 1 < most) stack.push(pc, at + 1, most, longer);
          this.resumedAt = at + 1;
          return pc + 1;
        }
        default:
          this.restore(kind);
      }
    }
    return -1;
  }

  private restore(kind: number): void {
    const { stack } = this;
    switch (kind) {
      case restoreMark: {
        const before = stack.pop()!;
        this.marks[stack.pop()!] = before;
        return;
      }
      case restoreLast:
        this.lastIndex = stack.pop()!;
        return;
      case restoreLoop: {
        const last = stack.pop()!;
        const count = stack.pop()!;
        const loop = stack.pop()!;
        this.counts[loop] = count;
        this.lastPlaces[loop] = last;
        return;
      }
      default:
        bug('an entry of the stack of a regular expression is of no known kind');
    }
  }

  /** Numbers below an entry's kind. */
  private static fieldsOf(kind: number): number {
    switch (kind) {
      case choice:
      case restoreMark:
        return 2;
      case restoreLast:
        return 1;
      default:
        return 3;
    }
  }

  /** Keeps only what restores, from a height on: the choices are made. */
  private forgetChoices(height: number): void {
    const { stack } = this;
    const kept: number[][] = [];
    while (stack.length > height) {
      const kind = stack.pop()!;
      const fields = stack.splice(stack.length - Matcher.fieldsOf(kind));
      if (kind === restoreMark || kind === restoreLast || kind === restoreLoop) kept.push([...fields, kind]);
    }
    while (kept.length > 0) stack.push(...kept.pop()!);
  }

  /** Undoes everything from a height on. */
  private unwind(height: number): void {
    const { stack } = this;
    while (stack.length > height) {
      const kind = stack.pop()!;
      if (kind === restoreMark || kind === restoreLast || kind === restoreLoop) this.restore(kind);
      else stack.length -= Matcher.fieldsOf(kind);
    }
  }

  private repeated(number: number, fold: ((code: number) => number) | null, at: number): number {
    const { marks, text, end } = this;
    const [from, to] = [marks[2 * number]!, marks[2 * number + 1]!];
    if (from < 0 || to < from) return -1;
    const length = to - from;
    if (at + length > end) return -1;
    for (let i = 0; i < length; i++) {
      const [a, b] = [text[from + i]!, text[at + i]!];
      if (a !== b && (fold === null || fold(a) !== fold(b))) return -1;
    }
    return length;
  }

  private anchored(anchor: Anchor, at: number): boolean {
    const { text, end } = this;
    switch (anchor) {
      case 'start':
        return at === 0;
      case 'line start':
        return at === 0 || text[at - 1] === 10;
      case 'end':
        return at === end || (at === end - 1 && text[at] === 10);
      case 'line end':
        return at === end || text[at] === 10;
      case 'string end':
        return at === end;
      case 'boundary':
        return end > 0 && this.isWordAt(at - 1, false) !== this.isWordAt(at, false);
      case 'ascii boundary':
        return end > 0 && this.isWordAt(at - 1, true) !== this.isWordAt(at, true);
      case 'no boundary':
        return end > 0 && this.isWordAt(at - 1, false) === this.isWordAt(at, false);
      case 'ascii no boundary':
        return end > 0 && this.isWordAt(at - 1, true) === this.isWordAt(at, true);
    }
  }

  private isWordAt(at: number, ascii: boolean): boolean {
    return at >= 0 && at < this.end && isWord(this.text[at]!, ascii);
  }
}
