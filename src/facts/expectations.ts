/** What the user expects of the heap, looked up where the comment stands. */

import type { Span } from '../base';
import { type Comparison, type Expectation, isOnlyComments, type Place } from '../syntax';
import type { Claim } from './claims';
import type { Holder, NameFact, Run, StatementFact } from './types';
import type { HeapView } from './view';

export interface Verdict {
  readonly expectation: Expectation;
  readonly outcome: 'holds' | 'fails' | 'open';
  /** What is there instead, or why nobody can say: `it is 1`, `it was freed`, `there is no x here`. */
  readonly found: string;
  /** The number that was found, where there is one. */
  readonly actual: number | null;
  readonly holders: readonly Holder[];
  /** The statement after whose last visit this was. */
  readonly statement: StatementFact;
}

/** What each expectation of the comment comes to; none where it stands behind no statement. */
export function verdictsOf(run: Run, comment: Span, expectations: readonly Expectation[]): Verdict[] {
  const statement = statementOf(run, comment);
  if (statement === null) return [];
  if (statement.visits === 0) {
    const found = `line ${statement.line} is not reached${statement.unreached === null ? '' : `: ${statement.unreached}`}`;
    return expectations.map((expectation) => {
      return { expectation, outcome: 'open', found, actual: null, holders: [], statement };
    });
  }
  const moment = momentAfter(run, statement);
  const cut = cutAt(run, statement, moment);
  if (cut !== null) {
    return expectations.map((expectation) => {
      return { expectation, outcome: 'open', found: cut, actual: null, holders: [], statement };
    });
  }
  const view = run.at(moment);
  return expectations.map((expectation) => {
    const answer: Answer =
      view === null ? open('the run did not come here') : ask(run, view, statement, expectation);
    const holders = answer.serial === undefined ? [] : (view?.holders(answer.serial) ?? []);
    const { outcome, found, actual = null } = answer;
    return { expectation, outcome, found, actual, holders, statement };
  });
}

/** The statement that the comment stands behind: on its line, or in front of it in the same block. */
export function statementOf(run: Run, comment: Span): StatementFact | null {
  const { text, lines } = run;
  const line = lines.lineAt(comment.start);
  const start = lines.startOf(line);
  const ownLine = text.slice(start, comment.start).trim() === '';
  let best: StatementFact | null = null;
  for (const statement of run.facts.statements) {
    const { headSpan, span } = statement;
    if (span.start >= comment.start) continue;
    if (headSpan.end >= comment.start || (!ownLine && lines.lineAt(headSpan.end) === line)) {
      if (best === null || span.start >= best.span.start) best = statement;
    }
  }
  if (best !== null || !ownLine) return best;
  const column = comment.start - start;
  for (const statement of run.facts.statements) {
    const { span } = statement;
    if (span.end > comment.start || indentOf(run, span.start) !== column) continue;
    if (best === null || span.start >= best.span.start) best = statement;
  }
  return best !== null && isOnlyComments(text.slice(best.span.end, comment.start)) ? best : null;
}

/** The column in which the line begins. */
function indentOf({ text, lines }: Run, offset: number): number {
  const start = lines.startOf(lines.lineAt(offset));
  return text.slice(start).search(/\S/);
}

/** A compound statement has ended after the last visit of what is inside. */
function momentAfter(run: Run, { span, scope, lastMoment }: StatementFact): number {
  let moment = lastMoment;
  for (const one of run.facts.statements) {
    if (one.scope !== scope || one.visits === 0) continue;
    if (one.span.start < span.start || one.span.end > span.end) continue;
    if (one.lastMoment > moment) moment = one.lastMoment;
  }
  return moment;
}

/** Why the statement has not ended: the run stopped in it. Null where it has. */
function cutAt({ facts }: Run, { scope, visits }: StatementFact, moment: number): string | null {
  const isModule = scope === '<module>';
  const ended = isModule ? facts.ended : facts.functions.find(({ qualname }) => qualname === scope)?.ended;
  if (visits === 0 || ended === undefined || !/^limit/.test(ended)) return null;
  const later = facts.statements.some((one) => one.scope === scope && one.lastMoment > moment);
  return later
    ? null
    : `the run stopped at a limit${isModule ? ended.slice('limit'.length) : ` in ${scope}()`}`;
}

interface Answer {
  readonly outcome: Verdict['outcome'];
  readonly found: string;
  readonly actual?: number | null;
  /** The object whose holders say why. */
  readonly serial?: number;
}

const open = (found: string): Answer => ({ outcome: 'open', found });

function ask(
  run: Run,
  view: HeapView,
  statement: StatementFact,
  { measure, place, compare }: Expectation,
): Answer {
  switch (measure) {
    case 'cycles':
      return judge({ kind: 'exact', n: view.waitingCycles() }, compare!);
    case 'freed':
    case 'alive':
      return life(run, view, statement, place!, measure);
    case 'refs':
    case 'size':
    case 'generation': {
      const serial = resolve(view, place!);
      if (typeof serial === 'string') return { outcome: 'fails', found: serial };
      const object = view.object(serial);
      if (object === null) return open('it is an object of the process, which is not followed');
      if (measure === 'generation') {
        if (object.generation === null) {
          return {
            outcome: 'fails',
            found: `the collector does not track it: it is ${withArticle(object.type)}`,
          };
        }
        return judge({ kind: 'exact', n: object.generation }, compare!);
      }
      if (measure === 'size') return judge(object.size, compare!);
      return { ...judge(view.count(serial), compare!), serial };
    }
  }
}

/** The serial of what stands there, or why there is nothing. */
function resolve(view: HeapView, { name, steps }: Place): number | string {
  const root = view.named(name);
  if (root === null) return `there is no ${name} here`;
  let serial = root;
  let path = name;
  for (const step of steps) {
    const edge = view.edges(serial).find(({ label }) => sameStep(label, step));
    if (edge === undefined) return `there is no ${path}${step} here`;
    serial = edge.target.serial;
    path += step;
  }
  return serial;
}

const sameStep = (label: string, step: string): boolean =>
  label === step || label.replaceAll("'", '"') === step;

/** Whether the object that the name stood for last is still there. */
function life(
  run: Run,
  view: HeapView,
  statement: StatementFact,
  place: Place,
  measure: 'freed' | 'alive',
): Answer {
  const named = place.steps.length === 0 ? stoodFor(run, view, statement, place.name) : null;
  const resolved = named ?? resolve(view, place);
  if (typeof resolved === 'string') {
    const never = place.steps.length === 0 ? `nothing was called ${place.name} up to here` : resolved;
    return { outcome: 'fails', found: never };
  }
  const lives = view.object(resolved) !== null;
  const waits = lives && view.objects().some((one) => one.serial === resolved && one.waiting);
  const found = waits
    ? 'it is alive: only its own cycle holds it, until the collector runs'
    : lives
      ? 'it is alive'
      : 'it was freed';
  const holds = measure === 'alive' ? lives : !lives;
  const serial = lives ? { serial: resolved } : {};
  return { outcome: holds ? 'holds' : 'fails', found, ...serial };
}

/** The object that the name stood for last, where that is one that can die: what was replaced by None, too. */
function stoodFor(run: Run, view: HeapView, at: StatementFact, name: string): number | null {
  let last: { fact: NameFact; moment: number } | null = null;
  for (const statement of run.facts.statements) {
    if (statement.visits === 0 || statement.lastMoment > view.moment) continue;
    if (statement.scope !== at.scope && statement.scope !== '<module>') continue;
    for (const fact of statement.names) {
      if (fact.name !== name || (last !== null && statement.lastMoment < last.moment)) continue;
      if (fact.role === 'read' && last !== null && last.moment === statement.lastMoment) continue;
      last = { fact, moment: statement.lastMoment };
    }
  }
  if (last === null) return null;
  const { object, replaced } = last.fact;
  return object.shared && replaced !== null ? replaced.object.serial : object.serial;
}

/** Whether a claim keeps what was expected: surely, surely not, or nobody can say. */
function judge(claim: Claim, { by, n }: { readonly by: Comparison; readonly n: number }): Answer {
  switch (claim.kind) {
    case 'exact':
      return {
        outcome: holds(claim.n, by, n) ? 'holds' : 'fails',
        found: `it is ${claim.n}`,
        actual: claim.n,
      };
    case 'between':
      return {
        outcome: among(claim.low, claim.high, by, n),
        found: `it is ${claim.low} to ${claim.high}`,
        actual: null,
      };
    case 'atLeast':
      return {
        outcome: among(claim.n, Number.POSITIVE_INFINITY, by, n),
        found: `it is ${claim.n} or more, because ${reasonOf(claim)}`,
        actual: claim.n,
      };
    case 'about':
      return {
        outcome: 'open',
        found: `it is about ${claim.n}, because ${reasonOf(claim)}`,
        actual: claim.n,
      };
    case 'immortal':
      return open('it is immortal: its references are not counted');
    case 'unknown':
      return open(`it is not known, because ${reasonOf(claim)}`);
  }
}

const reasonOf = ({ why, line }: { readonly why: string; readonly line: number }): string =>
  line > 0 ? `${why} (line ${line})` : why;

function holds(actual: number, by: Comparison, n: number): boolean {
  switch (by) {
    case '==':
      return actual === n;
    case '!=':
      return actual !== n;
    case '<':
      return actual < n;
    case '<=':
      return actual <= n;
    case '>':
      return actual > n;
    case '>=':
      return actual >= n;
  }
}

/** The same for all numbers from `low` to `high`. */
function among(low: number, high: number, by: Comparison, n: number): Verdict['outcome'] {
  const ends = [holds(low, by, n), holds(high, by, n)];
  const inside = n >= low && n <= high;
  if (by === '==' || by === '!=') {
    if (low === high) return ends[0] ? 'holds' : 'fails';
    if (inside) return 'open';
    return by === '!=' ? 'holds' : 'fails';
  }
  if (ends[0] && ends[1]) return 'holds';
  return ends[0] || ends[1] ? 'open' : 'fails';
}

const withArticle = (type: string): string => (/^[aeiou]/i.test(type) ? `an ${type}` : `a ${type}`);
