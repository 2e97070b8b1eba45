/** One session with an editor: what is asked is answered from the facts at hand, and new facts are told. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  CodeLensRefreshRequest,
  type CompletionItem,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type FileOperationRegistrationOptions,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type InlayHint,
  type Range,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Analyzer, FileAnalysis, FileEntry, OpenFile, Progress, Workspace } from '../ide';
import type {
  FileStatus,
  HeapPage,
  HeapRequest,
  HoldersPage,
  HoldersQuestion,
  LookAnswer,
  Notifications,
  PythonChoice,
  Settings,
} from '../protocol';
import { actionsFor, assumeActions, type Reported } from './actions';
import { completionsAt } from './completion';
import { diagnosticOf, hintOf, hoverOf, lensOf, offsetOf, problemOf, rangeOf } from './convert';
import { Document } from './document';
import { type DiskLook, WorkspaceFiles } from './files';
import { modelled } from './python';
import { type Pace, Schedule, type Work } from './schedule';
import { defaultSettings, readSettings, readStartOptions } from './settings';
import { isUnmodelledBuild, statusOf } from './status';

/** The first answer for a file waits for its first facts this long: an empty one would let the lines jump. */
const firstFactsMilliseconds = 10_000;
/** A fix is only offered for the text as it is; waiting a little for it is better than offering none. */
const freshFactsMilliseconds = 2_000;

/** Also folders, which the patterns of watchers do not tell of. */
const anyFile: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

export class Session implements Work {
  private readonly documents = new Map<string, Document>();
  private readonly reported = new Map<Document, readonly Reported[]>();
  private readonly troubles = new Map<Document, string>();
  private readonly logged = new Set<string>();
  private readonly schedule: Schedule;
  private analyzer: Analyzer | null = null;
  private settings: Settings = defaultSettings;
  private choosesPython = false;
  private commands = false;
  private client: ClientCapabilities = {};
  private looks = false;
  private readonly files: WorkspaceFiles;

  constructor(
    private readonly connection: Connection,
    private readonly createAnalyzer: (workspace: Workspace) => Promise<Analyzer>,
    pace?: Pace,
    disk: DiskLook | null = null,
  ) {
    this.files = new WorkspaceFiles(disk, () => (this.looks ? (uri) => this.askToLook(uri) : null));
    this.schedule = new Schedule(this, pace);
  }

  // ------------------------------------------------------------ start and settings

  async initialize(params: InitializeParams): Promise<InitializeResult> {
    const start = readStartOptions(params.initializationOptions);
    this.settings = start.settings;
    this.choosesPython = start.choosesPython;
    this.commands = start.commands;
    this.looks = start.looks;
    this.client = params.capabilities;
    const root = params.rootUri;
    this.files.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []));
    this.analyzer = await this.createAnalyzer(this.files);
    return {
      serverInfo: { name: 'memlens' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeLensProvider: { resolveProvider: false },
        hoverProvider: true,
        inlayHintProvider: true,
        completionProvider: { triggerCharacters: [':', ' ', '(', '['] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didCreate: anyFile, didRename: anyFile, didDelete: anyFile },
        },
      },
    };
  }

  /** The client is ready to be asked: to tell of files that change, and of folders that are opened. */
  initialized(): void {
    const { workspace } = this.client;
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{py,so,pyd}' }],
      });
    }
    if (workspace?.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(() => void this.foldersChanged());
    }
  }

  private async foldersChanged(): Promise<void> {
    const folders = await this.connection.workspace.getWorkspaceFolders();
    this.files.setFolders((folders ?? []).map(({ uri }) => uri));
    for (const document of this.documents.values()) this.restart(document);
  }

  private async askToLook(uri: string): Promise<FileEntry> {
    const answer = await this.connection.sendRequest<LookAnswer>('memlens/look', { uri });
    return answer.kind === 'folder' ? { kind: 'folder', names: new Set(answer.names) } : answer;
  }

  changeSettings(given: unknown): void {
    this.settings = readSettings(given);
    for (const document of this.documents.values()) this.restart(document);
    this.refresh();
  }

  pythonChanged(): void {
    for (const document of this.documents.values()) this.restart(document);
  }

  private restart(document: Document): void {
    document.python = null;
    this.publish(document);
    this.schedule.soon(document, 0);
  }

  private async pythonOf(uri: string): Promise<PythonChoice> {
    if (this.choosesPython) return this.connection.sendRequest<PythonChoice>('memlens/python', { uri });
    const modelled = this.analyzer?.pythonVersions ?? [];
    const chosen = this.settings.pythonVersion;
    if (chosen !== 'auto') return { version: chosen, source: 'from the setting' };
    return { version: modelled[modelled.length - 1] ?? '?', source: 'the newest' };
  }

  // ------------------------------------------------------------ documents

  open(uri: string, text: string, version: number): void {
    const document = new Document(uri, text, version);
    this.documents.set(uri, document);
    this.files.setOpen(uri, () => document.text);
    this.schedule.soon(document, 0);
    this.changedElsewhere([uri]);
  }

  change(uri: string, events: Parameters<Document['change']>[0], version: number): void {
    const document = this.documents.get(uri);
    if (!document) return;
    document.change(events, version);
    this.schedule.soon(document);
    this.changedElsewhere([uri]);
  }

  /** Files or folders were made, changed, renamed or deleted. */
  filesChanged(uris: readonly string[]): void {
    for (const uri of uris) this.files.forget(uri);
    this.changedElsewhere(uris);
  }

  /** Documents whose facts depend on one of these are analysed again, where it is not what it was. */
  private changedElsewhere(uris: readonly string[]): void {
    for (const document of this.documents.values()) {
      const analysis = document.facts?.analysis;
      if (!analysis || document.outdated || uris.includes(document.uri)) continue;
      const touched = analysis.dependencies.some((path) =>
        uris.some((uri) => path === uri || path.startsWith(`${uri}/`) || uri.startsWith(`${path}/`)),
      );
      if (!touched || analysis.isFresh()) continue;
      document.outdated = true;
      this.schedule.soon(document);
    }
  }

  close(uri: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    this.schedule.forget(document);
    document.close();
    this.documents.delete(uri);
    this.files.setClosed(uri);
    this.changedElsewhere([uri]);
    this.reported.delete(document);
    this.troubles.delete(document);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  // ------------------------------------------------------------ Work: what the schedule asks and tells

  async prepare(document: Document): Promise<OpenFile | null> {
    if (!this.analyzer) return null;
    const python =
      document.python ?? modelled(await this.pythonOf(document.uri), this.analyzer.pythonVersions);
    if (document.closed) return null;
    if (isUnmodelledBuild(python.version)) {
      document.python = python;
      this.tell(document, null);
      return null;
    }
    const { preset, budget, diagnostics } = this.settings;
    const { minimumSavingBytes } = diagnostics;
    const options = { pythonVersion: python.version, preset, budget, minimumSavingBytes };
    return document.prepare(this.analyzer, python, options);
  }

  filesArrive(): Promise<void> {
    return this.files.arrive();
  }

  progress(document: Document, progress: Progress): void {
    this.tell(document, progress);
  }

  facts(document: Document, analysis: FileAnalysis): void {
    const before = this.shown(document);
    this.troubles.delete(document);
    document.accept(analysis);
    if (!analysis.isFresh()) {
      // What it imports has changed while it was analysed.
      document.outdated = true;
      this.schedule.soon(document);
    }
    this.publish(document);
    this.tell(document, null);
    if (this.shown(document) !== before) this.refresh();
  }

  failed(document: Document, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.log(`The analysis of ${document.uri} failed`, error);
    this.troubles.set(document, message);
    document.wake();
    this.tell(document, null);
  }

  /** What lenses and hints say now, to ask the editor for another look only where it would see something new. */
  private shown(document: Document): string {
    const { lenses, hints } = this.answers(document);
    return JSON.stringify([lenses, hints]);
  }

  private tell(document: Document, progress: Progress | null): void {
    const trouble = this.troubles.get(document) ?? null;
    const status = this.guard('status', null, () => statusOf(document, this.settings, progress, trouble));
    if (status) this.notify('memlens/status', status);
  }

  private notify<M extends keyof Notifications>(method: M, params: Notifications[M]): void {
    void this.connection.sendNotification(method, params);
  }

  private refresh(): void {
    const { workspace } = this.client;
    if (workspace?.codeLens?.refreshSupport) void this.connection.sendRequest(CodeLensRefreshRequest.type);
    if (workspace?.inlayHint?.refreshSupport) void this.connection.languages.inlayHint.refresh();
  }

  private publish(document: Document): void {
    const facts = document.facts;
    if (!facts || !document.fresh) return;
    const reported: Reported[] = [];
    const problems: Diagnostic[] = [];
    if (this.settings.diagnostics.enabled) {
      this.guard('diagnostics', undefined, () => {
        for (const problem of facts.analysis.problems) problems.push(problemOf(problem, document.index));
        for (const finding of facts.analysis.findings()) {
          const chosen = this.settings.diagnostics.severity[finding.rule] ?? 'default';
          const diagnostic = diagnosticOf(finding, document.index, document.uri, chosen);
          if (diagnostic) reported.push({ finding, diagnostic });
        }
      });
    }
    this.reported.set(document, reported);
    void this.connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: [...problems, ...reported.map(({ diagnostic }) => diagnostic)],
    });
  }

  // ------------------------------------------------------------ what the editor asks

  async codeLenses(uri: string): Promise<CodeLens[]> {
    const document = await this.withFirstFacts(uri);
    return document ? this.answers(document).lenses : [];
  }

  async inlayHints(uri: string, range: Range): Promise<InlayHint[]> {
    const document = await this.withFirstFacts(uri);
    if (!document) return [];
    return this.answers(document).hints.filter(
      ({ position }) => position.line >= range.start.line && position.line <= range.end.line,
    );
  }

  async hover(uri: string, position: Range['start']): Promise<Hover | null> {
    const document = await this.withFirstFacts(uri);
    const facts = document?.facts;
    if (!document || !facts || !this.settings.hovers.enabled) return null;
    return this.guard('hover', null, () => {
      const offset = document.analysedOffset(facts, offsetOf(position, document.index, document.text));
      const hover = offset === null ? null : facts.analysis.hover(offset);
      const span = hover && document.driftedSpan(facts, hover.span);
      return hover && span && hoverOf(hover, rangeOf(span, document.index), uri, this.commands);
    });
  }

  async codeActions(uri: string, range: Range): Promise<CodeAction[]> {
    const document = this.documents.get(uri);
    if (!document) return [];
    await document.settled(freshFactsMilliseconds, () => document.fresh || this.troubles.has(document));
    const reported = this.reported.get(document);
    if (!reported || !document.fresh) return [];
    const { text, index, facts } = document;
    return this.guard('code actions', [], () => {
      const found = actionsFor(reported, range, text, index, uri);
      const titles = new Set(found.map(({ title }) => title));
      const fixes = facts?.analysis.assumptions(offsetOf(range.start, index, text)) ?? [];
      const stated = assumeActions(fixes, index, uri);
      return [...found, ...stated.filter(({ title }) => !titles.has(title))];
    });
  }

  /** Proposals inside a comment to Memlens; the names are those of the facts at hand. */
  completions(uri: string, position: Range['start']): CompletionItem[] {
    const document = this.documents.get(uri);
    if (!document) return [];
    return this.guard('completion', [], () => completionsAt(document, position));
  }

  async holders(question: HoldersQuestion): Promise<HoldersPage | null> {
    const document = await this.withFirstFacts(question.uri);
    const facts = document?.facts;
    if (!document || !facts) return null;
    return this.guard('holders', null, () => {
      const { analysis, index } = facts;
      if ('lens' in question) return analysis.holders(question.lens);
      const line = document.analysedLine(facts, question.line);
      const lens = analysis.lenses().find((l) => l.holders && index.lineAt(l.span.start) === line);
      return lens ? analysis.holders(lens.id) : null;
    });
  }

  async heap(uri: string, request: HeapRequest): Promise<HeapPage> {
    const document = await this.withFirstFacts(uri);
    const facts = document?.facts;
    const trouble = document && this.troubles.get(document);
    if (!document || !facts) {
      return { page: 'none', title: 'No facts yet', why: trouble ?? 'The file has not been analysed.' };
    }
    const failed: HeapPage = {
      page: 'none',
      title: 'This page could not be made',
      why: 'The log says more.',
    };
    return this.guard(`heap page ${request.page}`, failed, () =>
      facts.analysis.heapPage(
        request.page === 'summary' && 'line' in request.at
          ? { ...request, at: { line: document.analysedLine(facts, request.at.line) } }
          : request,
      ),
    );
  }

  /** The status of a file, for a client that asks late. */
  status(uri: string): FileStatus | null {
    const document = this.documents.get(uri);
    return document ? statusOf(document, this.settings, null, this.troubles.get(document) ?? null) : null;
  }

  private async withFirstFacts(uri: string): Promise<Document | null> {
    const document = this.documents.get(uri);
    if (!document) return null;
    await document.settled(
      firstFactsMilliseconds,
      () => document.facts !== null || this.troubles.has(document) || this.isOff(document),
    );
    return this.isOff(document) ? null : document;
  }

  private isOff(document: Document): boolean {
    return document.python !== null && isUnmodelledBuild(document.python.version);
  }

  /** Lenses and hints where their statements are now. */
  private answers(document: Document): { lenses: CodeLens[]; hints: InlayHint[] } {
    const facts = document.facts;
    const lenses: CodeLens[] = [];
    const hints: InlayHint[] = [];
    if (!facts) return { lenses, hints };
    if (this.settings.lenses.enabled) {
      this.guard('lenses', undefined, () => {
        for (const lens of facts.analysis.lenses()) {
          const span = document.driftedSpan(facts, lens.span);
          if (span) lenses.push(lensOf(lens, span, document.index, document.uri, this.commands));
        }
      });
    }
    if (this.settings.inlayHints.enabled) {
      this.guard('inlay hints', undefined, () => {
        for (const hint of facts.analysis.hints()) {
          const offset = document.driftedOffset(facts, hint.offset);
          hints.push(hintOf(hint, offset, document.index, document.uri, this.commands));
        }
      });
    }
    return { lenses, hints };
  }

  // ------------------------------------------------------------ our own mistakes

  /** A mistake of ours costs the answer at hand and nothing else; the log says it once. */
  private guard<T>(what: string, otherwise: T, answer: () => T): T {
    try {
      return answer();
    } catch (error) {
      this.log(`No ${what}`, error);
      return otherwise;
    }
  }

  private log(what: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const once = error instanceof Error ? error.message : text;
    if (this.logged.has(once)) return;
    this.logged.add(once);
    this.connection.console.error(`${what}: ${text}`);
  }
}
