/**
 * The heap panel's side in the extension host: one page beside the editor and one in the side bar, the same code for
 * both. It passes the panel's questions to the server and tells it which file and line are in front.
 */
import * as vscode from 'vscode';
import type { FileStatus, FromPanel, HeapPage, HeapRequest, PanelFile, ToPanel } from '../protocol';
import { reveal } from './holders';

export const panelType = 'memlens.heap';
export const viewType = 'memlens.heapView';

/** What the panel needs from the rest of the extension. */
export interface PanelHost {
  readonly extensionUri: vscode.Uri;
  ask(uri: string, request: HeapRequest): Promise<HeapPage>;
  status(uri: string): FileStatus | null;
}

/** The Python editor that is in front, or was before the panel itself took the focus. */
export class FrontFile implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable[];
  uri: vscode.Uri | null = null;
  line = 1;
  source = '';

  constructor(private readonly serves: (document: vscode.TextDocument) => boolean) {
    this.disposables = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.look(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.look(textEditor);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.uri.toString() !== this.uri?.toString()) return;
        this.uri = null;
        this.changed.fire();
      }),
    ];
    this.look(
      vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find((e) => serves(e.document)),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private look(editor: vscode.TextEditor | undefined): void {
    // No editor, or one of another language: the last Python file stays in front.
    if (!editor || !this.serves(editor.document)) return;
    this.uri = editor.document.uri;
    const { line } = editor.selection.active;
    this.line = line + 1;
    this.source = line < editor.document.lineCount ? editor.document.lineAt(line).text : '';
    this.changed.fire();
  }
}

export class HeapPanels
  implements vscode.Disposable, vscode.WebviewViewProvider, vscode.WebviewPanelSerializer
{
  private readonly pages = new Set<vscode.Webview>();
  private readonly disposables: vscode.Disposable[] = [];
  private panel: vscode.WebviewPanel | null = null;
  private pendingObject: number | null = null;
  private told: string | null = null;

  constructor(
    private readonly host: PanelHost,
    private readonly front: FrontFile,
  ) {
    this.disposables.push(
      front.onDidChange(() => this.frontChanged()),
      vscode.window.registerWebviewViewProvider(viewType, this),
      vscode.window.registerWebviewPanelSerializer(panelType, this),
    );
  }

  dispose(): void {
    this.panel?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Opens the panel beside the editor, or brings it back; `object` is shown once it is there. */
  open(object: number | null = null): void {
    this.pendingObject = object;
    if (this.panel) {
      this.panel.reveal(undefined, true);
      this.send({ type: 'file', file: this.file(), follow: follows() });
      this.showPending();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      panelType,
      'Heap',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      this.options(),
    );
    this.adopt(panel);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    view.webview.options = this.options();
    this.wire(view.webview, 'side', view.onDidDispose);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.options = this.options();
    this.adopt(panel);
  }

  /** New facts of a file. */
  statusChanged(status: FileStatus): void {
    if (status.uri !== this.front.uri?.toString()) return;
    this.send({ type: 'file', file: this.file(), follow: follows() });
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(this.host.extensionUri, 'media', `panel-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => {
      this.panel = null;
    });
    this.wire(panel.webview, 'editor', panel.onDidDispose);
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.host.extensionUri, 'dist')] };
  }

  private wire(webview: vscode.Webview, place: 'editor' | 'side', onDidDispose: vscode.Event<void>): void {
    this.pages.add(webview);
    webview.onDidReceiveMessage((message: FromPanel) => this.receive(webview, message));
    onDidDispose(() => this.pages.delete(webview));
    webview.html = html(webview, this.host.extensionUri, place);
  }

  private async receive(webview: vscode.Webview, message: FromPanel): Promise<void> {
    const uri = this.front.uri;
    switch (message.type) {
      case 'ready':
        await post(webview, { type: 'file', file: this.file(), follow: follows() });
        this.showPending();
        return;
      case 'ask':
        await post(webview, { type: 'answer', id: message.id, page: await this.answer(message.request) });
        return;
      case 'reveal':
        if (uri) await reveal(uri, message.line, true);
        return;
      case 'follow':
        await vscode.workspace
          .getConfiguration('memlens')
          .update('panel.followCursor', message.on, vscode.ConfigurationTarget.Global);
        return;
      case 'choosePython':
        await vscode.commands.executeCommand('memlens.choosePython');
        return;
      case 'openExample':
        await vscode.commands.executeCommand('memlens.openExample');
        return;
    }
  }

  private async answer(request: HeapRequest): Promise<HeapPage> {
    const { uri } = this.front;
    if (!uri) return { page: 'none', title: 'Open a Python file to see its memory', why: 'Nothing is run.' };
    try {
      const page = await this.host.ask(uri.toString(), request);
      return page.page === 'summary' ? { ...page, source: lineText(uri, page.line) } : page;
    } catch (error) {
      return { page: 'none', title: 'The language server does not answer', why: String(error) };
    }
  }

  private showPending(): void {
    if (this.pendingObject === null) return;
    this.send({ type: 'show', object: this.pendingObject });
    this.pendingObject = null;
  }

  private frontChanged(): void {
    const { uri, line, source } = this.front;
    const name = uri?.toString() ?? null;
    if (name === this.told) {
      this.send({ type: 'cursor', line, source });
      return;
    }
    this.told = name;
    this.send({ type: 'file', file: this.file(), follow: follows() });
  }

  private file(): PanelFile | null {
    const { uri, line, source } = this.front;
    if (!uri) return null;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return { uri: uri.toString(), name, status: this.host.status(uri.toString()), line, source };
  }

  private send(message: ToPanel): void {
    for (const webview of this.pages) void post(webview, message);
  }
}

/** The text of a line of an open document, from 1. */
function lineText(uri: vscode.Uri, line: number): string {
  const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
  return document && line >= 1 && line <= document.lineCount ? document.lineAt(line - 1).text : '';
}

async function post(webview: vscode.Webview, message: ToPanel): Promise<void> {
  await webview.postMessage(message);
}

function follows(): boolean {
  return vscode.workspace.getConfiguration('memlens').get('panel.followCursor', true);
}

function html(webview: vscode.Webview, extensionUri: vscode.Uri, place: 'editor' | 'side'): string {
  const nonce = makeNonce();
  const dist = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${dist('panel.css')}">
<title>Heap</title>
</head>
<body>
<div class="stage" id="stage" data-place="${place}"></div>
<script nonce="${nonce}" src="${dist('webview.js')}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
