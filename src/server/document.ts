/** One open document: its text, its facts, and what was typed between the two. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { LineIndex, type Span } from '../base';
import type { AnalysisOptions, Analyzer, FileAnalysis, OpenFile, TextChange } from '../ide';
import type { PythonChoice } from '../protocol';
import { offsetOf } from './convert';
import { driftOffset, driftSpan, undriftOffset } from './drift';

/** Facts, with what changed in the text since they were true. */
export interface Facts {
  readonly analysis: FileAnalysis;
  readonly version: number;
  readonly index: LineIndex;
  readonly changes: TextChange[];
}

export class Document {
  index: LineIndex;
  facts: Facts | null = null;
  python: PythonChoice | null = null;
  /** Counts the facts so far. */
  accepted = 0;
  closed = false;
  /** Something that the facts depend on has changed elsewhere. */
  outdated = false;
  private file: OpenFile | null = null;
  private waiting: (() => void)[] = [];

  constructor(
    readonly uri: string,
    public text: string,
    public version: number,
  ) {
    this.index = new LineIndex(text);
  }

  /** Hands the text to the analysis, or new options to an analysis that has it. */
  async prepare(analyzer: Analyzer, python: PythonChoice, options: AnalysisOptions): Promise<OpenFile> {
    this.python = python;
    if (this.file) this.file.setOptions(options);
    else this.file = analyzer.open(this.uri, this.text, options);
    return this.file;
  }

  change(events: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const event of events) this.apply(event);
    this.version = version;
  }

  private apply(event: TextDocumentContentChangeEvent): void {
    const span: Span =
      'range' in event
        ? {
            start: offsetOf(event.range.start, this.index, this.text),
            end: offsetOf(event.range.end, this.index, this.text),
          }
        : { start: 0, end: this.text.length };
    const change = smallest(this.text, span, event.text);
    this.text = this.text.slice(0, span.start) + event.text + this.text.slice(span.end);
    this.index = new LineIndex(this.text);
    this.facts?.changes.push(change);
    this.file?.edit([change]);
  }

  /** True where the facts are those of the text as it is. */
  get fresh(): boolean {
    return this.facts !== null && this.facts.version === this.version && !this.outdated;
  }

  accept(analysis: FileAnalysis): void {
    this.accepted++;
    this.outdated = false;
    this.facts = { analysis, version: this.version, index: this.index, changes: [] };
    this.wake();
  }

  /** Resolves when the facts are fresh, when the document is closed, or when the time is over. */
  settled(milliseconds: number, enough: () => boolean = () => this.fresh): Promise<void> {
    if (this.closed || enough()) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      const check = (): void => {
        if (this.closed || enough()) done();
        else this.waiting.push(check);
      };
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      this.waiting.push(check);
    });
  }

  /** Lets everybody who waits look again: new facts, an analysis that failed, or the end of the document. */
  wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const check of waiting) check();
  }

  close(): void {
    this.closed = true;
    this.file?.close();
    this.file = null;
    this.wake();
  }

  /** From the analysed text to the text as it is. */
  driftedSpan(facts: Facts, span: Span): Span | null {
    return driftSpan(span, facts.changes);
  }

  driftedOffset(facts: Facts, offset: number): number {
    return driftOffset(offset, facts.changes, 'end');
  }

  /** From the text as it is to the analysed text. */
  analysedOffset(facts: Facts, offset: number): number | null {
    return undriftOffset(offset, facts.changes);
  }

  /** The analysed text's line for a line of the text as it is: the nearest that was not typed since. */
  analysedLine(facts: Facts, line: number): number {
    if (facts.changes.length === 0) return line;
    for (let at = this.index.startOf(line); at >= 0; at--) {
      const offset = undriftOffset(at, facts.changes);
      if (offset !== null) return facts.index.lineAt(Math.min(offset, facts.analysis.text.length));
    }
    return 1;
  }
}

/**
 * The same change without what it leaves as it is. Formatters and undo replace whole lines or the whole file; only
 * what really changed may move or hide facts.
 */
function smallest(text: string, span: Span, replacement: string): TextChange {
  let { start, end } = span;
  let from = 0;
  let to = replacement.length;
  while (start < end && from < to && text.charCodeAt(start) === replacement.charCodeAt(from)) {
    start++;
    from++;
  }
  while (end > start && to > from && text.charCodeAt(end - 1) === replacement.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  return { span: { start, end }, text: replacement.slice(from, to) };
}
