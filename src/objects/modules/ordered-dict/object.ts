/**
 * The object `collections.OrderedDict`: a dict, a list of nodes in its own order, and an array that finds them by the
 * places of the dict's table (Objects/odictobject.c).
 */

import type { Block, Heap, Visitor } from '../../../heap';
import type { Profile } from '../../../versions';
import { deleteEntry, dictBytes, type Hash, PyDict, storeEntry, unlinkEntry } from '../../dict';
import { keyOf } from '../../dict-key';
import type { PyObject } from '../../object';
import { placeTracked } from '../../place';
import type { Runtime } from '../../runtime';
import type { PyType } from '../../type';

/** sizeof(PyODictObject) with the collector's header. */
const orderedDictBytes = 128;
/** sizeof(_odictnode): key, hash, and the neighbours. */
const nodeBytes = 32;

interface Node {
  /** Owned, as the table owns it again. */
  readonly key: PyObject;
  readonly block: Block;
  previous: Node | null;
  next: Node | null;
}

interface SavedOrder {
  readonly dict: ReturnType<PyDict['saveContent']>;
  readonly nodes: readonly { readonly key: PyObject; readonly block: Block }[];
  readonly state: number;
  readonly places: Block | null;
  readonly table: Block | null;
}

export class PyOrderedDict extends PyDict {
  first: Node | null = null;
  last: Node | null = null;
  private nodes = new Map<PyObject, Node>();
  /** Counts changes of the order, for iterators (od_state). */
  state = 0;
  /** od_fast_nodes, and the table it was made for (od_resize_sentinel). */
  private places: Block | null = null;
  private table: Block | null = null;

  override visit(visitor: Visitor): void {
    for (let node = this.first; node !== null; node = node.next) visitor(node.key);
    super.visit(visitor);
  }

  override traverse(visitor: Visitor): void {
    for (let node = this.first; node !== null; node = node.next) visitor(node.key);
    super.traverse(visitor);
  }

  override destroy(heap: Heap): void {
    this.clearNodes(heap);
    super.destroy(heap);
  }

  override clear(heap: Heap): void {
    heap.touch(this);
    super.clear(heap);
    this.clearNodes(heap);
  }

  override sizeBytes(profile: Profile): number {
    const own = super.sizeBytes(profile) - dictBytes + orderedDictBytes;
    return own + (this.places?.bytes ?? 0) + nodeBytes * this.nodes.size;
  }

  override extraBlocks(): readonly Block[] {
    const blocks = [...super.extraBlocks(), ...[...this.nodes.values()].map(({ block }) => block)];
    return this.places === null ? blocks : [...blocks, this.places];
  }

  override extraBytes(): number {
    return super.extraBytes() + (this.places?.bytes ?? 0) + nodeBytes * this.nodes.size;
  }

  override saveContent(): ReturnType<PyDict['saveContent']> & { order: SavedOrder } {
    const dict = super.saveContent();
    const { state, places, table } = this;
    const nodes: { key: PyObject; block: Block }[] = [];
    for (let node = this.first; node !== null; node = node.next) {
      nodes.push({ key: node.key, block: node.block });
    }
    return { ...dict, order: { dict, nodes, state, places, table } };
  }

  override restoreContent(saved: ReturnType<PyOrderedDict['saveContent']>): void {
    super.restoreContent(saved);
    const { nodes, state, places, table } = saved.order;
    this.first = null;
    this.last = null;
    this.nodes = new Map();
    for (const { key, block } of nodes) this.link({ key, block, previous: null, next: null }, true);
    this.state = state;
    this.places = places;
    this.table = table;
  }

  /** The node of a key as the table holds it. */
  nodeOf(key: PyObject): Node | null {
    return this.nodes.get(key) ?? null;
  }

  /** The entry of a key as the table holds it. */
  entryOf(key: PyObject): number {
    const fast = keyOf(key);
    const at = fast === undefined ? undefined : this.index.get(fast);
    return at !== undefined && this.keys[at] === key ? at : this.keys.indexOf(key);
  }

  /** The keys in their order, borrowed. */
  orderedKeys(): PyObject[] {
    const keys: PyObject[] = [];
    for (let node = this.first; node !== null; node = node.next) keys.push(node.key);
    return keys;
  }

  /** Stores a value: under the entry, or, at -1, under a new key, which comes last. */
  store(heap: Heap, at: number, key: PyObject, hash: Hash | undefined, value: PyObject): void {
    storeEntry(heap, this, at, key, hash, value);
    if (at >= 0) return;
    // _odict_add_new_node.
    heap.take(key);
    this.fitPlaces(heap);
    const block = heap.resize(this, null, nodeBytes)!;
    this.link({ key, block, previous: null, next: null }, true);
    this.state++;
  }

  /** Deletes an entry and its node. */
  remove(heap: Heap, at: number): void {
    heap.touch(this);
    this.clearNode(heap, this.keys[at]!);
    deleteEntry(heap, this, at);
  }

  /** Takes an entry out: its value, owned. */
  takeOut(heap: Heap, at: number): PyObject {
    heap.touch(this);
    this.clearNode(heap, this.keys[at]!);
    const { key, value } = unlinkEntry(heap, this, at);
    heap.drop(key);
    return value;
  }

  /** `move_to_end`. */
  move(heap: Heap, key: PyObject, toLast: boolean): void {
    const node = this.nodes.get(key);
    if (node === undefined || node === (toLast ? this.last : this.first)) return;
    heap.touch(this);
    this.unlink(node);
    this.link(node, toLast);
  }

  /** _odict_clear_node. */
  private clearNode(heap: Heap, key: PyObject): void {
    const node = this.nodes.get(key);
    if (node === undefined) return;
    this.fitPlaces(heap);
    this.state++;
    this.unlink(node);
    heap.drop(node.key);
    heap.resize(this, node.block, 0);
  }

  /** _odict_clear_nodes. */
  private clearNodes(heap: Heap): void {
    const { first, places } = this;
    this.first = null;
    this.last = null;
    this.nodes = new Map();
    this.places = null;
    this.table = null;
    this.state++;
    if (places !== null) heap.resize(this, places, 0);
    for (let node = first; node !== null; node = node.next) {
      heap.drop(node.key);
      heap.resize(this, node.block, 0);
    }
  }

  /** _odict_resize, where the table is another one than last time. */
  private fitPlaces(heap: Heap): void {
    if (this.table === this.block && this.places !== null) return;
    const before = this.places;
    this.places = heap.resize(this, null, 8 * 2 ** this.log2);
    if (before !== null) heap.resize(this, before, 0);
    this.table = this.block;
  }

  private link(node: Node, asLast: boolean): void {
    this.nodes.set(node.key, node);
    node.previous = asLast ? this.last : null;
    node.next = asLast ? null : this.first;
    if (node.previous === null) this.first = node;
    else node.previous.next = node;
    if (node.next === null) this.last = node;
    else node.next.previous = node;
  }

  private unlink(node: Node): void {
    this.nodes.delete(node.key);
    if (node.previous === null) this.first = node.next;
    else node.previous.next = node.next;
    if (node.next === null) this.last = node.previous;
    else node.next.previous = node.previous;
  }
}

/** An empty one of the type or of a class that derives from it. */
export function newOrderedDict(runtime: Runtime, type: PyType): PyOrderedDict {
  return placeTracked(runtime, new PyOrderedDict(), type, orderedDictBytes);
}
