/** The status bar item: the version that is modelled, whether it works, and what was cut. */
import * as vscode from 'vscode';
import type { FileStatus } from '../protocol';

/** Shorter work than this is not shown, so that the item does not flicker while the user types. */
const quietMilliseconds = 300;

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'memlens.status',
    vscode.StatusBarAlignment.Right,
    90,
  );
  private spin: ReturnType<typeof setTimeout> | null = null;
  private latest: FileStatus | null = null;

  constructor() {
    this.item.name = 'Memlens';
    this.item.command = 'memlens.choosePython';
  }

  dispose(): void {
    if (this.spin !== null) clearTimeout(this.spin);
    this.item.dispose();
  }

  /** Null where no Python file is in front. */
  show(status: FileStatus | null): void {
    this.latest = status;
    if (!status) {
      this.stopSpin();
      this.item.hide();
      return;
    }
    if (status.state === 'working') {
      this.spin ??= setTimeout(() => {
        if (this.latest) this.draw(this.latest, true);
      }, quietMilliseconds);
      if (!this.item.text) this.draw(status, false);
    } else {
      this.stopSpin();
      this.draw(status, false);
    }
    this.item.show();
  }

  private stopSpin(): void {
    if (this.spin !== null) clearTimeout(this.spin);
    this.spin = null;
  }

  private draw(status: FileStatus, spinning: boolean): void {
    this.item.text = `${spinning ? '$(sync~spin) ' : ''}${textOf(status)}`;
    this.item.tooltip = tooltipOf(status);
    this.item.accessibilityInformation = { label: `${textOf(status)}. ${tooltipOf(status)}` };
  }
}

function textOf(status: FileStatus): string {
  if (status.state === 'off') return 'Memlens off';
  const [cut] = status.cuts;
  const { version } = status.python;
  if (cut) return `Memlens ${version} · cut at line ${cut.line}`;
  if (status.unknowns.length > 0) return `Memlens ${version} · ${status.unknowns.length} unknown`;
  return `Memlens ${version}`;
}

function tooltipOf(status: FileStatus): string {
  const from = `Version ${status.python.source}. Click to change.`;
  if (status.state === 'off') return status.why.join(' ');
  if (status.state === 'working')
    return `Working${status.progress === null ? '' : `: ${status.progress}`}. ${from}`;
  const [cut] = status.cuts;
  if (cut) return `Stopped at ${cut.text}, in line ${cut.line}. Facts after it may be missing. ${from}`;
  if (status.unknowns.length > 0) {
    const some = status.unknowns.slice(0, 3).map(({ text, line }) => `${text}, line ${line}`);
    const more = status.unknowns.length > some.length ? '; and more' : '';
    return `Unknown values that change counts: ${some.join('; ')}${more}. ${from}`;
  }
  return `Ready. ${status.steps.toLocaleString('en-US')} steps, all exact. ${from}`;
}
