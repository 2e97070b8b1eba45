/**
 * Which file a name is that a program imports (Lib/importlib/_bootstrap_external.py: FileFinder, PathFinder), and
 * everything a run asked for on the way: when an answer changes, the run's facts are no longer true.
 */

import { bug, importLimits } from '../base';
import type { Code } from '../code';
import type { FoundModule, MainModule, ModuleSource } from '../machine';
import { neverHidden, type Profile } from '../versions';
import {
  type FileEntry,
  fileNameOf,
  folderOf,
  inFolder,
  lastPartOf,
  pathOfFile,
  type Workspace,
} from './files';
import type { ModuleCodes } from './module-codes';

/** Where a file stands: what it is called, and from where it imports. */
interface Place {
  readonly main: MainModule;
  /** The first is what CPython has in `sys.path[0]`. */
  readonly roots: readonly string[];
  /** It is a file of the library itself, which hides nothing. */
  readonly inLibrary: boolean;
}

/** Thrown, and caught here, where a file is on its way. */
class Waits extends Error {}

export class Modules implements ModuleSource {
  /** What was answered: the same for a run and its replays. */
  private readonly found = new Map<string, FoundModule | null>();
  /** Packages that are folders without `__init__.py`. */
  private readonly namespaces = new Set<string>();
  /** Folders of the packages that were found, as paths. */
  private readonly packages = new Map<string, readonly string[]>();
  /** What was asked, and what was there; of a name in a folder (with `/` at its end: a folder) whether it was there. */
  private readonly asked = new Map<string, FileEntry | boolean>();
  /** Paths and texts of the files that were imported, by what tracebacks call them. */
  private readonly imported = new Map<string, { readonly path: string; readonly text: string }>();
  private place: Place | null = null;
  private ownCode: Code | null = null;
  private files = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly codes: ModuleCodes,
    private readonly profile: Profile,
    /** The program's own file. */
    private readonly path: string,
  ) {}

  /** The same, as it is now: what is asked of either from here on is not asked of the other. */
  copy(): Modules {
    const made = new Modules(this.workspace, this.codes, this.profile, this.path);
    for (const [key, value] of this.found) made.found.set(key, value);
    for (const name of this.namespaces) made.namespaces.add(name);
    for (const [name, folders] of this.packages) made.packages.set(name, folders);
    for (const [key, value] of this.asked) made.asked.set(key, value);
    for (const [file, value] of this.imported) made.imported.set(file, value);
    made.place = this.place;
    made.ownCode = this.ownCode;
    made.files = this.files;
    return made;
  }

  /** What the program itself is; undefined where the folders around are not known yet. */
  main(): MainModule | undefined {
    return this.answer(() => this.placed().main);
  }

  /** The program's own code, for an `__init__.py`: it is imported, and its package's are its submodules. */
  setOwnCode(code: Code): void {
    this.ownCode = code;
  }

  find(name: string, inLibrary: boolean, path: readonly string[]): FoundModule | null {
    const key = `${name}\0${path.join('\0')}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const answer = this.answer(() => this.search(name, inLibrary, path));
    if (answer === undefined) return { kind: 'waits' };
    this.found.set(key, answer);
    if (answer?.kind === 'folder') this.namespaces.add(name);
    return answer;
  }

  /** Paths of which something was asked: files, folders, and places where nothing was. */
  dependencies(): readonly string[] {
    return [...this.asked.keys()].map((key) => key.replace(/\/$/, ''));
  }

  /** Text of a file that was imported, by what tracebacks call it. */
  textOf(filename: string): string | null {
    return this.imported.get(filename)?.text ?? null;
  }

  /** Its path. */
  pathOf(filename: string): string | null {
    return this.imported.get(filename)?.path ?? null;
  }

  /** Whether everything that was asked would be answered the same now. */
  isFresh(): boolean {
    for (const [key, before] of this.asked) {
      if (typeof before === 'boolean') {
        const at = key.lastIndexOf('/', key.length - 2);
        const folder = this.workspace.look(key.slice(0, at));
        const name = lastPartOf(key.replace(/\/$/, '')) + (key.endsWith('/') ? '/' : '');
        if (folder === undefined || isThere(folder, name) !== before) return false;
      } else {
        const now = this.workspace.look(key);
        if (now === undefined || !isSame(before, now)) return false;
      }
    }
    return true;
  }

  // ---- where the program is

  private placed(): Place {
    this.place ??= this.findPlace();
    return this.place;
  }

  private findPlace(): Place {
    const own = folderOf(this.path);
    const parts: string[] = [];
    let root = own;
    while (root !== null && this.has(root, '__init__.py')) {
      parts.unshift(lastPartOf(root));
      root = folderOf(root);
    }
    const roots: string[] = [];
    const add = (folder: string | null) => {
      if (folder !== null && !roots.includes(folder)) roots.push(folder);
    };
    // A file of a package is run as `python -m` would: from the folder that the package is in.
    add(root);
    for (const folder of this.workspace.folders()) {
      const plain = folder.replace(/\/+$/, '');
      if (!this.path.startsWith(`${plain}/`)) continue;
      add(plain);
      if (this.has(plain, 'src/')) add(inFolder(plain, 'src'));
    }
    add(own);
    const inside = parts.length === 0 ? null : parts.join('.');
    const imported = inside !== null && lastPartOf(this.path) === '__init__.py';
    const main = { name: imported ? inside : '__main__', package: inside, imported };
    return { main, roots, inLibrary: root !== null && this.has(root, 'os.py') && this.has(root, 'site.py') };
  }

  // ---- the search

  private search(name: string, inLibrary: boolean, path: readonly string[]): FoundModule | null {
    const { main, roots, inLibrary: isLibrary } = this.placed();
    if (main.imported && name === main.name) return this.ownPackage(name);
    const dot = name.lastIndexOf('.');
    if (dot < 0) {
      if (neverHidden.has(name) || (inLibrary && isLibrary)) return null;
      const own = folderOf(this.path);
      const end = inLibrary ? path.indexOf('') : -1;
      const folders = (end < 0 ? path : path.slice(0, end + 1)).flatMap((entry) => {
        if (entry === '') return inLibrary ? roots.slice(0, 1) : roots;
        return own === null ? [] : [pathOfFile(entry, own)];
      });
      return this.searchFolders(name, name, folders, roots[0]);
    }
    const parent = name.slice(0, dot);
    const folders = this.packages.get(parent);
    if (folders === undefined) return null;
    const found = this.searchFolders(name, name.slice(dot + 1), folders, undefined);
    if (found !== null) return found;
    // Other parts of a namespace package may lie elsewhere.
    return this.namespaces.has(parent)
      ? { kind: 'opaque', why: 'which is not among the files of the workspace' }
      : { kind: 'absent' };
  }

  /** The package that the program's own file is. */
  private ownPackage(name: string): FoundModule {
    const folder = folderOf(this.path) ?? bug('a package without a folder');
    this.packages.set(name, [folder]);
    return this.load(this.path, [fileNameOf(folder)], false);
  }

  /** A package, an extension module, a module; else the folders of that name together. */
  private searchFolders(
    full: string,
    name: string,
    folders: readonly string[],
    first: string | undefined,
  ): FoundModule | null {
    const portions: string[] = [];
    for (const folder of folders) {
      const inside = inFolder(folder, name);
      const isFolder = this.has(folder, `${name}/`);
      if (isFolder && this.has(inside, '__init__.py')) {
        this.packages.set(full, [inside]);
        return this.load(inFolder(inside, '__init__.py'), [fileNameOf(inside)], folder === first);
      }
      if (this.hasExtension(folder, name)) return { kind: 'opaque', why: 'which is an extension module' };
      if (this.has(folder, `${name}.py`)) {
        return this.load(inFolder(folder, `${name}.py`), null, folder === first);
      }
      if (isFolder && this.holdsModules(inside, true)) portions.push(inside);
    }
    if (portions.length === 0) return null;
    this.packages.set(full, portions);
    return { kind: 'folder', locations: portions.map(fileNameOf) };
  }

  /** Any folder would do as a namespace package; one without Python more likely has the name of something installed. */
  private holdsModules(folder: string, deep: boolean): boolean {
    const entry = this.look(folder);
    if (entry.kind !== 'folder') return false;
    for (const name of entry.names) {
      if (name.endsWith('.py')) return true;
      const isFolder = deep && name.endsWith('/') && !/^[._]/.test(name);
      if (isFolder && this.holdsModules(inFolder(folder, name.slice(0, -1)), false)) return true;
    }
    return false;
  }

  private hasExtension(folder: string, name: string): boolean {
    const entry = this.workspace.look(folder);
    if (entry?.kind !== 'folder') return false;
    for (const one of entry.names) {
      if (one.startsWith(`${name}.`) && /\.(so|pyd)$/.test(one)) return this.has(folder, one);
    }
    return false;
  }

  private load(path: string, locations: readonly string[] | null, beside: boolean): FoundModule {
    const file = fileNameOf(path);
    const { ownCode } = this;
    if (ownCode !== null && path === this.path && this.placed().main.imported) {
      return { kind: 'file', code: ownCode, file, locations, beside };
    }
    const entry = this.look(path);
    if (entry.kind === 'opaque') return entry;
    if (entry.kind !== 'text') return { kind: 'absent' };
    const { text } = entry;
    const { characters, files } = importLimits;
    if (text.length > characters) {
      return {
        kind: 'opaque',
        why: `whose file is longer than ${characters.toLocaleString('en-US')} characters`,
      };
    }
    if (++this.files > files) return { kind: 'opaque', why: `which comes after ${files} other files` };
    const code = this.codes.of(path, text, this.profile);
    if (code.kind === 'broken') return code;
    this.imported.set(file, { path, text });
    return { ...code, file, locations, beside };
  }

  // ---- what is asked

  /** What stands at a path; the answer is remembered, and given again. */
  private look(path: string): FileEntry {
    const known = this.asked.get(path);
    if (known !== undefined && typeof known !== 'boolean') return known;
    const entry = this.workspace.look(path);
    if (entry === undefined) throw new Waits();
    this.asked.set(path, entry);
    return entry;
  }

  /** Whether a folder has a file, or, with `/` at the end of the name, a folder. */
  private has(folder: string, name: string): boolean {
    const entry = this.workspace.look(folder);
    if (entry === undefined) throw new Waits();
    const there = isThere(entry, name);
    const key = name.endsWith('/') ? `${inFolder(folder, name.slice(0, -1))}/` : inFolder(folder, name);
    if (!this.asked.has(key)) this.asked.set(key, there);
    return there;
  }

  private answer<T>(ask: () => T): T | undefined {
    try {
      return ask();
    } catch (error) {
      if (error instanceof Waits) return undefined;
      throw error;
    }
  }
}

const isThere = (entry: FileEntry, name: string): boolean => entry.kind === 'folder' && entry.names.has(name);

function isSame(before: FileEntry, now: FileEntry): boolean {
  switch (before.kind) {
    case 'text':
      return now.kind === 'text' && now.text === before.text;
    case 'folder':
      return (
        now.kind === 'folder' &&
        now.names.size === before.names.size &&
        [...now.names].every((name) => before.names.has(name))
      );
    case 'opaque':
      return now.kind === 'opaque' && now.why === before.why;
    case 'absent':
      return now.kind === 'absent';
  }
}
