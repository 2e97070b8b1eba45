/** The log channel, and its answer to "why is there nothing here?". */
import * as vscode from 'vscode';
import type { FileStatus } from '../protocol';

/** Sentences, first the decisive ones. */
export function explain(document: vscode.TextDocument | undefined, status: FileStatus | null): string[] {
  if (!document) return ['No editor is open.'];
  if (document.languageId !== 'python')
    return [`This file is ${document.languageId}; only Python is looked at.`];
  const reasons: string[] = [];
  if (!vscode.workspace.getConfiguration('editor', document).get('codeLens', true)) {
    reasons.push(
      'The editor shows no lenses at all: editor.codeLens is off. Hovers and inlay hints still work.',
    );
  }
  if (!status)
    reasons.push('The language server has not said anything about this file; the log above may say why.');
  else {
    reasons.push(...status.why);
    if (status.problems > 0) reasons.push(`${status.problems} syntax problems: what is broken is not run.`);
    if (status.lenses > 0) reasons.push(`${status.lenses} lenses and ${status.findings} findings are there.`);
  }
  return reasons;
}

/** One line a file for the log, when its facts are there. */
export function summaryOf(status: FileStatus): string {
  const name = status.uri.slice(status.uri.lastIndexOf('/') + 1);
  const cuts = status.cuts.map(({ line, text }) => `cut at line ${line}: ${text}`);
  return [
    `${name}: Python ${status.python.version} (${status.python.source})`,
    `${status.steps} steps`,
    `${status.lenses} lenses`,
    `${status.findings} findings`,
    ...cuts,
    ...status.why,
  ].join(' · ');
}
