/** What a user sees of `workspace/memory.py` in a real VS Code, asked through the editor's own commands. */
import * as vscode from 'vscode';
import { check, eventually, picture, sleep, test } from './harness';

const extensionId = 'memlens.memlens';

async function open(name = 'memory.py'): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  return vscode.window.showTextDocument(document);
}

/** "2 b = a: list 1 → 2 refs (a, b)", lines from 1. */
async function lenses(uri: vscode.Uri): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    1000,
  );
  return found.map((lens) => `${lens.range.start.line + 1} ${lens.command?.title}`);
}

function lensOf(line: number, all: string[], pattern: RegExp): boolean {
  return all.some((lens) => lens.startsWith(`${line} `) && pattern.test(lens));
}

/** Waits for a lens on a line. */
async function expectLens(uri: vscode.Uri, line: number, pattern: RegExp): Promise<void> {
  let seen: string[] = [];
  const look = async (): Promise<boolean> => {
    seen = await lenses(uri);
    return lensOf(line, seen, pattern);
  };
  await eventually(`a lens like ${pattern} on line ${line}`, look, () => seen);
}

async function hover(uri: vscode.Uri, line: number, column: number): Promise<string> {
  const at = new vscode.Position(line - 1, column);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  const parts = found.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

function diagnostics(uri: vscode.Uri): { code: string; diagnostic: vscode.Diagnostic }[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'memlens');
  return ours.map((diagnostic) => {
    const { code } = diagnostic;
    return { code: String(typeof code === 'object' ? code.value : code), diagnostic };
  });
}

function expectDiagnostic(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return eventually(
    `a diagnostic ${code}`,
    async () => diagnostics(uri).find((found) => found.code === code)?.diagnostic,
    () => diagnostics(uri).map((found) => found.code),
  );
}

test('the extension is activated by a Python file', async () => {
  await open();
  const extension = vscode.extensions.getExtension(extensionId);
  check(extension !== undefined, 'the extension is not there');
  await eventually('activation', async () => extension?.isActive);
});

test('every command of the manifest is registered', async () => {
  const extension = vscode.extensions.getExtension(extensionId);
  const commands: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
  const registered = await vscode.commands.getCommands(true);
  const missing = commands.map(({ command }) => command).filter((command) => !registered.includes(command));
  check(missing.length === 0, `not registered: ${missing.join(', ')}`);
});

test('lenses say what each statement creates, shares, drops and frees', async () => {
  const { document } = await open();
  await expectLens(document.uri, 1, /list.*1 ref.*88 B/);
  await expectLens(document.uri, 2, /1 → 2 refs/);
  await expectLens(document.uri, 3, /2 → 1 ref/);
  await expectLens(document.uri, 5, /freed.*list.*8,056 B/);
  await picture('editor-lenses');
});

test('a hover names the holders, the count, and what sys.getrefcount would print', async () => {
  const { document } = await open();
  const text = await hover(document.uri, 2, 4);
  check(/list/.test(text) && /1 → 2 references|2 references/.test(text), `the hover says: ${text}`);
  check(/getrefcount/.test(text), `no word of getrefcount: ${text}`);
});

test('a cycle and a needless list are reported, with their numbers and places', async () => {
  const { document } = await open();
  const cycle = await expectDiagnostic(document.uri, 'cycle-parent-child');
  check(
    /line \d+/.test(cycle.message) || (cycle.relatedInformation ?? []).length > 0,
    `no places: ${cycle.message}`,
  );
  check((cycle.relatedInformation ?? []).length >= 2, 'the edges of the cycle have no places of their own');
  const list = await expectDiagnostic(document.uri, 'list-to-reducer');
  check(/\d/.test(list.message), `no number: ${list.message}`);
});

test('holders of a lens can be asked for', async () => {
  const { document } = await open();
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  const clickable = found.filter(({ command }) => command?.command === 'memlens.showHolders');
  check(clickable.length > 0, 'no lens can be clicked');
});

test('an edit has its effect on the lenses, and they are never empty in between', async () => {
  const editor = await open();
  const { uri } = editor.document;
  await expectLens(uri, 2, /1 → 2 refs/);
  await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'c = a\n'));
  for (let i = 0; i < 5; i++) check((await lenses(uri)).length > 0, 'the lenses went away after an edit');
  await expectLens(uri, 3, /2 → 3 refs/);
  await picture('editor-after-edit');
  await vscode.commands.executeCommand('undo');
  await expectLens(uri, 3, /2 → 1 ref/);
});

test('an edit of an imported file changes the lenses of the file that imports it', async () => {
  const { uri } = (await open('ledger.py')).document;
  await expectLens(uri, 3, /list · 2 refs/);
  const editor = await open('bank/accounts.py');
  await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'kept = [rows, rows]\n'));
  await expectLens(uri, 3, /list · 4 refs/);
  await open('ledger.py');
  await picture('editor-imported');
  const text = await hover(uri, 3, 0);
  check(text.includes('accounts.py, line 1'), `the hover does not name the file: ${text}`);
  await open('bank/accounts.py');
  await vscode.commands.executeCommand('undo');
  await expectLens(uri, 3, /list · 2 refs/);
});

test('a file that is written on the disk counts too', async () => {
  const { uri } = (await open('ledger.py')).document;
  await expectLens(uri, 3, /list · 2 refs/);
  const made = vscode.Uri.joinPath(uri, '../bank/extra.py');
  const init = vscode.Uri.joinPath(uri, '../bank/__init__.py');
  const before = await vscode.workspace.fs.readFile(init);
  await vscode.workspace.fs.writeFile(made, new TextEncoder().encode('from .accounts import rows\n'));
  await vscode.workspace.fs.writeFile(init, new TextEncoder().encode('from . import accounts, extra\n'));
  await expectLens(uri, 3, /list · 3 refs/);
  await vscode.workspace.fs.writeFile(init, before);
  await vscode.workspace.fs.delete(made);
  await expectLens(uri, 3, /list · 2 refs/);
});

test('a quick fix is applied, and the finding goes', async () => {
  const editor = await open();
  const { uri } = editor.document;
  const { range } = await expectDiagnostic(uri, 'list-to-reducer');
  const actions = await eventually('a quick fix', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    const ours = found.filter(({ edit, title }) => edit !== undefined && !title.startsWith('Ignore'));
    return ours.length > 0 && ours;
  });
  await vscode.workspace.applyEdit(actions[0]!.edit!);
  const line = editor.document
    .getText()
    .split('\n')
    .find((text) => text.startsWith('total'));
  check(line === 'total = sum(x * x for x in range(100_000))', `the fix made: ${line}`);
  const gone = async (): Promise<boolean> => diagnostics(uri).every(({ code }) => code !== 'list-to-reducer');
  await eventually('the finding goes', gone);
  await picture('editor-after-fix');
  await vscode.commands.executeCommand('undo');
});

test('inlay hints are off, and say the same when they are switched on', async () => {
  const { document } = await open();
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = (): Thenable<vscode.InlayHint[]> =>
    vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
  check((await hints()).length === 0, 'there are hints although they are off');
  const configuration = vscode.workspace.getConfiguration('memlens');
  await configuration.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Global);
  await eventually('hints', async () => (await hints()).length > 0);
  await picture('editor-inlay-hints');
  await configuration.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global);
});

test('lenses can be switched off and on again', async () => {
  const { document } = await open();
  await vscode.commands.executeCommand('memlens.toggleLenses');
  await eventually('no lenses', async () => (await lenses(document.uri)).length === 0);
  await vscode.commands.executeCommand('memlens.toggleLenses');
  await expectLens(document.uri, 2, /1 → 2 refs/);
});

test('the Python version of the setting changes the facts', async () => {
  const { document } = await open();
  const configuration = vscode.workspace.getConfiguration('memlens', document.uri);
  await configuration.update('pythonVersion', '3.13', vscode.ConfigurationTarget.Global);
  await expectLens(document.uri, 2, /1 → 2 refs/);
  await configuration.update('pythonVersion', undefined, vscode.ConfigurationTarget.Global);
});

test('the heap panel opens beside the editor', async () => {
  await open();
  await vscode.commands.executeCommand('memlens.openHeapPanel');
  const isPanel = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith('memlens.heap');
  await eventually('the panel', async () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPanel)),
  );
  await sleep(500);
  await picture('editor-panel');
});

test('comments to Memlens are checked, explained, completed and offered', async () => {
  const { document } = await open('comments.py');
  const { uri } = document;
  const failed = await expectDiagnostic(uri, 'failed-expectation');
  check(failed.range.start.line === 1, `the failed expectation is on line ${failed.range.start.line + 1}`);
  check(/but it is 2: held by global/.test(failed.message), failed.message);
  const bad = await expectDiagnostic(uri, 'bad-comment');
  check(document.getText(bad.range) === 'asume', `the bad word is "${document.getText(bad.range)}"`);
  const said = await hover(uri, 2, 20);
  check(said.includes('does not hold'), said);
  const line = document.lineAt(1).text;
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new vscode.Position(1, line.indexOf('(') + 1),
    '(',
  );
  const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  check(labels.includes('rows'), `proposed: ${labels.slice(0, 9).join(', ')}`);
  const n = document.lineAt(6).text.indexOf('(n)') + 1;
  const at = new vscode.Range(6, n, 6, n);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    at,
  );
  const titles = actions.map(({ title }) => title);
  check(titles.includes('Assume n == 100'), `offered: ${titles.join(', ')}`);
});
