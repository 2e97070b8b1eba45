/**
 * rules: one file a diagnostic, its check over facts and its fix.
 * Invariant: knows nothing of the language server protocol, of versions, of the machine.
 */

import { assumedThere, type Run } from '../facts';
import { attrdictSelfDict } from './attrdict-self-dict';
import { badComment } from './bad-comment';
import { chunkedProcessing } from './chunked-processing';
import { classCreatedPerCall } from './class-created-per-call';
import { closeSkipped } from './close-skipped';
import { closureKeepsLarge } from './closure-keeps-large';
import { countByList } from './count-by-list';
import { cycleBoundMethodOnSelf } from './cycle-bound-method-on-self';
import { cycleClosureOverSelf } from './cycle-closure-over-self';
import { cycleExceptionLocal } from './cycle-exception-local';
import { cycleFrameLocal } from './cycle-frame-local';
import { cycleGeneratorOnSelf } from './cycle-generator-on-self';
import { cycleObserver } from './cycle-observer';
import { cycleParentChild } from './cycle-parent-child';
import { cycleRecursiveInnerFunction } from './cycle-recursive-inner-function';
import { exceptionStoredKeepsFrames } from './exception-stored-keeps-frames';
import { failedExpectation } from './failed-expectation';
import { finalizerKeepsSelf } from './finalizer-keeps-self';
import { findallSplitIter } from './findall-split-iter';
import { gcCollectInLoop } from './gc-collect-in-loop';
import { gcDisabledWithCycles } from './gc-disabled-with-cycles';
import { generatorHoldsResource } from './generator-holds-resource';
import { growsOnlyContainer } from './grows-only-container';
import { identityOfValues } from './identity-of-values';
import { instanceDictStoredOnItself } from './instance-dict-stored-on-itself';
import { lazyEscapesWith } from './lazy-escapes-with';
import { libraryMakesCycle } from './library-makes-cycle';
import { listForLoopOnce } from './list-for-loop-once';
import { listToReducer } from './list-to-reducer';
import { listToShortCircuit } from './list-to-short-circuit';
import { lruCacheOnMethod } from './lru-cache-on-method';
import { matchKeepsSubject } from './match-keeps-subject';
import { materialisedPipeline } from './materialised-pipeline';
import { memoryviewKeepsBuffer } from './memoryview-keeps-buffer';
import { mutableDefaultAccumulates } from './mutable-default-accumulates';
import { ownerNeverClosed } from './owner-never-closed';
import { popenNotWaited } from './popen-not-waited';
import { quadraticConcat } from './quadratic-concat';
import { rawFdLeak } from './raw-fd-leak';
import { readWholeThenSplit } from './read-whole-then-split';
import { readlinesInLoop } from './readlines-in-loop';
import { rebindBeforeClose } from './rebind-before-close';
import { redundantCopyToConsumer } from './redundant-copy-to-consumer';
import { referenceCycle } from './reference-cycle';
import type { Rule, RuleFinding, RuleOptions, Severity } from './rule';
import { sliceConsumesBuffer } from './slice-consumes-buffer';
import { sortForExtreme } from './sort-for-extreme';
import { sqliteWithDoesNotClose } from './sqlite-with-does-not-close';
import { ignoredIn } from './support/ignore';
import { suspendedGeneratorKeepsLocals } from './suspended-generator-keeps-locals';
import { temporaryKeptAlive } from './temporary-kept-alive';
import { unboundedCache } from './unbounded-cache';
import { unclosedResource } from './unclosed-resource';
import { unflushedFileInCycle } from './unflushed-file-in-cycle';
import { useSlots } from './use-slots';
import { weakKeyValueRefersKey } from './weak-key-value-refers-key';
import { writeManyFromList } from './write-many-from-list';

export type * from './rule';
export { assumptionFixes } from './support/assume';

const comments = badComment(() => ruleNames);

/** Every rule, one line each. */
export const rules: readonly Rule[] = [
  cycleParentChild,
  cycleBoundMethodOnSelf,
  cycleClosureOverSelf,
  cycleRecursiveInnerFunction,
  cycleExceptionLocal,
  cycleFrameLocal,
  cycleGeneratorOnSelf,
  cycleObserver,
  classCreatedPerCall,
  attrdictSelfDict,
  instanceDictStoredOnItself,
  referenceCycle,
  libraryMakesCycle,
  lruCacheOnMethod,
  unboundedCache,
  growsOnlyContainer,
  mutableDefaultAccumulates,
  finalizerKeepsSelf,
  weakKeyValueRefersKey,
  exceptionStoredKeepsFrames,
  closureKeepsLarge,
  matchKeepsSubject,
  memoryviewKeepsBuffer,
  suspendedGeneratorKeepsLocals,
  unclosedResource,
  closeSkipped,
  rebindBeforeClose,
  rawFdLeak,
  sqliteWithDoesNotClose,
  ownerNeverClosed,
  popenNotWaited,
  generatorHoldsResource,
  lazyEscapesWith,
  unflushedFileInCycle,
  quadraticConcat,
  sliceConsumesBuffer,
  temporaryKeptAlive,
  useSlots,
  gcCollectInLoop,
  gcDisabledWithCycles,
  identityOfValues,
  listToReducer,
  listForLoopOnce,
  readlinesInLoop,
  listToShortCircuit,
  redundantCopyToConsumer,
  countByList,
  readWholeThenSplit,
  chunkedProcessing,
  materialisedPipeline,
  sortForExtreme,
  findallSplitIter,
  writeManyFromList,
  failedExpectation,
  comments,
];

const ruleNames: ReadonlySet<string> = new Set(rules.map(({ name }) => name));

export interface ReportedFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** Runs all rules over a run; findings in the order of the text, without those that a comment silences. */
export function checkRules(run: Run, options: RuleOptions): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  const ignored = ignoredIn(run);
  if (ignored.file) return found;
  for (const rule of rules) {
    rule.check(
      run,
      (finding) => {
        if (ignored.isIgnored(rule.name, finding.span)) return;
        // What was assumed may be why it was found.
        const message =
          rule === comments ? finding.message : finding.message + assumedThere(run, finding.span);
        found.push({ ...finding, message, rule: rule.name, severity: finding.severity ?? rule.severity });
      },
      options,
    );
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
