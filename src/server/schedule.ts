/**
 * When documents are analysed: a moment after the last keystroke, in slices that let messages through, abandoned as
 * soon as the text moves on, and once more with a larger effort when nobody types.
 */
import type { Effort, FileAnalysis, OpenFile, Progress } from '../ide';
import type { Document } from './document';

/** Milliseconds; nothing that the user is told depends on them. */
export interface Pace {
  /** After a keystroke. */
  readonly typing: number;
  /** After first facts, before the larger effort. */
  readonly idle: number;
  /** How long one slice may hold up messages. */
  readonly slice: number;
}

export const usualPace: Pace = { typing: 60, idle: 700, slice: 12 };

/** What the schedule needs to know and whom it tells. */
export interface Work {
  prepare(document: Document): Promise<OpenFile | null>;
  /** Resolves when files that were asked for are there. */
  filesArrive(): Promise<void>;
  progress(document: Document, progress: Progress): void;
  facts(document: Document, analysis: FileAnalysis): void;
  failed(document: Document, error: unknown): void;
}

interface Job {
  timer: ReturnType<typeof setTimeout> | null;
  /** Bumped by every keystroke; a run that sees another number than its own gives up. */
  round: number;
}

export class Schedule {
  private readonly jobs = new Map<Document, Job>();

  constructor(
    private readonly work: Work,
    private readonly pace: Pace = usualPace,
  ) {}

  /** The text or the options changed, or the document is new. */
  soon(document: Document, delay: number = this.pace.typing): void {
    this.plan(document, 'keystroke', delay);
  }

  forget(document: Document): void {
    const job = this.jobs.get(document);
    if (!job) return;
    job.round++;
    if (job.timer !== null) clearTimeout(job.timer);
    this.jobs.delete(document);
  }

  private plan(document: Document, effort: Effort, delay: number): void {
    const job = this.jobs.get(document) ?? { timer: null, round: 0 };
    this.jobs.set(document, job);
    if (job.timer !== null) clearTimeout(job.timer);
    const round = ++job.round;
    job.timer = setTimeout(() => {
      job.timer = null;
      void this.run(document, job, round, effort);
    }, delay);
  }

  private async run(document: Document, job: Job, round: number, effort: Effort): Promise<void> {
    const current = (): boolean => job.round === round && !document.closed;
    try {
      const file = await this.work.prepare(document);
      if (file === null || !current()) return;
      const analysis = await this.pump(document, file.analyse(effort), current);
      if (analysis === null) return;
      this.work.facts(document, analysis);
      if (analysis.refinable && effort === 'keystroke') this.plan(document, 'idle', this.pace.idle);
    } catch (error) {
      if (current()) this.work.failed(document, error);
    }
  }

  /** Null where the run was abandoned. */
  private async pump(
    document: Document,
    run: Generator<Progress, FileAnalysis, void>,
    current: () => boolean,
  ): Promise<FileAnalysis | null> {
    let sliceEnd = performance.now() + this.pace.slice;
    for (;;) {
      const next = run.next();
      if (next.done) return current() ? next.value : null;
      if (!next.value.waits && performance.now() < sliceEnd) continue;
      this.work.progress(document, next.value);
      if (next.value.waits) await this.work.filesArrive();
      else await letMessagesThrough();
      if (!current()) {
        run.return(undefined as never);
        return null;
      }
      sliceEnd = performance.now() + this.pace.slice;
    }
  }
}

/** A macrotask, so that messages that have arrived are handled first. Works in Node and in a worker. */
function letMessagesThrough(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
