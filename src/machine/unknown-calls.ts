/** Calls of something unknown: what they may keep, and what they answer. */

import {
  isUnknown,
  keptByCall,
  named,
  newUnknown,
  type PyObject,
  type PyUnknown,
  type Result,
} from '../objects';
import type { Machine } from './machine';

/** How deep containers are looked into for what a function that copies its arguments keeps of them. */
const depthMax = 3;

/** Calls it: its arguments are kept, unless it is known by its public name not to keep them. */
export function callUnknown(machine: Machine, callable: PyUnknown, args: readonly PyObject[]): Result {
  const { path } = callable;
  switch (keptByCall(path)) {
    case 'nothing':
      break;
    case 'contents':
      machine.escape(contents(args), 'copied by an unknown function');
      break;
    case 'all':
      machine.escape(args, 'passed to an unknown function');
      break;
  }
  const answer = machine.unknown(`result of ${callable.reason.why}`);
  return path === null ? answer : named(answer, `${path}()`);
}

/** What containers hold, and those that they hold. */
function contents(args: readonly PyObject[]): PyObject[] {
  const found = new Set<PyObject>();
  let level: readonly PyObject[] = args;
  for (let depth = 0; depth < depthMax && level.length > 0; depth++) {
    const next: PyObject[] = [];
    for (const object of level) {
      if (object.type.isClass || isUnknown(object)) continue;
      object.visit((part) => {
        const item = part as PyObject;
        if (item === (object.type as PyObject) || found.has(item)) return;
        found.add(item);
        next.push(item);
      });
    }
    level = next;
  }
  return [...found];
}

/** A module of which everything is unknown. */
export function newOpaqueModule(machine: Machine, name: string, why = 'which is not modelled'): PyUnknown {
  const line = machine.currentLine();
  const made = newUnknown(machine, { why: `module ${name}, ${why}`, line }, 'module');
  made.path = name;
  return made;
}
