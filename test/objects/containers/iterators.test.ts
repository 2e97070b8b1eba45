import { describe, expect, it } from 'vitest';
import { iterationBuiltins } from '../../../src/objects/builtins/iteration';
import { newDictIterator } from '../../../src/objects/dict-iterators';
import { newDictView } from '../../../src/objects/dict-views';
import { listFrom } from '../../../src/objects/list-extend';
import type { PyObject, Result } from '../../../src/objects/object';
import { contains, getItem } from '../../../src/objects/protocol/containers';
import { getIterator, next } from '../../../src/objects/protocol/iteration';
import type { TypeName } from '../../../src/objects/registry';
import type { PyTuple } from '../../../src/objects/tuple';
import type { PythonVersion } from '../../../src/versions';
import { Tools } from './toolkit';

class Iterating extends Tools {
  constructor(version: PythonVersion = '3.13') {
    super(version);
  }

  /** `name(*args)` of a type. */
  build(name: TypeName, args: readonly unknown[], keywords: Record<string, unknown> = {}): Result {
    const type = this.types[name];
    const named = new Map(Object.entries(keywords).map(([word, value]) => [word, this.make(value)]));
    const objects = args.map((arg) => this.make(arg));
    return type.slotTable.new!(this, type, objects, named.size > 0 ? named : null);
  }

  /** `list(name(*args))` as text. */
  listed(name: TypeName, args: readonly unknown[], keywords: Record<string, unknown> = {}): string {
    const iterator = this.settle(this.build(name, args, keywords));
    return this.text(this.settle(listFrom(this, iterator)));
  }

  builtin(name: string, args: readonly unknown[], keywords: Record<string, unknown> = {}): Result {
    const spec = iterationBuiltins.find((one) => one.name === name)!;
    const named = new Map(Object.entries(keywords).map(([word, value]) => [word, this.make(value)]));
    return spec.body(
      this,
      this.none(),
      args.map((arg) => this.make(arg)),
      named,
    );
  }

  shown(name: string, args: readonly unknown[], keywords: Record<string, unknown> = {}): string {
    return this.text(this.settle(this.builtin(name, args, keywords)));
  }
}

describe('iterators', () => {
  it('enumerate, zip, map, filter, reversed, range', () => {
    const tools = new Iterating();
    const double = tools.makeFunction(([text]) =>
      tools.settle(tools.types.str.slotTable.concat!(tools, text!, text!)),
    );
    expect(tools.listed('enumerate', [['a', 'b'], 5])).toBe("[(5, 'a'), (6, 'b')]");
    expect(tools.listed('zip', [[1, 2, 3], 'ab'])).toBe("[(1, 'a'), (2, 'b')]");
    expect(tools.listed('zip', [])).toBe('[]');
    expect(tools.listed('map', [double, ['a', 'b']])).toBe("['aa', 'bb']");
    expect(tools.listed('filter', [null, [0, 1, '', 'a', []]])).toBe("[1, 'a']");
    expect(tools.listed('range', [5, 0, -2])).toBe('[5, 3, 1]');
    expect(tools.listed('zip', [tools.settle(tools.build('map', [double, ['a']])), [1]])).toBe("[('aa', 1)]");
  });

  it('words of strict zip', () => {
    const tools = new Iterating();
    const error = (...lists: readonly unknown[]): string => {
      const zip = tools.settle(tools.build('zip', lists, { strict: true }));
      return tools.error(() => listFrom(tools, zip));
    };
    expect(error([1], [1, 2])).toBe('ValueError: zip() argument 2 is longer than argument 1');
    expect(error([1, 2], [1])).toBe('ValueError: zip() argument 2 is shorter than argument 1');
    expect(error([1, 2], [1, 2, 3], [1])).toBe('ValueError: zip() argument 3 is shorter than arguments 1-2');
    expect(error([1], [1], [1, 2])).toBe('ValueError: zip() argument 3 is longer than arguments 1-2');
  });

  it('reuses the result tuple while nobody else holds it', () => {
    const tools = new Iterating();
    const zip = tools.settle(tools.build('zip', [['a', 'b', 'c']]));
    const first = tools.settle(next(tools, zip)) as PyTuple;
    expect(first.refs).toBe(2);
    const second = tools.settle(next(tools, zip)) as PyTuple;
    expect(second).not.toBe(first);
    expect(second.refs).toBe(1);
    tools.heap.drop(first);
    expect(tools.settle(next(tools, zip))).toBe(first);
  });

  it('own their container until they are exhausted', () => {
    const tools = new Iterating();
    const list = tools.make([1]);
    const iterator = tools.settle(getIterator(tools, list));
    expect(list.refs).toBe(2);
    tools.settle(next(tools, iterator));
    expect(list.refs).toBe(2);
    expect(tools.settleNull(next(tools, iterator))).toBe(null);
    expect(list.refs).toBe(1);
  });

  it('a dict must not change its size', () => {
    const tools = new Iterating();
    const dict = tools.dict(['a', 1], ['b', 2]);
    const iterator = newDictIterator(tools, dict, 'items');
    expect(tools.text(tools.settle(next(tools, iterator)))).toBe("('a', 1)");
    tools.method(dict, 'pop', 'b');
    const message = 'RuntimeError: dictionary changed size during iteration';
    expect(tools.error(() => next(tools, iterator))).toBe(message);
    expect(tools.error(() => next(tools, iterator))).toBe(message);
  });

  it('views compare and combine as sets', () => {
    const tools = new Iterating();
    const dict = tools.dict(['a', 1], ['b', 2]);
    const keys = newDictView(tools, dict, 'keys');
    const items = newDictView(tools, dict, 'items');
    expect(tools.text(keys)).toBe("dict_keys(['a', 'b'])");
    expect(tools.text(items)).toBe("dict_items([('a', 1), ('b', 2)])");
    expect(tools.text(tools.settle(contains(tools, items, tools.tuple('a', 1))))).toBe('True');
    const difference = tools.types.dict_keys.slotTable.binary![1]!(tools, keys, tools.make(['a']));
    expect(tools.text(tools.settle(difference))).toBe("{'b'}");
  });
});

describe('built-ins over iterables', () => {
  it('min and max, sum, any and all, sorted, next', () => {
    const tools = new Iterating();
    const length = tools.makeFunction(([text]) => tools.make((text as unknown as { length: number }).length));
    expect(tools.shown('max', [['a', 'ccc', 'bb', 'ddd']], { key: length })).toBe("'ccc'");
    expect(tools.shown('min', [3, 1, 2])).toBe('1');
    expect(tools.shown('min', [[]], { default: 'none' })).toBe("'none'");
    expect(tools.error(() => tools.builtin('max', [[]]))).toBe(
      'ValueError: max() iterable argument is empty',
    );
    expect(tools.shown('sum', [[1, 2, 3]])).toBe('6');
    expect(tools.shown('sum', [[[1], [2]], []])).toBe('[1, 2]');
    expect(tools.shown('any', [[0, '', 'x']])).toBe('True');
    expect(tools.shown('all', [[1, 0]])).toBe('False');
    expect(tools.shown('sorted', [['b', 'a', 'c']])).toBe("['a', 'b', 'c']");
    const iterator = tools.settle(getIterator(tools, tools.make([])));
    expect(tools.shown('next', [iterator, 'end'])).toBe("'end'");
    expect(tools.error(() => tools.builtin('next', [iterator]))).toBe('StopIteration: ');
  });

  it('sums floats exactly from 3.12 on', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1);
    expect(new Iterating('3.11').shown('sum', [tenths])).toBe('0.9999999999999999');
    expect(new Iterating('3.12').shown('sum', [tenths])).toBe('1.0');
  });
});

describe('counts', () => {
  const operations: Record<string, (tools: Iterating, list: PyObject, dict: PyObject) => Result> = {
    sorted: (tools, list) => tools.builtin('sorted', [list]),
    'sorted by key': (tools, list) => {
      const key = tools.makeFunction(([item]) => tools.heap.take(item!));
      return tools.builtin('sorted', [list], { key });
    },
    max: (tools, list) => tools.builtin('max', [list]),
    repr: (tools, list) => tools.types.list.slotTable.repr!(tools, list),
    'dict repr': (tools, _list, dict) => tools.types.dict.slotTable.repr!(tools, dict),
    'tuple(list)': (tools, list) => tools.build('tuple', [list]),
    'frozenset(list)': (tools, list) => tools.build('frozenset', [list]),
    'dict.copy': (tools, _list, dict) => tools.methodResult(dict, 'copy'),
    'dict | dict': (tools, _list, dict) => tools.types.dict.slotTable.binary![9]!(tools, dict, dict),
    'list + list': (tools, list) => tools.types.list.slotTable.concat!(tools, list, list),
    'list == list': (tools, list) => tools.types.list.slotTable.compare!(tools, list, list, 2),
    'missing key': (tools, _list, dict) => getItem(tools, dict, tools.singletons.none),
    'index of a missing item': (tools, list) => tools.methodResult(list, 'index', null),
    'list(map)': (tools, list) => {
      const callable = tools.makeFunction(([item]) => tools.heap.take(item!));
      const map = tools.settle(tools.build('map', [callable, list]));
      const made = tools.settle(listFrom(tools, map));
      tools.heap.drop(map);
      return made;
    },
    'list(zip)': (tools, list) => {
      const zip = tools.settle(tools.build('zip', [list, list]));
      const made = tools.settle(listFrom(tools, zip));
      tools.heap.drop(zip);
      return made;
    },
  };

  it.each(Object.keys(operations))('%s leaves nothing behind', (name) => {
    const tools = new Iterating();
    const list = tools.make(['one', 'two', 'three', 2.5, 1000].map(String));
    const dict = tools.dict(['key', list], ['other', 2.5]);
    const counts = (): number[] => [list, dict, ...(list as PyTuple).items].map((object) => object.refs);
    const run = (): void => {
      const result = tools.settleNull(operations[name]!(tools, list, dict));
      if (result === null) tools.forget();
      else tools.heap.drop(result);
    };
    run();
    const [before, live] = [counts(), tools.heap.liveObjects];
    run();
    expect(counts()).toEqual(before);
    expect(tools.heap.liveObjects).toBe(live);
  });
});
