import { describe, expect, it } from 'vitest';
import { dictGet, dictSet } from '../../../src/objects/dict-search';
import { PyInstance } from '../../../src/objects/instance';
import { newInt, type PyInt } from '../../../src/objects/int';
import type { PyObject } from '../../../src/objects/object';
import { placeTracked } from '../../../src/objects/place';
import { newSet } from '../../../src/objects/set';
import { Tools } from './toolkit';

/** A class whose instances hash to 7 and equal those of the same number; `log` tells which were compared. */
function makeKeys(tools: Tools) {
  const numbers = new Map<PyObject, number>();
  const log: string[] = [];
  const hash = tools.makeFunction(() => newInt(tools, 7));
  const equals = tools.makeFunction(([left, right]) => {
    log.push(`${numbers.get(left!)}=${numbers.get(right!) ?? '?'}`);
    return tools.bool(numbers.get(left!) === numbers.get(right!));
  });
  const type = tools.makeClass('K', {
    hash: (runtime, self) => runtime.call(hash, [self]),
    compare: (runtime, left, right) => runtime.call(equals, [left, right]),
  });
  const key = (number: number): PyObject => {
    const object = placeTracked(tools, new PyInstance(), type, 32);
    numbers.set(object, number);
    return object;
  };
  return { key, log };
}

describe('keys with __hash__ and __eq__ in Python', () => {
  it('are found in dicts by comparing those of equal hash', () => {
    const tools = new Tools();
    const { key, log } = makeKeys(tools);
    const dict = tools.dict();
    for (let i = 0; i < 3; i++) tools.settle(dictSet(tools, dict, key(i), tools.make(i)));
    expect(log).toEqual(['0=1', '0=2', '1=2']);
    const found = tools.settle(dictGet(tools, dict, key(2))) as PyInt;
    expect(found.value).toBe(2);
    tools.settle(dictSet(tools, dict, key(1), tools.make('new')));
    expect(dict.used).toBe(3);
    expect(tools.settleNull(dictGet(tools, dict, key(9)))).toBe(null);
    expect(tools.exception).toBe(null);
  });

  it('meet built-in keys of the same hash', () => {
    const tools = new Tools();
    const { key, log } = makeKeys(tools);
    const dict = tools.dict([7, 'seven']);
    tools.settle(dictSet(tools, dict, key(1), tools.make('one')));
    expect(log.length).toBe(1);
    expect(dict.used).toBe(2);
    expect(tools.text(tools.settle(dictGet(tools, dict, tools.make(7))))).toBe("'seven'");
  });

  it('are unique in sets', () => {
    const tools = new Tools();
    const { key } = makeKeys(tools);
    const set = newSet(tools);
    for (const number of [1, 2, 1, 3, 2]) tools.method(set, 'add', key(number));
    expect(set.table.used).toBe(3);
    tools.method(set, 'remove', key(2));
    expect(set.table.used).toBe(2);
  });

  it('unhashable ones raise', () => {
    const tools = new Tools();
    const dict = tools.dict();
    expect(tools.error(() => dictSet(tools, dict, tools.make([]), tools.make(1)))).toBe(
      "TypeError: unhashable type: 'list'",
    );
    const later = new Tools('3.14');
    expect(later.error(() => later.methodResult(newSet(later), 'add', []))).toBe(
      "TypeError: cannot use 'list' as a set element (unhashable type: 'list')",
    );
  });
});
