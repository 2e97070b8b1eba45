/** How annotations are written: names of types, `...`, and reprs of everything else (Objects/genericaliasobject.c:ga_repr_item). */

import { PyFunction } from '../function';
import { PyList } from '../list';
import { NativeFrame } from '../native';
import { PENDING, type PyObject, type Result } from '../object';
import { repr } from '../protocol/text';
import type { Runtime } from '../runtime';
import { newStr, PyStr } from '../str';
import { PyType } from '../type';
import { fullName } from '../type-type';

/** Text that is known, and objects whose repr comes in its place. */
export type TextPart = string | PyObject;

/** The parts of one item's text. */
export function itemText(runtime: Runtime, item: PyObject): TextPart[] {
  if (item === runtime.singletons.ellipsis) return ['...'];
  if (item instanceof PyType) return [fullName(item)];
  if (item instanceof PyFunction) {
    const { module } = item;
    const prefix = module instanceof PyStr && module.value !== 'builtins' ? `${module.value}.` : '';
    return [`${prefix}${item.qualname}`];
  }
  if (item instanceof PyList) return ['[', ...listed(runtime, item.items, ', '), ']'];
  return [item];
}

/** Items with something between them. */
export function listed(runtime: Runtime, items: readonly PyObject[], between: string): TextPart[] {
  const parts: TextPart[] = [];
  for (const item of items) {
    if (parts.length > 0) parts.push(between);
    parts.push(...itemText(runtime, item));
  }
  return parts;
}

/** All of it as one str. */
export function joinText(runtime: Runtime, parts: readonly TextPart[]): Result {
  return runtime.run(new JoinText(parts));
}

class JoinText extends NativeFrame {
  private at = 0;
  private text = '';

  constructor(private readonly parts: readonly TextPart[]) {
    super();
    this.name = '__repr__';
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    for (;;) {
      if (this.state === 1) {
        if (value === null) return null;
        if (!(value instanceof PyStr)) return value;
        this.text += value.value;
        runtime.heap.drop(value);
        this.state = 0;
      }
      if (this.at === this.parts.length) return newStr(runtime, this.text);
      const part = this.parts[this.at++]!;
      if (typeof part === 'string') {
        this.text += part;
        continue;
      }
      this.state = 1;
      const answer = repr(runtime, part);
      if (answer === PENDING) return PENDING;
      value = answer;
    }
  }
}
