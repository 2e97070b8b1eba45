/** Turns an attribute into a property over a weak reference: readers and writers stay as they are. */

import type { Run } from '../../facts';
import type { ClassDef, Expr, Stmt } from '../../syntax';
import type { Edit } from '../rule';
import { endsItsLine, importModule, indentOf, lineEnd, newlineOf, replace, textOf, unitOf } from './edits';
import { type AnyNode, isFunction, Source, walk } from './source';

/**
 * The edits, or null where they would not do: decorated classes (their fields may be made of annotations), foreign
 * bases, slots that are not written out, a name in use, a default that is not None.
 */
export function weakAttribute(run: Run, holder: ClassDef, held: ClassDef, name: string): Edit[] | null {
  const hidden = `_${name}`;
  if (holder.decorators.length > 0 || !canBeWeak(held) || mentions(run, hidden)) return null;
  const imported = importModule(run, 'weakref', holder);
  const slots = slotsOf(holder);
  if (imported === null || slots === 'odd') return null;
  const edits = [...imported];
  for (const statement of holder.body) {
    const field = assigned(statement);
    if (field?.name !== name) continue;
    const { target, value } = field;
    if (value?.kind !== 'Constant' || value.value.type !== 'None') return null;
    edits.push(replace(target.start, target.end, hidden));
  }
  if (holder.body.some((member) => isFunction(member) && member.name === name)) return null;
  if (slots !== null) {
    const slot = slots.find(({ value }) => value === name);
    if (slot === undefined) return null;
    const quote = run.text[slot.node.start]!;
    const weak = holder === held && !slots.some(({ value }) => value === '__weakref__');
    const added = weak ? `, ${quote}__weakref__${quote}` : '';
    edits.push(replace(slot.node.start, slot.node.end, `${quote}${hidden}${quote}${added}`));
  }
  if (slotsOf(held) !== null && held !== holder && !hasWeakrefSlot(held)) return null;
  const last = holder.body[holder.body.length - 1];
  if (last === undefined || !endsItsLine(run, last)) return null;
  const inner = indentOf(run, last);
  if (inner === null) return null;
  const at = lineEnd(run, last.end);
  const [newline, unit] = [newlineOf(run), unitOf(run)];
  // Without a default in the class or a slot, reading before writing raised; now it answers None.
  const read = `getattr(self, "${hidden}", None)`;
  const lines = [
    '',
    '',
    `${inner}@property`,
    `${inner}def ${name}(self):`,
    `${inner}${unit}reference = ${read}`,
    `${inner}${unit}return None if reference is None else reference()`,
    '',
    `${inner}@${name}.setter`,
    `${inner}def ${name}(self, ${name}):`,
    `${inner}${unit}self.${hidden} = None if ${name} is None else weakref.ref(${name})`,
  ];
  edits.push(replace(at, at, lines.join(newline)));
  return edits;
}

/** Plain classes of the file, and those over bases that keep room for weak references. */
function canBeWeak(held: ClassDef): boolean {
  const slots = slotsOf(held);
  if (slots === 'odd') return false;
  return (
    held.keywords.length === 0 && held.bases.every((base) => base.kind === 'Name' && base.id === 'object')
  );
}

interface Slot {
  readonly node: Expr;
  readonly value: string;
}

/** The names in `__slots__`; null where the class has none, `odd` where they are not written out. */
function slotsOf(definition: ClassDef): readonly Slot[] | null | 'odd' {
  for (const statement of definition.body) {
    const field = assigned(statement);
    if (field?.name !== '__slots__') continue;
    const { value } = field;
    if (value === null || (value.kind !== 'Tuple' && value.kind !== 'List')) return 'odd';
    const slots: Slot[] = [];
    for (const node of value.elts) {
      if (node.kind !== 'Constant' || node.value.type !== 'str') return 'odd';
      slots.push({ node, value: node.value.value });
    }
    return slots;
  }
  return null;
}

function hasWeakrefSlot(definition: ClassDef): boolean {
  const slots = slotsOf(definition);
  return slots !== null && slots !== 'odd' && slots.some(({ value }) => value === '__weakref__');
}

function assigned(statement: Stmt): { name: string; target: Expr; value: Expr | null } | null {
  if (statement.kind === 'Assign') {
    const [target] = statement.targets;
    if (statement.targets.length !== 1 || target === undefined || target.kind !== 'Name') return null;
    return { name: target.id, target, value: statement.value };
  }
  if (statement.kind !== 'AnnAssign' || statement.target.kind !== 'Name') return null;
  return { name: statement.target.id, target: statement.target, value: statement.value };
}

/** Whether the file uses a name in any way. */
export function mentions(run: Run, name: string): boolean {
  let found = false;
  walk(Source.of(run.tree).tree.module, (node: AnyNode) => {
    const { id, attr, name: own } = node as AnyNode & { id?: string; attr?: string; name?: string };
    if (id === name || attr === name || own === name) found = true;
    if (node.kind === 'Constant' && textOf(run, node).includes(name)) found = true;
    return !found;
  });
  return found;
}
