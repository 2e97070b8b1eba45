/** Pages of the heap panel and of holders, made from the heap at a moment. */

import type {
  Claim as FactClaim,
  HeapView,
  Holder,
  LiveObject,
  ObjectFact,
  Run,
  StatementFact,
} from '../facts';
import type * as protocol from '../protocol';
import { poolPage, poolsPage } from './pool-pages';
import { nameOf, none, number, placeOf, references, short } from './words';

/** Rows of a page at most, whatever is asked. */
const rowsMax = 500;
const edgesMax = 200;

export function claimOf(claim: FactClaim): protocol.Claim {
  switch (claim.kind) {
    case 'exact':
      return { kind: 'exact', value: claim.n };
    case 'between':
      return { kind: 'between', low: claim.low, high: claim.high };
    case 'atLeast':
      return { kind: 'atLeast', value: claim.n, reason: reason(claim) };
    case 'about':
      return { kind: 'about', value: claim.n, reason: reason(claim) };
    case 'immortal':
      return { kind: 'immortal' };
    case 'unknown':
      return { kind: 'unknown', reason: reason(claim) };
  }
}

const reason = (claim: { why: string; line: number }): protocol.Reason => ({
  text: claim.why,
  line: claim.line > 0 ? claim.line : null,
});

/** The protocol counts moments from 0, the facts from 1. */
export function heapPageOf(run: Run, request: protocol.HeapRequest): protocol.HeapPage {
  const page = pageOf(run, request);
  return 'moment' in page ? { ...page, moment: page.moment - 1 } : page;
}

function pageOf(run: Run, request: protocol.HeapRequest): protocol.HeapPage {
  if (request.page === 'summary') return summary(run, request.at);
  const view = run.at(request.moment + 1);
  if (view === null) return none('Nothing to show', 'this moment is not part of the run');
  switch (request.page) {
    case 'pools':
      return poolsPage(view, request.colourBy);
    case 'pool':
      return poolPage(view, request.arena, request.pool, request.colourBy);
    case 'objects':
      return objects(view, request);
    case 'members':
      return members(view, request);
    case 'object':
      return object(view, request.object);
    case 'output':
      return output(view, request);
  }
}

// ---------------------------------------------------------------- the summary

function summary(run: Run, at: protocol.At): protocol.HeapPage {
  const chosen = 'line' in at ? statementFor(run.facts.statements, at.line) : null;
  if ('line' in at && chosen === null) {
    return none(
      'No moment to show',
      run.facts.statements.length === 0 ? 'the file has no statements' : 'nothing of this file was run',
    );
  }
  const moment = 'moment' in at ? at.moment + 1 : chosen!.lastMoment;
  const view = run.at(moment);
  if (view === null) return none('Nothing to show', 'this moment is not part of the run');
  const sure = (n: number): protocol.Claim =>
    view.atLeast
      ? { kind: 'atLeast', value: n, reason: { text: 'something unknown ran before', line: null } }
      : { kind: 'exact', value: n };
  const cut = run.facts.limits[0];
  return {
    page: 'summary',
    python: run.facts.python,
    moment,
    moments: run.facts.moments,
    line: view.line,
    nearby:
      'line' in at && chosen!.line !== at.line
        ? `Line ${at.line} has no moment of its own; the nearest statement is line ${chosen!.line}.`
        : null,
    step: { kind: 'exact', value: view.steps },
    liveBytes: sure(view.liveBytes),
    waitingBytes: sure(view.waitingBytes),
    objectsLive: sure(view.liveObjects),
    peakBytes: sure(view.peakBytes),
    peakLine: view.peakLine > 0 ? view.peakLine : null,
    generations: view.generations.map((generation, index) => ({
      generation: index as 0 | 1 | 2,
      counter: generation.counter,
      threshold: generation.threshold,
      objects: generation.objects,
      collections: generation.collections,
      last:
        generation.last === null
          ? null
          : {
              line: generation.last.line,
              freed: generation.last.freed,
              moved: generation.last.survived,
              asked: !generation.last.automatic,
            },
    })),
    cut: cut === undefined ? null : `Cut at line ${cut.line}: ${cut.which}. What comes after is missing.`,
  };
}

/** The visited statement on the line, else the nearest before it, else the first one. */
function statementFor(statements: readonly StatementFact[], line: number): StatementFact | null {
  let before: StatementFact | null = null;
  let first: StatementFact | null = null;
  for (const statement of statements) {
    if (statement.visits === 0) continue;
    if (first === null || statement.line < first.line) first = statement;
    if (statement.line <= line && (before === null || statement.line >= before.line)) before = statement;
  }
  return before ?? first;
}

// ---------------------------------------------------------------- objects

const groupOf = (object: LiveObject, by: 'type' | 'line'): string =>
  by === 'type' ? `type ${object.type}` : `line ${object.line}`;

function objects(
  view: HeapView,
  request: Extract<protocol.HeapRequest, { page: 'objects' }>,
): protocol.ObjectsPage {
  const groups = new Map<string, { object: LiveObject; count: number; waiting: number; bytes: number }>();
  for (const live of view.objects()) {
    const key = groupOf(live, request.groupBy);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { object: live, count: 1, waiting: live.waiting ? 1 : 0, bytes: live.bytes });
    else {
      group.count++;
      group.bytes += live.bytes;
      if (live.waiting) group.waiting++;
    }
  }
  const ordered = [...groups].sort((a, b) => b[1].bytes - a[1].bytes);
  const page = ordered.slice(request.offset, request.offset + Math.min(request.limit, rowsMax));
  return {
    page: 'objects',
    moment: view.moment,
    groupBy: request.groupBy,
    total: ordered.length,
    offset: request.offset,
    rows: page.map(([group, sum]) => ({
      group,
      name:
        request.groupBy === 'type'
          ? sum.object.type
          : sum.object.line > 0
            ? `line ${sum.object.line}`
            : 'start-up',
      line: request.groupBy === 'line' && sum.object.line > 0 ? sum.object.line : null,
      count: { kind: 'exact', value: sum.count },
      waiting: sum.waiting,
      ownBytes: { kind: 'exact', value: sum.bytes },
    })),
  };
}

function members(
  view: HeapView,
  request: Extract<protocol.HeapRequest, { page: 'members' }>,
): protocol.MembersPage {
  const by = request.group.startsWith('type ') ? 'type' : 'line';
  const found = view.objects().filter((live) => groupOf(live, by) === request.group);
  const page = found.slice(request.offset, request.offset + Math.min(request.limit, rowsMax));
  return {
    page: 'members',
    moment: view.moment,
    group: request.group,
    total: found.length,
    offset: request.offset,
    rows: page.flatMap((live) => {
      const fact = view.object(live.serial);
      return fact === null ? [] : [row(view, fact)];
    }),
  };
}

const row = (view: HeapView, fact: ObjectFact): protocol.ObjectRow => ({
  object: fact.serial,
  name: nameOf(fact),
  value: fact.summary,
  line: fact.createdLine > 0 ? fact.createdLine : null,
  references: claimOf(view.count(fact.serial)),
  sizeBytes: claimOf(fact.size),
});

function object(view: HeapView, serial: number): protocol.HeapPage {
  const fact = view.object(serial);
  if (fact === null)
    return none('This object is not alive here', 'it was freed before this moment, or is not made yet');
  const holders = view.holders(serial);
  const edges = view.edges(serial);
  const home = view.home(serial);
  const end = view.diesAt(serial);
  return {
    page: 'object',
    moment: view.moment,
    object: serial,
    type: fact.type,
    value: fact.summary,
    createdLine: fact.createdLine > 0 ? fact.createdLine : null,
    ...(fact.createdElsewhere === null ? {} : { createdElsewhere: placeOf(fact.createdElsewhere) }),
    references: claimOf(view.count(serial)),
    sizeBytes: claimOf(fact.size),
    retainedBytes: { kind: 'exact', value: view.retainedBytes(serial) },
    collector: !fact.tracked
      ? 'not tracked'
      : fact.generation === null
        ? 'tracked'
        : `generation ${fact.generation}`,
    home:
      home === null
        ? 'malloc'
        : `arena ${home.arena}, pool ${home.pool}, block ${home.block}; class ${home.blockBytes} B`,
    arena: home?.arena ?? null,
    pool: home?.pool ?? null,
    block: home?.block ?? null,
    dies: end === null ? 'at exit' : `at line ${end.line}`,
    heldBy: holders.slice(0, edgesMax).map(holderRow),
    heldByMore: Math.max(0, holders.length - edgesMax),
    refersTo: edges
      .slice(0, edgesMax)
      .map(({ label, target }) => ({ name: label, target: row(view, target) })),
    refersToMore: Math.max(0, edges.length - edgesMax),
  };
}

const holderRow = (holder: Holder): protocol.Holder => ({
  name: holder.label,
  count: holder.count,
  ...(holder.elsewhere === null
    ? { line: holder.line > 0 ? holder.line : null }
    : { line: holder.elsewhere.line, file: holder.elsewhere.file }),
  path:
    holder.holder === null
      ? []
      : [
          {
            name: nameOf(holder.holder),
            line: holder.holder.createdLine > 0 ? holder.holder.createdLine : null,
            object: holder.holder.serial,
          },
        ],
});

function output(
  view: HeapView,
  request: Extract<protocol.HeapRequest, { page: 'output' }>,
): protocol.OutputPage {
  const lines = view.output;
  return {
    page: 'output',
    moment: view.moment,
    total: lines.length,
    offset: request.offset,
    lines: lines.slice(request.offset, request.offset + Math.min(request.limit, rowsMax)),
  };
}

// ---------------------------------------------------------------- holders

/** Who holds an object after a moment. */
export function holdersPageOf(
  run: Run,
  moment: number,
  serial: number,
  lent: boolean,
): protocol.HoldersPage | null {
  const view = run.at(moment);
  const fact = view?.object(serial) ?? null;
  if (view === null || fact === null) return null;
  const count = view.count(serial);
  const notes: string[] = [];
  if (count.kind === 'exact') {
    notes.push(
      lent
        ? `sys.getrefcount prints ${number(count.n)}: a local variable is lent to the call, and not counted.`
        : `sys.getrefcount prints ${number(count.n + 1)}: its own argument counts while it runs.`,
    );
  }
  if (count.kind === 'atLeast') notes.push(`The count is ${short(count)} because ${count.why}.`);
  return {
    title: `${fact.type}, ${references(count)}${count.kind === 'exact' ? ' (exact)' : ''}`,
    object: serial,
    line: view.line,
    holders: view.holders(serial).slice(0, edgesMax).map(holderRow),
    notes,
  };
}
