/** The server in a web worker. Its first message brings the wasm files; all later ones are the protocol's. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createAnalyzer, type WasmFiles } from '../ide';
import { startServer } from './index';

/** As much of a worker's global scope as is used here; the project is typed for windows. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
const port = globalThis as unknown as Port;

port.onmessage = (event: { data: WasmFiles }) => {
  port.onmessage = null;
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  startServer(connection, (workspace) => createAnalyzer(event.data, workspace));
};
