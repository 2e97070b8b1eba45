import { describe, expect, it } from 'vitest';
import { PyInt } from '../../../src/objects/int';
import { appendItem, newList, newListOf, type PyList } from '../../../src/objects/list';
import { listFrom } from '../../../src/objects/list-extend';
import { deleteItem, getItem, setItem } from '../../../src/objects/protocol/containers';
import { newSlice } from '../../../src/objects/slice';
import { Tools } from './toolkit';

function empty(tools: Tools): PyList {
  return newListOf(tools, tools.types.list);
}

describe('growth of lists', () => {
  it('appends as list_resize does', () => {
    const tools = new Tools();
    const list = empty(tools);
    const capacities: number[] = [];
    for (let i = 0; i < 300; i++) {
      appendItem(tools.heap, list, tools.make(i));
      if (capacities.at(-1) !== list.capacity) capacities.push(list.capacity);
    }
    expect(capacities).toEqual([
      4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108, 128, 148, 172, 200, 232, 268, 308,
    ]);
  });

  it('shrinks on pop at half its room', () => {
    const tools = new Tools();
    const list = newList(
      tools,
      Array.from({ length: 100 }, (_, i) => tools.make(i)),
    );
    const seen: string[] = [];
    let before = list.capacity;
    while (list.items.length > 0) {
      tools.heap.drop(tools.method(list, 'pop'));
      if (list.capacity !== before) seen.push(`${list.items.length}→${list.capacity}`);
      before = list.capacity;
    }
    expect(seen.join(' ')).toBe('49→60 29→36 17→24 11→16 7→12 5→8 1→4 0→0');
  });

  it('rounds list(sequence) to even, and resizes for a set from 3.13 on', () => {
    const tools = new Tools('3.12');
    expect((tools.settle(listFrom(tools, tools.make([1, 2, 3]))) as PyList).capacity).toBe(4);
    const range = tools.settle(tools.call(tools.types.range, [tools.make(9)]));
    expect((tools.settle(listFrom(tools, range)) as PyList).capacity).toBe(10);
  });

  it('never shrinks on del of an item from 3.13 on', () => {
    for (const [version, capacity] of [
      ['3.12', 16],
      ['3.13', 20],
    ] as const) {
      const tools = new Tools(version);
      const list = newList(
        tools,
        Array.from({ length: 20 }, (_, i) => tools.make(i)),
      );
      for (let i = 0; i < 12; i++) tools.settle(deleteItem(tools, list, tools.make(0)));
      expect(list.capacity).toBe(capacity);
    }
  });
});

describe('list subscripts', () => {
  it('reads items and slices', () => {
    const tools = new Tools();
    const list = tools.make([0, 1, 2, 3, 4, 5]);
    expect(tools.text(tools.settle(getItem(tools, list, tools.make(-1))))).toBe('5');
    const every = newSlice(tools, null, null, tools.make(-2));
    expect(tools.text(tools.settle(getItem(tools, list, every)))).toBe('[5, 3, 1]');
    expect(tools.error(() => getItem(tools, list, tools.make(6)))).toBe(
      'IndexError: list index out of range',
    );
    expect(tools.error(() => getItem(tools, list, tools.make('a')))).toBe(
      'TypeError: list indices must be integers or slices, not str',
    );
  });

  it('assigns and deletes slices', () => {
    const tools = new Tools();
    const list = tools.make([0, 1, 2, 3, 4, 5]);
    const slice = (a: number, b: number, c: number | null = null) =>
      newSlice(tools, tools.make(a), tools.make(b), c === null ? null : tools.make(c));
    tools.settle(setItem(tools, list, slice(1, 3), tools.tuple('a', 'b', 'c')));
    expect(tools.text(list)).toBe("[0, 'a', 'b', 'c', 3, 4, 5]");
    tools.settle(deleteItem(tools, list, slice(0, 7, 3)));
    expect(tools.text(list)).toBe("['a', 'b', 3, 4]");
    tools.settle(setItem(tools, list, slice(0, 2), list));
    expect(tools.text(list)).toBe("['a', 'b', 3, 4, 3, 4]");
    expect(tools.error(() => setItem(tools, list, slice(0, 6, 2), tools.make([1])))).toBe(
      'ValueError: attempt to assign sequence of size 1 to extended slice of size 3',
    );
  });
});

describe('list methods', () => {
  it('inserts, removes, finds', () => {
    const tools = new Tools();
    const list = tools.make([1, 2]);
    tools.method(list, 'insert', -5, 'a');
    tools.method(list, 'insert', 99, 'z');
    expect(tools.text(list)).toBe("['a', 1, 2, 'z']");
    expect(tools.text(tools.method(list, 'index', 2))).toBe('2');
    tools.method(list, 'remove', 1);
    expect(tools.error(() => tools.methodResult(list, 'remove', 1))).toBe(
      'ValueError: list.remove(x): x not in list',
    );
    expect(tools.error(() => tools.methodResult(list, 'index', 'q'))).toBe("ValueError: 'q' is not in list");
    expect(tools.error(() => tools.methodResult(tools.make([]), 'pop'))).toBe(
      'IndexError: pop from empty list',
    );
  });

  it('shows a list in itself', () => {
    const tools = new Tools();
    const list = tools.make([1]) as PyList;
    appendItem(tools.heap, list, list);
    expect(tools.text(list)).toBe('[1, [...]]');
    expect(tools.text(list)).toBe('[1, [...]]');
  });

  it('compares item by item', () => {
    const tools = new Tools();
    const compare = tools.types.list.slotTable.compare!;
    const less = tools.settle(compare(tools, tools.make([1, 2]), tools.make([1, 3]), 0));
    expect(tools.text(less)).toBe('True');
    const same = tools.settle(compare(tools, tools.make([1, [2.5]]), tools.make([1, [2.5]]), 2));
    expect(tools.text(same)).toBe('True');
  });
});

describe('list.sort', () => {
  it('is stable, also in reverse', () => {
    const tools = new Tools();
    const list = tools.make([3, 1, 2]);
    tools.method(list, 'sort');
    expect(tools.text(list)).toBe('[1, 2, 3]');
    const pairs = tools.make(['bb', 'a', 'cc', 'd']);
    const byLength = tools.makeFunction(([text]) =>
      tools.make((text as unknown as { length: number }).length),
    );
    tools.method(pairs, 'sort', byLength, true);
    expect(tools.text(pairs)).toBe("['bb', 'cc', 'a', 'd']");
    expect(byLength.calls).toBe(4);
  });

  it('compares in the order of CPython, and looks empty meanwhile', () => {
    for (const [version, expected] of [
      // Measured with a class whose __lt__ prints its operands.
      ['3.12', '1<3 2<1 2<3 2<1'],
      ['3.13', '1<3 2<1 1<2 2<3 2<3 2<1'],
    ] as const) {
      const tools = new Tools(version);
      const seen: string[] = [];
      const values = new Map<unknown, number>();
      let lengths = '';
      const list = empty(tools);
      const lessThan = tools.makeFunction(([a, b]) => {
        seen.push(`${values.get(a)}<${values.get(b)}`);
        lengths += list.items.length;
        return tools.bool(values.get(a)! < values.get(b)!);
      });
      const type = tools.makeClass('C', { compare: (rt, a, b) => rt.call(lessThan, [a, b]) });
      for (const value of [3, 1, 2]) {
        const object = new PyInt(type, value);
        values.set(object, value);
        tools.heap.allocate(object, 32);
        appendItem(tools.heap, list, object);
      }
      tools.method(list, 'sort');
      expect([version, seen.join(' ')]).toEqual([version, expected]);
      expect(list.items.map((item) => values.get(item))).toEqual([1, 2, 3]);
      expect(lengths).toBe('0'.repeat(seen.length));
    }
  });
});
