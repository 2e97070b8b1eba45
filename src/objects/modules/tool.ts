/** What the iterators of itertools have in common: owned parts, numbers, and a step that may wait for Python code. */

import type { Heap, Visitor } from '../../heap';
import { destroyCommon, visitCommon } from '../instance';
import { PyIterator } from '../iterator';
import { NativeFrame } from '../native';
import type { PyObject, Result } from '../object';
import { placeTracked } from '../place';
import type { Runtime } from '../runtime';
import type { PyType, Slots, TypeSpec } from '../type';

export class PyTool extends PyIterator {
  constructor(
    /** Owned; null where let go. */
    public parts: (PyObject | null)[],
    public numbers: number[],
    private readonly bytes: number,
  ) {
    super();
  }

  override get isDirect(): boolean {
    return false;
  }

  override visit(visitor: Visitor): void {
    for (const part of this.parts) if (part !== null) visitor(part);
    visitCommon(this, visitor);
  }

  override destroy(heap: Heap): void {
    for (const part of this.parts) if (part !== null) heap.drop(part);
    destroyCommon(this, heap);
  }

  override sizeBytes(): number {
    return this.bytes;
  }

  override saveContent(): unknown {
    return { parts: [...this.parts], numbers: [...this.numbers] };
  }

  override restoreContent(saved: { parts: (PyObject | null)[]; numbers: number[] }): void {
    this.parts = [...saved.parts];
    this.numbers = [...saved.numbers];
  }

  /** Replaces a part by one that is owned from here on (or none), and drops the old one. */
  setPart(heap: Heap, at: number, part: PyObject | null): void {
    heap.touch(this);
    const old = this.parts[at] ?? null;
    this.parts[at] = part;
    if (old !== null) heap.drop(old);
  }
}

/** A new iterator of a type that owns the parts from here on. */
export function newTool(
  runtime: Runtime,
  type: PyType,
  parts: (PyObject | null)[],
  numbers: number[],
  bytes: number,
): PyTool {
  return placeTracked(runtime, new PyTool(parts, numbers, bytes), type, bytes);
}

/** A step of an iterator: called at state 0, and again with each value it waited for. Must not capture state. */
export type Advance = (runtime: Runtime, frame: ToolStep, tool: PyTool, value: PyObject | null) => Result;

export class ToolStep extends NativeFrame {
  constructor(
    private readonly tool: PyTool,
    private readonly advance: Advance,
  ) {
    super();
  }

  override step(runtime: Runtime, value: PyObject | null): Result {
    return this.advance(runtime, this, this.tool, value);
  }
}

/** The type of such an iterator. */
export function toolType(
  name: string,
  construct: NonNullable<Slots['new']>,
  advance: Advance,
  more: Partial<TypeSpec> = {},
): TypeSpec {
  return {
    name,
    module: 'itertools',
    heapType: 'itertools',
    subclassable: true,
    collectable: true,
    ...more,
    slots: {
      new: construct,
      iter: (runtime, self) => runtime.heap.take(self),
      next: (runtime, self) => runtime.run(new ToolStep(self as PyTool, advance)),
    },
  };
}

/** Arguments by position and name; null where it raised. Absent optional ones are undefined. */
export function bindArguments(
  runtime: Runtime,
  name: string,
  parameters: readonly string[],
  required: number,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject> | null,
): (PyObject | undefined)[] | null {
  if (args.length > parameters.length) {
    const most = parameters.length === 1 ? '1 argument' : `${parameters.length} arguments`;
    return runtime.raise('TypeError', `${name}() takes at most ${most} (${args.length} given)`);
  }
  const bound: (PyObject | undefined)[] = parameters.map(
    (parameter, i) => args[i] ?? keywords?.get(parameter),
  );
  for (const word of keywords?.keys() ?? []) {
    if (!parameters.includes(word)) {
      return runtime.raise('TypeError', `'${word}' is an invalid keyword argument for ${name}()`);
    }
  }
  for (let i = 0; i < required; i++) {
    if (bound[i] === undefined) {
      return runtime.raise(
        'TypeError',
        `${name}() missing required argument '${parameters[i]}' (pos ${i + 1})`,
      );
    }
  }
  return bound;
}
