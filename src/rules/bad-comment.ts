/**
 * # bad-comment
 *
 * ## What it finds
 * A comment that begins with `# memlens:` and says nothing that Memlens understands, with the place of what is wrong:
 * a misspelt word, a name that is not bound where something is assumed of it, a rule or a version that does not exist.
 *
 * ## Why it matters
 * Such a comment does nothing. An expectation that is not read is not checked.
 *
 * ## Example
 *     rows = load()  # memlens: asume len(rows) == 1_000
 *
 * ## Better
 *     rows = load()  # memlens: assume len(rows) == 1_000
 *
 * ## When it is fine
 * Never; a comment about Memlens can begin with another word. `docs/comments.md` has the grammar.
 *
 * ## What it assumes
 * Nothing.
 */

import { badComments } from '../facts';
import type { Rule } from './rule';

/** `known`: the names of all rules, which `ignore[…]` may name. */
export const badComment = (known: () => ReadonlySet<string>): Rule => ({
  name: 'bad-comment',
  title: 'A comment to Memlens that says nothing',
  severity: 'error',
  check(run, report) {
    const say = (message: string, span: { readonly start: number; readonly end: number }) =>
      report({ message: `${capital(message)}.`, span, data: {}, related: [], fixes: [] });
    for (const { message, span } of badComments(run)) say(message, span);
    for (const comment of run.comments) {
      if (comment.kind !== 'ignore') continue;
      for (const { name, start, end } of comment.rules) {
        if (!known().has(name)) say(`there is no rule "${name}"`, { start, end });
      }
    }
  },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
