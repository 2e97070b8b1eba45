/**
 * Containers that an expression of the file makes, followed from their creation to their end: how large they were,
 * who received them, and whether they outlived their statement.
 */

import type { Code } from '../code';
import { Flag } from '../heap';
import type { Machine, PythonFrame } from '../machine';
import {
  PyBuiltin,
  PyBulk,
  PyDict,
  PyList,
  PyMethodDescriptor,
  type PyObject,
  PySet,
  PyStr,
  PyTuple,
  PyType,
  PyUnknown,
  sizeOf,
} from '../objects';
import { lengthOf, typeNameOf } from './describe';
import { currentFrame } from './lives';
import type { Move } from './move';
import type { Maker, Outline } from './outline';
import type { Recorder } from './recorder';
import type { Visit } from './statements';
import type { TemporaryFact } from './types';

/** A source is compared item by item up to this length. */
const comparedMax = 10_000;
const livingMax = 20_000;
const keptMax = 1_000;

interface Range {
  low: number;
  high: number;
}

/** One expression, over all its visits. */
export class Site {
  visits = 0;
  type = '';
  readonly items: Range = { low: Number.POSITIVE_INFINITY, high: 0 };
  readonly bytes: Range = { low: Number.POSITIVE_INFINITY, high: 0 };
  readonly itemBytes: Range = { low: Number.POSITIVE_INFINITY, high: 0 };
  diedInStatement = true;
  ended = 0;
  consumer: string | null = null;
  source: { serial: number; type: string; changedMeanwhile: boolean } | null = null;
  unknownLength = false;
  escaped = false;
  receiver: string | null = null;
  receiverBytes = 0;
  itemTypes: Set<string> | null = new Set();

  constructor(
    public maker: Maker,
    readonly scope: string,
  ) {}

  /** Takes in the visits of a later root. */
  join(other: Site): void {
    if (this.type === '') {
      this.type = other.type;
      this.receiver = other.receiver;
    }
    this.visits += other.visits;
    this.receiverBytes = Math.max(this.receiverBytes, other.receiverBytes);
    this.ended += other.ended;
    for (const [mine, its] of [
      [this.items, other.items],
      [this.bytes, other.bytes],
      [this.itemBytes, other.itemBytes],
    ] as const) {
      if (its.low < mine.low) mine.low = its.low;
      if (its.high > mine.high) mine.high = its.high;
    }
    this.diedInStatement &&= other.diedInStatement;
    this.consumer ??= other.consumer;
    if (other.source !== null) {
      const changedMeanwhile = other.source.changedMeanwhile || (this.source?.changedMeanwhile ?? false);
      this.source = { ...other.source, changedMeanwhile };
    }
    this.unknownLength ||= other.unknownLength;
    this.escaped ||= other.escaped;
    if (other.itemTypes === null) this.itemTypes = null;
    for (const type of other.itemTypes ?? []) this.itemTypes?.add(type);
    if (this.itemTypes !== null && this.itemTypes.size > itemTypesMax) this.itemTypes = null;
  }

  /** The same expression in the edited text. */
  move(move: Move, maker: Maker): void {
    this.maker = maker;
    if (this.source !== null) this.source.serial = move.serial(this.source.serial);
  }

  fact(): TemporaryFact {
    const { maker, consumer } = this;
    return {
      span: { start: maker.node.start, end: maker.node.end },
      scope: this.scope,
      type: this.type,
      visits: this.visits,
      items: bounded(this.items),
      bytes: bounded(this.bytes),
      itemBytes: bounded(this.itemBytes),
      diedInStatement: this.diedInStatement && this.ended > 0,
      consumer: consumer === null ? null : { name: consumer, position: maker.position },
      iteratedByFor: maker.forStatement,
      source: this.source,
      receiver: this.receiver,
      receiverBytes: this.receiverBytes,
      itemTypes: this.itemTypes === null ? null : [...this.itemTypes],
      unknownLength: this.unknownLength,
      escaped: this.escaped,
    };
  }
}

const bounded = ({ low, high }: Range): Range => ({ low: Number.isFinite(low) ? low : 0, high });

function widen(range: Range, n: number): void {
  if (n < range.low) range.low = n;
  if (n > range.high) range.high = n;
}

interface Living {
  readonly site: Site;
  readonly object: PyObject;
  readonly frame: PythonFrame;
  readonly visit: Visit;
  readonly moment: number;
  readonly step: number;
  readonly source: PyObject | null;
  readonly sourceItems: readonly PyObject[] | null;
}

export type Sites = Map<Code, (Site | null | undefined)[]>;

/** The expression that the instruction belongs to, where its value may be a temporary. */
export function makerAt(code: Code, ip: number, outline: Outline): Maker | null {
  const span = { start: code.starts[ip] ?? 0, end: code.ends[ip] ?? 0 };
  return outline.maker(span) ?? (code.kind === 'comprehension' ? outline.maker(code.span) : null);
}

/** All expressions that made something, in the order of the text. */
export function temporaryFacts(sites: Sites): TemporaryFact[] {
  const found: TemporaryFact[] = [];
  for (const ofCode of sites.values()) {
    for (const site of ofCode) if (site && site.visits > 0) found.push(site.fact());
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

export class TemporaryLog {
  /** Of the root that runs, by instruction. */
  sites: Sites = new Map();
  private living = new Map<number, Living>();
  /** Lists that outlive their statement: at their end their items tell who else held them. */
  private kept = new Map<number, Living>();
  private lastStep = -1;
  private recorder!: Recorder;

  constructor(
    private readonly machine: Machine,
    private readonly outline: Outline,
  ) {}

  connect(recorder: Recorder): void {
    this.recorder = recorder;
  }

  save(): unknown {
    return { living: new Map(this.living), kept: new Map(this.kept) };
  }

  restore(saved: unknown): void {
    const { living, kept } = saved as { living: Map<number, Living>; kept: Map<number, Living> };
    this.living = new Map(living);
    this.kept = new Map(kept);
  }

  allocated(object: PyObject): void {
    if (
      !(
        object instanceof PyList ||
        object instanceof PyDict ||
        object instanceof PySet ||
        object instanceof PyTuple
      )
    ) {
      return;
    }
    const { machine } = this;
    const visit = this.recorder.current;
    if (visit === null || this.living.size >= livingMax) return;
    const frame = currentFrame(machine);
    if (frame === null) return;
    // A call may make several containers; what it answers is the first of them that outlives it.
    const site = this.siteOf(frame, object);
    if (site === null || (this.lastStep === machine.stepsLeft && site.visits > 0)) return;
    this.lastStep = machine.stepsLeft;
    site.visits++;
    const receiver = receiverOf(site.maker, frame);
    if (site.type === '') {
      site.type = typeNameOf(object);
      site.receiver = receiver === null ? null : typeNameOf(receiver);
    }
    if (receiver !== null) site.receiverBytes = Math.max(site.receiverBytes, receiver.blockBytes);
    const source = sourceOf(site.maker, frame);
    if (site.consumer === null && site.maker.call !== null) {
      site.consumer = consumerOf(machine, site.maker, frame);
    }
    visit.made.push(object.serial);
    this.living.set(object.serial, {
      site,
      object,
      frame,
      visit,
      moment: visit.moment,
      step: machine.stepsLeft,
      source,
      sourceItems: source === null ? null : itemsOf(source),
    });
  }

  freed(object: PyObject): void {
    const { living, kept } = this;
    if (kept.size > 0) this.keptEnds(object);
    if (living.size === 0) return;
    const found = living.get(object.serial);
    if (found === undefined || found.object !== object) return;
    living.delete(object.serial);
    const { site } = found;
    if (found.step === this.machine.stepsLeft && site.maker.node.kind === 'Call') {
      // It lived and died inside the call: no value of the expression.
      site.visits--;
      return;
    }
    this.measure(found);
    // The visit has not ended, or this is the iterable of a loop, which its own frame lets go.
    if (site.maker.forStatement && currentFrame(this.machine) !== found.frame) site.diedInStatement = false;
    this.compareSource(found);
  }

  /** What the visit made and did not free lives on; the iterable of a `for` lives as long as its loop. */
  visitEnded(visit: Visit): void {
    const { made } = visit;
    if (made.length === 0) return;
    for (const serial of made) {
      const found = this.living.get(serial);
      if (found === undefined || found.moment !== visit.moment || found.site.maker.forStatement) continue;
      this.living.delete(serial);
      this.measure(found);
      this.compareSource(found);
      found.site.diedInStatement = false;
      if (found.site.maker.node.kind === 'ListComp' && this.kept.size < keptMax) this.kept.set(serial, found);
    }
    made.length = 0;
  }

  private keptEnds(object: PyObject): void {
    const found = this.kept.get(object.serial);
    if (found === undefined || found.object !== object) return;
    this.kept.delete(object.serial);
    widen(found.site.itemBytes, deadItemBytes(this.machine, object));
  }

  rootEnded(): void {
    for (const found of this.living.values()) {
      this.measure(found);
      found.site.diedInStatement = false;
    }
    this.living.clear();
    this.kept.clear();
  }

  private measure({ site, object, visit }: Living): void {
    site.ended++;
    widen(site.items, lengthOf(object) ?? 0);
    widen(site.bytes, sizeOf(this.machine, object) ?? object.blockBytes);
    widen(site.itemBytes, (object.flags & Flag.FREED) === 0 ? 0 : deadItemBytes(this.machine, object));
    addItemTypes(site, object);
    if (visit.forked) site.unknownLength = true;
    if ((object.flags & Flag.AT_LEAST) !== 0) site.escaped = true;
  }

  private compareSource({ site, source, sourceItems }: Living): void {
    if (source === null) return;
    const now = itemsOf(source);
    const changed =
      sourceItems === null || now === null
        ? sourceItems !== now
        : now.length !== sourceItems.length || now.some((item, i) => item !== sourceItems[i]);
    const before = site.source;
    site.source = {
      serial: source.serial,
      type: typeNameOf(source),
      changedMeanwhile: changed || (before?.changedMeanwhile ?? false),
    };
  }

  private siteOf(frame: PythonFrame, object: PyObject): Site | null {
    const { code } = frame.executable;
    let sites = this.sites.get(code);
    if (sites === undefined) {
      sites = [];
      this.sites.set(code, sites);
    }
    const ip = frame.ip - 1;
    let site = sites[ip];
    if (site === undefined) {
      const maker = makerAt(code, ip, this.outline);
      site = maker === null ? null : new Site(maker, code.qualname);
      sites[ip] = site;
    }
    if (site === null || !fits(site.maker, object)) return null;
    return site;
  }
}

/** Whether the expression's value may be this object. */
function fits(maker: Maker, object: PyObject): boolean {
  switch (maker.node.kind) {
    case 'ListComp':
    case 'List':
      return object instanceof PyList;
    case 'SetComp':
    case 'Set':
      return object instanceof PySet;
    case 'DictComp':
    case 'Dict':
      return object instanceof PyDict;
    case 'Tuple':
      return object instanceof PyTuple;
    case 'Call': {
      const { func } = maker.node;
      const name = func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : '';
      return object instanceof PyTuple ? name === 'tuple' : true;
    }
    default:
      return true;
  }
}

/** A slot of a list's buffer. */
const slotBytes = 8;

/** Bytes of the items that died with it, and of what died with them. */
function deadItemBytes(machine: Machine, container: PyObject): number {
  let bytes = 0;
  const seen = new Set<PyObject>([container]);
  const open = [container];
  const add = (item: PyObject) => {
    if (item instanceof PyBulk && (item.flags & Flag.FREED) !== 0 && !seen.has(item)) {
      seen.add(item);
      bytes += item.bytes;
    }
    // Nobody knows the size of what is unknown.
    if ((item.flags & Flag.FREED) === 0 || seen.has(item) || item instanceof PyUnknown) return;
    seen.add(item);
    if (item instanceof PyList || item instanceof PyDict || item instanceof PySet) {
      bytes += sizeOf(machine, item) ?? item.blockBytes;
      // Its buffer went first.
      if (item instanceof PyList) bytes += slotBytes * item.length;
      open.push(item);
      return;
    }
    bytes += item.blockBytes;
    if (item instanceof PyTuple) open.push(item);
  };
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PyDict) {
      for (const key of object.keys) if (key) add(key);
      for (const value of object.values) if (value) add(value);
    } else if (object instanceof PyList || object instanceof PyTuple) {
      for (const item of object.items) add(item);
    } else for (const item of itemsOf(object) ?? []) add(item);
  }
  return bytes;
}

/** Types of more items than these are not told apart. */
const itemTypesMax = 3;
/** Visits of one expression whose items are looked at, and items of each. */
const itemVisitsMax = 8;
const typedMax = 1_000_000;

function addItemTypes(site: Site, object: PyObject): void {
  if (!(object instanceof PyList) || site.itemTypes === null) return;
  if (site.ended > itemVisitsMax || object.items.length > typedMax) {
    site.itemTypes = null;
    return;
  }
  let last: PyType | null = null;
  for (const item of object.items) {
    if (item.type === last) continue;
    last = item.type;
    site.itemTypes.add(typeNameOf(item));
    if (site.itemTypes.size > itemTypesMax) {
      site.itemTypes = null;
      return;
    }
  }
}

/** The object whose method the call is; it lies below the arguments. */
function receiverOf({ node }: Maker, { stack, sp }: PythonFrame): PyObject | null {
  if (node.kind !== 'Call' || node.func.kind !== 'Attribute' || node.keywords.length > 0) return null;
  for (let at = sp - 1 - node.args.length; at > sp - 4 - node.args.length && at >= 0; at--) {
    const found = stack[at] ?? null;
    if (found instanceof PyBuiltin) return found.self;
    if (found !== null && !(found instanceof PyMethodDescriptor)) return found;
  }
  return null;
}

/** The items now; null for what has none, or too many to compare. */
function itemsOf(object: PyObject): readonly PyObject[] | null {
  if (object instanceof PyList || object instanceof PyTuple) {
    return object.items.length > comparedMax ? object.items.slice(0, comparedMax) : [...object.items];
  }
  if (object instanceof PyDict) return object.keys.filter((key) => key !== null);
  if (object instanceof PySet) return object.table.keys.filter((key) => key !== null);
  return null;
}

const copies = new Set(['list', 'tuple', 'set', 'frozenset', 'dict', 'sorted']);

/** What is copied: it is on top of the stack, the argument of the call or the container of the slice. */
function sourceOf(maker: Maker, frame: PythonFrame): PyObject | null {
  const { node } = maker;
  const { sp, stack } = frame;
  if (node.kind === 'Call') {
    const { func } = node;
    const isCopy =
      func.kind === 'Name'
        ? copies.has(func.id) && node.args.length === 1
        : func.kind === 'Attribute' && func.attr === 'copy' && node.args.length === 0;
    if (!isCopy || node.keywords.length > 0) return null;
    return container(stack[sp - 1] ?? null);
  }
  if (node.kind === 'Subscript') {
    for (let depth = 1; depth <= 3; depth++) {
      const found = container(stack[sp - depth] ?? null);
      if (found !== null) return found;
    }
  }
  return null;
}

function container(object: PyObject | null): PyObject | null {
  return object instanceof PyList ||
    object instanceof PyTuple ||
    object instanceof PyDict ||
    object instanceof PySet ||
    object instanceof PyStr
    ? object
    : null;
}

/** The built-in that the call is made of, as its name; null where it is no built-in. */
function consumerOf(machine: Machine, maker: Maker, innermost: PythonFrame): string | null {
  const func = maker.call!.func;
  if (func.kind === 'Name') {
    const outer = outerFrame(machine, innermost);
    const bound = outer === null ? null : boundName(outer, func.id);
    if (bound !== null) return null;
    const found = machine.builtins?.dict.getStr(func.id) ?? null;
    if (found instanceof PyBuiltin) return func.id;
    return found instanceof PyType && !found.isClass ? func.id : null;
  }
  if (func.kind !== 'Attribute') return null;
  const outer = outerFrame(machine, innermost);
  if (outer === null) return null;
  for (let at = outer.sp - 1; at >= 0; at--) {
    const callable = outer.stack[at] ?? null;
    if (callable instanceof PyMethodDescriptor && callable.spec.name === func.attr) {
      return `${callable.owner.name}.${func.attr}`;
    }
    if (callable instanceof PyBuiltin && callable.spec.name === func.attr) {
      const { self, module } = callable;
      if (self instanceof PyStr) return `str.${func.attr}`;
      return self === null ? `${module ?? 'builtins'}.${func.attr}` : `${self.type.name}.${func.attr}`;
    }
    if (callable instanceof PyType && !callable.isClass && callable.name === func.attr) return func.attr;
  }
  return null;
}

/** Up to 3.11 a comprehension has a frame of its own; its value goes to the frame below. */
function outerFrame(machine: Machine, innermost: PythonFrame): PythonFrame | null {
  if (innermost.executable.code.kind !== 'comprehension') return innermost;
  const { frames } = machine;
  for (let at = frames.indexOf(innermost) - 1; at >= 0; at--) {
    const frame = frames[at]!;
    if ('executable' in frame && frame.executable.code.kind !== 'comprehension') return frame;
  }
  return null;
}

/** What hides the built-in of this name; null where nothing does. */
function boundName(frame: PythonFrame, name: string): PyObject | null {
  const slot = frame.executable.code.slotNames.indexOf(name);
  if (slot >= 0 && frame.slots[slot]) return frame.slots[slot] ?? null;
  const own = frame.namespace instanceof PyDict ? frame.namespace.getStr(name) : null;
  return own ?? frame.globals.getStr(name);
}
