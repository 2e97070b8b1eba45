/**
 * Random operations whose results real interpreters recorded (`records/`, PYTHONHASHSEED=0): the order and the sizes
 * of sets, the order and the sizes of dicts, and the comparisons of list.sort.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newDict, nextEntry, type PyDict } from '../../../src/objects/dict';
import { dictSet } from '../../../src/objects/dict-search';
import { copyDict, uniteDicts, updateDict } from '../../../src/objects/dict-update';
import { listFrom } from '../../../src/objects/list-extend';
import type { PyObject, Result } from '../../../src/objects/object';
import { Operator } from '../../../src/objects/operator-names';
import { newSet, type PySet } from '../../../src/objects/set';
import { setFrom } from '../../../src/objects/set-merge';
import { frozenHash, setKeys } from '../../../src/objects/set-type';
import { sortOrder } from '../../../src/objects/sort-order';
import { profileFor } from '../../../src/versions';
import { Tools } from './toolkit';

type Operation = readonly [string, unknown?];
type Keys = readonly unknown[];

interface Records {
  /** Operations; keys and size after them; those of `|`, keys of `-`, `^`, `set(list(s))`; size of `set(s)`; hash. */
  readonly sets: readonly [Operation[], Keys, number, Keys, number, Keys, Keys, Keys, number, string][];
  /** Operations; keys; size after each; sizes of copy(), dict(d), update of an empty and of a small dict, `|`. */
  readonly dicts: readonly [Operation[], Keys, number[], number, number, number, number, number][];
  /** Values; places in sorted order; number of comparisons, and a checksum over them. */
  readonly sorts: readonly [number[], number[], number, number][];
}

const plain = (object: PyObject): unknown => ('value' in object ? object.value : null);

describe.each(['3.10', '3.12', '3.13'] as const)('as recorded on %s', (version) => {
  const text = readFileSync(new URL(`./records/${version}.json`, import.meta.url), 'utf8');
  const records = JSON.parse(text) as Records;

  it('sets', () => {
    const tools = new Tools(version);
    const operators = tools.types.set.slotTable.binary!;
    const setOf = (values: readonly unknown[]): PySet => {
      const set = newSet(tools);
      for (const value of values) tools.method(set, 'add', value);
      return set;
    };
    const settled = (result: Result): PySet => tools.settle(result) as PySet;
    const keys = (set: PySet): unknown[] => setKeys(set).map(plain);
    for (const [operations, ...expected] of records.sets) {
      const set = newSet(tools);
      for (const [name, ...values] of operations) tools.method(set, name, ...values);
      const union = settled(operators[Operator.or]!(tools, set, setOf([1, 'q', 77])));
      const list = tools.settle(listFrom(tools, set));
      const copy = settled(setFrom(tools, tools.types.set, false, set));
      expect([
        ...[keys(set), set.sizeBytes(), keys(union), union.sizeBytes()],
        keys(settled(operators[Operator.subtract]!(tools, set, setOf([1, 2, 3])))),
        keys(settled(operators[Operator.xor]!(tools, set, setOf([5, 'a'])))),
        keys(settled(setFrom(tools, tools.types.set, false, list))),
        ...[copy.sizeBytes(), String(frozenHash(copy))],
      ]).toEqual(expected);
    }
  });

  it('dicts', () => {
    const tools = new Tools(version);
    const size = (result: Result): number => (tools.settle(result) as PyDict).sizeBytes(tools.profile);
    const updated = (dict: PyDict, source: PyDict): number => {
      tools.settle(updateDict(tools, dict, source));
      return dict.sizeBytes(tools.profile);
    };
    for (const [operations, ...expected] of records.dicts) {
      const dict = newDict(tools);
      const sizes: number[] = [];
      for (const [name, ...values] of operations) {
        if (name === 'set') tools.settle(dictSet(tools, dict, tools.make(values[0]), tools.make(1)));
        else if (name === 'del') tools.method(dict, 'pop', values[0], null);
        else tools.method(dict, name);
        sizes.push(dict.sizeBytes(tools.profile));
      }
      const keys: unknown[] = [];
      for (let at = nextEntry(dict, -1); at >= 0; at = nextEntry(dict, at)) keys.push(plain(dict.keys[at]!));
      expect([
        ...[keys, sizes, size(copyDict(tools, dict))],
        ...[updated(newDict(tools), dict), updated(newDict(tools), dict)],
        updated(tools.dict(['a', 1], ['b', 2]), dict),
        size(uniteDicts(tools, dict, tools.dict(['zz', 1]))),
      ]).toEqual(expected);
    }
  });

  it('sorts', () => {
    const { sortRunsThroughEquals } = profileFor(version).evaluation;
    for (const [values, ...expected] of records.sorts) {
      const order = values.map((_, i) => i);
      const sorting = sortOrder(order, sortRunsThroughEquals);
      let count = 0;
      let checksum = 0;
      for (let asked = sorting.next(); !asked.done; count++) {
        const [a, b] = asked.value;
        checksum = (checksum * 31 + a * 64 + b) % 1000003;
        asked = sorting.next(values[a]! < values[b]!);
      }
      expect([order, count, checksum]).toEqual(expected);
    }
  });
});
