/**
 * Births and deaths of a run's objects, by serial: where each was made and when it died. Plain arrays of numbers,
 * since there is an entry for every object that ever lived.
 */

import type { Span } from '../base';
import type { Machine } from '../machine';
import { PythonFrame } from '../machine';
import type { Move } from './move';

/** Objects beyond this many are not remembered. */
const serialsMax = 4_000_000;

/** Where something was made that another file made, which is called as tracebacks call it. */
export interface Home {
  readonly file: string;
  readonly line: number;
}

export class Lives {
  /** Three numbers a serial: line, start and end of the expression; the line is 0 where it is not in this file. */
  private births = new Int32Array(3 * 1024);
  /** Two numbers a serial: moment and line of the last death. */
  private deaths = new Int32Array(2 * 1024);
  /** Earlier deaths of the same serial: on paths that were undone. */
  private readonly earlierDeaths = new Map<number, { moment: number; line: number }[]>();
  /** Homes of what other files made, by serial. */
  private readonly homes = new Map<number, Home>();
  private capacity = 1024;
  /** The serial of the newest object. */
  last = 0;

  /** The births, in the edited text; deaths are told anew. */
  moved(move: Move): Lives {
    const made = new Lives();
    made.capacity = this.capacity;
    made.births = this.births.slice();
    made.deaths = new Int32Array(this.deaths.length);
    made.last = this.last;
    for (const [serial, home] of this.homes) made.homes.set(serial, home);
    const { births } = made;
    for (let at = 0; at < 3 * (this.last + 1); at += 3) {
      if (births[at] === 0) continue;
      births[at] = move.line(births[at]!);
      const { start, end } = move.span({ start: births[at + 1]!, end: births[at + 2]! });
      births[at + 1] = start;
      births[at + 2] = end;
    }
    return made;
  }

  /** The object is made by the instruction that runs. */
  born(machine: Machine, serial: number): void {
    this.last = serial;
    if (serial >= this.capacity && !this.grow(serial)) return;
    const at = 3 * serial;
    const maker = makerOf(machine);
    if (this.homes.size > 0) this.homes.delete(serial);
    if (maker?.executable.foreign) {
      this.homes.set(serial, { file: maker.executable.code.filename, line: maker.line() });
    }
    const frame = currentFrame(machine);
    if (frame === null) {
      this.births[at] = 0;
      return;
    }
    const { code } = frame.executable;
    const ip = frame.ip > 0 ? frame.ip - 1 : 0;
    this.births[at] = code.lines[ip]!;
    this.births[at + 1] = code.starts[ip]!;
    this.births[at + 2] = code.ends[ip]!;
  }

  died(serial: number, moment: number, line: number): void {
    if (serial < 0 || serial >= this.capacity) return;
    const at = 2 * serial;
    const before = this.deaths[at]!;
    if (before !== 0) {
      const list = this.earlierDeaths.get(serial);
      const death = { moment: before, line: this.deaths[at + 1]! };
      if (list === undefined) this.earlierDeaths.set(serial, [death]);
      else list.push(death);
    }
    this.deaths[at] = moment;
    this.deaths[at + 1] = line;
  }

  /** The expression that made it; null where it is not known or not in this file. */
  span(serial: number): Span | null {
    if (serial < 0 || serial >= this.capacity) return null;
    const at = 3 * serial;
    const end = this.births[at + 2]!;
    return this.births[at] === 0 || end === 0 ? null : { start: this.births[at + 1]!, end };
  }

  /** Its line in this file, else what is given. */
  line(serial: number, otherwise: number): number {
    if (serial < 0 || serial >= this.capacity) return otherwise;
    const line = this.births[3 * serial]!;
    return line === 0 ? otherwise : line;
  }

  /** Where another file made it; null where this one did, or nobody knows. */
  home(serial: number): Home | null {
    return this.homes.get(serial) ?? null;
  }

  /** Its death within these moments: after the first, up to the last. */
  death(serial: number, after: number, last: number): { moment: number; line: number } | null {
    if (serial < 0 || serial >= this.capacity) return null;
    const newest = { moment: this.deaths[2 * serial]!, line: this.deaths[2 * serial + 1]! };
    for (const death of [...(this.earlierDeaths.get(serial) ?? []), newest]) {
      if (death.moment >= after && death.moment <= last && death.moment > 0) return death;
    }
    return null;
  }

  private grow(serial: number): boolean {
    if (serial >= serialsMax) return false;
    while (this.capacity <= serial) this.capacity *= 2;
    const births = new Int32Array(3 * this.capacity);
    births.set(this.births);
    this.births = births;
    const deaths = new Int32Array(2 * this.capacity);
    deaths.set(this.deaths);
    this.deaths = deaths;
    return true;
  }
}

/** The frame of this file that runs, or that called what runs; null before the first and after the last. */
export function currentFrame(machine: Machine): PythonFrame | null {
  const { frames } = machine;
  const top = frames[frames.length - 1];
  return top instanceof PythonFrame && !top.hidden && !top.executable.foreign ? top : machine.topPython();
}

/** The frame whose code makes something now, in whichever file; null where it is the library's. */
function makerOf(machine: Machine): PythonFrame | null {
  const frame = machine.innermostPython();
  if (frame === null || !frame.hidden) return frame;
  // What the library makes was asked for by who called it.
  for (let i = machine.frames.length - 1; i >= 0; i--) {
    const below = machine.frames[i];
    if (below instanceof PythonFrame && !below.hidden) return below;
  }
  return null;
}
