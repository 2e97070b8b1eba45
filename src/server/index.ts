/**
 * server: the language server. Documents, settings, scheduling, cancellation, and the conversion to the protocol of
 * language servers; Node and web worker have an entry each.
 * Invariant: knows nothing of what Python means; every fact comes from `ide`.
 */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { Analyzer, Workspace } from '../ide';
import type { Requests, Settings } from '../protocol';
import type { DiskLook } from './files';
import type { Pace } from './schedule';
import { Session } from './session';

export type { DiskLook } from './files';
export type { Pace } from './schedule';

type Asked<M extends keyof Requests> = RequestType<Requests[M]['params'], Requests[M]['result'], void>;
const heapRequest: Asked<'memlens/heap'> = new RequestType('memlens/heap');
const holdersRequest: Asked<'memlens/holders'> = new RequestType('memlens/holders');

/** Answers on the connection until it ends. The analysis is created when the editor says hello. */
export function startServer(
  connection: Connection,
  createAnalyzer: (workspace: Workspace) => Promise<Analyzer>,
  pace?: Pace,
  disk: DiskLook | null = null,
): void {
  const session = new Session(connection, createAnalyzer, pace, disk);
  connection.onInitialize((params) => session.initialize(params));
  connection.onInitialized(() => session.initialized());
  connection.onDidChangeConfiguration(({ settings }) => {
    const given: unknown = settings;
    if (typeof given === 'object' && given !== null && 'memlens' in given)
      session.changeSettings(given.memlens);
  });
  connection.onNotification('memlens/settings', (settings: Settings) => session.changeSettings(settings));
  connection.onNotification('memlens/pythonChanged', () => session.pythonChanged());

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) =>
    session.open(uri, text, version),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.change(uri, contentChanges, version),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => session.close(textDocument.uri));

  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map(({ uri }) => uri)));
  const { workspace } = connection;
  workspace.onDidCreateFiles(({ files }) => session.filesChanged(files.map(({ uri }) => uri)));
  workspace.onDidDeleteFiles(({ files }) => session.filesChanged(files.map(({ uri }) => uri)));
  workspace.onDidRenameFiles(({ files }) =>
    session.filesChanged(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );

  connection.onCodeLens(({ textDocument }) => session.codeLenses(textDocument.uri));
  connection.languages.inlayHint.on(({ textDocument, range }) => session.inlayHints(textDocument.uri, range));
  connection.onHover(({ textDocument, position }) => session.hover(textDocument.uri, position));
  connection.onCompletion(({ textDocument, position }) => session.completions(textDocument.uri, position));
  connection.onCodeAction(({ textDocument, range }) => session.codeActions(textDocument.uri, range));

  connection.onRequest(holdersRequest, (question) => session.holders(question));
  connection.onRequest(heapRequest, ({ uri, request }) => session.heap(uri, request));

  connection.listen();
}
