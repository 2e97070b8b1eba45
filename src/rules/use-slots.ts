/**
 * # use-slots
 *
 * ## What it finds
 * A class with fixed attributes of which very many instances live at the same time, without `__slots__`.
 *
 * ## Why it matters
 * Without slots each instance has room for a `__dict__` and for weak references, and beyond 30 attributes a dict of its
 * own.
 *
 * ## Example
 *     class Row:
 *         def __init__(self, name, size):
 *             self.name = name
 *             self.size = size
 *
 * ## Better
 *     class Row:
 *         __slots__ = ("name", "size")
 *
 *         def __init__(self, name, size):
 *             self.name = name
 *             self.size = size
 *
 * ## When it is fine
 * When attributes are added from outside, with weak references, `cached_property`, class defaults of the same name,
 * several bases or subclasses without slots: none of these is reported.
 *
 * ## What it assumes
 * No other file adds attributes, or derives from the class.
 */

import type { ClassFact, Run } from '../facts';
import type { Attribute, ClassDef, Expr } from '../syntax';
import type { Rule, RuleFix } from './rule';
import { indentOf, lineStart, newlineOf, replace } from './support/edits';
import { Scopes } from './support/scopes';
import { type AnyNode, isFunction, some } from './support/source';
import { bytes, number } from './support/words';

/** An instance with slots: the collector's header, the count and the type, and 8 bytes a slot. */
const slottedBytes = (attributes: number): number => 32 + 8 * attributes;
/** Savings below this are not worth the restriction; the lower one holds where all savings are asked for. */
const savingMin = 1_000_000;
const savingFloor = 32_000;

export const useSlots: Rule = {
  name: 'use-slots',
  title: 'Many instances without __slots__',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.classes) {
      const each = fact.bytes - slottedBytes(fact.attributes);
      const saved = each * fact.most;
      if (!fact.hasDict || each <= 0 || saved < (options.minimumSavingBytes > 0 ? savingMin : savingFloor))
        continue;
      const definition = classAt(scopes, fact);
      const names = definition === null ? null : fixedAttributes(scopes, definition);
      if (definition === null || names === null || names.length !== fact.attributes) continue;
      const fix = fixFor(run, definition, names);
      report({
        message: `${number(fact.most)} instances of ${fact.name} live at the same time, ${bytes(fact.bytes)} each (${run.facts.python}); with __slots__ for their ${fact.attributes} attributes ${bytes(slottedBytes(fact.attributes))}: ${bytes(saved)} less.`,
        span: { start: definition.nameSpan.start, end: definition.nameSpan.end },
        data: {
          instances: fact.most,
          bytesEach: fact.bytes,
          savedEach: each,
          savedBytes: saved,
          python: run.facts.python,
        },
        related: [],
        fixes: fix === null ? [] : [fix],
      });
    }
  },
};

function classAt(scopes: Scopes, { name, createdAt }: ClassFact): ClassDef | null {
  const [found, ...more] = scopes.source.classesNamed(name);
  return found !== undefined && more.length === 0 && found.start <= createdAt.end ? found : null;
}

const reflection = new Set(['setattr', 'vars', 'delattr', 'copy', 'pickle', 'weakref']);

/** The attributes of a class that gets them from its own methods only, in order; null for any other. */
function fixedAttributes(scopes: Scopes, definition: ClassDef): readonly string[] | null {
  const { bases, keywords, decorators, body } = definition;
  if (decorators.length > 0 || keywords.length > 0) return null;
  if (bases.some((base) => base.kind !== 'Name' || base.id !== 'object')) return null;
  const names: string[] = [];
  const inside = new Set<AnyNode>();
  for (const member of body) {
    if (isFunction(member)) {
      if (member.decorators.some((decorator) => /cached_property/.test(nameOf(decorator)))) return null;
      const self = [...member.args.posonlyargs, ...member.args.args][0]?.arg;
      some(member, (node) => {
        const { value, attr } = node as Attribute;
        if (node.kind !== 'Attribute' || value.kind !== 'Name' || value.id !== self) return false;
        inside.add(node);
        if (isStored(scopes, node) && !names.includes(attr)) names.push(attr);
        return false;
      });
    } else if (member.kind === 'Assign') {
      if (
        member.targets.some(
          (target) => target.kind === 'Name' && (target.id === '__slots__' || names.includes(target.id)),
        )
      )
        return null;
    }
  }
  const own = new Set(names);
  const defaults = body.some(
    (member) =>
      member.kind === 'Assign' &&
      member.targets.some((target) => target.kind === 'Name' && own.has(target.id)),
  );
  if (defaults || names.length === 0) return null;
  const open = scopes.source.nodes.some((node) => {
    if (node.kind === 'Name') return reflection.has((node as { id?: string }).id ?? '');
    if (node.kind === 'Alias') return reflection.has(((node as { name?: string }).name ?? '').split('.')[0]!);
    if (node.kind === 'ClassDef')
      return (node as ClassDef).bases.some((base) => nameOf(base) === definition.name);
    if (node.kind !== 'Attribute' || inside.has(node)) return false;
    const { attr } = node as Attribute;
    return (
      attr === '__dict__' ||
      (isStored(scopes, node) && !own.has(attr) && !isSelfOfOther(scopes, node as Attribute))
    );
  });
  return open ? null : names;
}

/** An attribute that another class's method stores in its own instance. */
function isSelfOfOther(scopes: Scopes, node: Attribute): boolean {
  const method = scopes.source.functionOf(node);
  const self = method === null ? undefined : [...method.args.posonlyargs, ...method.args.args][0]?.arg;
  return (
    node.value.kind === 'Name' &&
    node.value.id === self &&
    method !== null &&
    scopes.source.classOf(method) !== null
  );
}

function isStored(scopes: Scopes, node: AnyNode): boolean {
  const parent = scopes.source.parentOf(node);
  if (parent === null) return false;
  const { targets, target } = parent as { targets?: unknown[]; target?: unknown };
  const inTuple = parent.kind === 'Tuple' && scopes.source.parentOf(parent)?.kind === 'Assign';
  return targets?.includes(node) === true || target === node || inTuple;
}

const nameOf = (expression: Expr): string =>
  expression.kind === 'Name' ? expression.id : expression.kind === 'Attribute' ? expression.attr : '';

function fixFor(run: Run, definition: ClassDef, names: readonly string[]): RuleFix | null {
  const [doc, ...rest] = definition.body;
  const isDoc = doc?.kind === 'Expr' && doc.value.kind === 'Constant' && doc.value.value.type === 'str';
  const first = isDoc ? rest[0] : doc;
  const indent = first === undefined ? null : indentOf(run, first);
  if (first === undefined || indent === null) return null;
  const newline = newlineOf(run);
  const list = names.map((name) => `"${name}"`).join(', ');
  const line = `${indent}__slots__ = (${list}${names.length === 1 ? ',' : ''})${newline}${newline}`;
  const at = lineStart(
    run,
    'decorators' in first && first.decorators[0] ? first.decorators[0].start : first.start,
  );
  return { title: 'Give it __slots__', safe: false, edits: [replace(at, at, line)] };
}
