/** Wires the extension together: server, status bar, log, panel, commands. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type {
  FileStatus,
  HeapPage,
  HeapRequest,
  HoldersPage,
  HoldersQuestion,
  LookAnswer,
  StartOptions,
} from '../protocol';
import { openExample, toggle } from './commands';
import { reveal, showHolders } from './holders';
import { explain, summaryOf } from './log';
import { lookAt } from './look';
import { FrontFile, HeapPanels } from './panel';
import { PythonVersions } from './python';
import { StatusBar } from './status-bar';

/** Makes the client for a server that runs as it can here: a process, or a worker. */
export type ServerStart = (
  id: string,
  name: string,
  options: LanguageClientOptions,
  context: vscode.ExtensionContext,
) => BaseLanguageClient;

export async function start(context: vscode.ExtensionContext, startServer: ServerStart): Promise<void> {
  const log = vscode.window.createOutputChannel('Memlens', { log: true });
  const statuses = new Map<string, FileStatus>();
  const python = new PythonVersions(modelledVersions(context), log);
  const bar = new StatusBar();
  const schemes = servedSchemes();
  const serves = (document: vscode.TextDocument): boolean =>
    document.languageId === 'python' && schemes.includes(document.uri.scheme);
  const front = new FrontFile(serves);

  const client = startServer('memlens', 'Memlens', clientOptions(schemes, log), context);
  const ask = (uri: string, request: HeapRequest): Promise<HeapPage> =>
    client.sendRequest('memlens/heap', { uri, request });
  const panels = new HeapPanels(
    { extensionUri: context.extensionUri, ask, status: (uri) => statuses.get(uri) ?? null },
    front,
  );

  const showFront = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const uri = front.uri?.toString();
    bar.show((uri && (!document || serves(document)) && statuses.get(uri)) || null);
  };
  client.onNotification('memlens/status', (status: FileStatus) => {
    statuses.set(status.uri, status);
    if (status.state !== 'working') log.info(summaryOf(status));
    panels.statusChanged(status);
    showFront();
  });
  client.onRequest<LookAnswer, void>('memlens/look', ({ uri }: { uri: string }) =>
    lookAt(vscode.Uri.parse(uri)),
  );
  client.onRequest('memlens/python', ({ uri }: { uri: string }) => python.of(vscode.Uri.parse(uri)));

  const holdersOf = (question: HoldersQuestion): Promise<HoldersPage | null> =>
    client.sendRequest('memlens/holders', question);

  const commands: Record<string, (...args: never[]) => unknown> = {
    'memlens.openHeapPanel': async (uri?: string | vscode.Uri, line?: number, object?: number | null) => {
      if (typeof uri === 'string' && typeof line === 'number')
        await reveal(vscode.Uri.parse(uri), line, true);
      panels.open(object ?? null);
    },
    'memlens.showHolders': async (uri?: string, lens?: string) => {
      const question = questionFor(uri, lens);
      const page = question && (await holdersOf(question));
      if (!question || !page) {
        void vscode.window.showInformationMessage('No object is created, shared or freed on this line.');
        return;
      }
      const at = vscode.Uri.parse(question.uri);
      await showHolders(at, page, (line, object) => {
        void reveal(at, line, true).then(() => panels.open(object));
      });
    },
    'memlens.reveal': (uri: string, line: number) => reveal(vscode.Uri.parse(uri), line),
    'memlens.choosePython': () => python.choose(front.uri ?? undefined),
    'memlens.toggleLenses': () => toggle('lenses.enabled'),
    'memlens.toggleInlayHints': () => toggle('inlayHints.enabled'),
    'memlens.openExample': () => openExample(context.extensionUri),
    'memlens.openWalkthrough': () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
    'memlens.showLog': () => log.show(),
    'memlens.restart': async () => {
      await client.stop();
      await client.start();
    },
    'memlens.explain': () => {
      const document = vscode.window.activeTextEditor?.document;
      for (const sentence of explain(document, statuses.get(document?.uri.toString() ?? '') ?? null)) {
        log.info(sentence);
      }
      log.show(true);
    },
  };

  context.subscriptions.push(
    log,
    python,
    bar,
    front,
    panels,
    client,
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
    front.onDidChange(showFront),
    vscode.window.onDidChangeActiveTextEditor(showFront),
    vscode.workspace.onDidCloseTextDocument((document) => statuses.delete(document.uri.toString())),
    python.onDidChange(() => {
      if (client.isRunning()) void client.sendNotification('memlens/pythonChanged', {});
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('memlens') && client.isRunning()) {
        void client.sendNotification('memlens/settings', settings());
      }
    }),
  );
  await client.start();
}

/** A lens's click brings both; from the palette it is the cursor's line. */
function questionFor(uri: string | undefined, lens: string | undefined): HoldersQuestion | null {
  if (typeof uri === 'string' && typeof lens === 'string') return { uri, lens };
  const editor = vscode.window.activeTextEditor;
  return (editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line + 1 }) || null;
}

function clientOptions(schemes: readonly string[], log: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions: StartOptions = {
    settings: settings(),
    choosesPython: true,
    commands: true,
    looks: true,
  };
  return {
    documentSelector: schemes.map((scheme) => ({ scheme, language: 'python' })),
    outputChannel: log,
    initializationOptions,
    markdown: {
      isTrusted: { enabledCommands: ['memlens.showHolders', 'memlens.openHeapPanel', 'memlens.reveal'] },
    },
  };
}

function settings(): StartOptions['settings'] {
  // A configuration object carries methods beside the values; a message cannot.
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('memlens')));
}

/** Notebook cells, diffs and output are left alone. */
function servedSchemes(): readonly string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders])];
}

/** The list that the setting offers is the list that is modelled. */
function modelledVersions(context: vscode.ExtensionContext): readonly string[] {
  const manifest = context.extension.packageJSON as {
    contributes: { configuration: { properties: Record<string, { enum?: string[] }> }[] };
  };
  const choices = manifest.contributes.configuration[0]?.properties['memlens.pythonVersion']?.enum ?? [];
  return choices.filter((choice) => choice !== 'auto');
}
