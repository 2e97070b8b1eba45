/**
 * # read-whole-then-split
 *
 * ## What it finds
 * A loop over `file.read().splitlines()`, `file.read().split("\n")` or `path.read_text().splitlines()`.
 *
 * ## Why it matters
 * The whole text and all of its lines are there at the same time: twice the file, and a slot a line. The file itself
 * hands over one line at a time.
 *
 * ## Example
 *     for line in file.read().splitlines():
 *         count(line)
 *
 * ## Better
 *     for line in file:
 *         count(line.rstrip("\n"))
 *
 * ## When it is fine
 * When the file is small. `io.StringIO(text)` is no way out: it keeps a copy of four bytes a character.
 *
 * ## What it assumes
 * Nothing is changed by itself: `splitlines` also splits at form feeds and at the line separators of Unicode, and
 * `split("\n")` gives one more empty text after a final newline.
 */

import type { Call, Constant, Expr } from '../syntax';
import type { Rule } from './rule';
import { textOf } from './support/edits';
import { isReadableFile } from './support/files';
import { Scopes } from './support/scopes';
import { type AnyNode, isComprehension } from './support/source';
import { quoted } from './support/words';

export const readWholeThenSplit: Rule = {
  name: 'read-whole-then-split',
  title: 'A whole file is read and split for a loop over its lines',
  severity: 'information',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'Call') continue;
      const read = readBehind(scopes, node as Call);
      if (read === null || !isLooped(scopes, node)) continue;
      const splitlines = ((node as Call).func as AnyNode & { attr: string }).attr === 'splitlines';
      const differs = splitlines
        ? 'splitlines() also splits at form feeds and Unicode line separators'
        : 'split() gives one more empty text after a final newline';
      report({
        message: `${quoted(textOf(run, read))} holds the whole file as one text while this loop holds every line of it besides: twice its characters and 8 B a line. The file itself hands over one line at a time from a buffer of about 22 kB. Check before changing it: ${differs}.`,
        span: { start: node.start, end: node.end },
        data: { python: run.facts.python, items: null, savedBytes: null },
        related: [],
        fixes: [],
      });
    }
  },
};

/** The `read()` or `read_text()` of a file whose text is split into lines. */
function readBehind(scopes: Scopes, call: Call): Call | null {
  const { func } = call;
  if (func.kind !== 'Attribute' || func.value.kind !== 'Call' || call.keywords.length > 0) return null;
  const byNewline = func.attr === 'split' && call.args.length === 1 && isNewline(call.args[0]!);
  if (!byNewline && !(func.attr === 'splitlines' && call.args.length === 0)) return null;
  const read = func.value;
  if (read.func.kind !== 'Attribute') return null;
  const { attr, value } = read.func;
  if (attr === 'read' && read.args.length === 0 && read.keywords.length === 0)
    return isReadableFile(scopes, value) ? read : null;
  if (attr !== 'read_text' || value.kind !== 'Call') return null;
  return scopes.qualifiedName(value.func) === 'pathlib.Path' ? read : null;
}

const isNewline = (expression: Expr): boolean =>
  expression.kind === 'Constant' &&
  (expression as Constant).value.type === 'str' &&
  (expression as Constant & { value: { value: unknown } }).value.value === '\n';

/** Whether a loop, or a comprehension that is read at once, goes over the lines. */
function isLooped(scopes: Scopes, node: AnyNode): boolean {
  const parent = scopes.source.parentOf(node);
  if (parent === null) return false;
  if (parent.kind === 'For') return (parent as AnyNode & { iter: AnyNode }).iter === node;
  if (parent.kind !== 'Comprehension') return false;
  const around = scopes.source.parentOf(parent);
  return (
    around !== null &&
    isComprehension(around) &&
    around.generators[0] === parent &&
    around.kind !== 'GeneratorExp'
  );
}
