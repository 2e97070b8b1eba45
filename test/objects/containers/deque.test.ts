import { describe, expect, it } from 'vitest';
import type { PyList } from '../../../src/objects/list';
import { defaultdictType, type PyDefaultDict } from '../../../src/objects/modules/defaultdict';
import { dequeType } from '../../../src/objects/modules/deque';
import type { PyDeque } from '../../../src/objects/modules/deque-object';
import { getItem } from '../../../src/objects/protocol/containers';
import { Tools } from './toolkit';

function newDeque(tools: Tools, ...args: readonly unknown[]): PyDeque {
  const type = tools.typeOf(dequeType);
  const deque = tools.settle(type.slotTable.new!(tools, type, [], null)) as PyDeque;
  tools.settle(
    type.slotTable.init!(
      tools,
      deque,
      args.map((arg) => tools.make(arg)),
      null,
    ),
  );
  return deque;
}

describe('deque', () => {
  it('grows by blocks of 64 from the middle of the first', () => {
    for (const name of ['append', 'appendleft']) {
      const tools = new Tools('3.12');
      const deque = newDeque(tools);
      const sizes = new Map<number, number>();
      for (let i = 1; i <= 100; i++) {
        tools.method(deque, name, i);
        const size = deque.sizeBytes(tools.profile);
        if ([...sizes.values()].at(-1) !== size) sizes.set(i, size);
      }
      // Measured: sys.getsizeof while appending.
      expect([name, [...sizes]]).toEqual([
        name,
        [
          [1, 760],
          [33, 1288],
          [97, 1816],
        ],
      ]);
    }
  });

  it('is bounded, rotates, and knows its items', () => {
    const tools = new Tools();
    const deque = newDeque(tools, [1, 2, 3, 4], 3);
    expect(tools.text(deque)).toBe('deque([2, 3, 4], maxlen=3)');
    tools.method(deque, 'appendleft', 0);
    expect(tools.text(deque)).toBe('deque([0, 2, 3], maxlen=3)');
    tools.method(deque, 'rotate', 1);
    expect(tools.text(deque)).toBe('deque([3, 0, 2], maxlen=3)');
    expect(tools.text(tools.method(deque, 'popleft'))).toBe('3');
    tools.method(deque, 'remove', 2);
    expect(tools.text(deque)).toBe('deque([0], maxlen=3)');
    expect(tools.error(() => tools.methodResult(newDeque(tools), 'pop'))).toBe(
      'IndexError: pop from an empty deque',
    );
  });
});

describe('defaultdict', () => {
  it('makes missing values', () => {
    const tools = new Tools();
    const type = tools.typeOf(defaultdictType);
    const dict = tools.settle(type.slotTable.new!(tools, type, [], null)) as PyDefaultDict;
    tools.settle(type.slotTable.init!(tools, dict, [tools.types.list], null));
    const missing = tools.method(dict, '__missing__', 'a') as PyList;
    expect(missing.refs).toBe(2);
    expect(tools.settle(getItem(tools, dict, tools.make('a')))).toBe(missing);
    expect(dict.sizeBytes(tools.profile)).toBe(192);
  });
});
