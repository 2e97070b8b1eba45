/** What became of things that want to be closed, told apart: each loss is one rule's. */

import type { LostResource, ResourceFact, Run } from '../../facts';
import type { Call, ClassDef, Expr } from '../../syntax';
import type { RuleFinding } from '../rule';
import { Scopes } from './scopes';
import { type AnyNode, isFunction, some } from './source';
import { quoted } from './words';

export type LossKind =
  | 'unclosed'
  | 'skipped'
  | 'rebound'
  | 'owner'
  | 'process'
  | 'generator'
  | 'sqlite with'
  | 'cycle';

export interface Loss {
  readonly kind: LossKind;
  readonly resource: ResourceFact;
  readonly lost: LostResource;
  readonly call: Call;
  /** The class whose instance holds it, and its way to close. */
  readonly owner: ClassDef | null;
}

const known = new WeakMap<Run, readonly Loss[]>();

/** What the run saw die open, or stay open in a cycle. */
export function lossesOf(run: Run): readonly Loss[] {
  let found = known.get(run);
  if (found === undefined) {
    const scopes = Scopes.of(run.tree);
    found = run.facts.resources.flatMap((resource) => lossesAt(run, scopes, resource));
    known.set(run, found);
  }
  return found;
}

function lossesAt(run: Run, scopes: Scopes, resource: ResourceFact): Loss[] {
  const call = scopes.source.at(resource.createdAt).find(({ kind }) => kind === 'Call') as Call | undefined;
  if (call === undefined || !isToldOf(run, resource) || isUnpacked(scopes, call)) return [];
  const found: Loss[] = [];
  const kinds = new Set<LossKind>();
  for (const lost of resource.lost) {
    // What raises with unknown arguments may be our own ignorance.
    if (lost.symbolic && lost.how === 'exception') continue;
    const owner = ownerOf(scopes, call);
    // Nor does anybody know what became of an object between two of its methods.
    if (lost.symbolic && owner !== null) continue;
    const kind = kindOf(scopes, resource, lost, call, owner);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    found.push({ kind, resource, lost, call, owner });
  }
  return found;
}

/** Of several answers the run knows nothing each. */
function isUnpacked(scopes: Scopes, call: Call): boolean {
  const parent = scopes.source.parentOf(call);
  const { targets } = (parent ?? {}) as { targets?: readonly Expr[] };
  return (
    parent?.kind === 'Assign' && targets?.some(({ kind }) => kind === 'Tuple' || kind === 'List') === true
  );
}

/** Whether the modelled version leaves it open, or warns. */
function isToldOf({ facts: { diagnostics } }: Run, { name }: ResourceFact): boolean {
  switch (name) {
    case 'sqlite3.connect':
      return diagnostics.sqliteStaysOpen;
    case 'gzip.open':
      return diagnostics.gzipWaits;
    case 'tempfile.SpooledTemporaryFile':
      return diagnostics.spooledFileWarns;
    case 'xml.etree.ElementTree.iterparse':
      return diagnostics.iterparseStaysOpen;
    default:
      return true;
  }
}

function kindOf(
  scopes: Scopes,
  resource: ResourceFact,
  lost: LostResource,
  call: Call,
  owner: ClassDef | null,
): LossKind {
  if (lost.how === 'cycle') return 'cycle';
  if (resource.name === 'sqlite3.connect' && lost.asked.includes('__enter__')) return 'sqlite with';
  if (resource.what === 'process') return 'process';
  if (owner !== null && waysToClose(owner).length > 0) return 'owner';
  if (lost.how === 'rebind') return 'rebound';
  const func = scopes.source.functionOf(call);
  if (func !== null && isGenerator(func)) return 'generator';
  return resource.closed > 0 || closesLater(scopes, call) ? 'skipped' : 'unclosed';
}

const isGenerator = (func: AnyNode): boolean =>
  some(
    func,
    ({ kind }) => kind === 'Yield' || kind === 'YieldFrom',
    (node) => node === func || !isFunction(node),
  );

/** The class of which a method puts the resource into an attribute of its instance. */
function ownerOf(scopes: Scopes, call: Call): ClassDef | null {
  const parent = scopes.source.parentOf(call);
  if (parent === null || parent.kind !== 'Assign') return null;
  const { targets } = parent as AnyNode & { targets: Expr[] };
  const method = scopes.source.functionOf(call);
  const self = method === null ? undefined : [...method.args.posonlyargs, ...method.args.args][0]?.arg;
  const isOwn = targets.some(
    (target) => target.kind === 'Attribute' && target.value.kind === 'Name' && target.value.id === self,
  );
  return isOwn && method !== null ? scopes.source.classOf(method) : null;
}

const closing = new Set(['close', '__exit__', 'shutdown', 'stop', 'disconnect', 'dispose']);

/** Methods of the class that close what it holds. */
export const waysToClose = (owner: ClassDef): readonly string[] =>
  owner.body.filter(isFunction).flatMap(({ name }) => (closing.has(name) ? [name] : []));

/** Whether the same function calls `close` on the name that the call is bound to. */
function closesLater(scopes: Scopes, call: Call): boolean {
  const name = boundTo(scopes, call);
  const around = scopes.source.functionOf(call) ?? scopes.source.tree.module;
  return (
    name !== null &&
    some(around, (node) => {
      const { attr, value } = node as AnyNode & { attr?: string; value?: Expr };
      return node.kind === 'Attribute' && attr === 'close' && value?.kind === 'Name' && value.id === name;
    })
  );
}

/** The name that the call's answer is bound to, alone. */
export function boundTo(scopes: Scopes, call: Call): string | null {
  const parent = scopes.source.parentOf(call);
  if (parent === null || parent.kind !== 'Assign') return null;
  const { targets } = parent as AnyNode & { targets: Expr[] };
  const [target] = targets;
  return targets.length === 1 && target?.kind === 'Name' ? target.id : null;
}

/** `open("a")`, cut. */
export const callWords = (run: Run, { start, end }: Call): string => quoted(run.text.slice(start, end), 32);

/** Where it was let go, in words. */
export function wayWords({ how, line, name }: LostResource): string {
  const it = name === null ? 'it' : name;
  switch (how) {
    case 'rebind':
      return `${it} is bound to something else at line ${line}`;
    case 'return':
      return `the function is left at line ${line}`;
    case 'exception':
      return `an exception leaves line ${line}`;
    case 'cycle':
      return 'only a reference cycle holds it';
    case 'statement':
      return `nothing holds it any more after line ${line}`;
  }
}

/** Whether one function opened and returned it, and another let it go: then that one is to blame. */
function isHandedOver(run: Run, call: Call, { span, how }: LostResource): boolean {
  const { source } = Scopes.of(run.tree);
  const statement = source.statementOf(call);
  const end = source.statementAt(span);
  if (statement?.kind !== 'Return' || end === null || how === 'cycle') return false;
  return source.parentOf(call) === statement && source.functionOf(statement) !== source.functionOf(end);
}

/** A finding about a loss, at the call that opened it, or where its new owner lets it go. */
export function lossFinding(run: Run, { call, lost, resource }: Loss, message: string): RuleFinding {
  return {
    message,
    span: isHandedOver(run, call, lost) ? lost.span : { start: call.start, end: call.end },
    data: {
      what: resource.what,
      how: lost.how,
      line: lost.line,
      count: lost.count,
      python: run.facts.python,
    },
    related: lost.line > 0 ? [{ message: `here ${wayWords(lost)}`, span: lost.span }] : [],
    fixes: [],
  };
}

/** Whether a call opens a file for writing. */
export function opensToWrite(call: Call): boolean {
  const mode = call.keywords.find(({ arg }) => arg === 'mode')?.value ?? call.args[1];
  return mode?.kind === 'Constant' && mode.value.type === 'str' && /[wax+]/.test(mode.value.value);
}
