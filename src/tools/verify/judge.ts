/** A finding's numbers beside what an interpreter took: which measure says whether they are true. */

import type { Measured } from './interpreters';
import type { Fixed, Predicted, Prediction } from './predictions';

export type MeasureName =
  | 'peak'
  | 'garbage'
  | 'kept'
  | 'instances'
  | 'warnings'
  | 'descriptors'
  | 'copies'
  | 'collections'
  | 'output'
  | 'loss'
  | 'none';

/** What a rule's numbers are about. */
const measureOf: Readonly<Record<string, MeasureName>> = {
  'attrdict-self-dict': 'garbage',
  'bad-comment': 'none',
  'chunked-processing': 'peak',
  'class-created-per-call': 'garbage',
  'close-skipped': 'warnings',
  'closure-keeps-large': 'kept',
  'count-by-list': 'peak',
  'exception-stored-keeps-frames': 'kept',
  'failed-expectation': 'output',
  'finalizer-keeps-self': 'kept',
  'findall-split-iter': 'peak',
  'gc-collect-in-loop': 'collections',
  'gc-disabled-with-cycles': 'garbage',
  'generator-holds-resource': 'warnings',
  'grows-only-container': 'kept',
  'identity-of-values': 'output',
  'instance-dict-stored-on-itself': 'kept',
  'lazy-escapes-with': 'loss',
  'library-makes-cycle': 'garbage',
  'list-for-loop-once': 'peak',
  'list-to-reducer': 'peak',
  'list-to-short-circuit': 'peak',
  'lru-cache-on-method': 'kept',
  'match-keeps-subject': 'kept',
  'materialised-pipeline': 'peak',
  'memoryview-keeps-buffer': 'kept',
  'mutable-default-accumulates': 'kept',
  'owner-never-closed': 'warnings',
  'popen-not-waited': 'warnings',
  'quadratic-concat': 'copies',
  'raw-fd-leak': 'descriptors',
  'read-whole-then-split': 'peak',
  'readlines-in-loop': 'peak',
  'rebind-before-close': 'warnings',
  'redundant-copy-to-consumer': 'peak',
  'slice-consumes-buffer': 'copies',
  'sort-for-extreme': 'peak',
  'sqlite-with-does-not-close': 'descriptors',
  'suspended-generator-keeps-locals': 'kept',
  'temporary-kept-alive': 'peak',
  'unbounded-cache': 'kept',
  'unclosed-resource': 'warnings',
  'unflushed-file-in-cycle': 'loss',
  'use-slots': 'instances',
  'weak-key-value-refers-key': 'kept',
  'write-many-from-list': 'peak',
};

/** Cycle rules are named alike. */
export const measureNameOf = (rule: string): MeasureName =>
  measureOf[rule] ?? (rule.includes('cycle') ? 'garbage' : 'none');

/** One number of one rule in one program: `rule@line`, what was said and what is. */
export interface Check {
  readonly rule: string;
  readonly line: number;
  readonly what: string;
  readonly predicted: number | string;
  readonly measured: number | string;
  readonly confirmed: boolean;
}

export interface FixCheck {
  readonly rule: string;
  readonly line: number;
  readonly title: string;
  readonly safe: boolean;
  /** Both versions print the same and end alike, and the finding is gone. */
  readonly proved: boolean;
  readonly why: string;
}

/** A program as it was run. */
export interface Trial {
  readonly prediction: Prediction;
  readonly real: Measured;
  /** The highest bytes of the statement, of findings about them. */
  readonly peaks: ReadonlyMap<Predicted, number>;
  /** The program that the author of the pair wrote instead, as it was run. */
  readonly better: Measured | null;
  /** Rules that find something in the program and nothing in the better one. */
  readonly silent: readonly string[];
  readonly fixes: ReadonlyMap<Fixed, { readonly real: Measured | null; readonly left: Prediction }>;
}

const near = (predicted: number, measured: number, floor = 1_000): boolean =>
  Math.abs(predicted - measured) <= Math.max(floor, 0.1 * Math.abs(measured));

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const sum = (found: readonly Predicted[], of: (one: Predicted) => number): number =>
  found.reduce((total, one) => total + of(one), 0);

/** Every number of a program's findings, checked. */
export function checksOf(trial: Trial): Check[] {
  const { found } = trial.prediction;
  const byMeasure = new Map<MeasureName, Predicted[]>();
  for (const one of found) {
    const name = measureNameOf(one.finding.rule);
    byMeasure.set(name, [...(byMeasure.get(name) ?? []), one]);
  }
  return [...byMeasure].flatMap(([name, group]) => check(name, group, trial));
}

function check(name: MeasureName, group: readonly Predicted[], trial: Trial): Check[] {
  const { real, better, prediction } = trial;
  const each = (
    what: string,
    predicted: number | string,
    measured: number | string,
    confirmed: boolean,
  ): Check[] =>
    group.map(({ finding, line }) => ({ rule: finding.rule, line, what, predicted, measured, confirmed }));
  switch (name) {
    case 'peak':
      return group.flatMap((one) => checkPeak(one, trial));
    case 'garbage': {
      // Where the collector is off for good, the cycles are told a second time, in sum.
      const cycles = group.filter(({ finding }) => finding.rule !== 'gc-disabled-with-cycles');
      const of = cycles.length > 0 ? cycles : group;
      const held = sum(of, ({ finding: { data } }) => Number(data.bytes) * (numberOf(data.count) ?? 1));
      const objects = sum(of, ({ finding: { data } }) =>
        numberOf(data.objects) === null ? real.collected : Number(data.objects) * Number(data.count),
      );
      const sameCount = Math.abs(objects - real.collected) <= Math.max(2, 0.02 * real.collected);
      return [
        ...each('bytes held by cycles', held, real.freedBytes, near(held, real.freedBytes)),
        // What a suspended generator holds is freed before it is counted.
        ...(real.collected === 0 ? [] : each('objects of cycles', objects, real.collected, sameCount)),
      ];
    }
    case 'kept':
      return checkKept(group, trial);
    case 'instances':
      // Garbage lives longer where nobody collects it: those would be more instances than were said.
      if (real.collected > 0) return [];
      return group.flatMap(({ finding, line, fixes: [way] }) => {
        const fixed = way === undefined ? null : (trial.fixes.get(way)?.real ?? null);
        const saved = Number(finding.data.savedBytes);
        const measured = fixed === null ? 0 : real.peak - fixed.peak;
        const base = { rule: finding.rule, line, what: 'bytes less at the peak', predicted: saved, measured };
        return fixed === null ? [] : [{ ...base, confirmed: near(saved, measured) }];
      });
    case 'warnings': {
      // One path of a run opens once; what stays open is told of by the place.
      const [warned, open] = [real.warnings.length, Math.max(0, real.descriptors)];
      const places = group.length;
      const rounds = sum(group, ({ finding: { data } }) => numberOf(data.count) ?? 1);
      const counts = [warned, open];
      return each(
        'left open',
        rounds,
        Math.max(warned, open),
        counts.includes(rounds) || counts.includes(places),
      );
    }
    case 'descriptors': {
      const open = sum(group, ({ finding: { data } }) =>
        Number(numberOf(data.descriptors) ?? numberOf(data.count) ?? 1),
      );
      const held = real.descriptors > 0 ? real.descriptors : real.warnings.length;
      return each('descriptors left open', open, held, open === held);
    }
    case 'copies':
      return group.flatMap(({ finding, line }) => {
        // The last old one and the new one are there together.
        const both = 2 * Number(finding.data.lastBytes ?? finding.data.bytes);
        const base = { rule: finding.rule, line, what: 'bytes at the peak', predicted: both };
        return [{ ...base, measured: real.peak, confirmed: near(both, real.peak) }];
      });
    case 'collections': {
      const rounds = sum(group, ({ finding: { data } }) => Number(data.rounds));
      // The measurement ends with two of its own.
      return each('collections', rounds, real.collections - 2, rounds === real.collections - 2);
    }
    case 'output':
      return each(
        'what it prints',
        tail(prediction.run.facts.output),
        tail(real.output),
        prediction.run.facts.output === real.output,
      );
    case 'loss':
      // The two programs differ by what goes wrong.
      return each('what goes wrong', '', tail(real.output), better !== null && better.output !== real.output);
    case 'none':
      return each('nothing to measure', '', '', true);
  }
}

/** The last line. */
const tail = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

/** Each fix by itself, where there is one; else all together against the better program. */
function checkKept(group: readonly Predicted[], { real, better, fixes, silent }: Trial): Check[] {
  const said = (one: Predicted, predicted: number, measured: number, floor = 1_000): Check => ({
    rule: one.finding.rule,
    line: one.line,
    what: 'bytes kept',
    predicted,
    measured,
    confirmed: near(predicted, measured, floor),
  });
  const rest: Predicted[] = [];
  const told = group.filter(({ finding: { data } }) => data.bytesEach !== null);
  const checks: Check[] = [];
  for (const one of told) {
    const fixed = one.fixes[0] === undefined ? null : (fixes.get(one.fixes[0])?.real ?? null);
    if (fixed === null) rest.push(one);
    else checks.push(said(one, keptBy(one.finding.data), real.kept - fixed.kept));
  }
  const kept = sum(rest, ({ finding }) => keptBy(finding.data));
  // Where the better program keeps much, too, the difference says nothing.
  const isPair =
    better !== null &&
    better.kept < 0.1 * real.kept &&
    rest.every(({ finding }) => silent.includes(finding.rule));
  const measured = real.kept - (isPair ? better.kept : 0);
  // Without a better program the definitions are in the measure: some kilobytes.
  return [...checks, ...rest.map((one) => said(one, kept, measured, isPair ? 1_000 : 8_000))];
}

function keptBy(data: Predicted['finding']['data']): number {
  const saved = numberOf(data.savedBytes);
  if (saved !== null) return saved;
  const entries = numberOf(data.entries) ?? numberOf(data.instances) ?? numberOf(data.count) ?? 0;
  return entries * (numberOf(data.bytesEach) ?? numberOf(data.bytes) ?? 0);
}

/** What a fix, or the better program, takes less at its highest. */
function checkPeak(one: Predicted, { real, peaks, better, fixes }: Trial): Check[] {
  const { finding, line, fixes: ways } = one;
  const saved = numberOf(finding.data.savedBytes) ?? numberOf(finding.data.bytes) ?? real.claimed;
  if (saved === null) return [];
  const base = { rule: finding.rule, line, what: 'bytes less at the peak', predicted: saved };
  const fixed = ways[0] === undefined ? null : (fixes.get(ways[0])?.real ?? null);
  const measured =
    fixed !== null && finding.data.savedBytes !== null && peaks.has(one)
      ? peaks.get(one)! - fixed.peaks[0]!
      : better === null
        ? null
        : real.peak - better.peak;
  if (measured === null) return [];
  // What sorting needs besides the copy depends on the order of the items: half a copy at most.
  const besides = finding.rule === 'sort-for-extreme' ? saved / 2 : 0;
  const confirmed = near(saved, measured) || (measured > saved && measured < saved + besides + 1_000);
  return [{ ...base, measured, confirmed }];
}

/** Every fix of a program's findings, proved or not. */
export function fixChecksOf({ prediction, real, fixes }: Trial): FixCheck[] {
  return prediction.found.flatMap(({ finding, line, fixes: ways }) =>
    ways.flatMap((way) => {
      const outcome = fixes.get(way);
      if (outcome === undefined) return [];
      const why = whyNot(finding.rule, prediction, real, outcome);
      return [{ rule: finding.rule, line, title: way.title, safe: way.safe, proved: why === '', why }];
    }),
  );
}

function whyNot(
  rule: string,
  prediction: Prediction,
  real: Measured,
  { real: fixed, left }: { readonly real: Measured | null; readonly left: Prediction },
): string {
  if (fixed === null) return 'does not end';
  const changes = measureNameOf(rule) === 'output';
  if (!changes && fixed.output !== real.output) return 'prints something else';
  if (!changes && fixed.plainOutput !== real.plainOutput)
    return 'prints something else with the collector on';
  if (fixed.ended !== real.ended) return `ends with ${fixed.ended}`;
  const count = ({ found }: Prediction): number =>
    found.filter(({ finding }) => finding.rule === rule).length;
  return count(left) >= count(prediction) ? 'is reported as before' : '';
}
