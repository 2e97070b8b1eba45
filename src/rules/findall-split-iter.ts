/**
 * # findall-split-iter
 *
 * ## What it finds
 * A text that is split whole, although only its first or last piece is used: `text.split(",")[0]`.
 *
 * ## Why it matters
 * Every piece becomes a string of its own, in a list. With a limit of one split there are two pieces.
 *
 * ## Example
 *     name = line.split(",")[0]
 *     rest = line.split(",")[-1]
 *
 * ## Better
 *     name = line.split(",", 1)[0]
 *     rest = line.rsplit(",", 1)[-1]
 *
 * ## When it is fine
 * When the text is short.
 *
 * ## What it assumes
 * `split` is the method of a `str` or `bytes`, as the run saw it: a pattern's `split` means something else.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Call, Expr } from '../syntax';
import type { Edit, Rule } from './rule';
import { replace, textOf } from './support/edits';
import { isWorthwhile, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import type { AnyNode } from './support/source';
import { bytes, number, quoted } from './support/words';

export const findallSplitIter: Rule = {
  name: 'findall-split-iter',
  title: 'A text is split whole for one piece',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.visits === 0 || (fact.receiver !== 'str' && fact.receiver !== 'bytes')) continue;
      const whole = savingOf(fact);
      // With a limit of 1 the rest of the text is a piece of its own.
      const saving = { ...whole, total: whole.total - fact.receiverBytes };
      // Two pieces and less are what the limit leaves, too.
      if (saving.items <= 2 || !isWorthwhile(run, saving, options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const edits = editsFor(run, scopes, node, fact);
        if (edits === null) continue;
        const better = edits.some(({ text }) => text === 'rsplit') ? 'rsplit' : 'split';
        report({
          message: `The text is split into ${number(saving.items)} pieces, ${bytes(whole.total)} (${bytes(saving.buffer)} list + ${bytes(saving.elements)} pieces) on ${run.facts.python}, and one of them is used. ${better}() with a limit of 1 makes two, and lowers the peak by ${bytes(saving.total)}.`,
          span: fact.span,
          data: savingData(run, saving),
          related: [],
          fixes: [{ title: `Split once: ${quoted(textOf(run, node))}`, safe: true, edits }],
        });
      }
    }
  },
};

function editsFor(run: Run, scopes: Scopes, node: AnyNode, fact: TemporaryFact): readonly Edit[] | null {
  if (node.kind !== 'Call' || fact.unknownLength) return null;
  const call = node as Call;
  const { func } = call;
  const parent = scopes.source.parentOf(node);
  if (func.kind !== 'Attribute' || func.attr !== 'split' || call.keywords.length > 0) return null;
  if (call.args.length > 1 || call.args.some(({ kind }) => kind === 'Starred')) return null;
  if (parent === null || parent.kind !== 'Subscript') return null;
  const { slice, value } = parent as Extract<Expr, { kind: 'Subscript' }>;
  if (value !== node || textOf(run, call).includes('#')) return null;
  const first = slice.kind === 'Constant' && slice.value.type === 'int' && slice.value.value === 0n;
  const last =
    slice.kind === 'UnaryOp' &&
    slice.op === '-' &&
    slice.operand.kind === 'Constant' &&
    slice.operand.value.type === 'int' &&
    slice.operand.value.value === 1n;
  if (!first && !last) return null;
  const [separator] = call.args;
  const limit =
    separator === undefined
      ? replace(call.end - 1, call.end - 1, 'None, 1')
      : replace(separator.end, separator.end, ', 1');
  return last ? [replace(func.end - 'split'.length, func.end, 'rsplit'), limit] : [limit];
}
