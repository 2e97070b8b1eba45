/** The user's assumptions as a code object has them: one a name. */

import type { LineIndex } from '../base';
import { type AssumptionsByFunction, moduleLevel } from '../syntax';
import type { CodeAssumption } from './code';
import type { UnitShape } from './unit';

const none: readonly CodeAssumption[] = [];

/** Those of the module, or of the function that the unit is. */
export function assumptionsAt(
  all: AssumptionsByFunction,
  { kind, start }: Pick<UnitShape, 'kind' | 'start'>,
  lines: LineIndex,
): readonly CodeAssumption[] {
  if (all.size === 0 || (kind !== 'module' && kind !== 'function')) return none;
  const byName = new Map<string, CodeAssumption>();
  for (const { name, text, states, start: at } of all.get(kind === 'module' ? moduleLevel : start) ?? []) {
    const known = byName.get(name);
    byName.set(name, {
      name,
      line: known?.line ?? lines.lineAt(at),
      text: known === undefined ? text : `${known.text}, ${text}`,
      type: states.kind === 'type' ? states.type : (known?.type ?? null),
      length: states.kind === 'length' ? states.n : (known?.length ?? null),
      value: states.kind === 'value' ? states.value : (known?.value ?? null),
    });
  }
  return [...byName.values()];
}

/** All that is stated in a function and in those inside it, with how many lines below its start. */
export function assumptionsIn(
  all: AssumptionsByFunction,
  { start, end }: { readonly start: number; readonly end: number },
  lines: LineIndex,
): string {
  if (all.size === 0) return '';
  const first = lines.lineAt(start);
  let text = '';
  for (const [at, stated] of all) {
    if (at < start || at >= end) continue;
    for (const one of stated) text += `${one.text}, line ${lines.lineAt(one.start) - first}; `;
  }
  return text;
}
