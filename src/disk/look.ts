/** What stands at a path, for programs that import it. */

import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import type { FileEntry } from '../facts';
import { isText, sourceText } from './source-text';

/** Larger files are not read: no program of a person is so long. */
const bytesMax = 4_000_000;
const keptMax = 4_000;

interface Kept {
  readonly stamp: string;
  readonly entry: FileEntry;
}

/** What was read, as long as the file or folder says that it has not changed. The one read last is the last. */
const kept = new Map<string, Kept>();

const absent: FileEntry = { kind: 'absent' };

/** Looks at a plain path. */
export function lookAt(path: string): FileEntry {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: false });
  if (stats === undefined) return absent;
  const stamp = `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
  const before = kept.get(path);
  if (before?.stamp === stamp) return before.entry;
  const entry = read(path, stats);
  kept.delete(path);
  // A file that has only just changed may change again within the clock's tick.
  if (Date.now() - stats.mtimeMs > 2_000) kept.set(path, { stamp, entry });
  if (kept.size > keptMax) kept.delete(kept.keys().next().value!);
  return entry;
}

function read(path: string, stats: Stats): FileEntry {
  try {
    if (stats.isDirectory()) return { kind: 'folder', names: namesIn(path) };
    if (!stats.isFile()) return { kind: 'opaque', why: 'which is no plain file' };
    if (stats.size > bytesMax) return { kind: 'opaque', why: 'whose file is too large' };
    const bytes = readFileSync(path);
    if (bytes.includes(0)) return { kind: 'opaque', why: 'whose file is binary' };
    const source = sourceText(bytes);
    if (isText(source)) return { kind: 'text', text: source.text };
    return { kind: 'opaque', why: `whose file is not ${source.encoding} text` };
  } catch {
    return { kind: 'opaque', why: 'whose file cannot be read' };
  }
}

/** Names of folders end in `/`, also of those that a symbolic link leads to. */
function namesIn(path: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    let isFolder = entry.isDirectory();
    if (entry.isSymbolicLink()) {
      isFolder = statSync(`${path}/${entry.name}`, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    names.add(isFolder ? `${entry.name}/` : entry.name);
  }
  return names;
}
