/** The heap of a replayed program where it stands: good until the replay goes on. */

import { blockOwners, Flag, Generation, type HeapObject, type PoolView } from '../heap';
import { variablesOf } from '../machine';
import type { PyObject } from '../objects';
import type { Claim } from './claims';
import { type Describer, typeNameOf } from './describe';
import { attributeEdges } from './edges';
import { bytesOf, components, keptBy, unreachableNow } from './garbage';
import { Holders } from './holders';
import type { Program } from './program';
import type { ReplayWitness } from './replay';
import { countOf } from './tally';
import type { CollectionFact, Holder, ObjectFact } from './types';
import type {
  BlockView,
  EdgeView,
  GenerationView,
  HeapAccount,
  HeapView,
  LiveObject,
  PoolViewOfMoment,
} from './view';

export interface ViewParts {
  readonly moment: number;
  readonly steps: number;
  readonly describer: Describer;
  /** Collections up to the moment, oldest first. */
  readonly collections: readonly CollectionFact[];
  readonly diesAt: (serial: number) => { moment: number; line: number } | null;
}

export class ProgramHeapView implements HeapView {
  readonly moment: number;
  readonly steps: number;
  readonly line: number;
  readonly span: { readonly start: number; readonly end: number };
  readonly liveBytes: number;
  readonly liveObjects: number;
  readonly peakBytes: number;
  readonly peakLine: number;
  readonly output: readonly { readonly text: string; readonly line: number | null }[];
  private readonly holdersOf: Holders;
  private bySerial: Map<number, PyObject> | null = null;
  private live: LiveObject[] | null = null;
  private waitingSerials: Set<number> | null = null;
  private owners: Map<number, HeapObject> | null = null;
  private poolViews: readonly PoolView[] | null = null;

  constructor(
    private readonly program: Program,
    witness: ReplayWitness,
    private readonly parts: ViewParts,
  ) {
    const { machine } = program;
    const { heap } = machine;
    this.moment = parts.moment;
    this.steps = parts.steps;
    const begun = [...witness.begun.values()].find(({ moment }) => moment === parts.moment);
    this.line = begun?.line ?? heap.line;
    this.span = begun?.span ?? { start: 0, end: 0 };
    this.liveBytes = heap.liveBytes - program.startupBytes;
    this.liveObjects = heap.liveObjects - program.startupObjects;
    this.peakBytes = Math.max(this.liveBytes, witness.peakBytes - program.startupBytes);
    this.peakLine = witness.peakLine;
    this.output = witness.pieces.map((piece) => ({ ...piece }));
    this.holdersOf = new Holders(machine, witness, parts.describer);
  }

  private get heap() {
    return this.program.machine.heap;
  }

  get atLeast(): boolean {
    for (const object of this.table().values()) if ((object.flags & Flag.AT_LEAST) !== 0) return true;
    return false;
  }

  get waitingBytes(): number {
    let bytes = 0;
    for (const { waiting, bytes: own } of this.objects()) if (waiting) bytes += own;
    return bytes;
  }

  get generations(): [GenerationView, GenerationView, GenerationView] {
    return [this.generation(0), this.generation(1), this.generation(2)];
  }

  private generation(index: number): GenerationView {
    const { collector } = this.heap;
    const own = this.parts.collections.filter(({ generation }) => generation === index);
    const last = own[own.length - 1];
    return {
      counter: collector.counts[index]!,
      threshold: collector.thresholds[index]!,
      objects: collector.size(index),
      collections: collector.statistics()[index]!.collections,
      last:
        last === undefined
          ? null
          : {
              line: last.line,
              freed: last.collected,
              survived: last.examined - last.collected,
              automatic: last.automatic,
            },
    };
  }

  account(): HeapAccount {
    const { allocator } = this.heap;
    const { poolSize, poolsPerArena, poolHeader, smallRequestMax } = this.heap.profile.allocator;
    let freeBlockBytes = 0;
    let overheadBytes = 0;
    let usedBytes = 0;
    for (const { blockSize, used, capacity } of this.poolList()) {
      if (blockSize === 0) continue;
      freeBlockBytes += (capacity - used) * blockSize;
      usedBytes += used * blockSize;
      overheadBytes += poolSize - capacity * blockSize;
    }
    let unusedPools = 0;
    for (const arena of allocator.arenas()) unusedPools += arena.freePools;
    let askedBytes = 0;
    let smallAsked = 0;
    let mallocBytes = 0;
    let mallocBlocks = 0;
    const add = (bytes: number) => {
      askedBytes += bytes;
      if (bytes > smallRequestMax) {
        mallocBytes += bytes;
        mallocBlocks++;
      } else smallAsked += bytes;
    };
    for (const object of this.heap.objects()) {
      if ((object.flags & Flag.SHARED) !== 0) continue;
      add(object.blockBytes);
      const extra = object.extraBytes();
      if (extra > 0) add(extra);
    }
    return {
      poolBytes: poolSize,
      poolsPerArena,
      arenasFreed: 0,
      askedBytes,
      roundingBytes: Math.max(0, usedBytes - smallAsked),
      freeBlockBytes,
      overheadBytes: overheadBytes > 0 ? overheadBytes : poolHeader,
      unusedPoolBytes: unusedPools * poolSize,
      mallocBytes,
      mallocBlocks,
    };
  }

  private poolList(): readonly PoolView[] {
    this.poolViews ??= [...this.heap.allocator.pools()];
    return this.poolViews;
  }

  pools(): readonly PoolViewOfMoment[] {
    return this.poolList().map(({ arena, index, blockSize, capacity, used }) => ({
      arena,
      pool: index,
      blockBytes: blockSize,
      capacity,
      used,
    }));
  }

  blocks(arena: number, pool: number): readonly BlockView[] {
    const found = this.poolList().find((one) => one.arena === arena && one.index === pool);
    if (found === undefined) return [];
    const owners = this.ownersOfBlocks();
    const { poolHeader } = this.heap.profile.allocator;
    const free = new Set(found.freeBlocks);
    const touched = found.capacity - found.untouched;
    const blocks: BlockView[] = [];
    for (let i = 0; i < found.capacity; i++) {
      const address = found.address + poolHeader + i * found.blockSize;
      const owner = (owners.get(address) ?? null) as PyObject | null;
      const extra = owner?.extraBlocks().find((block) => block.address === address) ?? null;
      blocks.push({
        owner: owner === null ? null : this.liveObject(owner),
        itself: extra === null,
        // In use without an owner: data that the interpreter keeps for itself. What was asked for is not known.
        askedBytes:
          owner !== null
            ? (extra?.bytes ?? owner.blockBytes)
            : i < touched && !free.has(address)
              ? found.blockSize
              : 0,
      });
    }
    return blocks;
  }

  private ownersOfBlocks(): Map<number, HeapObject> {
    this.owners ??= blockOwners(this.heap);
    return this.owners;
  }

  objects(): readonly LiveObject[] {
    if (this.live === null) {
      const found = [...this.table().values()].filter(({ serial }) => serial > this.program.startupLast);
      found.sort((a, b) => a.serial - b.serial);
      this.live = found.map((object) => this.liveObject(object));
    }
    return this.live;
  }

  private liveObject(object: PyObject): LiveObject {
    const fact = (object.flags & Flag.TRACKED) !== 0 && object.generation <= Generation.old;
    return {
      serial: object.serial,
      type: typeNameOf(object),
      line: object.serial <= this.program.startupLast ? 0 : this.parts.describer.createdLine(object),
      bytes: object.blockBytes + object.extraBytes(),
      generation: fact ? object.generation : null,
      waiting: this.waiting().has(object.serial),
    };
  }

  /** What only a collection will free, with what that keeps. */
  private waiting(): Set<number> {
    if (this.waitingSerials === null) {
      const garbage = unreachableNow(this.heap).filter(({ serial }) => serial > this.program.startupLast);
      this.waitingSerials = new Set([...keptBy(garbage)].map(({ serial }) => serial));
    }
    return this.waitingSerials;
  }

  /** Objects of the program by serial, also those made before its first statement. */
  private table(): Map<number, PyObject> {
    if (this.bySerial === null) {
      this.bySerial = new Map();
      for (const object of this.heap.objects()) {
        if ((object.flags & Flag.SHARED) === 0) this.bySerial.set(object.serial, object as PyObject);
      }
    }
    return this.bySerial;
  }

  private find(serial: number): PyObject | null {
    const found = this.table().get(serial);
    if (found !== undefined) return found;
    for (const object of this.heap.objects()) if (object.serial === serial) return object as PyObject;
    return null;
  }

  object(serial: number): ObjectFact | null {
    const found = this.find(serial);
    return found === null ? null : this.parts.describer.fact(found);
  }

  count(serial: number): Claim {
    const found = this.find(serial);
    return found === null ? { kind: 'exact', n: 0 } : countOf(found);
  }

  holders(serial: number): readonly Holder[] {
    const found = this.find(serial);
    return found === null ? [] : this.holdersOf.of(found);
  }

  edges(serial: number): readonly EdgeView[] {
    const found = this.find(serial);
    if (found === null) return [];
    return attributeEdges(found).map(({ label, target }) => ({
      label,
      target: this.parts.describer.fact(target),
    }));
  }

  waitingCycles(): number {
    return components(unreachableNow(this.heap)).length;
  }

  retainedBytes(serial: number): number {
    const found = this.find(serial);
    return found === null ? 0 : bytesOf(keptBy([found]));
  }

  home(serial: number): { arena: number; pool: number; block: number; blockBytes: number } | null {
    const found = this.find(serial);
    if (found === null || (found.flags & Flag.SHARED) !== 0) return null;
    const { poolHeader, poolSize } = this.heap.profile.allocator;
    for (const pool of this.poolList()) {
      const at = found.address - pool.address;
      if (at < 0 || at >= poolSize || pool.blockSize === 0) continue;
      const block = Math.floor((at - poolHeader) / pool.blockSize);
      return { arena: pool.arena, pool: pool.index, block, blockBytes: pool.blockSize };
    }
    return null;
  }

  named(name: string): number | null {
    const frame = this.program.machine.topPython();
    if (frame === null) return null;
    for (const [bound, object] of variablesOf(frame)) if (bound === name) return object.serial;
    return this.program.machine.main?.dict.getStr(name)?.serial ?? null;
  }

  diesAt(serial: number): { moment: number; line: number } | null {
    return this.parts.diesAt(serial);
  }
}
