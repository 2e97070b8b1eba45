/** The server in a Node process of its own: started by the extension, or by `memlens lsp --stdio`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAnalyzer } from '../ide';
import { startServer } from './index';

/** The wasm files lie beside the bundle. */
const read = (name: string): Uint8Array => readFileSync(join(__dirname, name));

startServer(createConnection(ProposedFeatures.all), () =>
  createAnalyzer({ runtime: read('web-tree-sitter.wasm'), python: read('tree-sitter-python.wasm') }),
);
