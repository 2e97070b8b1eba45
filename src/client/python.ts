/** Chooses the Python version of a file: setting, selected interpreter, `.python-version`, `requires-python`, newest. */
import * as vscode from 'vscode';
import type { PythonChoice } from '../protocol';
import { fromPyproject, fromPythonVersionFile } from './python-version';

/** As much of the Python extension's public API as is used here. */
interface PythonApi {
  readonly environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly id: string; readonly path: string };
    resolveEnvironment(path: { readonly id: string; readonly path: string }): Promise<
      | {
          readonly version?: {
            readonly major?: number;
            readonly minor?: number;
            readonly sysVersion?: string;
          };
        }
      | undefined
    >;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

export class PythonVersions implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private api: PythonApi | null = null;

  constructor(
    /** Versions that are modelled, oldest first. */
    private readonly modelled: readonly string[],
    private readonly log: vscode.LogOutputChannel,
  ) {
    for (const pattern of ['**/.python-version', '**/pyproject.toml']) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const fire = (): void => this.changed.fire();
      this.disposables.push(
        watcher,
        watcher.onDidChange(fire),
        watcher.onDidCreate(fire),
        watcher.onDidDelete(fire),
      );
    }
    this.disposables.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('memlens.pythonVersion')) this.changed.fire();
      }),
    );
    void this.connect();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** The first facts do not wait for the Python extension; when it is there, files are looked at again. */
  private async connect(): Promise<void> {
    const extension = vscode.extensions.getExtension<PythonApi>('ms-python.python');
    if (!extension) return;
    try {
      const api = await extension.activate();
      if (!api?.environments) return;
      this.api = api;
      this.disposables.push(api.environments.onDidChangeActiveEnvironmentPath(() => this.changed.fire()));
      this.changed.fire();
    } catch (error) {
      this.log.warn(`The Python extension could not be asked for its interpreter: ${String(error)}`);
    }
  }

  async of(uri: vscode.Uri): Promise<PythonChoice> {
    const set = vscode.workspace.getConfiguration('memlens', uri).get('pythonVersion', 'auto');
    if (set !== 'auto') return { version: set, source: 'from the setting' };
    return (
      (await this.fromInterpreter(uri)) ??
      (await this.fromFiles(uri)) ?? {
        version: this.modelled[this.modelled.length - 1] ?? '?',
        source: 'the newest',
      }
    );
  }

  private async fromInterpreter(uri: vscode.Uri): Promise<PythonChoice | null> {
    if (!this.api) return null;
    try {
      const { environments } = this.api;
      const resolved = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(uri));
      const { major, minor, sysVersion = '' } = resolved?.version ?? {};
      if (major === undefined || minor === undefined) return null;
      const freeThreaded = /free-threading build/.test(sysVersion) ? 't' : '';
      return { version: `${major}.${minor}${freeThreaded}`, source: 'from the selected interpreter' };
    } catch (error) {
      this.log.warn(`The selected interpreter could not be read: ${String(error)}`);
      return null;
    }
  }

  /** From the file's folder up to the workspace's. */
  private async fromFiles(uri: vscode.Uri): Promise<PythonChoice | null> {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!root) return null;
    let folder = vscode.Uri.joinPath(uri, '..');
    for (let depth = 0; depth < 32; depth++) {
      const file = await read(vscode.Uri.joinPath(folder, '.python-version'));
      const named = file === null ? null : fromPythonVersionFile(file);
      if (named) return { version: named, source: 'from .python-version' };
      const project = await read(vscode.Uri.joinPath(folder, 'pyproject.toml'));
      const required = project === null ? null : fromPyproject(project, this.modelled);
      if (required) return { version: required, source: 'from requires-python' };
      if (folder.path === root.path || folder.path === '/') return null;
      folder = vscode.Uri.joinPath(folder, '..');
    }
    return null;
  }

  /** Asks the user; writes the setting. */
  async choose(uri: vscode.Uri | undefined): Promise<void> {
    const configuration = vscode.workspace.getConfiguration('memlens', uri);
    const set = configuration.get('pythonVersion', 'auto');
    const automatic = uri && set === 'auto' ? await this.of(uri) : null;
    const items = [
      {
        label: 'auto',
        description: automatic
          ? `${automatic.version}, ${automatic.source}`
          : 'interpreter, project files, newest',
      },
      ...[...this.modelled].reverse().map((version) => ({ label: version, description: '' })),
    ].map((item) => ({
      ...item,
      label: item.label === set ? `$(check) ${item.label}` : item.label,
      value: item.label,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: 'Python version to model',
      placeHolder: 'CPython, 64-bit, default build',
    });
    if (!picked) return;
    const inspected = configuration.inspect('pythonVersion');
    const target =
      inspected?.workspaceFolderValue !== undefined
        ? vscode.ConfigurationTarget.WorkspaceFolder
        : vscode.workspace.workspaceFolders
          ? vscode.ConfigurationTarget.Workspace
          : vscode.ConfigurationTarget.Global;
    await configuration.update('pythonVersion', picked.value === 'auto' ? undefined : picked.value, target);
  }
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
