/** Files for tests: on disk, or in memory, as a program's surroundings. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { FileEntry, Workspace } from '../../src/facts';

/** A folder of the disk; reading it is all that is done. */
export function diskWorkspace(folder: string): Workspace {
  return {
    folders: () => [folder],
    look: (path) => {
      try {
        if (!statSync(path).isDirectory()) return { kind: 'text', text: readFileSync(path, 'utf8') };
        const entries = readdirSync(path, { withFileTypes: true });
        const names = entries.map((entry) => entry.name + (entry.isDirectory() ? '/' : ''));
        return { kind: 'folder', names: new Set(names) };
      } catch {
        return { kind: 'absent' };
      }
    },
  };
}

/** Files in memory, by path; `delayed` ones are not known when they are first asked for. */
export class MemoryWorkspace implements Workspace {
  readonly files = new Map<string, string>();
  readonly delayed = new Set<string>();

  constructor(
    private readonly root: string,
    files: Readonly<Record<string, string>> = {},
  ) {
    for (const [path, text] of Object.entries(files)) this.set(path, text);
  }

  path(name: string): string {
    return `${this.root}/${name}`;
  }

  set(name: string, text: string): void {
    this.files.set(this.path(name), text);
  }

  delete(name: string): void {
    this.files.delete(this.path(name));
  }

  folders(): readonly string[] {
    return [this.root];
  }

  look(path: string): FileEntry | undefined {
    if (this.delayed.delete(path)) return undefined;
    const text = this.files.get(path);
    if (text !== undefined) return { kind: 'text', text };
    const names = new Set<string>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(`${path}/`)) continue;
      const [first, ...rest] = file.slice(path.length + 1).split('/');
      names.add(rest.length > 0 ? `${first}/` : first!);
    }
    return names.size > 0 ? { kind: 'folder', names } : { kind: 'absent' };
  }
}
