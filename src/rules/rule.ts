/** What a rule is, and what it reports. */

import type { Span } from '../base';
import type { Run } from '../facts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement in the analysed text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface RuleFix {
  readonly title: string;
  /** False where the fix changes what the program does in a case that the message names. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface RuleFinding {
  readonly message: string;
  readonly span: Span;
  /** The numbers of the message, by name. */
  readonly data: Readonly<Record<string, number | string | boolean | null>>;
  readonly related: readonly { readonly message: string; readonly span: Span }[];
  readonly fixes: readonly RuleFix[];
  /** Instead of the rule's own severity. */
  readonly severity?: Severity;
}

export interface RuleOptions {
  /** Laziness rules are silent below this saving. */
  readonly minimumSavingBytes: number;
}

/**
 * One diagnostic, one file. The file's head comment is its documentation page, under fixed headings: What it finds,
 * Why it matters, Example, Better, When it is fine, What it assumes.
 */
export interface Rule {
  /** `cycle-parent-child`: the code that users see and switch. */
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  /** Pure: reads facts and the tree, reports what it finds. */
  check(run: Run, report: (finding: RuleFinding) => void, options: RuleOptions): void;
}
