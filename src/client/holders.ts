/** "Held by": who holds the object of a lens, each with its line; choosing one goes there. */
import * as vscode from 'vscode';
import type { Holder, HoldersPage } from '../protocol';

interface Item extends vscode.QuickPickItem {
  readonly line: number | null;
  /** The file that the line is in, where it is another one. */
  readonly file?: string;
  readonly panel: boolean;
}

/** Shows the page; `openPanel` shows the object there. */
export async function showHolders(
  uri: vscode.Uri,
  page: HoldersPage,
  openPanel: (line: number, object: number) => void,
): Promise<void> {
  const items: Item[] = page.holders.map(itemOf);
  for (const note of page.notes) items.push({ label: `$(info) ${note}`, line: null, panel: false });
  if (page.object !== null) {
    items.push({ label: '', kind: vscode.QuickPickItemKind.Separator, line: null, panel: false });
    items.push({ label: '$(circuit-board) Show in heap panel', line: page.line, panel: true });
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: page.title,
    placeHolder: page.holders.length === 0 ? 'Held by nobody' : 'Held by',
    matchOnDetail: true,
  });
  if (!picked) return;
  if (picked.panel && page.object !== null) openPanel(page.line, page.object);
  else if (picked.line !== null) {
    await reveal(picked.file === undefined ? uri : vscode.Uri.parse(picked.file), picked.line);
  }
}

function itemOf(holder: Holder): Item {
  const times = holder.count === 1 ? '' : ` × ${holder.count.toLocaleString('en-US')}`;
  const path = holder.path.map(({ name }) => name).join(' → ');
  return {
    label: `$(references) ${holder.name}${times}`,
    description: placeOf(holder),
    ...(path === '' ? {} : { detail: path }),
    line: holder.line,
    ...(holder.file === undefined ? {} : { file: holder.file }),
    panel: false,
  };
}

function placeOf({ line, file }: Holder): string {
  if (line === null) return '';
  if (file === undefined) return `line ${line}`;
  const path = vscode.Uri.parse(file).path;
  return `${path.slice(path.lastIndexOf('/') + 1)}, line ${line}`;
}

/** Puts the cursor on a line and shows it. */
export async function reveal(uri: vscode.Uri, line: number, preserveFocus = false): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  const visible = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  await vscode.window.showTextDocument(uri, {
    selection: new vscode.Range(at, at),
    preserveFocus,
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
}
