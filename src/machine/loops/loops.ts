/**
 * Finds loops that are steady, and passes over most of their rounds. A loop is watched from its first rounds on; once
 * several units of it (a unit is as many rounds as its pattern is long) were alike, one more is executed with forms
 * beside its values (shadow.ts). If that proves that the next units do the same, they are passed over (skip.ts).
 * Whatever cannot be proved runs as it is.
 */

import { type PyObject, PyRangeIterator, watched } from '../../objects';
import { PythonFrame } from '../frame';
import type { Machine } from '../machine';
import { type Form, through } from './form';
import { Shadow } from './shadow';
import { Shadows } from './shadows';
import { skipUnits } from './skip';
import { Unit, Unsteady } from './unit';

/** Rounds of a frame before anybody looks. */
export const roundsFirst = 8;
/** Rounds of a `while` loop, whose end is not known, before an attempt. */
const whileFirst = 48;
/** Instructions that a loop must still cost: less is executed, and all of its objects are there. */
export const forwardFrom = 40_000;
/** Units that are executed before the one with forms. */
const unitsPlain = 4;
/** Units that remain at the end, to be executed. */
const unitsLast = 2;
/** Fewer are not passed over. */
const unitsMin = 4;
/** An attempt whose rounds are longer than this is given up. */
const attemptSteps = 40_000;
const historyLength = 64;

/** Lengths of patterns that are tried one after the other. */
const periods = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 20];

/** A loop of a frame, as long as it runs. */
export class Watch {
  rounds = 0;
  nextAttempt: number;
  /** Rounds up to the end of those that were passed over last. */
  skipped = 0;
  /** Which of the lengths is next. */
  tries = 0;
  readonly history: number[] = [];
  stepsBefore: number;
  serialBefore: number;
  readonly base: number;
  /** Where its last jump back stands. */
  end = 0;
  attempt: Attempt | null = null;
  executed = 0;
  steps = 0;

  constructor(
    machine: Machine,
    readonly frame: PythonFrame,
    readonly target: number,
    readonly iterator: PyObject | null,
  ) {
    this.nextAttempt = iterator === null ? whileFirst : roundsFirst;
    this.stepsBefore = machine.stepsLeft;
    this.serialBefore = machine.heap.newestSerial;
    this.base = this.serialBefore;
  }

  /** The length of the pattern that the last rounds show; 0 where they show none. */
  period(): number {
    const { history, tries } = this;
    for (let index = tries; index < periods.length; index++) {
      const length = periods[index]!;
      const wanted = Math.max(3, 2 * length);
      if (history.length < wanted + length) continue;
      let alike = true;
      for (let at = history.length - wanted; at < history.length && alike; at++) {
        alike = history[at] === history[at - length];
      }
      if (!alike) continue;
      this.tries = index;
      return length;
    }
    return 0;
  }
}

class Attempt {
  readonly units: Unit[] = [];
  rounds = 0;
  unit: Unit;
  shadow: Shadow | null = null;
  forms: Form[] = [];
  readonly stepsBefore: number;
  private highOutside = 0;
  private tapeOutside: Machine['heap']['collector']['tape'] = null;

  constructor(
    private readonly machine: Machine,
    readonly watch: Watch,
    readonly period: number,
  ) {
    this.stepsBefore = machine.stepsLeft;
    this.unit = this.begin();
  }

  private begin(): Unit {
    const { heap } = this.machine;
    const unit = new Unit(this.machine, this.watch.frame, this.watch.base);
    heap.beginJournal(unit);
    this.highOutside = heap.highBytes;
    heap.highBytes = heap.liveBytes;
    this.tapeOutside = heap.collector.tape;
    heap.collector.tape = unit.tape;
    this.unit = unit;
    this.rounds = 0;
    return unit;
  }

  /** Stops listening to the unit under way. */
  stop(): number {
    const { machine, unit } = this;
    const { heap } = machine;
    const { highBytes } = heap;
    heap.endJournal(unit);
    heap.highBytes = Math.max(this.highOutside, highBytes);
    heap.collector.tape = this.tapeOutside;
    this.tapeOutside?.repeat(1, unit.tape);
    this.shadow?.stop();
    return highBytes;
  }

  /** What stood in for small ints goes. */
  putBack(): void {
    watched.quiet++;
    this.shadow?.putBack(this.machine, this.unit);
    watched.quiet--;
  }

  /** A unit has ended: true where another one begins. */
  unitEnds(): 'goes on' | 'failed' | 'proved' {
    const high = this.stop();
    const { unit, units } = this;
    unit.end(high);
    const before = units[units.length - 1];
    if (before !== undefined && (before.text !== unit.text || before.serials !== unit.serials))
      return 'failed';
    units.push(unit);
    const { shadow } = this;
    if (shadow !== null) {
      return shadow.problem === null && shadow.isClosed(before!, unit, this.forms) ? 'proved' : 'failed';
    }
    if (units.length === unitsPlain) {
      for (let index = 0; index < unit.values.length; index++) {
        const [a, b, c, d] = units.map(({ values }) => values[index]!);
        const form = through([a!, b!, c!, d!]);
        if (form === null) return 'failed';
        this.forms.push(form);
      }
      this.shadow = new Shadow(this.machine, unit, this.forms);
    }
    this.begin();
    return 'goes on';
  }
}

/** A listener whose reads are nobody's business. */
function quietly<T extends object>(listener: T | null): T | null {
  if (listener === null) return null;
  return new Proxy(listener, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown => {
        watched.quiet++;
        try {
          return Reflect.apply(method, target, args) as unknown;
        } finally {
          watched.quiet--;
        }
      };
    },
  });
}

export class Loops {
  /** Attempts under way, the outermost first. */
  private readonly attempts: Attempt[] = [];
  /** Rounds passed over so far. */
  skipped = 0;
  private readonly shadows = new Shadows();
  /** Who listened before a unit with forms began. */
  private listeners: [Machine['listener'], Machine['heap']['listener']] | null = null;

  constructor(
    private readonly machine: Machine,
    /** Instructions that a loop must still cost. */
    private readonly stepsMin: number,
  ) {}

  /** A jump back in the frame, whose `ip` is behind it. */
  back(frame: PythonFrame, target: number): void {
    const { machine } = this;
    frame.loops ??= new Map();
    const watches = frame.loops;
    this.leaveInner(frame, watches, target);
    const iterator = frame.sp > 0 ? frame.stack[frame.sp - 1]! : null;
    const ranged = iterator instanceof PyRangeIterator ? iterator : null;
    let watch = watches.get(target);
    if (watch === undefined || watch.iterator !== ranged) {
      if (watch?.attempt) this.cancel(watch.attempt);
      watch = new Watch(machine, frame, target, ranged);
      watches.set(target, watch);
    }
    watch.end = frame.ip;
    this.count(watch);
    if (watch.attempt !== null) this.roundEnds(watch, watch.attempt);
    else if (watch.rounds >= watch.nextAttempt) this.consider(watch);
  }

  get isBusy(): boolean {
    return this.attempts.length > 0;
  }

  /** The frame is left, or all is given up. */
  leave(frame: PythonFrame | null): void {
    for (const attempt of [...this.attempts]) {
      if (frame === null || attempt.watch.frame === frame) this.cancel(attempt);
    }
  }

  /** Rounds inside end with the round outside; loops that were left by `break` are forgotten. */
  private leaveInner(frame: PythonFrame, watches: Map<number, Watch>, target: number): void {
    for (const [other, watch] of watches) {
      const encloses = other <= target && frame.ip <= watch.end;
      if (other === target || encloses) continue;
      if (watch.attempt !== null) this.cancel(watch.attempt);
      if (other > target) watches.delete(other);
    }
    const { stepsLeft } = this.machine;
    for (const attempt of [...this.attempts]) {
      if (attempt.stepsBefore - stepsLeft > attemptSteps) this.cancel(attempt);
    }
  }

  private count(watch: Watch): void {
    const { machine } = this;
    const serial = machine.heap.newestSerial;
    const steps = watch.stepsBefore - machine.stepsLeft;
    watch.rounds++;
    watch.executed++;
    watch.steps += steps;
    watch.history.push(steps * 65_536 + (serial - watch.serialBefore));
    if (watch.history.length > historyLength) watch.history.shift();
    watch.stepsBefore = machine.stepsLeft;
    watch.serialBefore = serial;
  }

  private consider(watch: Watch): void {
    const { machine } = this;
    const { iterator } = watch;
    const average = watch.steps / watch.executed;
    if (iterator instanceof PyRangeIterator && this.roundsLeft() * average < this.stepsMin) {
      watch.nextAttempt = Number.POSITIVE_INFINITY;
      return;
    }
    const period = watch.period();
    if (period === 0) {
      this.postpone(watch);
      return;
    }
    watch.attempt = new Attempt(machine, watch, period);
    this.attempts.push(watch.attempt);
  }

  /** Rounds to come of the ranges that the frames iterate over, those of the inner ones in each round of the outer ones. */
  private roundsLeft(): number {
    // The caller of a comprehension still has its iterator on the stack.
    const ranges = new Set<PyRangeIterator>();
    for (const frame of this.machine.frames) {
      if (!(frame instanceof PythonFrame)) continue;
      for (let at = 0; at < frame.sp; at++) {
        const value = frame.stack[at];
        if (value instanceof PyRangeIterator) ranges.add(value);
      }
    }
    let rounds = 1;
    for (const { left } of ranges) rounds *= Math.max(1, left);
    return rounds;
  }

  private tryNext(watch: Watch): void {
    watch.tries++;
    watch.nextAttempt = watch.rounds + 1;
    if (watch.period() === 0) this.postpone(watch);
  }

  private postpone(watch: Watch): void {
    watch.tries = 0;
    watch.nextAttempt = watch.rounds + Math.ceil((watch.rounds - watch.skipped) / 2) + 4;
  }

  private roundEnds(watch: Watch, attempt: Attempt): void {
    attempt.rounds++;
    if (attempt.rounds < attempt.period) return;
    const { machine } = this;
    let answer: ReturnType<Attempt['unitEnds']>;
    try {
      answer = attempt.unitEnds();
    } catch (error) {
      if (!(error instanceof Unsteady)) throw error;
      answer = 'failed';
    }
    if (answer !== 'goes on') this.remove(attempt);
    this.listen();
    if (answer === 'goes on') return;
    this.decide(watch, attempt, answer);
    attempt.putBack();
    watch.stepsBefore = machine.stepsLeft;
    watch.serialBefore = machine.heap.newestSerial;
  }

  private decide(watch: Watch, attempt: Attempt, answer: 'failed' | 'proved'): void {
    if (answer === 'failed') {
      // With a longer pattern what differs may be the same again; what is not followed is not followed then either.
      if (attempt.shadow?.problem == null) this.tryNext(watch);
      else this.postpone(watch);
      return;
    }
    this.forward(watch, attempt);
  }

  private forward(watch: Watch, attempt: Attempt): void {
    const { machine } = this;
    const { unit, period } = attempt;
    const { iterator } = watch;
    const shadow = attempt.shadow!;
    let units = shadow.unitsMax;
    for (const { iterator: range, leftBefore } of unit.iterators) {
      const taken = leftBefore - range.left;
      if (taken > 0) units = Math.min(units, Math.floor(range.left / taken) - unitsLast);
    }
    const cost =
      iterator === null
        ? units * ((watch.steps / watch.executed) * period) * this.roundsLeft()
        : this.stepsMin;
    if (!Number.isFinite(units) || units < unitsMin || cost < this.stepsMin) {
      if (shadow.unitsMax < unitsMin) this.tryNext(watch);
      else this.postpone(watch);
      return;
    }
    // What is moved on differs from round to round here, and has a form of its own there.
    for (const { shadow: other } of this.attempts) {
      for (const int of shadow.forms.keys()) if (other?.watches(int)) other.fail('it depends on both loops');
    }
    watched.quiet++;
    const highBytes = skipUnits(
      machine,
      unit,
      shadow,
      units,
      Math.min(...attempt.units.map((one) => one.extraBytes)),
    );
    watched.quiet--;
    this.skipped += units * period;
    watch.rounds += units * period;
    watch.skipped = watch.rounds;
    watch.nextAttempt = watch.rounds + 2 * period;
    watch.tries = 0;
    machine.listener?.skipped?.(watch.frame, units, unit.stepsBefore, highBytes);
  }

  /** Lets the units with forms hear what is computed, and others not read what they watch. */
  private listen(): void {
    const { machine, shadows } = this;
    shadows.active = this.attempts.flatMap(({ shadow }) => shadow ?? []);
    const listens = shadows.active.length > 0;
    machine.shadows = listens ? shadows : null;
    watched.watcher = listens ? shadows : null;
    if (listens && this.listeners === null) {
      this.listeners = [machine.listener, machine.heap.listener];
      machine.listener = quietly(machine.listener);
      machine.heap.listener = quietly(machine.heap.listener);
    } else if (!listens && this.listeners !== null) {
      [machine.listener, machine.heap.listener] = this.listeners;
      this.listeners = null;
    }
  }

  private cancel(attempt: Attempt): void {
    attempt.stop();
    attempt.putBack();
    this.remove(attempt);
    this.listen();
    this.postpone(attempt.watch);
  }

  private remove(attempt: Attempt): void {
    attempt.watch.attempt = null;
    const at = this.attempts.indexOf(attempt);
    if (at >= 0) this.attempts.splice(at, 1);
  }
}
