/** The extension in a browser: the server is a web worker, which gets the wasm files as its first message. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './index';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const read = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', name));
  return start(context, (id, name, options) => {
    const startWorker = async (): Promise<MessageTransports> => {
      const [code, runtime, python] = await Promise.all(
        ['web/server.js', 'web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map(read),
      );
      // The editor starts no worker from an extension that lies on a remote machine; its text, once read, is local.
      const local = URL.createObjectURL(new Blob([new Uint8Array(code!)], { type: 'text/javascript' }));
      const worker = new Worker(local);
      worker.postMessage({ runtime, python });
      // Here the editor's own `Worker` is another class than the client looks for, so it gets both ends ready-made.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient(id, name, startWorker, options);
  });
}
