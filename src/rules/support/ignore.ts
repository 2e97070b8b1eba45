/** Comments that silence findings: `# memlens: ignore[rule] reason` on a line, `# memlens: ignore-file` at the top. */

import type { Span } from '../../base';
import type { Run } from '../../facts';

export interface Ignored {
  /** The whole file. */
  readonly file: boolean;
  /** Whether a rule's finding at a place is silenced. */
  isIgnored(rule: string, span: Span): boolean;
}

export function ignoredIn(run: Run): Ignored {
  const { comments, tree, lines } = run;
  const byLine = new Map<number, Set<string>>();
  const first = tree.module.body[0]?.start ?? run.text.length;
  let file = false;
  for (const comment of comments) {
    if (comment.kind === 'ignore-file' && comment.start < first) file = true;
    if (comment.kind !== 'ignore') continue;
    const line = lines.lineAt(comment.start);
    const names = byLine.get(line) ?? new Set();
    for (const { name } of comment.rules) names.add(name);
    byLine.set(line, names);
  }
  return {
    file,
    // The comment stands where the finding begins, or at the end of what it covers.
    isIgnored: (rule, span) =>
      [lines.lineAt(span.start), lines.lineAt(span.end)].some((line) => byLine.get(line)?.has(rule) === true),
  };
}
