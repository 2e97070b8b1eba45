/**
 * rules: one file a diagnostic, its check over facts and its fix.
 * Invariant: knows nothing of the language server protocol, of versions, of the machine.
 */

import type { Run } from '../facts';
import type { Rule, RuleFinding, RuleOptions, Severity } from './rule';

export type * from './rule';

/** Every rule, one line each. */
export const rules: readonly Rule[] = [];

export interface ReportedFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** Runs all rules over a run; findings in the order of the text. */
export function checkRules(run: Run, options: RuleOptions): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  for (const rule of rules) {
    rule.check(
      run,
      (finding) => found.push({ ...finding, rule: rule.name, severity: finding.severity ?? rule.severity }),
      options,
    );
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
