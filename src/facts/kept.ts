/**
 * What the module's run leaves in places that live as long as the program: containers that globals, classes and
 * defaults hold, caches of functions, finalizers, weak dicts. One look at the heap when the module has ended.
 */

import type { Span } from '../base';
import type { Code } from '../code';
import { Flag, type HeapObject } from '../heap';
import type { Machine } from '../machine';
import { PythonFrame } from '../machine';
import {
  PyDict,
  PyException,
  PyFunction,
  PyGenerator,
  PyList,
  PyLruCache,
  PyMatch,
  PyMemoryview,
  PyMethod,
  PyModule,
  type PyObject,
  PySet,
  PyStr,
  PyTuple,
  PyType,
  PyWeakref,
} from '../objects';
import { lengthOf, typeNameOf } from './describe';
import { bytesOf, keptBy } from './garbage';
import type { Counted } from './passed-over';
import type { Recorder } from './recorder';
import type { ClassFact, KeptFact, KeptItems } from './types';

/** Items of one kind that are measured. */
const measuredMax = 64;
/** How far a value of a weak dict is followed. */
const followedMax = 2_000;
const factsMax = 200;

class Instances implements Counted<'alive'> {
  made = 0;
  alive = 0;
  most = 0;
  /** The one made last, and the one before it: that has its attributes even where the run was cut. */
  last: PyObject | null = null;
  before: PyObject | null = null;

  add(_counter: 'alive', times: number): void {
    this.alive += times;
    if (this.alive > this.most) this.most = this.alive;
  }
}

export class KeptLog {
  readonly kept: KeptFact[] = [];
  classes: ClassFact[] = [];
  private readonly instances = new Map<PyType, Instances>();
  private moduleRuns = true;

  constructor(
    private readonly machine: Machine,
    private readonly recorder: Recorder,
    private readonly codes: ReadonlySet<Code>,
  ) {}

  allocated(object: PyObject): void {
    if (!this.moduleRuns) return;
    let known = this.instances.get(object.type);
    if (known === undefined) {
      known = new Instances();
      this.instances.set(object.type, known);
    }
    known.made++;
    known.alive++;
    this.recorder.note(known, 'alive', 1);
    if (known.alive >= known.most) {
      known.most = known.alive;
      known.before = known.last;
      known.last = object;
      // It has its attributes by now, which it will not have when it is told that it is freed.
      if (known.made === 2 && known.before !== null) this.measure(known.before, known);
    }
  }

  freed(object: PyObject): void {
    const known = this.moduleRuns ? this.instances.get(object.type) : undefined;
    if (known === undefined) return;
    known.alive--;
    this.recorder.note(known, 'alive', -1);
    if (known.before === object) known.before = null;
    if (known.last === object) {
      known.last = null;
      this.measure(object, known);
    }
  }

  save(): unknown {
    return new Map([...this.instances].map(([type, known]) => [type, { ...known }]));
  }

  /** What was made on a path that is undone is not there on the next; how many lived there stays the most. */
  restore(saved: unknown): void {
    const before = saved as ReadonlyMap<PyType, Instances>;
    for (const [type, known] of this.instances) {
      const { most } = known;
      const then = before.get(type) ?? { made: 0, alive: 0, last: null, before: null };
      Object.assign(known, then, { most });
    }
  }

  /** The module has ended; its state is still there. */
  moduleEnded(): void {
    this.moduleRuns = false;
    for (const [type, known] of this.instances) {
      const one = known.before ?? known.last;
      if (one !== null) this.measure(one, known, type);
    }
    this.instances.clear();
    for (const one of this.machine.heap.objects()) {
      if (this.kept.length >= factsMax) return;
      this.look(one as PyObject);
    }
  }

  private measure(object: PyObject, { made, most }: Instances, type: PyType = object.type): void {
    const { describer } = this.recorder;
    if (made < 2 || !isOfFile(type)) return;
    const { createdAt } = describer.fact(type);
    if (createdAt === null) return;
    const { attributes } = object;
    const earlier = this.classes.find(({ createdAt: at }) => at.start === createdAt.start);
    const isFreed = (object.flags & Flag.FREED) !== 0;
    if (isFreed && earlier !== undefined) {
      this.classes = this.classes.map((fact) => (fact === earlier ? { ...fact, made, most } : fact));
      return;
    }
    const names =
      attributes instanceof PyDict
        ? attributes.keys.filter((key) => key !== null).length
        : (attributes?.size ?? 0);
    const dictBytes = attributes instanceof PyDict ? attributes.blockBytes + attributes.extraBytes() : 0;
    const fact: ClassFact = {
      name: type.name,
      createdAt,
      made,
      most,
      attributes: names,
      hasDict: attributes !== null,
      bytes: object.blockBytes + object.extraBytes() + dictBytes,
    };
    this.classes = [...this.classes.filter(({ createdAt: at }) => at.start !== createdAt.start), fact];
  }

  private look(object: PyObject): void {
    if (object instanceof PyLruCache) this.cache(object);
    else if (object instanceof PyModule && object.name === '__main__') this.namespace(object.dict, '');
    else if (object instanceof PyType && isOfFile(object)) {
      const { dict } = object;
      if (dict !== null) this.namespace(dict, `${object.name}.`);
    } else if (object instanceof PyFunction && this.codes.has(object.code.code)) this.defaults(object);
    else if (object.type.name === '_Info' && object.slots !== null) this.finalizer(object);
    else if (object.type.name === 'WeakKeyDictionary') this.weakKeys(object);
  }

  private placeOf(object: PyObject): Span | null {
    return this.recorder.describer.fact(object).createdAt;
  }

  private namespace(dict: PyDict, prefix: string): void {
    for (let i = 0; i < dict.keys.length; i++) {
      const [key, value] = [dict.keys[i], dict.values[i]];
      if (!(key instanceof PyStr) || !value || key.value.startsWith('__')) continue;
      this.container('container', value, `${prefix}${key.value}`, null);
    }
  }

  private defaults(func: PyFunction): void {
    const { defaults, code } = func;
    if (defaults === null) return;
    const { localNames, argCount, span } = code.code;
    const names = localNames.slice(argCount - defaults.items.length, argCount);
    for (let i = 0; i < defaults.items.length; i++) {
      this.container('default', defaults.items[i]!, names[i] ?? '', span);
    }
  }

  private container(kind: KeptFact['kind'], object: PyObject, label: string, definedAt: Span | null): void {
    if ((object.flags & Flag.IMMORTAL) !== 0) return;
    const entries = lengthOf(object) ?? 0;
    const items = itemsOf(object);
    if (items === null || items.length === 0 || entries === 0) return;
    const all = bytesOf(keptBy([object])) - object.blockBytes;
    this.kept.push({
      kind,
      label,
      type: typeNameOf(object),
      definedAt: definedAt ?? this.placeOf(object),
      entries,
      bytesEach: Math.round(all / entries),
      maxSize:
        'maxlen' in object && typeof object.maxlen === 'number' && object.maxlen >= 0 ? object.maxlen : null,
      hits: 0,
      instances: null,
      items: this.grouped(items),
    });
  }

  /** The items by their types, with what is large about each. */
  private grouped(items: readonly PyObject[]): KeptItems[] {
    const groups = new Map<string, PyObject[]>();
    for (const item of items) {
      const name = typeNameOf(item);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [item]);
      else group.push(item);
    }
    return [...groups].map(([type, all]) => {
      const some = all.slice(-measuredMax);
      const own = some.reduce((sum, item) => sum + item.blockBytes + item.extraBytes(), 0);
      const keeps = keepingOf(some[some.length - 1]!);
      return {
        type,
        kind: kindOf(some[0]!),
        count: all.length,
        bytesEach: Math.round(bytesOf(keptBy(some)) / some.length),
        ownBytesEach: Math.round(own / some.length),
        keeps: keeps?.label ?? null,
        keptBytes: keeps === null ? 0 : bytesOf(keptBy([keeps.object])),
        createdAt: this.placeOf(some[some.length - 1]!),
      };
    });
  }

  private cache(cache: PyLruCache): void {
    const [func] = cache.parts;
    if (!(func instanceof PyFunction) || !this.codes.has(func.code.code)) return;
    const keys = cache.results.keys.filter((key) => key !== null);
    if (keys.length === 0) return;
    // A bounded cache has a key twice: in its dict and in its list.
    const times = cache.maxSize === null ? 1 : 2;
    const instances = new Map<PyObject, number>();
    for (const key of keys) {
      const first = key instanceof PyTuple ? key.items[0] : key;
      if (first === undefined || !isOfFile(first.type)) continue;
      instances.set(first, (instances.get(first) ?? 0) + (first === key ? times : 1));
    }
    // Whom somebody else keeps, too, is not kept by the cache.
    const alone = [...instances].filter(([object, held]) => object.refs === held).map(([object]) => object);
    this.kept.push({
      kind: 'cache',
      label: func.qualname,
      type: cache.type.name,
      definedAt: func.code.code.span,
      entries: keys.length,
      bytesEach: Math.round(bytesOf(keptBy([cache.results])) / keys.length),
      maxSize: cache.maxSize,
      hits: cache.hits,
      instances: alone.length === 0 ? null : { type: alone[0]!.type.name, count: alone.length },
      items: [],
    });
  }

  /** What `weakref.finalize` is to call. */
  private finalizer(info: PyObject): void {
    const reference = info.slots?.find((slot) => slot instanceof PyWeakref);
    const method = info.slots?.find((slot) => slot instanceof PyMethod);
    if (!(reference instanceof PyWeakref) || !(method instanceof PyMethod)) return;
    if (reference.referent !== method.self || reference.referent === null) return;
    const at = this.placeOf(method);
    if (at === null) return;
    const known = this.kept.findIndex(
      ({ kind, definedAt }) => kind === 'finalizer' && definedAt?.start === at.start,
    );
    const entries = known < 0 ? 1 : this.kept[known]!.entries + 1;
    const fact: KeptFact = {
      kind: 'finalizer',
      label: method.self?.type.name ?? '',
      type: 'finalize',
      definedAt: at,
      entries,
      bytesEach: bytesOf(keptBy([info])),
      maxSize: null,
      hits: 0,
      instances: null,
      items: [],
    };
    if (known < 0) this.kept.push(fact);
    else this.kept[known] = fact;
  }

  /** Entries of a WeakKeyDictionary whose value leads to their key. */
  private weakKeys(object: PyObject): void {
    const at = this.placeOf(object);
    const { attributes } = object;
    const data = attributes instanceof PyDict ? attributes.getStr('data') : (attributes?.get('data') ?? null);
    if (at === null || !(data instanceof PyDict)) return;
    const held: PyObject[] = [];
    for (let i = 0; i < data.keys.length; i++) {
      const [key, value] = [data.keys[i], data.values[i]];
      if (!(key instanceof PyWeakref) || key.referent === null || !value) continue;
      if (leadsTo(value, key.referent)) held.push(value);
    }
    if (held.length === 0) return;
    this.kept.push({
      kind: 'weak key',
      label: typeNameOf(object),
      type: 'WeakKeyDictionary',
      definedAt: at,
      entries: held.length,
      bytesEach: Math.round(bytesOf(keptBy(held)) / held.length),
      maxSize: null,
      hits: 0,
      instances: null,
      items: this.grouped(held),
    });
  }
}

/** A class of the file itself. */
function isOfFile(type: PyType): boolean {
  const module = type.isClass ? (type.dict?.getStr('__module__') ?? null) : null;
  return module instanceof PyStr && module.value === '__main__';
}

function itemsOf(object: PyObject): readonly PyObject[] | null {
  if (object instanceof PyDict) return object.values.filter((value) => value !== null);
  if (object instanceof PyList) return object.items;
  if (object instanceof PySet) return object.table.keys.filter((key) => key !== null);
  if (object.type.name === 'deque' && 'items' in object) return object.items as PyObject[];
  return null;
}

function kindOf(item: PyObject): KeptItems['kind'] {
  if (item instanceof PyException) return item.traceback === null ? 'other' : 'exception';
  if (item instanceof PyFunction) return item.closure === null ? 'definition' : 'closure';
  if (item instanceof PyType) return 'definition';
  if (item instanceof PyMatch) return 'match';
  if (item instanceof PyMemoryview) return 'memoryview';
  return item instanceof PyGenerator && item.frame instanceof PythonFrame ? 'generator' : 'other';
}

/** The largest thing that an item keeps without being it. */
function keepingOf(item: PyObject): { readonly label: string; readonly object: PyObject } | null {
  let best: { label: string; object: PyObject; bytes: number } | null = null;
  const add = (label: string, object: PyObject | null) => {
    if (object === null || (object.flags & (Flag.IMMORTAL | Flag.SHARED)) !== 0) return;
    const bytes = object.blockBytes + object.extraBytes();
    if (best === null || bytes > best.bytes) best = { label, object, bytes };
  };
  const addFrame = ({ slots, executable }: PythonFrame) => {
    for (let i = 0; i < slots.length; i++) {
      const value = slots[i] ?? null;
      if (value !== item) add(executable.code.slotNames[i] ?? '', value);
    }
  };
  if (item instanceof PyException) {
    for (let entry = item.traceback; entry !== null; entry = entry.nextEntry) {
      const { state } = entry.frame;
      if (state instanceof PythonFrame) addFrame(state);
    }
  } else if (item instanceof PyFunction) {
    const names = item.code.code.freeNames;
    for (let i = 0; i < item.cells.length; i++) add(names[i] ?? '', item.cells[i]!.value);
  } else if (item instanceof PyMatch) add('the text', item.subject);
  else if (item instanceof PyMemoryview) add('the buffer', item.source);
  else if (item instanceof PyGenerator && item.frame instanceof PythonFrame) addFrame(item.frame);
  return best;
}

function leadsTo(from: PyObject, target: HeapObject): boolean {
  const seen = new Set<HeapObject>([from]);
  const todo: HeapObject[] = [from];
  for (let object = todo.pop(); object !== undefined && seen.size < followedMax; object = todo.pop()) {
    if (object === target) return true;
    object.visit((next) => {
      if (seen.has(next) || (next.flags & Flag.SHARED) !== 0) return;
      seen.add(next);
      todo.push(next);
    });
  }
  return seen.has(target);
}
