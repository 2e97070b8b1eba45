import { describe, expect, it } from 'vitest';
import type { PyList } from '../../../src/objects/list';
import { listFrom } from '../../../src/objects/list-extend';
import type { ModuleSpec } from '../../../src/objects/modules';
import { bisectModule } from '../../../src/objects/modules/bisect';
import { heapqModule } from '../../../src/objects/modules/heapq';
import { itertoolsModule } from '../../../src/objects/modules/itertools';
import { Tools } from './toolkit';

/** `list(islice(name(*args), 12))` of an iterator of itertools. */
function listed(
  tools: Tools,
  name: string,
  args: readonly unknown[],
  keywords: Record<string, unknown> = {},
): string {
  const type = (which: string) => tools.typeOf(itertoolsModule.types!.find((spec) => spec.name === which)!);
  const named = new Map(Object.entries(keywords).map(([word, value]) => [word, tools.make(value)]));
  const make = (which: string, objects: readonly unknown[]) =>
    tools.settle(
      type(which).slotTable.new!(
        tools,
        type(which),
        objects.map((arg) => tools.make(arg)),
        named.size > 0 ? named : null,
      ),
    );
  const iterator = make(name, args);
  named.clear();
  const sliced = name === 'islice' ? iterator : make('islice', [iterator, 12]);
  return tools.text(tools.settle(listFrom(tools, sliced)));
}

function call(tools: Tools, module: ModuleSpec, name: string, ...args: readonly unknown[]) {
  const spec = module.functions!.find((one) => one.name === name)!;
  return tools.settle(
    spec.body(
      tools,
      tools.none(),
      args.map((arg) => (arg === undefined ? undefined : tools.make(arg))),
      null,
    ),
  );
}

describe('itertools', () => {
  it('gives what CPython gives', () => {
    const tools = new Tools();
    const truthy = tools.makeFunction(([item]) => tools.bool(item !== tools.singletons.emptyStr));
    expect(listed(tools, 'chain', ['ab', [1]])).toBe("['a', 'b', 1]");
    expect(listed(tools, 'cycle', ['ab'])).toBe(`[${Array(6).fill("'a', 'b'").join(', ')}]`);
    expect(listed(tools, 'islice', ['abcdefg', 1, 6, 2])).toBe("['b', 'd', 'f']");
    expect(listed(tools, 'takewhile', [truthy, ['a', 'b', '', 'c']])).toBe("['a', 'b']");
    expect(listed(tools, 'dropwhile', [truthy, ['a', 'b', '', 'c']])).toBe("['', 'c']");
    expect(listed(tools, 'filterfalse', [truthy, ['a', '', 'c']])).toBe("['']");
    expect(listed(tools, 'accumulate', [[1, 2, 3]])).toBe('[1, 3, 6]');
    expect(listed(tools, 'accumulate', [[1, 2, 3]], { initial: 100 })).toBe('[100, 101, 103, 106]');
    expect(listed(tools, 'pairwise', ['abc'])).toBe("[('a', 'b'), ('b', 'c')]");
    expect(listed(tools, 'compress', ['abc', [1, 0, 1]])).toBe("['a', 'c']");
    expect(listed(tools, 'batched', ['abc', 2])).toBe("[('a', 'b'), ('c',)]");
    expect(
      listed(tools, 'starmap', [tools.makeFunction(([a]) => tools.heap.take(a!)), [tools.tuple(1, 2)]]),
    ).toBe('[1]');
    expect(listed(tools, 'product', ['ab', [1, 2]])).toBe("[('a', 1), ('a', 2), ('b', 1), ('b', 2)]");
    expect(listed(tools, 'product', [[0, 1]], { repeat: 2 })).toBe('[(0, 0), (0, 1), (1, 0), (1, 1)]');
    expect(listed(tools, 'combinations', [[1, 2, 3], 2])).toBe('[(1, 2), (1, 3), (2, 3)]');
    expect(listed(tools, 'combinations_with_replacement', [[1, 2], 2])).toBe('[(1, 1), (1, 2), (2, 2)]');
    expect(listed(tools, 'permutations', [[1, 2, 3], 2])).toBe(
      '[(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]',
    );
    expect(listed(tools, 'zip_longest', ['ab', [1]], { fillvalue: '-' })).toBe("[('a', 1), ('b', '-')]");
    expect(listed(tools, 'repeat', ['x', 2])).toBe("['x', 'x']");
    expect(listed(tools, 'count', [5, 2])).toBe('[5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27]');
  });
});

describe('heapq and bisect', () => {
  it('keep the order of heaps', () => {
    const tools = new Tools();
    const heap = tools.make([5, 3, 8, 1, 9, 2, 7]) as PyList;
    call(tools, heapqModule, 'heapify', heap);
    expect(tools.text(heap)).toBe('[1, 3, 2, 5, 9, 8, 7]');
    call(tools, heapqModule, 'heappush', heap, 0);
    expect(tools.text(heap)).toBe('[0, 1, 2, 3, 9, 8, 7, 5]');
    expect(tools.text(call(tools, heapqModule, 'heappop', heap))).toBe('0');
    expect(tools.text(heap)).toBe('[1, 3, 2, 5, 9, 8, 7]');
    expect(tools.text(call(tools, heapqModule, 'heapreplace', heap, 6))).toBe('1');
    expect(tools.text(heap)).toBe('[2, 3, 6, 5, 9, 8, 7]');
    expect(tools.text(call(tools, heapqModule, 'heappushpop', heap, 1))).toBe('1');
  });

  it('find places', () => {
    const tools = new Tools();
    const list = tools.make([1, 2, 2, 3]);
    expect(tools.text(call(tools, bisectModule, 'bisect_left', list, 2))).toBe('1');
    expect(tools.text(call(tools, bisectModule, 'bisect', list, 2))).toBe('3');
    call(tools, bisectModule, 'insort', list, 2.5);
    expect(tools.text(list)).toBe('[1, 2, 2, 2.5, 3]');
  });
});
