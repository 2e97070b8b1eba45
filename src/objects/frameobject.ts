/** Frame objects: what `sys._getframe` and tracebacks show of a frame (Objects/frameobject.c). */

import { type Block, Flag, type Heap, type Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyCode } from './code';
import type { PyDict } from './dict';
import { PyObject } from './object';
import { placeUntracked } from './place';
import type { Runtime } from './runtime';

/** What a frame object needs of a frame of the machine. */
export interface FrameState {
  readonly code: PyCode;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  /** Line of the instruction that runs; of the last one for a frame that has ended. */
  line(): number;
  /** True until it returned or raised. */
  isRunning(): boolean;
  /** The frame object of the caller's frame, owned; null at the bottom. */
  back(runtime: Runtime): PyFrame | null;
  /** `f_locals` where that is no proxy, owned. */
  locals(runtime: Runtime): PyObject;
  /** Whether its variables are in slots, not in a namespace (CO_OPTIMIZED). */
  isOptimized(): boolean;
  /** What is bound, by name; borrowed. */
  variables(): Iterable<readonly [string, PyObject]>;
  /** Binds one of its variables to the value, which is taken; false where it has none of that name. */
  assign(heap: Heap, name: string, value: PyObject): boolean;
  /** Every reference the frame owns. The frame object owns the state once the frame has ended (it has taken it over). */
  visit(visitor: Visitor): void;
  /** Drops locals and stack (frame.clear, and the end of the frame object). */
  release(heap: Heap): void;
  /** Bytes of the frame object with its locals and stack. */
  slotCount(): number;
  /** Where every frame is an object: its block, which becomes the frame object's, and the free list it goes to. */
  handOverBlock(): { readonly block: Block; readonly freeList: number } | null;
}

export class PyFrame extends PyObject {
  state!: FrameState;
  /** The caller's frame object; owned, set when the frame ended while its frame object lives on (take_ownership), or always where frames are objects. */
  backFrame: PyFrame | null = null;
  /** The frame has ended and left its locals to this object (FRAME_OWNED_BY_FRAME_OBJECT). */
  ownsState = false;
  /** Names that `f_locals[…] =` added beside the frame's own; owned. */
  extraLocals: PyDict | null = null;

  override visit(visitor: Visitor): void {
    if (this.backFrame !== null) visitor(this.backFrame);
    if (this.extraLocals !== null) visitor(this.extraLocals);
    if (this.ownsState) this.state.visit(visitor);
  }

  override clear(heap: Heap): void {
    if (this.ownsState) this.state.release(heap);
    this.dropExtraLocals(heap);
  }

  private dropExtraLocals(heap: Heap): void {
    const { extraLocals } = this;
    this.extraLocals = null;
    if (extraLocals !== null) heap.drop(extraLocals);
  }

  override destroy(heap: Heap): void {
    if (this.ownsState) this.state.release(heap);
    const back = this.backFrame;
    this.backFrame = null;
    if (back !== null) heap.drop(back);
    this.dropExtraLocals(heap);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.frameBase + 8 * this.state.slotCount();
  }

  override saveContent(): unknown {
    return { backFrame: this.backFrame, ownsState: this.ownsState, extraLocals: this.extraLocals };
  }

  override restoreContent(saved: {
    backFrame: PyFrame | null;
    ownsState: boolean;
    extraLocals: PyDict | null;
  }): void {
    this.extraLocals = saved.extraLocals;
    this.backFrame = saved.backFrame;
    this.ownsState = saved.ownsState;
  }
}

/** A frame object for a frame of the machine. The collector does not track it while the frame runs (_PyFrame_New_NoTrack). */
export function newFrame(runtime: Runtime, state: FrameState): PyFrame {
  const frame = new PyFrame();
  frame.state = state;
  const given = state.handOverBlock();
  if (given !== null) {
    frame.type = runtime.types.frame;
    frame.flags |= Flag.COLLECTABLE;
    return runtime.heap.adopt(frame, given.block, given.freeList);
  }
  const bytes = runtime.profile.sizes.frameBase + 8 * state.slotCount();
  return placeUntracked(runtime, frame, runtime.types.frame, bytes);
}
