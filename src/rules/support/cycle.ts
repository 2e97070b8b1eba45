/** What all cycle rules share: which objects take part, the message, its numbers, and the places of the edges. */

import type { Span } from '../../base';
import type { CycleEdge, CycleFact, ObjectFact, Run } from '../../facts';
import type { ClassDef, Stmt } from '../../syntax';
import type { RuleFinding, RuleFix, Severity } from '../rule';
import { type AnyNode, isFunction, Source } from './source';
import { bytes, named, plural } from './words';

/** A class of the file, as the type of an instance. */
export function classOf(source: Source, object: ObjectFact): ClassDef | null {
  const [found, ...more] = source.classesNamed(object.type);
  return found !== undefined && more.length === 0 ? found : null;
}

/** Instances of the file's own classes on the cycle, each once. */
export function instancesOn(source: Source, cycle: CycleFact): ObjectFact[] {
  const found = new Map<number, ObjectFact>();
  for (const { from } of cycle.edges)
    if (source.classesNamed(from.type).length > 0) found.set(from.serial, from);
  return [...found.values()];
}

/** Types of the objects on the cycle itself. */
export const typesOn = (cycle: CycleFact): Set<string> => new Set(cycle.edges.map(({ from }) => from.type));

export const hasMember = (cycle: CycleFact, type: string): boolean =>
  cycle.members.some((each) => each.type === type);

/** Built-in and library types of which a program fills the objects itself. */
const containerTypes = new Set([
  'list',
  'dict',
  'tuple',
  'set',
  'deque',
  'collections.deque',
  'defaultdict',
  'collections.defaultdict',
  'OrderedDict',
  'collections.OrderedDict',
  'function',
  'cell',
  'method',
  'partial',
  'functools.partial',
  'generator',
]);

/** Whether only objects of the program lie on the cycle: instances of the file's classes, and what programs fill. */
export const isOfProgram = (source: Source, cycle: CycleFact): boolean =>
  cycle.edges.every(({ from }) => containerTypes.has(from.type) || source.classesNamed(from.type).length > 0);

/** Classes and modules keep each other by their nature; they are made once, or another rule's. */
export const isOfDefinitions = (cycle: CycleFact): boolean =>
  cycle.members.some(
    ({ type }) => type === 'type' || type === 'module' || type.endsWith('Meta') || type === 'EnumType',
  );

const isRepeated = (cycle: CycleFact): boolean => cycle.inLoop || cycle.count > 1;

/** What is lost again and again is a warning; what is lost once is worth knowing. */
export const severityOf = (cycle: CycleFact): Severity => (isRepeated(cycle) ? 'warning' : 'information');

/** `Node --.parent, line 4--> Node --.kids, line 5--> list --[0], line 10--> Node`, begun at an edge. */
export function pathWords(edges: readonly CycleEdge[]): string {
  const steps = edges.map(({ from, to, label, line }) => {
    const where = line > 0 ? `line ${line}` : '';
    // What an object holds without a name is called by its type; the type stands there already.
    const parts = [label === from.type ? '' : label, where].filter((part) => part !== '');
    return `--${parts.join(', ')}--> ${named(to)}`;
  });
  return `${named(edges[0]!.from)} ${steps.join(' ')}`;
}

/** The edges in their order, begun with this one. */
export function beginWith(edges: readonly CycleEdge[], first: CycleEdge): readonly CycleEdge[] {
  const at = edges.indexOf(first);
  return at <= 0 ? edges : [...edges.slice(at), ...edges.slice(0, at)];
}

/** `self.parent = parent` of a statement; the name of a definition, the head of a block. */
export function placeOfEdge(run: Run, edge: CycleEdge): Span | null {
  if (edge.span === null) return null;
  return headOf(run, Source.of(run.tree).statementAt(edge.span), edge.span);
}

function headOf(run: Run, statement: Stmt | null, span: Span): Span {
  if (statement === null) return span;
  if (isFunction(statement) || statement.kind === 'ClassDef') {
    const covers = span.start <= statement.nameSpan.start && span.end >= statement.nameSpan.end;
    return covers ? { start: statement.nameSpan.start, end: statement.nameSpan.end } : span;
  }
  const line = run.text.slice(span.start, span.end).search(/\r?\n/);
  const blocks = new Set(['For', 'AsyncFor', 'While', 'If', 'With', 'AsyncWith', 'Try', 'TryStar', 'Match']);
  return line >= 0 && blocks.has(statement.kind) ? { start: span.start, end: span.start + line } : span;
}

export interface CycleReport {
  /** The edge that the finding stands at. */
  readonly at: CycleEdge;
  readonly advice: string;
  readonly fixes: readonly RuleFix[];
  readonly severity?: Severity;
  /** What stays besides, in a clause. */
  readonly besides?: string;
}

/** The finding of a cycle; null where the edge is not in this file. */
export function cycleFinding(run: Run, cycle: CycleFact, report: CycleReport): RuleFinding | null {
  const span = placeOfEdge(run, report.at);
  if (span === null) return null;
  const edges = beginWith(cycle.edges, report.at);
  const python = run.facts.python;
  const each =
    cycle.inLoop && cycle.perCallOf === null
      ? ' per iteration'
      : isRepeated(cycle) || cycle.perCallOf !== null
        ? ' per call'
        : '';
  const made =
    cycle.perCallOf === null
      ? cycle.inLoop
        ? 'Created in every round of a loop'
        : 'Created once'
      : `Created per call of ${cycle.perCallOf}()`;
  const besides = report.besides === undefined ? '' : `, ${report.besides}`;
  const owners = cycle.finalizers.join(' and ');
  const finalizers = owners === '' ? '' : `, and the finalizer of ${owners} waits until then`;
  const found = cycle.collectedAt === null ? '' : `; here line ${cycle.collectedAt} runs it`;
  const assumption = cycle.assumption === null ? '' : ` Assumed: ${cycle.assumption}.`;
  return {
    message:
      `Reference cycle: ${pathWords(edges)}. Reference counting alone never frees it: ` +
      `${plural(cycle.objects, 'object')}, about ${bytes(cycle.bytes)}${each}${besides} stay until the cyclic ` +
      `collector runs (${python}${found})${finalizers}. ${made}. ${report.advice}${assumption}`,
    span,
    data: {
      objects: cycle.objects,
      bytes: cycle.bytes,
      count: cycle.count,
      perCallOf: cycle.perCallOf,
      inLoop: cycle.inLoop,
      lostLine: cycle.lostAt.line,
      python,
    },
    related: relatedPlaces(run, cycle, edges),
    fixes: report.fixes,
    severity: report.severity ?? severityOf(cycle),
  };
}

/** Every edge with its own line, and the place where nothing outside led to the objects any more. */
function relatedPlaces(run: Run, cycle: CycleFact, edges: readonly CycleEdge[]): RuleFinding['related'] {
  const related: { message: string; span: Span }[] = [];
  for (const edge of edges) {
    const span = placeOfEdge(run, edge);
    if (span !== null)
      related.push({ message: `${named(edge.from)} holds ${named(edge.to)}: ${edge.label}`, span });
  }
  const lost = Source.of(run.tree).statementAt(cycle.lostAt.span);
  related.push({
    message: 'after this only the cycle itself holds them',
    span: headOf(run, lost, cycle.lostAt.span),
  });
  return related;
}

/** What a rule says of an instance that keeps something which leads back to it. */
export interface OwnCycle {
  /** Whether the cycle is of the rule's kind. */
  readonly fits: (source: Source, cycle: CycleFact) => boolean;
  readonly advice: string;
  readonly fixesFor: (run: Run, source: Source, at: CycleEdge) => readonly RuleFix[];
}

/** Cycles through one instance, each reported where the instance takes hold of what leads back to it. */
export function checkOwnCycles(
  run: Run,
  report: (finding: RuleFinding) => void,
  { fits, advice, fixesFor }: OwnCycle,
): void {
  const source = Source.of(run.tree);
  const add = oncePerPlace(report);
  for (const cycle of run.facts.cycles) {
    if (isOfDefinitions(cycle) || hasMember(cycle, 'traceback') || !fits(source, cycle)) continue;
    const [instance] = instancesOn(source, cycle);
    const held = cycle.edges.find(({ from, span }) => from.serial === instance?.serial && span !== null);
    const at = held ?? cycle.edges.find(({ span }) => span !== null);
    if (at === undefined) continue;
    add(cycleFinding(run, cycle, { at, advice, fixes: fixesFor(run, source, at) }));
  }
}

/** The statement that made an edge. */
export const statementOfEdge = (source: Source, edge: CycleEdge): Stmt | null =>
  edge.span === null ? null : source.statementAt(edge.span);

/** The block that directly holds a statement. */
export function blockOf(source: Source, statement: Stmt): readonly Stmt[] {
  const parent: AnyNode | null = source.parentOf(statement);
  if (parent === null) return [statement];
  for (const value of Object.values(parent)) {
    if (Array.isArray(value) && value.includes(statement)) return value as Stmt[];
  }
  return [statement];
}

/** One finding a place: the same edge may close cycles of several shapes. */
export function oncePerPlace(report: (finding: RuleFinding) => void): (finding: RuleFinding | null) => void {
  const seen = new Set<string>();
  return (finding) => {
    if (finding === null) return;
    const key = `${finding.span.start}:${finding.span.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    report(finding);
  };
}
