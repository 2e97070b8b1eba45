/**
 * The hash table of a set with CPython's order of probes (Objects/setobject.c): nine neighbours first, then a jump
 * that depends on the rest of the hash. The order of iteration is the order of the slots.
 */

import type { PyObject } from './object';

/** Slots looked at after the first before jumping on (LINEAR_PROBES). */
const linearProbes = 9;
const perturbShift = 5;

/** A hash as two unsigned halves of 32 bits: shifting it is quick that way. */
export interface HashHalves {
  readonly low: number;
  readonly high: number;
}

/** Splits Py_hash_t. */
export function splitHash(hash: number | bigint): HashHalves {
  if (typeof hash === 'number') {
    if (hash >= 0 && hash < 0x100000000) return { low: hash, high: 0 };
    if (Number.isSafeInteger(hash)) return { low: hash >>> 0, high: Math.floor(hash / 0x100000000) >>> 0 };
  }
  const bits = BigInt.asUintN(64, BigInt(hash));
  return { low: Number(bits & 0xffffffffn), high: Number(bits >> 32n) };
}

export class SetTable {
  readonly mask: number;
  /** Null: never used, or a dummy where `high` is -1. */
  readonly keys: (PyObject | null)[];
  readonly low: Uint32Array;
  /** Upper half of the hash; -1 in a slot that was deleted. */
  readonly high: Float64Array;
  /** Slots that are not free: keys and dummies. */
  fill = 0;
  used = 0;

  constructor(readonly size: number) {
    this.mask = size - 1;
    this.keys = new Array<PyObject | null>(size).fill(null);
    this.low = new Uint32Array(size);
    this.high = new Float64Array(size);
  }

  copy(): SetTable {
    const table = new SetTable(this.size);
    for (let i = 0; i < this.size; i++) table.keys[i] = this.keys[i]!;
    table.low.set(this.low);
    table.high.set(this.high);
    table.fill = this.fill;
    table.used = this.used;
    return table;
  }

  /** The hash of the key in a slot. */
  hashAt(at: number): HashHalves {
    return { low: this.low[at]!, high: this.high[at]! };
  }

  /**
   * Calls `test` for the slots with this hash in the order of probes until it answers true or a slot was never used.
   * Answers the slot, or -1 - (the slot for a new key) where there is none: the last deleted one on the way, else the
   * unused one (set_add_entry).
   */
  find(hash: HashHalves, test: (at: number) => boolean): number {
    const { mask, keys, low, high } = this;
    let perturbLow = hash.low;
    let perturbHigh = hash.high;
    let slot = (hash.low & mask) >>> 0;
    let deleted = -1;
    for (;;) {
      const last = slot + linearProbes <= mask ? slot + linearProbes : slot;
      for (let at = slot; at <= last; at++) {
        if (keys[at] === null) {
          if (high[at] === 0) return -1 - (deleted < 0 ? at : deleted);
          deleted = at;
        } else if (low[at] === hash.low && high[at] === hash.high && test(at)) return at;
      }
      perturbLow = ((perturbLow >>> perturbShift) | (perturbHigh << (32 - perturbShift))) >>> 0;
      perturbHigh >>>= perturbShift;
      slot = ((Math.imul(slot, 5) + 1 + perturbLow) & mask) >>> 0;
    }
  }

  /** Puts a new key into an unused or deleted slot. */
  put(at: number, key: PyObject, hash: HashHalves): void {
    if (this.high[at] !== -1) this.fill++;
    this.keys[at] = key;
    this.low[at] = hash.low;
    this.high[at] = hash.high;
    this.used++;
  }

  /** Puts a dummy in the place of a key. */
  remove(at: number): PyObject {
    const key = this.keys[at]!;
    this.keys[at] = null;
    this.high[at] = -1;
    this.used--;
    return key;
  }

  /** A table of another size with the same keys, inserted in slot order, without dummies. */
  resized(size: number): SetTable {
    const table = new SetTable(size);
    for (let at = 0; at < this.size; at++) {
      const key = this.keys[at];
      if (key !== null && key !== undefined) table.putClean(key, this.low[at]!, this.high[at]!);
    }
    return table;
  }

  /** set_insert_clean: for a key that is not in the table. */
  putClean(key: PyObject, low: number, high: number): void {
    const at = -1 - this.find({ low, high }, () => false);
    this.put(at, key, { low, high });
  }
}
