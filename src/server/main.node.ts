/** The server in a Node process of its own: started by the extension, or by `memlens lsp --stdio`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { lookAt } from '../disk';
import { createAnalyzer, type FileEntry } from '../ide';
import { startServer } from './index';

/** The wasm files lie beside the bundle. */
const read = (name: string): Uint8Array => readFileSync(join(__dirname, name));
const wasm = { runtime: read('web-tree-sitter.wasm'), python: read('tree-sitter-python.wasm') };

/** Other files than those of this computer are the client's. */
function disk(uri: string): FileEntry | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return lookAt(fileURLToPath(uri));
  } catch {
    return { kind: 'absent' };
  }
}

startServer(
  createConnection(ProposedFeatures.all),
  (workspace) => createAnalyzer(wasm, workspace),
  undefined,
  disk,
);
