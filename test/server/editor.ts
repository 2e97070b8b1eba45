/** An editor that talks to the server in this process, over two streams. */
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InlayHint,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { LineIndex } from '../../src/base';
import type { FileStatus, HeapPage, HoldersPage } from '../../src/protocol';
import { startServer } from '../../src/server';
import { FakeAnalyzer } from './fake';

export const pace = { typing: 5, idle: 30, slice: 2 };

export class Editor {
  readonly analyzer = new FakeAnalyzer();
  readonly logged: string[] = [];
  readonly statuses: FileStatus[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  private version = 0;
  private text = '';
  readonly uri = 'file:///a.py';
  private readonly toServer = new PassThrough();
  private readonly fromServer = new PassThrough();
  private readonly client = createProtocolConnection(this.fromServer, this.toServer);

  static async start(options: { settings?: unknown; choosesPython?: boolean } = {}): Promise<Editor> {
    const editor = new Editor();
    startServer(createConnection(editor.toServer, editor.fromServer), async () => editor.analyzer, pace);
    const { client } = editor;
    client.onNotification('memlens/status', (status: FileStatus) => {
      editor.statuses.push(status);
    });
    client.onNotification('textDocument/publishDiagnostics', (p: PublishDiagnosticsParams) => {
      editor.published.push(p);
    });
    client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      editor.logged.push(message);
    });
    client.onRequest('workspace/codeLens/refresh', () => {
      editor.refreshes++;
      return null;
    });
    client.onRequest('workspace/inlayHint/refresh', () => null);
    client.onRequest('memlens/python', () => ({ version: '3.12', source: 'from .python-version' }));
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {
        workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      },
      initializationOptions: { settings: {}, choosesPython: false, commands: true, ...options },
    });
    await client.sendNotification('initialized', {});
    return editor;
  }

  async open(text: string): Promise<void> {
    this.text = text;
    this.version = 1;
    const textDocument = { uri: this.uri, languageId: 'python', version: 1, text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the first occurrence of a piece of text, as typing would. */
  async type(from: string, to: string): Promise<void> {
    const start = this.text.indexOf(from);
    const range = rangeAt(this.text, start, start + from.length);
    this.text = this.text.slice(0, start) + to + this.text.slice(start + from.length);
    await this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range, text: to }],
    });
  }

  async close(): Promise<void> {
    await this.client.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  async settings(settings: unknown): Promise<void> {
    await this.client.sendNotification('memlens/settings', settings);
  }

  /** Titles with their line, from 1: "2 a → list · 1 ref". */
  async lenses(): Promise<string[]> {
    const lenses = await this.ask<CodeLens[]>('textDocument/codeLens', {});
    return lenses.map((lens) => `${lens.range.start.line + 1} ${lens.command?.title}`);
  }

  async rawLenses(): Promise<CodeLens[]> {
    return this.ask('textDocument/codeLens', {});
  }

  async hover(line: number, character = 0): Promise<Hover | null> {
    return this.ask('textDocument/hover', { position: { line: line - 1, character } });
  }

  async hints(): Promise<InlayHint[]> {
    return this.ask('textDocument/inlayHint', { range: everything });
  }

  /** Labels of what is proposed at the end of a line. */
  async proposed(line: number): Promise<string[]> {
    const character = (this.text.split('\n')[line - 1] ?? '').length;
    const items = await this.ask<CompletionItem[]>('textDocument/completion', {
      position: { line: line - 1, character },
    });
    return items.map(({ label }) => label);
  }

  async actionsAt(line: number, character: number): Promise<CodeAction[]> {
    const at = { line: line - 1, character };
    return this.ask('textDocument/codeAction', {
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
  }

  async actions(): Promise<CodeAction[]> {
    return this.ask('textDocument/codeAction', { range: everything, context: { diagnostics: [] } });
  }

  async holders(lens: string): Promise<HoldersPage | null> {
    return this.client.sendRequest('memlens/holders', { uri: this.uri, lens });
  }

  async heapAtLine(line: number): Promise<HeapPage> {
    return this.client.sendRequest('memlens/heap', {
      uri: this.uri,
      request: { page: 'summary', at: { line } },
    });
  }

  /** Waits until the facts are those of the text. */
  async settled(): Promise<FileStatus> {
    return this.until(() => this.statuses.find((s) => s.version === this.version && s.state === 'ready'));
  }

  diagnostics(): Diagnostic[] {
    return this.published[this.published.length - 1]?.diagnostics ?? [];
  }

  async until<T>(look: () => T | undefined | false): Promise<T> {
    const end = performance.now() + 3000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error('it never came');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** The text after an action's edits. */
  after(action: CodeAction | undefined): string {
    let text = this.text;
    const index = new LineIndex(this.text);
    const at = ({ line, character }: Range['start']): number =>
      index.offsetAt({ line: line + 1, column: character });
    const edits = [...(action?.edit?.changes?.[this.uri] ?? [])].sort(
      (a, b) => at(b.range.start) - at(a.range.start),
    );
    for (const { range, newText } of edits) {
      text = text.slice(0, at(range.start)) + newText + text.slice(at(range.end));
    }
    return text;
  }

  private ask<R>(method: string, params: object): Promise<R> {
    return this.client.sendRequest(method, { textDocument: { uri: this.uri }, ...params });
  }
}

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function rangeAt(text: string, start: number, end: number): Range {
  const index = new LineIndex(text);
  const [a, b] = [index.positionAt(start), index.positionAt(end)];
  return {
    start: { line: a.line - 1, character: a.column },
    end: { line: b.line - 1, character: b.column },
  };
}
