/** Turns `self.name = …` of a method into a member of the class, so that the instance holds nothing of itself. */

import type { Run } from '../../facts';
import type { Assign, Attribute, ClassDef, FunctionDef, Stmt } from '../../syntax';
import type { Edit } from '../rule';
import { blockOf } from './cycle';
import { endsItsLine, indentOf, lineEnd, newlineOf, removeStatement, replace } from './edits';
import { isFunction, Source } from './source';

export interface OwnAttribute {
  readonly statement: Assign;
  readonly target: Attribute;
  readonly method: FunctionDef;
  readonly definition: ClassDef;
  /** The method's name for its instance. */
  readonly self: string;
}

/**
 * The statement as `self.name = value` in a method of a plain class, where the file binds the attribute nowhere else;
 * null for anything else.
 */
export function ownAttribute(run: Run, statement: Stmt | null): OwnAttribute | null {
  const source = Source.of(run.tree);
  if (statement === null || statement.kind !== 'Assign' || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  if (target === undefined || target.kind !== 'Attribute' || target.value.kind !== 'Name') return null;
  const method = source.functionOf(statement);
  const definition = method === null ? null : source.classOf(method);
  if (method === null || definition === null || definition.decorators.length > 0) return null;
  const self = [...method.args.posonlyargs, ...method.args.args][0]?.arg;
  if (self === undefined || self !== target.value.id || method.decorators.length > 0) return null;
  if (!method.body.includes(statement)) return null;
  const bound = source.nodes.filter(
    (node) => node.kind === 'Attribute' && isStored(source, node as Attribute, target.attr),
  );
  if (bound.length !== 1) return null;
  const inClass = definition.body.some((member) => {
    if (isFunction(member)) return member.name === target.attr;
    return (
      member.kind === 'Assign' &&
      member.targets.some((each) => each.kind === 'Name' && each.id === '__slots__')
    );
  });
  return inClass ? null : { statement, target, method, definition, self };
}

function isStored(source: Source, attribute: Attribute, name: string): boolean {
  if (attribute.attr !== name) return false;
  const parent = source.parentOf(attribute);
  if (parent === null) return false;
  const { targets, target } = parent as { targets?: unknown[]; target?: unknown };
  return targets?.includes(attribute) === true || target === attribute;
}

/** Takes the assignment away and puts lines (without indentation) as a member behind its method. */
export function asMember(run: Run, own: OwnAttribute, lines: readonly string[]): Edit[] | null {
  const { statement, method } = own;
  const source = Source.of(run.tree);
  const indent = indentOf(run, method);
  const removed = removeStatement(run, statement, blockOf(source, statement));
  if (indent === null || removed === null || !endsItsLine(run, method)) return null;
  const newline = newlineOf(run);
  const at = lineEnd(run, method.end);
  const text = lines.map((line) => (line === '' ? '' : indent + line)).join(newline);
  const behind = `${newline}${newline}${text}`;
  // The last statement of the method goes: its line and the insertion would touch.
  if (removed.span.end > at) {
    const start = removed.span.start;
    return [
      replace(
        start,
        removed.span.end,
        `${behind.slice(newline.length)}${run.text.slice(at, removed.span.end)}`,
      ),
    ];
  }
  return [removed, replace(at, at, behind)];
}
