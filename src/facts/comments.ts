/** The user's comments beside a run: the version they ask for, what they state, and what is wrong with them. */

import type { Span } from '../base';
import { type Code, Op } from '../code';
import {
  type Assumption,
  type AssumptionsByFunction,
  assumptionsByFunction,
  type MemlensComment,
  moduleLevel,
} from '../syntax';
import { type PythonVersion, versions } from '../versions';
import { codesOf } from './codes';
import { statementOf } from './expectations';
import type { Run } from './types';

export type { Assumption, Expectation, MemlensComment } from '../syntax';
export { commentsIn, directives, measures } from '../syntax';

/** The version that the file itself asks for; null where it asks for none that is modelled. */
export function pythonOf(comments: readonly MemlensComment[]): PythonVersion | null {
  for (const comment of comments) {
    if (comment.kind !== 'python') continue;
    const found = versions.find((version) => version === comment.version);
    if (found !== undefined) return found;
  }
  return null;
}

export interface BadComment {
  readonly message: string;
  readonly span: Span;
}

/** Comments that say nothing, with the place of what is wrong. */
export function badComments(run: Run): BadComment[] {
  const bad: BadComment[] = [];
  for (const comment of run.comments) {
    switch (comment.kind) {
      case 'bad':
        bad.push({ message: comment.message, span: comment.at });
        break;
      case 'python':
        if (!versions.some((version) => version === comment.version)) {
          bad.push({
            message: `Python ${comment.version} is not modelled: expected one of ${versions.join(', ')}`,
            span: comment.versionSpan,
          });
        }
        break;
      case 'expect':
        if (statementOf(run, comment) === null) {
          bad.push({
            message: 'there is no statement in front of it in this block: put it behind the one it is about',
            span: comment,
          });
        }
        break;
      case 'ignore-file':
        if (comment.start > (run.tree.module.body[0]?.start ?? run.text.length)) {
          bad.push({
            message: 'ignore-file stands at the top of the file, in front of the first statement',
            span: comment,
          });
        }
        break;
      case 'assume':
      case 'ignore':
        break;
    }
  }
  for (const { name, nameSpan } of run.strayAssumptions) {
    bad.push({ message: `nothing is assumed: no name "${name}" is bound in this scope`, span: nameSpan });
  }
  return bad.sort((a, b) => a.span.start - b.span.start);
}

/** Assumptions of names that their function, or the module itself, does not bind. */
export function strayAssumptions(module: Code, stated: AssumptionsByFunction): Assumption[] {
  if (stated.size === 0) return [];
  const codes = new Map(
    codesOf(module).map((code) => [code.kind === 'module' ? moduleLevel : code.span.start, code]),
  );
  return [...stated].flatMap(([start, assumptions]) => {
    const code = codes.get(start);
    return code === undefined ? [] : assumptions.filter(({ name }) => !binds(code, name));
  });
}

function binds(code: Code, name: string): boolean {
  if (code.localNames.slice(0, code.argCount + code.kwOnlyArgCount).includes(name)) return true;
  const index = code.assumptions?.findIndex((one) => one.name === name) ?? -1;
  return code.ops.some((op, at) => op === Op.ASSUME && code.operands[at] === index);
}

function assumptionsOf(run: Run): ReadonlyMap<number, readonly Assumption[]> {
  return assumptionsByFunction(run.tree.module, run.comments, run.text, run.lines);
}

/** What is assumed in the function around a place, in the functions around that, and in the module. */
export function assumptionsAround(run: Run, place: Span): Assumption[] {
  const found: Assumption[] = [];
  for (const [start, stated] of assumptionsOf(run)) {
    const around =
      start === moduleLevel ||
      run.facts.functions.some(
        ({ span }) => span.start === start && span.start <= place.start && place.end <= span.end,
      );
    if (around) found.push(...stated);
  }
  return found;
}

/** ` Assumed: n == 500 (line 3).`, for what is said of a place; empty where nothing is assumed there. */
export function assumedThere(run: Run, place: Span): string {
  const stated = assumptionsAround(run, place);
  if (stated.length === 0) return '';
  const said = stated.map(({ text, start }) => `${text} (line ${run.lines.lineAt(start)})`);
  return ` Assumed: ${said.join(', ')}.`;
}
