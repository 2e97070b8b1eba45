/**
 * The loop over instructions (Python/ceval.c). It goes on through calls and returns between Python functions, and
 * leaves where a native frame is on top, finalizers wait, or the run ends. What is hot is executed here, the rest by
 * a handler each (ops/).
 */

import {
  binary,
  compare,
  compareInts,
  inplace,
  intBinary,
  isFastForwarded,
  isUnknown,
  mayBeOne,
  next,
  type PyCell,
  PyGenerator,
  type PyInt,
  type PyObject,
  PyUnknown,
  truth,
} from '../objects';
import { deliverValue, endLoop } from './delivery';
import { coldFirst, Hot } from './executable';
import { Deliver, PythonFrame } from './frame';
import { enterGenerator, isInstance, ReturnAs, returnFromGenerator } from './generators';
import { roundsFirst } from './loops';
import type { Machine } from './machine';
import { handlers } from './ops';
import { loadAttribute, loadMethodInstruction, subscript } from './ops/attributes';
import { callInstruction, callsWithoutBreak } from './ops/calls';
import { loadGlobal, loadName, storeName, unboundFree, unboundLocal } from './ops/names';
import { Status, type StatusCode } from './ops/status';
import { growText } from './text-growth';
import { unwind } from './unwind';
import { warmUp } from './warmth';

/** Steps the frame, and those it calls and returns to, until the machine has to look. */
export function interpret(machine: Machine, first: PythonFrame): void {
  const { heap, singletons } = machine;
  const { waiting } = heap;
  const { none } = singletons;
  const { int, str } = machine.types;
  const isTrue: PyObject = singletons.true;
  const isFalse: PyObject = singletons.false;
  const collectAnywhere = !machine.profile.evaluation.collectsAtEvalBreaker;
  const { constantsBorrowed } = machine.profile.evaluation;
  const { loops } = machine;
  const { objects: objectsMax, bytes: bytesMax } = machine.limits;
  let frame = first;

  running: for (;;) {
    if (machine.outcome !== null) return;
    const { executable, stack, slots, borrowed } = frame;
    const { ops, constants } = executable;
    const { operands, lines } = executable.code;
    let ip = frame.ip;
    let sp = frame.sp;
    let status: StatusCode = Status.next;

    for (;;) {
      if (waiting.length !== 0 || (collectAnywhere && heap.collectionDue && !machine.collecting)) {
        frame.ip = ip;
        frame.sp = sp;
        if (waiting.length === 0) machine.collectDue();
        return;
      }
      if (--machine.stepsLeft < machine.stopAt) {
        frame.ip = ip;
        frame.sp = sp;
        machine.stop();
        return;
      }
      const operand = operands[ip]!;
      heap.line = lines[ip]!;
      switch (ops[ip++]!) {
        case Hot.STATEMENT:
          if (machine.probed && !collectAnywhere && heap.collectionDue && !machine.collecting) {
            frame.ip = ip - 1;
            frame.sp = sp;
            if (!frame.hidden) machine.listener?.collectsBefore?.(frame, operand);
            machine.collectDue();
            return;
          }
          if (
            heap.liveObjects - heap.skippedObjects > objectsMax ||
            heap.liveBytes - heap.skippedBytes > bytesMax
          ) {
            frame.ip = ip - 1;
            frame.sp = sp;
            machine.isFull();
            return;
          }
          heap.moment++;
          frame.statement = operand;
          if (machine.listener !== null && !frame.hidden) {
            frame.ip = ip;
            frame.sp = sp;
            machine.listener.statement?.(frame, operand);
            if (machine.outcome !== null) return;
          }
          continue;
        case Hot.LOAD_FAST: {
          const value = slots[operand]!;
          if (value === null) {
            unboundLocal(machine, frame, operand);
            break;
          }
          // A reference that is not counted is duplicated as one (PyStackRef_DUP).
          if (frame.slotsBorrowed !== null && frame.slotsBorrowed[operand] === 1) borrowed![sp] = 1;
          else heap.take(value);
          stack[sp++] = value;
          continue;
        }
        case Hot.LOAD_FAST_BORROW: {
          const value = slots[operand]!;
          if (value === null) {
            unboundLocal(machine, frame, operand);
            break;
          }
          borrowed![sp] = 1;
          stack[sp++] = value;
          continue;
        }
        case Hot.STORE_FAST: {
          const value = stack[--sp]!;
          stack[sp] = null;
          const old = slots[operand]!;
          slots[operand] = value;
          if (borrowed === null) {
            if (old !== null) heap.drop(old);
            continue;
          }
          const { slotsBorrowed } = frame;
          const oldBorrowed = slotsBorrowed !== null && slotsBorrowed[operand] === 1;
          if (borrowed[sp] === 1) {
            borrowed[sp] = 0;
            if (slotsBorrowed === null) frame.slotsBorrowed = new Uint8Array(slots.length);
            frame.slotsBorrowed![operand] = 1;
          } else if (oldBorrowed) slotsBorrowed[operand] = 0;
          if (old !== null && !oldBorrowed) heap.drop(old);
          continue;
        }
        case Hot.LOAD_CONST:
          if (constantsBorrowed) {
            borrowed![sp] = 1;
            stack[sp++] = constants[operand]!;
          } else stack[sp++] = heap.take(constants[operand]!);
          continue;
        case Hot.LOAD_GLOBAL: {
          const value = loadGlobal(machine, frame, operand);
          if (value === null) break;
          stack[sp++] = heap.take(value);
          continue;
        }
        case Hot.LOAD_NAME:
          frame.ip = ip;
          frame.sp = sp;
          status = loadName(machine, frame, operand);
          sp = frame.sp;
          if (status === Status.next) continue;
          break;
        case Hot.STORE_NAME:
          frame.ip = ip;
          frame.sp = sp;
          status = storeName(machine, frame, operand);
          sp = frame.sp;
          if (status === Status.next) continue;
          break;
        case Hot.POP_TOP: {
          const value = stack[--sp]!;
          stack[sp] = null;
          if (borrowed !== null && borrowed[sp] === 1) borrowed[sp] = 0;
          else heap.drop(value);
          continue;
        }
        case Hot.POP_JUMP_IF_FALSE: {
          const value = stack[sp - 1]!;
          if (value !== isTrue && value !== isFalse) {
            frame.ip = ip;
            frame.sp = sp;
            if (!machine.decide(frame, value)) return;
            ip = frame.ip;
            sp = frame.sp;
            if (stack[sp - 1] === isFalse) ip = operand;
            sp--;
            heap.drop(stack[sp]!);
            stack[sp] = null;
            continue;
          }
          stack[--sp] = null;
          if (borrowed !== null && borrowed[sp] === 1) borrowed[sp] = 0;
          else heap.drop(value);
          if (value === isFalse) ip = operand;
          continue;
        }
        case Hot.POP_JUMP_IF_TRUE: {
          const value = stack[sp - 1]!;
          if (value !== isTrue && value !== isFalse) {
            frame.ip = ip;
            frame.sp = sp;
            if (!machine.decide(frame, value)) return;
            ip = frame.ip;
            sp = frame.sp;
            if (stack[sp - 1] === isTrue) ip = operand;
            sp--;
            heap.drop(stack[sp]!);
            stack[sp] = null;
            continue;
          }
          stack[--sp] = null;
          if (borrowed !== null && borrowed[sp] === 1) borrowed[sp] = 0;
          else heap.drop(value);
          if (value === isTrue) ip = operand;
          continue;
        }
        case Hot.TO_BOOL: {
          const value = stack[sp - 1]!;
          if (value === isTrue || value === isFalse) continue;
          frame.ip = ip;
          frame.sp = sp;
          if (isUnknown(value) && !isFastForwarded(value)) {
            if (!machine.decide(frame, value)) return;
            ip = frame.ip;
            sp = frame.sp;
            continue;
          }
          const answer = machine.shadows?.truth(machine, value) ?? truth(machine, value);
          if (answer) {
            frame.drop(heap, 1);
            stack[sp - 1] = answer;
            continue;
          }
          status = frame.pend(answer, 1, Deliver.push);
          break;
        }
        case Hot.COMPARE_OP: {
          frame.ip = ip;
          frame.sp = sp;
          const left = stack[sp - 2]!;
          const right = stack[sp - 1]!;
          const { shadows } = machine;
          const known = shadows === null ? undefined : shadows.compare(machine, operand, left, right);
          const answer =
            known !== undefined
              ? known
              : left.type === int && right.type === int
                ? compareInts(machine, left as PyInt, right as PyInt, operand as 0)
                : compare(machine, operand as 0, left, right);
          if (answer) {
            frame.dropFirstToLast(heap, 2);
            sp -= 2;
            stack[sp++] = answer;
            continue;
          }
          status = frame.pend(answer, 2, Deliver.push);
          break;
        }
        case Hot.BINARY_OP: {
          frame.ip = ip;
          frame.sp = sp;
          const left = stack[sp - 2]!;
          const right = stack[sp - 1]!;
          const { shadows } = machine;
          const known = shadows === null ? undefined : shadows.binary(machine, operand, left, right, false);
          const answer =
            known !== undefined
              ? known
              : operand < 3 && left.type === int && right.type === int
                ? intBinary(machine, operand, left as PyInt, right as PyInt)
                : ((operand === 0 && left.type === str ? growText(machine, frame, left, right) : null) ??
                  binary(machine, operand, left, right));
          if (answer) {
            frame.dropFirstToLast(heap, 2);
            sp -= 2;
            stack[sp++] = answer;
            continue;
          }
          status = frame.pend(answer, 2, Deliver.push);
          break;
        }
        case Hot.INPLACE_OP: {
          frame.ip = ip;
          frame.sp = sp;
          const left = stack[sp - 2]!;
          const right = stack[sp - 1]!;
          const { shadows } = machine;
          const known = shadows === null ? undefined : shadows.binary(machine, operand, left, right, true);
          const answer =
            known !== undefined
              ? known
              : operand < 3 && left.type === int && right.type === int
                ? intBinary(machine, operand, left as PyInt, right as PyInt)
                : ((operand === 0 && left.type === str ? growText(machine, frame, left, right) : null) ??
                  inplace(machine, operand, left, right));
          if (answer) {
            frame.dropFirstToLast(heap, 2);
            sp -= 2;
            stack[sp++] = answer;
            continue;
          }
          status = frame.pend(answer, 2, Deliver.push);
          break;
        }
        case Hot.JUMP:
          ip = operand;
          continue;
        case Hot.JUMP_BACKWARD:
          if (machine.listener !== null && !frame.hidden) {
            frame.ip = ip;
            frame.sp = sp;
            machine.listener.jumpsBack?.(frame, operand);
          }
          if (loops !== null && ++frame.backs > roundsFirst) {
            frame.ip = ip;
            frame.sp = sp;
            loops.back(frame, operand);
          }
          ip = operand;
          heap.collector.tape?.breaks();
          if (machine.warmsByCode) warmUp(machine, frame);
          if (!collectAnywhere && heap.collectionDue && !machine.collecting) {
            frame.ip = ip;
            frame.sp = sp;
            machine.collectDue();
            return;
          }
          continue;
        case Hot.FOR_ITER: {
          const iterator = stack[sp - 1]!;
          frame.ip = ip;
          frame.sp = sp;
          if (frame.indices !== null && frame.indices[sp - 1]! >= 0) {
            const item = frame.nextIndexed(heap);
            if (item !== null) stack[sp++] = item;
            else {
              endLoop(machine, frame);
              ip = frame.ip;
              sp = frame.sp;
            }
            continue;
          }
          if (
            iterator instanceof PyGenerator &&
            iterator.type === machine.types.generator &&
            !iterator.running
          ) {
            if (iterator.frame !== null && machine.pythonDepth < machine.recursionLimit) {
              frame.pendingPop = 0;
              frame.pendingMode = Deliver.forIter;
              enterGenerator(machine, iterator, ReturnAs.next, machine.none());
              frame = iterator.frame as PythonFrame;
              continue running;
            }
          }
          if (isUnknown(iterator)) {
            if (!machine.decideRound(frame, iterator)) return;
            ip = frame.ip;
            sp = frame.sp;
            continue;
          }
          const item = next(machine, iterator);
          if (item) {
            stack[sp++] = machine.shadows === null ? item : machine.shadows.stepped(iterator, item);
            continue;
          }
          if (item === null) {
            const { exception } = machine;
            if (exception !== null) {
              if (!isInstance(exception, machine.types.StopIteration)) break;
              machine.forget();
            }
            endLoop(machine, frame);
            ip = frame.ip;
            sp = frame.sp;
            continue;
          }
          status = frame.pend(item, 0, Deliver.forIter);
          break;
        }
        case Hot.RETURN_VALUE: {
          frame.ip = ip;
          frame.sp = sp;
          const value = frame.pop(heap);
          let below: PythonFrame | null;
          if (frame.generator !== null) below = returnFromGenerator(machine, frame, value);
          else {
            machine.leave(frame, value);
            below = deliverValue(machine, value);
          }
          if (below === null) return;
          frame = below;
          continue running;
        }
        case Hot.CALL: {
          frame.ip = ip;
          frame.sp = sp;
          const breaks = collectAnywhere || !callsWithoutBreak(machine, frame, operand);
          status = callInstruction(machine, frame, operand);
          sp = frame.sp;
          if (status === Status.next) {
            if (breaks) heap.collector.tape?.breaks();
            if (breaks && !collectAnywhere && heap.collectionDue && !machine.collecting) {
              machine.collectDue();
              return;
            }
            continue;
          }
          break;
        }
        case Hot.LOAD_ATTR:
          frame.ip = ip;
          frame.sp = sp;
          status = loadAttribute(machine, frame, operand);
          if (status === Status.next) continue;
          break;
        case Hot.LOAD_METHOD:
          frame.ip = ip;
          frame.sp = sp;
          status = loadMethodInstruction(machine, frame, operand);
          sp = frame.sp;
          if (status === Status.next) continue;
          break;
        case Hot.BINARY_SUBSCR:
          frame.ip = ip;
          frame.sp = sp;
          status = subscript(machine, frame);
          sp = frame.sp;
          if (status === Status.next) continue;
          break;
        case Hot.RESUME:
          heap.collector.tape?.breaks();
          if (machine.warmsByCode) warmUp(machine, frame);
          if (!collectAnywhere && heap.collectionDue && !machine.collecting) {
            frame.ip = ip;
            frame.sp = sp;
            machine.collectDue();
            return;
          }
          continue;
        case Hot.PUSH_NULL:
          stack[sp++] = null;
          continue;
        case Hot.COPY: {
          // A copy of a borrowed entry is borrowed too (PyStackRef_DUP).
          const value = stack[sp - operand]!;
          if (borrowed !== null && borrowed[sp - operand] === 1) borrowed[sp] = 1;
          else if (value !== null) heap.take(value);
          stack[sp++] = value;
          continue;
        }
        case Hot.SWAP: {
          const other = sp - operand;
          const value = stack[sp - 1]!;
          stack[sp - 1] = stack[other]!;
          stack[other] = value;
          if (borrowed !== null) {
            const flag = borrowed[sp - 1]!;
            borrowed[sp - 1] = borrowed[other]!;
            borrowed[other] = flag;
          }
          if (frame.indices !== null) frame.swapIndices(sp - 1, other);
          continue;
        }
        case Hot.LOAD_DEREF: {
          const { value } = slots[operand] as PyCell;
          if (value === null) {
            unboundFree(machine, frame, operand);
            break;
          }
          stack[sp++] = heap.take(value);
          continue;
        }
        case Hot.NOP:
          continue;
        case Hot.POP_JUMP_IF_NONE:
        case Hot.POP_JUMP_IF_NOT_NONE: {
          const value = stack[sp - 1]!;
          const wanted = ops[ip - 1] === Hot.POP_JUMP_IF_NONE;
          let is = value === none;
          frame.ip = ip;
          frame.sp = sp;
          if (value instanceof PyUnknown && value.atom === null) {
            heap.take(value);
            frame.push(value);
            if (!machine.decide(frame, value)) return;
            is = frame.stack[frame.sp - 1] === isTrue;
            frame.drop(heap, 1);
          }
          frame.drop(heap, 1);
          sp = frame.sp;
          if (is === wanted) ip = operand;
          continue;
        }
        case Hot.IS_OP: {
          frame.ip = ip;
          frame.sp = sp;
          const left = stack[sp - 2]!;
          const right = stack[sp - 1]!;
          machine.listener?.compared?.(frame, left, right);
          machine.shadows?.same(left, right);
          let answer: PyObject | null | undefined;
          if (mayBeOne(left, right)) {
            answer = machine.unknown('whether an unknown value is this object', 'bool');
            if (!answer) return;
          } else answer = machine.bool((left === right) !== (operand === 1));
          frame.dropFirstToLast(heap, 2);
          sp -= 2;
          stack[sp++] = answer;
          continue;
        }
        default: {
          frame.ip = ip;
          frame.sp = sp;
          status = handlers[ops[ip - 1]! - coldFirst]!(machine, frame, operand);
          if (status === Status.next) {
            ip = frame.ip;
            sp = frame.sp;
            continue;
          }
        }
      }
      // An instruction that did not go on: it raised, or the stack of frames has changed.
      if (status === Status.changed) {
        const { frames } = machine;
        const top = frames[frames.length - 1];
        if (top instanceof PythonFrame && !machine.delivering) {
          frame = top;
          continue running;
        }
        return;
      }
      frame.ip = ip;
      frame.sp = sp;
      const handler = unwind(machine, frame, status === Status.reraised);
      if (handler === null) return;
      frame = handler;
      continue running;
    }
  }
}
