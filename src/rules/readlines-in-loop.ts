/**
 * # readlines-in-loop
 *
 * ## What it finds
 * A loop over `file.readlines()` or `list(file)`, or their `len`.
 *
 * ## Why it matters
 * All lines are read before the first round: a list with a slot a line, and every line as a string of its own. The file
 * itself hands over one line at a time from a buffer of some kilobytes.
 *
 * ## Example
 *     with open(path) as file:
 *         for line in file.readlines():
 *             count(line)
 *
 * ## Better
 *     with open(path) as file:
 *         for line in file:
 *             count(line)
 *
 * ## When it is fine
 * When the loop asks for the position in the file, moves it, writes to it or reads on from it, or leaves early while
 * something later reads the rest. None of these is reported.
 *
 * ## What it assumes
 * The file comes from `open` for reading in the same function, and only that function knows it. Nobody else shortens or
 * rewrites the file while the loop runs.
 */

import type { Run, TemporaryFact } from '../facts';
import type { Call, Expr, Name, Node } from '../syntax';
import type { Rule, RuleFinding } from './rule';
import { replace, textOf } from './support/edits';
import { isReadableFile, opensForWriting } from './support/files';
import { isWorthwhile, savingData, savingOf } from './support/saving';
import { Scopes } from './support/scopes';
import { type AnyNode, isComprehension, some } from './support/source';
import { bytes, number, quoted } from './support/words';

export const readlinesInLoop: Rule = {
  name: 'readlines-in-loop',
  title: 'All lines of a file are read before the loop over them',
  severity: 'information',
  check(run, report, options) {
    const scopes = Scopes.of(run.tree);
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'Call') continue;
      const call = node as Call;
      const file = fileRead(scopes, call);
      if (file === null) continue;
      const loop = loopOver(scopes, call);
      if (loop === null || !mayStream(run, scopes, file, loop)) continue;
      const fact = run.facts.temporaries.find(
        ({ span }) => span.start === call.start && span.end === call.end,
      );
      if (fact !== undefined && !isWorthwhile(run, savingOf(fact), options)) continue;
      report(finding(run, scopes, call, file, fact ?? null));
    }
  },
};

/** The file of `file.readlines()` or `list(file)`. */
function fileRead(scopes: Scopes, call: Call): Expr | null {
  if (call.keywords.length > 0) return null;
  if (call.func.kind === 'Attribute' && call.func.attr === 'readlines' && call.args.length === 0) {
    return isReadableFile(scopes, call.func.value) ? call.func.value : null;
  }
  const [argument] = call.args;
  if (argument === undefined || call.args.length !== 1 || scopes.qualifiedName(call.func) !== 'list')
    return null;
  return isReadableFile(scopes, argument) ? argument : null;
}

/** The loop that reads the lines, perhaps through `enumerate` or a `csv.reader`. */
function loopOver(scopes: Scopes, iterable: AnyNode): AnyNode | null {
  const { source } = scopes;
  const parent = source.parentOf(iterable);
  if (parent === null) return null;
  if (parent.kind === 'For') return (parent as AnyNode & { iter: AnyNode }).iter === iterable ? parent : null;
  if (parent.kind === 'Comprehension') {
    const around = source.parentOf(parent);
    if (around === null || !isComprehension(around) || around.generators[0] !== parent) return null;
    // Who reads a generator, and when, is another question, unless a call takes it at once.
    return around.kind !== 'GeneratorExp' || isReadAtOnce(scopes, around) ? around : null;
  }
  if (parent.kind !== 'Call') return null;
  const call = parent as Call;
  const name = scopes.qualifiedName(call.func);
  if (name === 'len' && call.args.length === 1) return call;
  const passes = name === 'enumerate' || name === 'csv.reader' || name === 'csv.DictReader';
  return passes && call.args[0] === iterable ? loopOver(scopes, call) : null;
}

const readers = new Set(['sum', 'list', 'set', 'tuple', 'dict', 'sorted', 'min', 'max', 'frozenset']);

function isReadAtOnce(scopes: Scopes, generator: AnyNode): boolean {
  const parent = scopes.source.parentOf(generator);
  if (parent === null || parent.kind !== 'Call') return false;
  const name = scopes.qualifiedName((parent as Call).func);
  return name !== null && readers.has(name);
}

/** Whether nobody but the loop can touch the file before the loop is done, and nobody misses the rest after it. */
function mayStream(run: Run, scopes: Scopes, file: Expr, loop: AnyNode): boolean {
  const { source } = scopes;
  if (opensForWriting(scopes, loop)) return false;
  if (some(loop, ({ kind }) => kind === 'Yield' || kind === 'YieldFrom' || kind === 'Await')) return false;
  if (file.kind !== 'Name') return true;
  const sites = new Set(scopes.sitesOf(file.id, file));
  const mentions = source.nodes.filter(
    (node): node is Name =>
      node.kind === 'Name' &&
      (node as Name).id === file.id &&
      node !== file &&
      scopes.sitesOf(file.id, node).some((site) => sites.has(site)),
  );
  const inLoop = (node: Node): boolean => node.start >= loop.start && node.end <= loop.end;
  if (mentions.some(inLoop)) return false;
  if (mentions.some((name) => isHandedOn(scopes, name))) return false;
  const later = mentions.some(({ start, end }) => start > loop.end && textAround(run, start, end) !== 'with');
  const leaves = some(loop, ({ kind }) => kind === 'Break' || kind === 'Return');
  const guarded = source.around(loop).some(({ kind }) => kind === 'Try' || kind === 'TryStar');
  return !(later && (leaves || guarded));
}

/** Anything but a method of the file, or its binding: the file may be known elsewhere. */
function isHandedOn(scopes: Scopes, name: Name): boolean {
  const parent = scopes.source.parentOf(name);
  if (parent === null) return true;
  if (parent.kind === 'Attribute') return false;
  if (parent.kind === 'WithItem') return false;
  if (parent.kind === 'Assign') return !(parent as AnyNode & { targets: AnyNode[] }).targets.includes(name);
  return true;
}

const textAround = (run: Run, start: number, end: number): string =>
  /^\s*(?:async\s+)?with\b/.test(run.text.slice(run.lines.startOf(run.lines.lineAt(start)), end))
    ? 'with'
    : '';

/** `len(file.readlines())` counts the lines; a file has no length. */
function countOf(scopes: Scopes, call: Call): Call | null {
  const parent = scopes.source.parentOf(call);
  if (parent === null || parent.kind !== 'Call') return null;
  return scopes.qualifiedName((parent as Call).func) === 'len' ? (parent as Call) : null;
}

function finding(run: Run, scopes: Scopes, call: Call, file: Expr, fact: TemporaryFact | null): RuleFinding {
  const name = quoted(textOf(run, file));
  const saving = fact === null ? null : savingOf(fact);
  const numbers =
    saving === null || saving.unbounded
      ? 'every line costs 8 B of list and its string until the loop is done'
      : `${number(saving.items)} lines, ${bytes(saving.total)} (${bytes(saving.buffer)} list + ${bytes(saving.elements)} strings)`;
  const count = countOf(scopes, call);
  const whole = count ?? call;
  const [before, after] = count === null ? ['', ''] : ['sum(1 for _ in ', ')'];
  const edits = [replace(whole.start, file.start, before), replace(file.end, whole.end, after)];
  const comment = textOf(run, whole).includes('#');
  return {
    message: `All lines of ${name} are read ${count === null ? 'before the first round' : 'only to be counted'}: ${numbers}. The file itself hands over one line at a time from a buffer of about 22 kB.`,
    span: { start: call.start, end: call.end },
    data:
      saving === null
        ? {
            items: null,
            savedBytes: null,
            listBytes: null,
            itemBytes: null,
            bytesPerItem: null,
            python: run.facts.python,
          }
        : savingData(run, saving),
    related: [],
    fixes: comment
      ? []
      : [
          {
            title: count === null ? `Loop over ${name} itself` : `Count the lines of ${name} one by one`,
            safe: file.kind === 'Name',
            edits: edits.filter(({ span }) => span.end > span.start),
          },
        ],
  };
}
