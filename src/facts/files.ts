/** The files around a program, as they are now, and what their paths say. Paths may be URIs; their parts end in `/`. */

export type FileEntry =
  | { readonly kind: 'text'; readonly text: string }
  /** What is in it; names of folders end in `/`. */
  | { readonly kind: 'folder'; readonly names: ReadonlySet<string> }
  /** There is something that nobody reads. `why` follows "module x, ". */
  | { readonly kind: 'opaque'; readonly why: string }
  | { readonly kind: 'absent' };

/** Where a program may import from. */
export interface Workspace {
  /** What is at a path now; undefined: it is not known yet, and worth asking again after a while. */
  look(path: string): FileEntry | undefined;
  /** The folders that are open. */
  folders(): readonly string[];
}

/** The path of the folder that something is in; null at the top. */
export function folderOf(path: string): string | null {
  const at = path.lastIndexOf('/');
  return at <= 0 || path[at - 1] === '/' ? null : path.slice(0, at);
}

const isUri = (path: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(path);

/** The path of a name in a folder. */
export function inFolder(folder: string, name: string): string {
  return `${folder}/${isUri(folder) ? encodeURIComponent(name) : name}`;
}

/** The last part of a path. */
export function lastPartOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isUri(path) ? decoded(name) : name;
}

/** What `__file__` and tracebacks say: the path of a URI. */
export function fileNameOf(path: string): string {
  const found = /^file:\/\/[^/]*(\/.*)$/.exec(path);
  if (found === null) return path;
  const plain = decoded(found[1]!);
  return /^\/[A-Za-z]:\//.test(plain) ? plain.slice(1) : plain;
}

/** The path of a file that the program names, seen from a path: the folder that relative names start from. */
export function pathOfFile(name: string, folder: string): string {
  const plain = name.replaceAll('\\', '/');
  const scheme = /^file:\/\/[^/]*/.exec(folder)?.[0];
  const encode = (part: string): string => (isUri(folder) ? encodeURIComponent(part) : part);
  const isAbsolute = plain.startsWith('/') || /^[A-Za-z]:\//.test(plain);
  const parts = isAbsolute ? [] : folder.split('/');
  if (isAbsolute) parts.push(...(scheme ?? '').split('/'));
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encode(part));
  }
  const path = parts.join('/');
  return isAbsolute && scheme === undefined && plain.startsWith('/') ? `/${path.replace(/^\/+/, '')}` : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
