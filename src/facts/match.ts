/** Which code objects of an edited file are what they were, and where the others could be seen by them. */

import { type Code, type CodeConstant, constantKey } from '../code';
import type { Move } from './move';

export interface Matched {
  /** What each code object of the text before is now; those inside a changed one that has other parts are left out. */
  readonly now: ReadonlyMap<Code, Code>;
  /** Code objects of the text before that do something else now, or are not there. */
  readonly changed: ReadonlySet<Code>;
  /** A constant that came or went is also one of code that did not change: they share its object. */
  readonly constantsShared: boolean;
}

/** Pairs the code objects of two texts, place by place. */
export function match(before: Code, now: Code, move: Move): Matched {
  const pairs = new Map<Code, Code>();
  const changed = new Set<Code>();
  const others = new Set<Code>();
  pair(before, now);
  return { now: pairs, changed, constantsShared: changed.size > 0 && sharesConstants() };

  function pair(one: Code, other: Code): void {
    if (one === other && move.takes(one.span, other.span)) return stay(one);
    const parts = partsOf(one);
    const otherParts = partsOf(other);
    if (!isSame(one, other, move)) {
      changed.add(one);
      others.add(other);
    }
    if (parts.length !== otherParts.length) {
      changed.add(one);
      others.add(other);
      for (const part of parts) leaveOut(part, changed);
      for (const part of otherParts) leaveOut(part, others);
      return;
    }
    pairs.set(one, other);
    for (let i = 0; i < parts.length; i++) pair(parts[i]!, otherParts[i]!);
  }

  /** Code in front of the edit is the very same. */
  function stay(code: Code): void {
    pairs.set(code, code);
    for (const part of partsOf(code)) stay(part);
  }

  function sharesConstants(): boolean {
    const was = keysOf(changed);
    const is = keysOf(others);
    const different = new Set<string>();
    for (const key of was) if (!is.has(key)) different.add(key);
    for (const key of is) if (!was.has(key)) different.add(key);
    if (different.size === 0) return false;
    for (const code of pairs.keys()) {
      if (changed.has(code)) continue;
      for (const constant of code.constants) if (hasKey(constant, different)) return true;
      for (const names of [code.names, code.slotNames]) {
        for (const name of names) if (different.has(`s${name.length}:${name}`)) return true;
      }
      for (const name of [code.name, code.qualname]) {
        if (different.has(`s${name.length}:${name}`)) return true;
      }
    }
    return false;
  }
}

function leaveOut(code: Code, into: Set<Code>): void {
  into.add(code);
  for (const part of partsOf(code)) leaveOut(part, into);
}

function partsOf(code: Code): Code[] {
  const parts: Code[] = [];
  for (const constant of code.constants) if (constant.type === 'code') parts.push(constant.code);
  return parts;
}

function keysOf(codes: ReadonlySet<Code>): Set<string> {
  const keys = new Set<string>();
  const add = (constant: CodeConstant): void => {
    if (constant.type === 'code') return;
    keys.add(constantKey(constant));
    if ('items' in constant) for (const item of constant.items) add(item);
  };
  for (const code of codes) {
    for (const constant of code.constants) add(constant);
    for (const names of [code.names, code.slotNames]) {
      for (const name of names) keys.add(`s${name.length}:${name}`);
    }
  }
  return keys;
}

function hasKey(constant: CodeConstant, keys: ReadonlySet<string>): boolean {
  if (constant.type === 'code') return false;
  if (keys.has(constantKey(constant))) return true;
  return 'items' in constant && constant.items.some((item) => hasKey(item, keys));
}

/** The same instructions on the same constants, where the edit has moved them; code inside is compared by itself. */
function isSame(one: Code, other: Code, move: Move): boolean {
  return (
    one.qualname === other.qualname &&
    one.kind === other.kind &&
    one.flags === other.flags &&
    one.argCount === other.argCount &&
    one.posOnlyArgCount === other.posOnlyArgCount &&
    one.kwOnlyArgCount === other.kwOnlyArgCount &&
    one.stackSize === other.stackSize &&
    move.line(one.firstLine) === other.firstLine &&
    move.takes(one.span, other.span) &&
    sameNumbers(one.ops, other.ops) &&
    sameNumbers(one.operands, other.operands) &&
    sameNumbers(one.exceptionTable, other.exceptionTable) &&
    sameNames(one.names, other.names) &&
    sameNames(one.slotNames, other.slotNames) &&
    sameNames(one.localNames, other.localNames) &&
    sameNames(one.cellNames, other.cellNames) &&
    sameConstants(one.constants, other.constants) &&
    sameAssumptions(one, other, move) &&
    move.takesAll(one, other) &&
    sameStatements(one, other, move)
  );
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, i) => name === other[i]);
}

function sameAssumptions(one: Code, other: Code, move: Move): boolean {
  const was = one.assumptions ?? [];
  const is = other.assumptions ?? [];
  return (
    was.length === is.length &&
    was.every(({ text, line }, i) => text === is[i]!.text && move.line(line) === is[i]!.line)
  );
}

function sameConstants(one: readonly CodeConstant[], other: readonly CodeConstant[]): boolean {
  return one.length === other.length && one.every((constant, i) => sameConstant(constant, other[i]!));
}

function sameConstant(one: CodeConstant, other: CodeConstant): boolean {
  if (one.type !== other.type) return false;
  if (one === other) return true;
  if (one.type === 'str' && other.type === 'str') return one.value === other.value;
  if (one.type === 'int' && other.type === 'int') return one.value === other.value;
  return one.type === 'code' || constantKey(one) === constantKey(other);
}

function sameStatements(one: Code, other: Code, move: Move): boolean {
  if (one.statements.length !== other.statements.length) return false;
  for (let i = 0; i < one.statements.length; i++) {
    const was = one.statements[i]!;
    const is = other.statements[i]!;
    if (was.kind !== is.kind || move.line(was.line) !== is.line) return false;
    if (!move.takes(was.span, is.span) || !move.takes(was.headSpan, is.headSpan)) return false;
    if (!sameNames(was.binds, is.binds) || !sameNames(was.deletes, is.deletes)) return false;
    if (!sameNames(was.reads, is.reads)) return false;
  }
  return true;
}
