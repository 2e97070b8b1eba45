/**
 * An analysis small enough to see through: a line `name = …` is a lens, `del name` is a finding with a fix, `boom` is
 * a mistake of ours, `slow` needs many slices, and `endless` never ends by itself.
 */
import { LineIndex } from '../../src/base';
import type {
  AnalysisOptions,
  Analyzer,
  Effort,
  FileAnalysis,
  Finding,
  Lens,
  OpenFile,
  Progress,
  TextChange,
} from '../../src/ide';

export class FakeAnalyzer implements Analyzer {
  readonly pythonVersions = ['3.12', '3.13'];
  readonly rules = [{ rule: 'needless-del', title: 'Needless del', severity: 'information' as const }];
  readonly opened: string[] = [];
  finished = 0;
  abandoned = 0;

  open(uri: string, text: string, options: AnalysisOptions): OpenFile {
    this.opened.push(uri);
    let current = text;
    let chosen = options;
    const analyse = (effort: Effort): Generator<Progress, FileAnalysis, void> =>
      this.run(current, chosen, effort);
    return {
      edit: (changes: readonly TextChange[]) => {
        for (const { span, text: piece } of changes) {
          current = current.slice(0, span.start) + piece + current.slice(span.end);
        }
      },
      setOptions: (next) => {
        chosen = next;
      },
      analyse,
      close: () => undefined,
    };
  }

  private *run(
    text: string,
    options: AnalysisOptions,
    effort: Effort,
  ): Generator<Progress, FileAnalysis, void> {
    let done = false;
    try {
      const slices = /\bendless\b/.test(text) ? Number.POSITIVE_INFINITY : /\bslow\b/.test(text) ? 40 : 1;
      for (let steps = 0; steps < slices; steps++) {
        const end = performance.now() + 5;
        while (slices > 1 && performance.now() < end);
        yield { line: 1, steps, round: null };
      }
      if (/^boom$/m.test(text)) throw new Error('boom');
      done = true;
      this.finished++;
      return facts(text, options, effort);
    } finally {
      if (!done) this.abandoned++;
    }
  }
}

function facts(text: string, options: AnalysisOptions, effort: Effort): FileAnalysis {
  const index = new LineIndex(text);
  const lenses: Lens[] = [];
  const findings: Finding[] = [];
  for (const match of text.matchAll(/^(?:(\w+) = .*|del (\w+))$/gm)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[1]) {
      const title = `${match[1]} → list · 1 ref`;
      lenses.push({ id: `lens-${match[1]}`, span, title, kind: 'create', holders: true });
    } else {
      findings.push({
        rule: 'needless-del',
        severity: 'information',
        message: `${match[2]} dies anyway`,
        span,
        data: { bytes: 88 },
        related: [{ message: 'made here', span: { start: 0, end: 1 } }],
        fixes: [{ title: 'Remove the del', safe: true, edits: [{ span, text: 'pass' }] }],
      });
    }
  }
  return {
    text,
    pythonVersion: options.pythonVersion,
    effort,
    steps: text.length,
    limits: /\bcut\b/.test(text) ? [{ line: 2, which: '100 steps' }] : [],
    refinable: /\brefine\b/.test(text) && effort === 'keystroke',
    unknowns: [],
    dependencies: [],
    isFresh: () => true,
    problems: [],
    lenses: () => {
      if (/^badlens$/m.test(text)) throw new Error('no lenses today');
      return lenses;
    },
    hints: () => lenses.map((l) => ({ offset: l.span.end, text: effort, tooltip: null, lens: l.id })),
    hover: (offset) => {
      const lens = lenses.find((l) => l.span.start <= offset && offset < l.span.end);
      if (!lens) return null;
      const actions = [{ kind: 'holders' as const, title: 'Held by', lens: lens.id }];
      return {
        span: { start: lens.span.start, end: lens.span.start + 1 },
        markdown: `**${lens.title}**`,
        actions,
      };
    },
    findings: () => findings,
    assumptions: (offset) => {
      const unknown = text.startsWith('unknown', offset);
      const edits = [{ span: { start: 0, end: 0 }, text: '# memlens: assume unknown == 100\n' }];
      return unknown ? [{ title: 'Assume unknown == 100', safe: false, edits }] : [];
    },
    names: () => lenses.map(({ id }) => id.slice(5)),
    holders: (id) => {
      const lens = lenses.find((l) => l.id === id);
      if (!lens) return null;
      const line = index.lineAt(lens.span.start);
      const holders = [{ name: `global ${id.slice(5)}`, count: 1, line, path: [] }];
      return { title: lens.title, object: 1, line, holders, notes: [options.pythonVersion] };
    },
    heapPage: (request) => {
      if (request.page !== 'summary') return { page: 'none', title: 'nothing', why: 'a fake has no heap' };
      const line = 'line' in request.at ? request.at.line : 0;
      return { page: 'none', title: `line ${line}`, why: index.lineCount.toString() };
    },
  };
}
