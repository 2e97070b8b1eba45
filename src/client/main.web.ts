/** The extension in a browser: the server is a web worker, which gets the wasm files as its first message. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './index';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  return start(context, (id, name, options) => {
    const startWorker = async (): Promise<Worker> => {
      const [runtime, python] = await Promise.all(
        ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map((wasm) =>
          vscode.workspace.fs.readFile(file(wasm)),
        ),
      );
      const worker = new Worker(file('web/server.js').toString(true));
      worker.postMessage({ runtime, python });
      return worker;
    };
    return new LanguageClient(id, name, startWorker, options);
  });
}
