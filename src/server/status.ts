/** What the status bar and the log say of one file, and the answer to "why is there nothing here?". */
import type { FileAnalysis, Progress } from '../ide';
import type { FileStatus, PythonChoice, Settings } from '../protocol';
import type { Document } from './document';

/** `trouble` is our own mistake, in words, where the last analysis failed. */
export function statusOf(
  document: Document,
  settings: Settings,
  progress: Progress | null,
  trouble: string | null,
): FileStatus {
  const analysis = document.facts?.analysis ?? null;
  const python = document.python ?? { version: '?', source: 'not chosen yet' };
  const off = isUnmodelledBuild(python.version);
  return {
    uri: document.uri,
    version: document.facts?.version ?? -1,
    facts: document.accepted,
    state: off ? 'off' : document.fresh || trouble !== null ? 'ready' : 'working',
    python: pythonOf(analysis, python),
    progress: progress && `line ${progress.line}${progress.round === null ? '' : `, ${progress.round}`}`,
    steps: analysis?.steps ?? 0,
    cuts: (analysis?.limits ?? []).map(({ line, which }) => ({ line, text: which })),
    unknowns: (analysis?.unknowns ?? []).map(({ line, reason }) => ({ line, text: reason })),
    lenses: count(analysis, (facts) => facts.lenses().length),
    findings: count(analysis, (facts) => facts.findings().length),
    problems: analysis?.problems.length ?? 0,
    why: why(analysis, settings, off, trouble, python.version),
  };
}

/** A comment in the file may name another version than was asked for. */
function pythonOf(analysis: FileAnalysis | null, asked: PythonChoice): PythonChoice {
  if (!analysis || isUnmodelledBuild(asked.version)) return asked;
  // The facts name the patch release that was measured; only the minor release is ever chosen.
  const version = analysis.pythonVersion.split('.').slice(0, 2).join('.');
  return version === asked.version ? asked : { version, source: 'from the comment in the file' };
}

/** A mistake of ours in one list must not cost the whole status; whoever asks for the list itself logs it. */
function count(analysis: FileAnalysis | null, of: (facts: FileAnalysis) => number): number {
  if (!analysis) return 0;
  try {
    return of(analysis);
  } catch {
    return 0;
  }
}

/** A free-threaded build counts and allocates differently, and is not modelled. */
export function isUnmodelledBuild(version: string): boolean {
  return version.endsWith('t');
}

function why(
  analysis: FileAnalysis | null,
  settings: Settings,
  off: boolean,
  trouble: string | null,
  version: string,
): string[] {
  if (off) return [`This build of Python (${version}) is free-threaded, and not modelled.`];
  const reasons: string[] = [];
  if (trouble !== null) reasons.push(`The analysis failed, which is a mistake of Memlens: ${trouble}`);
  if (!settings.lenses.enabled) reasons.push('Lenses are switched off: memlens.lenses.enabled.');
  if (!settings.hovers.enabled) reasons.push('Hovers are switched off: memlens.hovers.enabled.');
  if (!settings.diagnostics.enabled)
    reasons.push('Diagnostics are switched off: memlens.diagnostics.enabled.');
  if (!analysis) return reasons.length > 0 ? reasons : ['The file is being analysed.'];
  for (const { line, which } of analysis.limits) {
    reasons.push(`Stopped at ${which}, in line ${line}. Facts after it may be missing.`);
  }
  if (count(analysis, (facts) => facts.lenses().length) === 0) {
    if (analysis.problems.length > 0)
      reasons.push('The file has syntax problems; what is broken is not run.');
    else reasons.push('No statement creates, shares or frees a named object.');
  }
  return reasons;
}
