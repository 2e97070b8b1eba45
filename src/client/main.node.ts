/** The extension in Node: the server is a process of its own. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './index';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, (id, name, options) => {
    const module = context.asAbsolutePath('dist/server.js');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(id, name, { run, debug: run }, options);
  });
}
