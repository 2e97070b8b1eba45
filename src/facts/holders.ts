/** Who holds an object: every reference that makes up its count, in the words of the program. */

import { Flag } from '../heap';
import type { Machine } from '../machine';
import { PythonFrame } from '../machine';
import {
  PyCell,
  PyCode,
  PyDict,
  PyFunction,
  PyGenerator,
  PyModule,
  type PyObject,
  PyTuple,
  PyType,
} from '../objects';
import type { Describer } from './describe';
import { edgesOf, frameEdges } from './edges';
import { lastPartOf } from './files';
import type { ReplayWitness } from './replay';
import type { Elsewhere, Holder } from './types';

/** What stands behind a container that the program does not see as one: an attribute dict, a closure, defaults. */
interface Role {
  readonly owner: PyObject;
  readonly kind: 'attributes' | 'globals' | 'class' | 'closure' | 'defaults' | 'keyword defaults';
}

export class Holders {
  private roles: Map<PyObject, Role> | null = null;
  private cellNames: Map<PyObject, string> | null = null;

  constructor(
    private readonly machine: Machine,
    private readonly witness: ReplayWitness,
    private readonly describer: Describer,
  ) {}

  /** Largest first; equal ones together. */
  of(object: PyObject): Holder[] {
    const found = new Map<string, { holder: Holder; count: number }>();
    const add = (label: string, holder: PyObject | null, line: number, place: Elsewhere | null = null) => {
      const key = `${label}\0${line}\0${label.includes('[') ? (holder?.serial ?? 0) : ''}`;
      const known = found.get(key);
      if (known !== undefined) {
        known.count++;
        return;
      }
      const fact = holder === null ? null : this.describer.fact(holder);
      const elsewhere = place ?? (holder === null ? null : this.describer.home(holder));
      found.set(key, { holder: { label, holder: fact, line, span: null, elsewhere, count: 1 }, count: 1 });
    };
    let seen = 0;
    for (const owner of this.machine.heap.objects()) {
      let refers = false;
      owner.visit((target) => {
        if (target === object) refers = true;
      });
      if (!refers) continue;
      for (const edge of edgesOf(owner as PyObject)) {
        if (edge.target !== object) continue;
        seen++;
        const { label, line, holder } = this.nameOf(owner as PyObject, edge.label);
        add(label, holder, line, this.globalPlace(owner as PyObject, edge.label));
      }
    }
    for (const frame of this.machine.frames) {
      if (!(frame instanceof PythonFrame) || frame.generator !== null) continue;
      for (const edge of frameEdges(frame)) {
        if (edge.target !== object) continue;
        seen++;
        const { label, line } = this.inFrame(frame, edge.label);
        add(label, null, line);
      }
    }
    const rest = (object.flags & (Flag.IMMORTAL | Flag.SHARED)) === 0 ? object.refs - seen : 0;
    const holders = [...found.values()].map(({ holder, count }) => ({ ...holder, count }));
    holders.sort((a, b) => b.count - a.count);
    if (rest > 0) {
      const rested = { line: 0, span: null, elsewhere: null, count: rest };
      holders.push({ label: 'the interpreter', holder: null, ...rested });
    }
    return holders;
  }

  /** Where another file bound its global. */
  private globalPlace(owner: PyObject, label: string): Elsewhere | null {
    const lines = owner instanceof PyDict ? this.witness.globals.get(owner) : undefined;
    const name = /^\["(.*)"\]$/s.exec(label)?.[1];
    return (name === undefined ? null : lines?.get(name)) ?? null;
  }

  /** A module's own code: this file's, or another's. */
  private nameOfModule(code: PyCode['code']): string {
    const file = this.machine.own?.has(code) === false ? lastPartOf(code.filename) : null;
    return file ?? 'this file';
  }

  private nameOf(owner: PyObject, label: string): { label: string; holder: PyObject | null; line: number } {
    const role = this.roleOf(owner);
    if (role !== null) return this.inRole(role, owner, label);
    const line = this.describer.createdLine(owner);
    if (owner instanceof PyCell) return { label: `cell ${this.nameOfCell(owner)}`, holder: owner, line };
    if (owner instanceof PyCode) {
      const { code } = owner;
      const name = code.kind === 'module' ? this.nameOfModule(code) : code.qualname;
      return { label: `constants of ${name}`, holder: null, line: code.firstLine };
    }
    if (owner instanceof PyGenerator) {
      if (label.startsWith('local ')) {
        return { label: `${label} of the suspended ${owner.qualname}`, holder: owner, line };
      }
      return { label: `${label} of ${owner.qualname}`, holder: owner, line };
    }
    if (owner instanceof PyModule) return { label: `module ${owner.name}`, holder: null, line: 0 };
    if (owner instanceof PyFunction) return { label: `${owner.qualname}.${label}`, holder: owner, line };
    if (owner instanceof PyType && !label.startsWith('.')) {
      return { label: `class ${owner.name}${label === '__class__' ? '' : `.${label}`}`, holder: owner, line };
    }
    if (label === 'key') return { label: `key of ${owner.type.name}`, holder: owner, line };
    if (label === '__class__') return { label: `instance of ${owner.type.name}`, holder: owner, line };
    if (label.startsWith('[') && owner instanceof PyDict) {
      return { label: `${label} of ${owner.type.name}`, holder: owner, line };
    }
    if (label === owner.type.name) return { label: owner.type.name, holder: owner, line };
    if (label.startsWith('.') || label.startsWith('[')) {
      return { label: `${owner.type.name}${label}`, holder: owner, line };
    }
    return { label: `${owner.type.name}.${label}`, holder: owner, line };
  }

  private inRole(
    role: Role,
    container: PyObject,
    label: string,
  ): { label: string; holder: PyObject | null; line: number } {
    const { owner } = role;
    const line = this.describer.createdLine(owner);
    const name = /^\["(.*)"\]$/s.exec(label)?.[1] ?? null;
    switch (role.kind) {
      case 'globals': {
        const module = owner instanceof PyModule ? owner.name : '';
        const own = owner === this.machine.main;
        if (name === null) return { label: `name in ${own ? 'the globals' : module}`, holder: null, line: 0 };
        const bound = own ? this.lineOfGlobal(name) : 0;
        return { label: own ? `global ${name}` : `${module}.${name}`, holder: null, line: bound };
      }
      case 'attributes':
        if (name === null) return { label: `attribute name of ${owner.type.name}`, holder: owner, line };
        return { label: `${owner.type.name}.${name}`, holder: owner, line };
      case 'class': {
        const type = (owner as PyType).name;
        if (name === null) return { label: `name in class ${type}`, holder: owner, line };
        return { label: `${type}.${name}`, holder: owner, line };
      }
      case 'closure':
        return { label: `closure of ${(owner as PyFunction).qualname}`, holder: container, line };
      case 'defaults':
        return { label: `default of ${(owner as PyFunction).qualname}`, holder: owner, line };
      case 'keyword defaults':
        return { label: `default ${name ?? ''} of ${(owner as PyFunction).qualname}`, holder: owner, line };
    }
  }

  private inFrame(frame: PythonFrame, label: string): { label: string; line: number } {
    const { code } = frame.executable;
    const where = code.kind === 'module' ? this.nameOfModule(code) : code.qualname;
    if (label.startsWith('local ')) {
      const name = label.slice('local '.length);
      const bound = this.witness.bindings.get(frame)?.get(name) ?? code.firstLine;
      return { label: `${label} of ${where}`, line: bound };
    }
    const line = frame.line();
    if (label === 'for loop') return { label: `for loop in ${where}`, line };
    return { label: `${label} of ${where}`, line };
  }

  private lineOfGlobal(name: string): number {
    let line = 0;
    for (const [frame, names] of this.witness.bindings) {
      const bound = names.get(name);
      if (bound === undefined) continue;
      const { code } = frame.executable;
      if (code.kind === 'module' || !code.slotNames.includes(name)) line = bound;
    }
    return line;
  }

  private roleOf(object: PyObject): Role | null {
    if (!(object instanceof PyDict || object instanceof PyTuple)) return null;
    if (this.roles === null) this.roles = this.findRoles();
    return this.roles.get(object) ?? null;
  }

  private findRoles(): Map<PyObject, Role> {
    const roles = new Map<PyObject, Role>();
    for (const one of this.machine.heap.objects()) {
      const owner = one as PyObject;
      if (owner instanceof PyModule) roles.set(owner.dict, { owner, kind: 'globals' });
      else if (owner instanceof PyType) {
        if (owner.dict !== null) roles.set(owner.dict, { owner, kind: 'class' });
      } else if (owner instanceof PyFunction) {
        if (owner.closure !== null) roles.set(owner.closure, { owner, kind: 'closure' });
        if (owner.defaults !== null) roles.set(owner.defaults, { owner, kind: 'defaults' });
        if (owner.kwdefaults !== null) roles.set(owner.kwdefaults, { owner, kind: 'keyword defaults' });
      }
      if (
        owner.attributes instanceof PyDict &&
        !(owner instanceof PyModule) &&
        !roles.has(owner.attributes)
      ) {
        roles.set(owner.attributes, { owner, kind: 'attributes' });
      }
    }
    return roles;
  }

  private nameOfCell(cell: PyObject): string {
    if (this.cellNames === null) this.cellNames = this.findCellNames();
    return this.cellNames.get(cell) ?? '';
  }

  private findCellNames(): Map<PyObject, string> {
    const names = new Map<PyObject, string>();
    const addFrame = (frame: PythonFrame) => {
      const { slotNames } = frame.executable.code;
      for (let i = 0; i < frame.slots.length; i++) {
        const cell = frame.slots[i] ?? null;
        if (cell instanceof PyCell) names.set(cell, slotNames[i]!);
      }
    };
    for (const one of this.machine.heap.objects()) {
      if (one instanceof PyFunction) {
        const { freeNames } = one.code.code;
        for (let i = 0; i < one.cells.length; i++) names.set(one.cells[i]!, freeNames[i] ?? '');
      } else if (one instanceof PyGenerator && one.frame instanceof PythonFrame) addFrame(one.frame);
    }
    for (const frame of this.machine.frames) if (frame instanceof PythonFrame) addFrame(frame);
    return names;
  }
}
