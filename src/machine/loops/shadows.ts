/** The units with forms that are under way, an inner loop's within an outer one's: what the interpreter tells them. */

import {
  binary,
  compare,
  inplace,
  PyFloat,
  PyInt,
  type PyObject,
  type Result,
  truth,
  type Watcher,
  watched,
} from '../../objects';
import type { Machine } from '../machine';
import type { Shadow } from './shadow';

type CompareIndex = Parameters<typeof compare>[1];

const isNumber = (object: PyObject): boolean =>
  (object instanceof PyInt || object instanceof PyFloat) && !object.type.heapType;

export class Shadows implements Watcher {
  active: Shadow[] = [];

  read(object: PyObject): void {
    for (const shadow of this.active) {
      if (shadow.isConcerned(object))
        shadow.fail(`a ${object.type.name} is read that differs from round to round`);
    }
  }

  lookedUp(container: PyObject, key: PyObject, found: boolean): void {
    for (const shadow of this.active) shadow.lookedUp(container, key, found);
  }

  /** BINARY_OP and its in-place form between numbers of which one differs; undefined for others. */
  binary(machine: Machine, operator: number, left: PyObject, right: PyObject, inPlace: boolean): Result {
    if (!this.concerns(left, right)) return undefined;
    watched.quiet++;
    let answer = inPlace ? inplace(machine, operator, left, right) : binary(machine, operator, left, right);
    watched.quiet--;
    if (!answer) this.fail('an operation raises');
    else for (const shadow of this.active) answer = shadow.computed(operator, left, right, answer);
    return answer;
  }

  compare(machine: Machine, operator: number, left: PyObject, right: PyObject): Result {
    if (!this.concerns(left, right)) return undefined;
    watched.quiet++;
    const answer = compare(machine, operator as CompareIndex, left, right);
    watched.quiet--;
    for (const shadow of this.active) shadow.compared(left, right);
    return answer;
  }

  truth(machine: Machine, value: PyObject): Result {
    if (!isNumber(value) || !this.active.some((shadow) => shadow.watches(value))) return undefined;
    watched.quiet++;
    const answer = truth(machine, value);
    watched.quiet--;
    for (const shadow of this.active) shadow.tested(value);
    return answer;
  }

  /** What FOR_ITER pushes. */
  stepped(iterator: PyObject, item: PyObject): PyObject {
    let noted = item;
    for (const shadow of this.active) noted = shadow.stepped(iterator, noted);
    return noted;
  }

  /** IS_OP of what differs, or of what stands in for something else. */
  same(left: PyObject, right: PyObject): void {
    if (!this.active.some((shadow) => shadow.watches(left) || shadow.watches(right))) return;
    this.fail('the identity of what differs is asked for');
  }

  private fail(why: string): void {
    for (const shadow of this.active) shadow.fail(why);
  }

  /** Whether one of two numbers differs from unit to unit; one that differs here and one that differs there do not mix. */
  private concerns(left: PyObject, right: PyObject): boolean {
    if (!isNumber(left) || !isNumber(right)) return false;
    const concerned = this.active.filter((shadow) => shadow.watches(left) || shadow.watches(right));
    for (const shadow of concerned.slice(0, -1)) shadow.fail('it depends on both loops');
    return concerned.length > 0;
  }
}
