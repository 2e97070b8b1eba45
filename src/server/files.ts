/**
 * The files of the workspace as the analysis sees them: what is open in the editor before what is on the disk; and
 * where there is no disk, what the client has answered.
 */
import { type FileEntry, folderOf, lastPartOf, type Workspace } from '../ide';

/** Looks at a file of the computer that the server runs on; null where the URI is none. */
export type DiskLook = (uri: string) => FileEntry | null;

/** Asks the client. */
export type ClientLook = (uri: string) => Promise<FileEntry>;

export class WorkspaceFiles implements Workspace {
  /** Texts of open documents, by URI. */
  private readonly open = new Map<string, () => string>();
  /** What the client answered. */
  private readonly known = new Map<string, FileEntry>();
  private readonly asked = new Map<string, Promise<void>>();
  private roots: readonly string[] = [];

  constructor(
    private readonly disk: DiskLook | null,
    private readonly client: () => ClientLook | null,
  ) {}

  folders(): readonly string[] {
    return this.roots;
  }

  setFolders(uris: readonly string[]): void {
    this.roots = uris;
  }

  look(uri: string): FileEntry | undefined {
    const text = this.open.get(uri);
    if (text !== undefined) return { kind: 'text', text: text() };
    const entry = this.disk?.(uri) ?? this.known.get(uri) ?? this.ask(uri);
    return entry === undefined ? undefined : this.withOpen(uri, entry);
  }

  /** Resolves when everything that was asked has been answered. */
  async arrive(): Promise<void> {
    await Promise.all(this.asked.values());
  }

  /** An open document is read in place of its file. */
  setOpen(uri: string, text: () => string): void {
    this.open.set(uri, text);
  }

  setClosed(uri: string): void {
    this.open.delete(uri);
    this.forget(uri);
  }

  /** A file or folder was made, changed or deleted. */
  forget(uri: string): void {
    const inside = `${uri}/`;
    for (const known of this.known.keys()) {
      if (known === uri || known.startsWith(inside)) this.known.delete(known);
    }
    // With a file the folders around it may be new too.
    for (let at = folderOf(uri); at !== null; at = folderOf(at)) this.known.delete(at);
  }

  private ask(uri: string): FileEntry | undefined {
    const client = this.client();
    if (client === null) return { kind: 'absent' };
    if (!this.asked.has(uri)) {
      const asked = client(uri)
        .catch((): FileEntry => ({ kind: 'opaque', why: 'whose file the editor cannot read' }))
        .then((entry) => {
          this.known.set(uri, entry);
          this.asked.delete(uri);
        });
      this.asked.set(uri, asked);
    }
    return undefined;
  }

  /** A folder has also what is open in it and not saved. */
  private withOpen(uri: string, entry: FileEntry): FileEntry {
    if (entry.kind !== 'folder' && entry.kind !== 'absent') return entry;
    const added: string[] = [];
    for (const open of this.open.keys()) {
      if (open.startsWith(`${uri}/`) && folderOf(open) === uri) added.push(lastPartOf(open));
    }
    if (added.length === 0) return entry;
    if (entry.kind === 'absent') return { kind: 'folder', names: new Set(added) };
    return added.every((name) => entry.names.has(name))
      ? entry
      : { kind: 'folder', names: new Set([...entry.names, ...added]) };
  }
}
