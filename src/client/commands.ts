/** The commands that need more than a line. */
import * as vscode from 'vscode';

/** Flips a switch where it is set: in the workspace if it is set there, else for the user. */
export async function toggle(setting: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('memlens');
  const inspected = configuration.inspect<boolean>(setting);
  const target =
    inspected?.workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await configuration.update(setting, !configuration.get<boolean>(setting), target);
}

/** Opens a copy of an example, so that it may be changed at will. */
export async function openExample(extensionUri: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(extensionUri, 'examples');
  const names = await exampleNames(folder);
  const texts = await Promise.all(
    names.map(async (name) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
      return { name, text: new TextDecoder().decode(bytes) };
    }),
  );
  const items = texts.map(({ name, text }) => ({
    label: name.replace(/\.py$/, '').replace(/^\d+-/, '').replace(/[-_]/g, ' '),
    detail: firstSentence(text),
    text,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Examples', matchOnDetail: true });
  if (!picked) return;
  const document = await vscode.workspace.openTextDocument({ language: 'python', content: picked.text });
  await vscode.window.showTextDocument(document);
}

async function exampleNames(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const names = entries.map(([name]) => name).filter((name) => name.endsWith('.py'));
  // The tour first, then one file a topic.
  return names.sort((a, b) => Number(b === 'tour.py') - Number(a === 'tour.py') || a.localeCompare(b));
}

/** What the example says it shows: its first comment or docstring line. */
function firstSentence(text: string): string {
  return (/^\s*(?:#|"""|''')\s*(.+?)(?:"""|''')?\s*$/m.exec(text)?.[1] ?? '').trim();
}
