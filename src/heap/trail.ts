/**
 * Undo. A checkpoint sets a new mark; whoever changes something that does not carry the newest mark saves it here
 * first and marks it, so that what a checkpoint costs is bounded by what existed at its time. `undoTo` puts everything
 * back, last to first. Saving a thing twice is harmless, so that to forget a checkpoint is only to forget its mark.
 * While there is no checkpoint the mark is 0 and nothing is kept.
 */

import { bug } from '../base';
import type { Header, HeapObject } from './object';

/** A part of the heap whose few scalars are saved at every checkpoint as a whole. */
export interface Part {
  saveState(): unknown;
  restoreState(saved: unknown): void;
}

/** A part that logs single writes as pairs of numbers: where, and the value before. */
export interface Memory {
  undoWrite(where: number, before: number): void;
}

/** Hears what is changed first after it began: once for each object, before the change. */
export interface Journal {
  header(header: Header): void;
  content(object: HeapObject): void;
}

interface Entry {
  undo(): void;
}

class HeaderSave implements Entry {
  private readonly refs: number;
  private readonly flags: number;
  private readonly address: number;
  private readonly blockBytes: number;
  private readonly freeList: number;
  private readonly generation: number;
  private readonly next: HeapObject | null;
  private readonly previous: HeapObject | null;
  private readonly mark: number;

  constructor(private readonly header: Header) {
    this.refs = header.refs;
    this.flags = header.flags;
    this.address = header.address;
    this.blockBytes = header.blockBytes;
    this.freeList = header.freeList;
    this.generation = header.generation;
    this.next = header.next;
    this.previous = header.previous;
    this.mark = header.headerMark;
  }

  undo(): void {
    const { header } = this;
    header.refs = this.refs;
    header.flags = this.flags;
    header.address = this.address;
    header.blockBytes = this.blockBytes;
    header.freeList = this.freeList;
    header.generation = this.generation;
    header.next = this.next;
    header.previous = this.previous;
    header.headerMark = this.mark;
  }
}

class ContentSave implements Entry {
  private readonly content: unknown;
  private readonly mark: number;

  constructor(private readonly object: HeapObject) {
    this.content = object.saveContent();
    this.mark = object.header.contentMark;
  }

  undo(): void {
    this.object.restoreContent(this.content);
    this.object.header.contentMark = this.mark;
  }
}

interface Checkpoint {
  readonly id: number;
  /** Changes with every `undoTo`: what was saved then is no longer. */
  mark: number;
  readonly entries: number;
  readonly writes: number;
  readonly states: readonly unknown[];
}

export class Trail {
  /** The newest checkpoint's mark; 0 without one. */
  mark = 0;
  active = false;
  private lastMark = 0;
  private readonly entries: Entry[] = [];
  private readonly writes: number[] = [];
  private readonly checkpoints: Checkpoint[] = [];

  private readonly journals: Journal[] = [];

  private parts: readonly Part[] = [];
  private memory!: Memory;

  /** Says what is saved as a whole, and whose writes are logged. */
  connect(parts: readonly Part[], memory: Memory): void {
    this.parts = parts;
    this.memory = memory;
  }

  /** Saves the header if there is a checkpoint to go back to. */
  saveHeader(header: Header): void {
    if (this.active) this.entries.push(new HeaderSave(header));
    for (const journal of this.journals) journal.header(header);
    header.headerMark = this.mark;
  }

  /** The same for the object's own fields. */
  saveContent(object: HeapObject): void {
    if (this.active) this.entries.push(new ContentSave(object));
    for (const journal of this.journals) journal.content(object);
    object.header.contentMark = this.mark;
  }

  /** Something that knows how to undo itself; only while `active`. */
  push(entry: Entry): void {
    this.entries.push(entry);
  }

  /** A number of `memory` is about to change; only while `active`. */
  write(where: number, before: number): void {
    this.writes.push(where, before);
  }

  /** Things saved: objects, stacks, words. */
  get size(): number {
    return this.entries.length + this.writes.length / 2;
  }

  /** Only where there is no checkpoint: what changes from now on carries a new mark, and nothing is saved. */
  renewMark(): void {
    if (this.active) bug('there is a checkpoint');
    this.mark = ++this.lastMark;
  }

  checkpoint(): number {
    this.active = true;
    this.mark = ++this.lastMark;
    this.checkpoints.push({
      id: this.mark,
      mark: this.mark,
      entries: this.entries.length,
      writes: this.writes.length,
      states: this.parts.map((part) => part.saveState()),
    });
    return this.mark;
  }

  /** The journal hears of changes from here on. It needs a mark of its own, to which nothing can go back. */
  beginJournal(journal: Journal): void {
    this.journals.push(journal);
    this.mark = ++this.lastMark;
  }

  endJournal(journal: Journal): void {
    const at = this.journals.indexOf(journal);
    if (at >= 0) this.journals.splice(at, 1);
    if (this.journals.length === 0) this.mark = this.checkpoints.at(-1)?.mark ?? 0;
  }

  /** Everything is as it was at the checkpoint, which remains; later ones are forgotten. */
  undoTo(id: number): void {
    const checkpoint = this.dropLater(id);
    const { entries, writes } = this;
    while (entries.length > checkpoint.entries) entries.pop()!.undo();
    while (writes.length > checkpoint.writes) {
      const before = writes.pop()!;
      this.memory.undoWrite(writes.pop()!, before);
    }
    for (const [index, part] of this.parts.entries()) part.restoreState(checkpoint.states[index]);
    checkpoint.mark = ++this.lastMark;
    this.mark = checkpoint.mark;
  }

  /** Keeps what happened since, and forgets the checkpoint and later ones. */
  forget(id: number): void {
    this.dropLater(id);
    this.checkpoints.pop();
    const newest = this.checkpoints.at(-1);
    this.mark = newest?.mark ?? 0;
    if (newest === undefined) {
      this.active = false;
      this.entries.length = 0;
      this.writes.length = 0;
    }
  }

  private dropLater(id: number): Checkpoint {
    const { checkpoints } = this;
    while (checkpoints.length > 0 && checkpoints.at(-1)!.id > id) checkpoints.pop();
    const checkpoint = checkpoints.at(-1);
    if (checkpoint?.id !== id) return bug(`there is no checkpoint ${id}`);
    return checkpoint;
  }
}
