import { expect, it } from 'vitest';
import { newList } from '../../../src/objects/list';
import { newSet } from '../../../src/objects/set';
import { Tools } from './toolkit';

it('undo brings back the content of containers', () => {
  const tools = new Tools();
  const list = newList(
    tools,
    [3, 1, 2].map((value) => tools.make(value)),
  );
  const dict = tools.dict(['a', 1], [2, list]);
  const set = newSet(tools);
  for (const value of [1, 'x', 20]) tools.method(set, 'add', value);
  const shown = (): string[] => [list, dict, set].map((object) => tools.text(object));
  const state = (): unknown[] => [shown(), list.capacity, dict.sizeBytes(tools.profile), list.refs];
  const before = state();
  const mark = tools.heap.checkpoint();
  for (let round = 0; round < 2; round++) {
    tools.method(list, 'sort');
    for (let i = 0; i < 20; i++) tools.method(list, 'append', i);
    tools.method(dict, 'clear');
    tools.method(dict, 'setdefault', 'z', list);
    tools.method(set, 'discard', 'x');
    for (let i = 0; i < 9; i++) tools.method(set, 'add', `k${i}`);
    expect(state()).not.toEqual(before);
    tools.heap.undoTo(mark);
    expect(state()).toEqual(before);
  }
  expect(tools.text(tools.method(dict, 'get', 'a'))).toBe('1');
});
