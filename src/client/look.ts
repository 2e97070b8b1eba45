/** What stands at a URI, for a server that cannot read it: in the browser, and in virtual workspaces. */
import * as vscode from 'vscode';
import type { LookAnswer } from '../protocol';

const bytesMax = 4_000_000;

/** Reads a file, or lists a folder, whatever provides them. */
export async function lookAt(uri: vscode.Uri): Promise<LookAnswer> {
  let stat: vscode.FileStat;
  try {
    stat = await vscode.workspace.fs.stat(uri);
  } catch {
    return { kind: 'absent' };
  }
  try {
    if ((stat.type & vscode.FileType.Directory) !== 0) {
      const entries = await vscode.workspace.fs.readDirectory(uri);
      const isFolder = (type: vscode.FileType): boolean => (type & vscode.FileType.Directory) !== 0;
      return { kind: 'folder', names: entries.map(([name, type]) => (isFolder(type) ? `${name}/` : name)) };
    }
    if (stat.size > bytesMax) return { kind: 'opaque', why: 'whose file is too large' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.includes(0)) return { kind: 'opaque', why: 'whose file is binary' };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'opaque', why: 'whose file is not UTF-8 text, or cannot be read' };
  }
}
