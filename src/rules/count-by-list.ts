/**
 * # count-by-list
 *
 * ## What it finds
 * `len()` of a list that is made only to be counted: a comprehension, `list(…)`, `text.split(",")`, `re.findall(…)`.
 *
 * ## Why it matters
 * Every item is made and kept, and none is used.
 *
 * ## Example
 *     odd = len([n for n in numbers if n % 2])
 *
 * ## Better
 *     odd = sum(1 for n in numbers if n % 2)
 *
 * ## When it is fine
 * When the list is small: `sum(1 for …)` takes 1.2 to 1.4 times as long. `len({…})` counts different items and is not
 * reported; neither is `len(text.split())`, which has no shorter form.
 *
 * ## What it assumes
 * Making an item has no effects. `split` is called on a text, with a separator that is not empty.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Call, Expr, ListComp } from '../syntax';
import type { Rule, RuleFix } from './rule';
import { typeOf } from './support/consumers';
import { keepOnly, replace, textOf } from './support/edits';
import { isPure } from './support/effects';
import { isReadableFile } from './support/files';
import { eagerList, itemEffects } from './support/lazy';
import { isWorthwhile, peakWords, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import type { AnyNode } from './support/source';
import { number } from './support/words';

export const countByList: Rule = {
  name: 'count-by-list',
  title: 'A list is made only to be counted',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const fact of run.facts.temporaries) {
      if (fact.type !== 'list' || fact.visits === 0) continue;
      const saving = savingOf(fact);
      if (!isWorthwhile(run, saving, options)) continue;
      for (const node of scopes.source.at(fact.span)) {
        const whole = lengthCall(scopes, node);
        const way = whole === null ? null : wayOf(run, scopes, node, whole, fact);
        if (way === null) continue;
        const what = saving.unbounded ? 'The list' : `The list of ${number(saving.items)} items`;
        report({
          message: `${what} is only counted. ${way.instead} ${peakWords(run, saving)}${way.speed}`,
          span: fact.span,
          data: savingData(run, saving),
          related: [],
          fixes: way.fix === null ? [] : [way.fix],
        });
      }
    }
  },
};

interface Way {
  readonly instead: string;
  readonly speed: string;
  readonly fix: RuleFix | null;
}

const slower = ' Takes about 1.2 to 1.4 times as long.';

/** `len(…)` around it. */
function lengthCall(scopes: Scopes, node: AnyNode): Call | null {
  const parent = scopes.source.parentOf(node);
  if (parent === null || parent.kind !== 'Call') return null;
  const call = parent as Call;
  return call.args.length === 1 && scopes.qualifiedName(call.func) === 'len' ? call : null;
}

function wayOf(run: Run, scopes: Scopes, node: AnyNode, whole: Call, fact: TemporaryFact): Way | null {
  if (textOf(run, whole).includes('#')) return null;
  if (node.kind === 'ListComp') return ofComprehension(run, scopes, node, whole, fact);
  if (node.kind !== 'Call') return null;
  const call = node as Call;
  if (call.keywords.length > 0 || call.args.some(({ kind }) => kind === 'Starred')) return null;
  const name = scopes.qualifiedName(call.func);
  if (name === 'list') return ofList(run, scopes, call, whole, fact);
  if (name === 're.findall') {
    const edits = [
      replace(whole.start, call.func.start, 'sum(1 for _ in '),
      replace(call.func.end - 'findall'.length, call.func.end, 'finditer'),
    ];
    const plain = call.func.kind === 'Attribute';
    return {
      instead: 'Counting the matches of re.finditer()',
      speed: ' Takes about as long.',
      fix: plain ? { title: 'Count the matches one by one', safe: true, edits } : null,
    };
  }
  return ofSplit(run, call, whole, fact);
}

function ofComprehension(
  run: Run,
  scopes: Scopes,
  node: AnyNode,
  whole: Call,
  fact: TemporaryFact,
): Way | null {
  const eager = eagerList(scopes, node);
  if (eager === null) return null;
  const list = node as ListComp;
  // Of items that are there already only the slots are saved; a length that nobody knows is not worth that much.
  const { iter } = list.generators[0]!;
  if (fact.unknownLength && fact.itemBytes.high === 0 && !isReadableFile(scopes, iter)) return null;
  const effects = itemEffects(scopes, eager);
  if (effects.stops || !isPure(effects)) return null;
  const rest = run.text.slice(list.elt.end, list.end - 1);
  // An item that is put in parentheses ends behind its own text.
  if (!/^\s*(async\s+)?for\b/.test(rest)) return null;
  return {
    instead: 'sum(1 for …)',
    speed: slower,
    fix: {
      title: 'Count with sum(1 for …)',
      safe: true,
      edits: [replace(whole.start, list.elt.end, `sum(1`), replace(list.end - 1, whole.end, ')')],
    },
  };
}

function ofList(run: Run, scopes: Scopes, call: Call, whole: Call, fact: TemporaryFact): Way | null {
  const [argument] = call.args;
  if (argument === undefined || call.args.length !== 1) return null;
  const eager = eagerList(scopes, call);
  if (eager === null || !isPure(itemEffects(scopes, eager))) return null;
  const sized = sizedIn(scopes, argument, fact.source?.type ?? null);
  if (sized !== null) {
    const edits = keepOnly(run, call, sized);
    return {
      instead: `len(${textOf(run, sized)})`,
      speed: '',
      fix: edits && { title: `Count ${textOf(run, sized)} itself`, safe: true, edits },
    };
  }
  const lazy =
    argument.kind === 'GeneratorExp' ||
    (argument.kind === 'Call' &&
      /^(map|filter|zip|enumerate|itertools\.\w+)$/.test(scopes.qualifiedName(argument.func) ?? ''));
  if (!lazy) return null;
  return {
    instead: 'sum(1 for …)',
    speed: slower,
    fix: {
      title: 'Count with sum(1 for …)',
      safe: true,
      edits: [replace(whole.start, argument.start, 'sum(1 for _ in '), replace(argument.end, whole.end, ')')],
    },
  };
}

/** What knows its length without a copy. */
function sizedIn(scopes: Scopes, argument: Expr, seen: string | null): Expr | null {
  if (argument.kind === 'Call') {
    const { func } = argument;
    if (func.kind !== 'Attribute' || argument.args.length > 0) return null;
    const ofDict = ['keys', 'values', 'items'].includes(func.attr);
    return ofDict && (seen === null || seen.startsWith('dict')) ? func.value : null;
  }
  const type = seen ?? typeOf(scopes, argument);
  const sized = ['list', 'tuple', 'dict', 'set', 'frozenset', 'str', 'bytes', 'range'];
  return type !== null && sized.includes(type) ? argument : null;
}

/** `len(text.split(","))` is `text.count(",") + 1`. */
function ofSplit(run: Run, call: Call, whole: Call, fact: TemporaryFact): Way | null {
  const { func } = call;
  if (func.kind !== 'Attribute' || func.attr !== 'split' || call.args.length !== 1) return null;
  if (fact.receiver !== 'str' && fact.receiver !== 'bytes') return null;
  const [separator] = call.args;
  if (separator?.kind !== 'Constant') return null;
  const { value } = separator;
  if ((value.type !== 'str' && value.type !== 'bytes') || value.value.length === 0) return null;
  const text = `${textOf(run, func.value)}.count(${textOf(run, separator)}) + 1`;
  return {
    instead: 'Counting the separators',
    speed: ' It is much faster, too.',
    fix: {
      title: 'Count the separators',
      safe: true,
      edits: [replace(whole.start, whole.end, `(${text})`)],
    },
  };
}
