/**
 * rules: one file a diagnostic, its check over facts and its fix.
 * Invariant: knows nothing of the language server protocol, of versions, of the machine.
 */

import type { Run } from '../facts';
import { cycleBoundMethodOnSelf } from './cycle-bound-method-on-self';
import { cycleClosureOverSelf } from './cycle-closure-over-self';
import { cycleExceptionLocal } from './cycle-exception-local';
import { cycleParentChild } from './cycle-parent-child';
import { cycleRecursiveInnerFunction } from './cycle-recursive-inner-function';
import { listForLoopOnce } from './list-for-loop-once';
import { listToReducer } from './list-to-reducer';
import { readlinesInLoop } from './readlines-in-loop';
import type { Rule, RuleFinding, RuleOptions, Severity } from './rule';
import { ignoredIn } from './support/ignore';

export type * from './rule';

/** Every rule, one line each. */
export const rules: readonly Rule[] = [
  cycleParentChild,
  cycleBoundMethodOnSelf,
  cycleClosureOverSelf,
  cycleRecursiveInnerFunction,
  cycleExceptionLocal,
  listToReducer,
  listForLoopOnce,
  readlinesInLoop,
];

export interface ReportedFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** Runs all rules over a run; findings in the order of the text, without those that a comment silences. */
export function checkRules(run: Run, options: RuleOptions): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  const ignored = ignoredIn(run);
  if (ignored.file) return found;
  for (const rule of rules) {
    rule.check(
      run,
      (finding) => {
        if (ignored.isIgnored(rule.name, finding.span)) return;
        found.push({ ...finding, rule: rule.name, severity: finding.severity ?? rule.severity });
      },
      options,
    );
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
