/**
 * # chunked-processing
 *
 * ## What it finds
 * A whole file or query result that one reader takes apart, which could take it in pieces: a hash of `file.read()`,
 * `target.write(source.read())`, a loop over `list(csv.reader(file))` or `[json.loads(line) for line in file]`,
 * `cursor.fetchall()[0]`.
 *
 * ## Why it matters
 * The whole is in memory at once, however large the file is. In pieces it needs as much as one piece.
 *
 * ## Example
 *     digest = hashlib.sha256(file.read()).hexdigest()
 *
 * ## Better
 *     digest = hashlib.file_digest(file, "sha256").hexdigest()       # 3.11 and later
 *
 * ## When it is fine
 * When the file is known to be small. `json.load` reads everything in any case.
 *
 * ## What it assumes
 * The file comes from `open` for reading in the same function. A loop over `fetchall()` is left alone where its body
 * may use the connection: a cursor that is read while its tables change gives other rows.
 */

import type { Run } from '../facts';
import type { Call, Expr, ListComp } from '../syntax';
import type { Rule, RuleFinding, RuleFix } from './rule';
import { importModule, keepOnly, replace, textOf } from './support/edits';
import { effectsOf } from './support/effects';
import { isReadableFile, opensForWriting } from './support/files';
import { endOf } from './support/lazy';
import { Scopes } from './support/scopes';
import { type AnyNode, some } from './support/source';
import { quoted } from './support/words';

export const chunkedProcessing: Rule = {
  name: 'chunked-processing',
  title: 'A whole file is read for a reader that takes pieces',
  severity: 'information',
  check(run, report) {
    const scopes = Scopes.of(run.tree);
    for (const node of scopes.source.nodes) {
      if (node.kind !== 'Call' && node.kind !== 'ListComp') continue;
      const use = node.kind === 'Call' ? ofCall(run, scopes, node as Call) : ofLines(run, scopes, node);
      if (use === null) continue;
      const finding: RuleFinding = {
        message: `${use.whole} is in memory at once, and its only reader takes pieces: ${use.peak}. ${use.instead}`,
        span: { start: node.start, end: node.end },
        data: { python: run.facts.python, items: null, savedBytes: null },
        related: [],
        fixes: use.fix === null ? [] : [use.fix],
      };
      report(finding);
    }
  },
};

interface Use {
  readonly whole: string;
  readonly peak: string;
  readonly instead: string;
  readonly fix: RuleFix | null;
}

function ofCall(run: Run, scopes: Scopes, call: Call): Use | null {
  const { func } = call;
  if (func.kind === 'Attribute' && func.attr === 'read') return ofRead(run, scopes, call, func.value);
  if (func.kind === 'Attribute' && func.attr === 'fetchall') return ofRows(run, scopes, call);
  return ofReader(run, scopes, call);
}

/** A file's `read()` that goes into a hash or into another file. */
function ofRead(run: Run, scopes: Scopes, call: Call, file: Expr): Use | null {
  if (call.args.length > 0 || call.keywords.length > 0 || !isReadableFile(scopes, file)) return null;
  const parent = scopes.source.parentOf(call);
  if (parent === null || parent.kind !== 'Call') return null;
  const reader = parent as Call;
  if (reader.args.length !== 1 || reader.args[0] !== call || reader.keywords.length > 0) return null;
  const name = scopes.qualifiedName(reader.func);
  const whole = `All of ${quoted(textOf(run, file))}`;
  const hash = name === null ? null : /^hashlib\.(md5|sha\d+(?:_\d+)?|blake2[bs])$/.exec(name);
  if (hash !== null) {
    return {
      whole,
      peak: 'the peak is the size of the file, in pieces about 140 kB',
      instead: 'Update the hash with pieces of 64 kB, or use hashlib.file_digest() (3.11 and later).',
      fix: null,
    };
  }
  const { func } = reader;
  if (func.kind !== 'Attribute' || func.attr !== 'write' || func.value.kind !== 'Name') return null;
  if (scopes.source.parentOf(reader)?.kind !== 'Expr' || file.kind !== 'Name') return null;
  if (!isOpened(scopes, func.value)) return null;
  const imported = importModule(run, 'shutil', call);
  const text = `shutil.copyfileobj(${textOf(run, file)}, ${textOf(run, func.value)})`;
  return {
    whole,
    peak: 'the peak is the size of the file, in pieces about 140 kB',
    instead: 'shutil.copyfileobj() copies it in pieces.',
    fix: imported && {
      title: 'Copy it in pieces',
      safe: true,
      edits: [...imported, replace(reader.start, reader.end, text)],
    },
  };
}

/** A name that only ever stands for what `open` answers. */
function isOpened(scopes: Scopes, name: Extract<Expr, { kind: 'Name' }>): boolean {
  const sites = scopes.sitesOf(name.id, name);
  return (
    sites.length > 0 &&
    sites.every((site) => {
      const { value, contextExpr } = site as AnyNode & { value?: Expr; contextExpr?: Expr };
      const bound = site.kind === 'Assign' ? value : site.kind === 'WithItem' ? contextExpr : undefined;
      return bound?.kind === 'Call' && scopes.qualifiedName(bound.func) === 'open';
    })
  );
}

/** `list(csv.reader(file))` under a loop. */
function ofReader(run: Run, scopes: Scopes, call: Call): Use | null {
  const [reader] = call.args;
  if (call.args.length !== 1 || call.keywords.length > 0 || reader?.kind !== 'Call') return null;
  if (scopes.qualifiedName(call.func) !== 'list') return null;
  const name = scopes.qualifiedName(reader.func);
  const [file] = reader.args;
  if ((name !== 'csv.reader' && name !== 'csv.DictReader') || file === undefined) return null;
  if (!isReadableFile(scopes, file)) return null;
  const end = endOf(scopes, call);
  if (end === null || end.kind === 'yielded') return null;
  if (end.kind === 'looped' && !leavesAlone(scopes, end.loop, file)) return null;
  const edits = keepOnly(run, call, reader);
  const each = name === 'csv.reader' ? 'a list' : 'a dict';
  return {
    whole: `Every row of ${quoted(textOf(run, file))}`,
    peak: `a row costs ${each}, a string a field and 8 B until the loop is done; row by row about 45 kB in all`,
    instead: 'The reader itself hands over one row at a time.',
    fix: edits && { title: `Loop over ${quoted(textOf(run, reader))}`, safe: false, edits },
  };
}

/** `[json.loads(line) for line in file]` that is read once, where it stands. */
function ofLines(run: Run, scopes: Scopes, node: AnyNode): Use | null {
  const list = node as ListComp;
  const [first] = list.generators;
  if (list.generators.length !== 1 || first === undefined || first.isAsync) return null;
  if (!isReadableFile(scopes, first.iter) || list.elt.kind !== 'Call') return null;
  if (scopes.qualifiedName(list.elt.func) !== 'json.loads') return null;
  const end = endOf(scopes, node);
  if (end === null || end.kind !== 'looped' || end.stopsEarly) return null;
  if (!leavesAlone(scopes, end.loop, first.iter)) return null;
  const edits = [replace(list.start, list.start + 1, '('), replace(list.end - 1, list.end, ')')];
  return {
    whole: `Every record of ${quoted(textOf(run, first.iter))}`,
    peak: 'a record costs its dict and values until the last is read; one by one about 23 kB in all',
    instead: 'A generator reads one line at a time.',
    fix: { title: 'Read the records one by one', safe: false, edits },
  };
}

/** Whether the loop does not touch the file, and nothing else can read from it meanwhile. */
function leavesAlone(scopes: Scopes, loop: AnyNode, file: Expr): boolean {
  if (opensForWriting(scopes, loop)) return false;
  if (some(loop, ({ kind }) => kind === 'Yield' || kind === 'YieldFrom' || kind === 'Await')) return false;
  if (file.kind !== 'Name') return true;
  return !some(
    loop,
    (node) => node !== file && node.kind === 'Name' && (node as { id?: string }).id === file.id,
  );
}

/** `cursor.fetchall()[0]`, or a loop whose body stays away from the database. */
function ofRows(run: Run, scopes: Scopes, call: Call): Use | null {
  if (call.args.length > 0 || call.keywords.length > 0 || call.func.kind !== 'Attribute') return null;
  const cursor = call.func.value;
  const parent = scopes.source.parentOf(call);
  if (parent === null) return null;
  if (parent.kind === 'Subscript') {
    const { slice } = parent as Extract<Expr, { kind: 'Subscript' }>;
    const isFirst = slice.kind === 'Constant' && slice.value.type === 'int' && slice.value.value === 0n;
    if (!isFirst || isGuarded(scopes, call)) return null;
    const edits = [replace(call.func.end - 'fetchall'.length, parent.end, 'fetchone()')];
    return {
      whole: 'Every row of the result',
      peak: 'a row costs a tuple and its values; fetchone() needs one row',
      instead: 'fetchone() answers None where there is no row, [0] raises IndexError.',
      fix: { title: 'Use fetchone()', safe: false, edits },
    };
  }
  if (parent.kind !== 'For' || (parent as AnyNode & { iter: AnyNode }).iter !== call) return null;
  const body = effectsOf(scopes, (parent as AnyNode & { body: AnyNode[] }).body);
  if (body.unknown || body.stops) return null;
  // Only the cursor that a query answers is nobody else's.
  if (cursor.kind !== 'Call' || cursor.func.kind !== 'Attribute' || cursor.func.attr !== 'execute')
    return null;
  const edits = keepOnly(run, call, cursor);
  return {
    whole: 'Every row of the result',
    peak: 'a row costs a tuple, its values and 8 B until the loop is done; row by row about 0.9 kB in all',
    instead: 'The cursor itself hands over one row at a time.',
    fix: edits && { title: 'Loop over the cursor', safe: false, edits },
  };
}

const isGuarded = (scopes: Scopes, node: AnyNode): boolean =>
  scopes.source.around(node).some(({ kind }) => kind === 'Try' || kind === 'TryStar');
