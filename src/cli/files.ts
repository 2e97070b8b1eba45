/** Files on disk: what a path names, and Python source as text. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isText, sourceText } from '../disk';

/** The command cannot do what was asked; the message says what to do instead. */
export class CannotRun extends Error {
  override name = 'CannotRun';
}

/** The file is there, but not in its encoding: to Python that is a syntax error of the file. */
export class NotText extends CannotRun {
  override name = 'NotText';
}

export interface ProgramFile {
  readonly path: string;
  /** The path below the folder that was named, with `/`; the file's own name where a file was named. */
  readonly relative: string;
}

const skipped = new Set([
  'node_modules',
  '__pycache__',
  '.git',
  '.hg',
  '.venv',
  'venv',
  '.tox',
  '.mypy_cache',
]);

/** The Python files that a path names, in order: itself, or all below the folder. Symbolic links to folders are not followed. */
export function pythonFiles(path: string): ProgramFile[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new CannotRun(`there is no ${path}`);
  }
  if (!isFolder) return [{ path, relative: path.split(/[\\/]/).at(-1)! }];
  const found: ProgramFile[] = [];
  const walk = (folder: string, below: string) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(inside, `${below}${entry.name}/`);
      } else if (entry.isFile() && /\.pyi?$/.test(entry.name) && !entry.name.endsWith('.pyi')) {
        found.push({ path: inside, relative: below + entry.name });
      }
    }
  };
  walk(path, '');
  return found;
}

/** A file's source. Throws `NotText` where its bytes are none in its encoding, `CannotRun` where it cannot be read. */
export function readSource(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CannotRun(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const source = sourceText(bytes);
  if (isText(source)) return source.text;
  throw new NotText(`${path} is not ${source.encoding} text`);
}
