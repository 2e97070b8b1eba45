/** A session over several files, with the real analysis: buffers, the disk, and a client that reads where there is none. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import {
  type CodeLens,
  createConnection,
  createProtocolConnection,
  type Hover,
} from 'vscode-languageserver/node';
import { createAnalyzer } from '../../src/ide';
import type { FileStatus, HoldersPage, LookAnswer } from '../../src/protocol';
import { startServer } from '../../src/server';
import { wasmFiles } from '../facts/run';
import { MemoryWorkspace } from '../facts/workspace';
import { pace } from './editor';

const root = 'file:///projects/my%20space';

class Client {
  readonly statuses: FileStatus[] = [];
  looks = 0;
  private readonly versions = new Map<string, number>();
  private readonly toServer = new PassThrough();
  private readonly fromServer = new PassThrough();
  private readonly connection = createProtocolConnection(this.fromServer, this.toServer);

  static async start(files: MemoryWorkspace, hasDisk: boolean): Promise<Client> {
    const made = new Client();
    startServer(
      createConnection(made.toServer, made.fromServer),
      (workspace) => createAnalyzer(wasmFiles, workspace),
      pace,
      hasDisk ? (uri) => files.look(uri) ?? null : null,
    );
    const { connection } = made;
    connection.onNotification('memlens/status', (status: FileStatus) => {
      made.statuses.push(status);
    });
    connection.onRequest<LookAnswer, void>('memlens/look', ({ uri }: { uri: string }) => {
      made.looks++;
      const entry = files.look(uri) ?? { kind: 'absent' };
      return entry.kind === 'folder' ? { kind: 'folder', names: [...entry.names] } : entry;
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: root, name: 'space' }],
      capabilities: {},
      initializationOptions: { settings: {}, choosesPython: false, commands: true, looks: !hasDisk },
    });
    await connection.sendNotification('initialized', {});
    return made;
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: 'python', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async replace(uri: string, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const textDocument = { uri, version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async changed(uri: string): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
  }

  async lenses(uri: string): Promise<string[]> {
    const lenses = await this.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    return lenses.map((lens) => `${lens.range.start.line + 1} ${lens.command?.title}`);
  }

  async hover(uri: string, line: number): Promise<string> {
    const position = { line: line - 1, character: 0 };
    const hover = await this.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return (hover.contents as { value: string }).value;
  }

  async holders(uri: string, line: number): Promise<HoldersPage> {
    return this.connection.sendRequest<HoldersPage>('memlens/holders', { uri, line });
  }

  /** The lenses once they are these, else what they are after a while. */
  async settle(uri: string, wanted: readonly string[]): Promise<string[]> {
    for (let i = 0; i < 100; i++) {
      const now = await this.lenses(uri);
      if (JSON.stringify(now) === JSON.stringify(wanted)) return now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.lenses(uri);
  }
}

const main = `${root}/main.py`;
const stock = `${root}/shop/stock.py`;
const mainText = 'from shop.stock import shelves\nmine = shelves\n';
const files = () =>
  new MemoryWorkspace(root, {
    'main.py': mainText,
    'shop/__init__.py': '',
    'shop/stock.py': 'shelves = [1]\nkept = [shelves]\n',
  });
const three = ['2 mine = shelves: list 3 → 4 refs (mine, shelves)'];
const two = ['2 mine = shelves: list 2 → 3 refs (mine, shelves)'];

test.each([true, false])(
  'an edit of an imported file changes the lenses of who imports it; disk: %s',
  async (disk) => {
    const client = await Client.start(files(), disk);
    await client.open(main, mainText);
    expect(await client.lenses(main)).toEqual(three);
    await client.open(stock, 'shelves = [1]\nkept = [shelves]\n');
    await client.replace(stock, 'shelves = [1]\n');
    expect(await client.settle(main, two)).toEqual(two);
    await client.close(stock);
    expect(await client.settle(main, three)).toEqual(three);
    expect(client.looks > 0).toBe(!disk);
  },
);

test.each([true, false])(
  'a file that changes, comes or goes outside the editor counts too; disk: %s',
  async (disk) => {
    const space = files();
    const client = await Client.start(space, disk);
    await client.open(main, mainText);
    expect(await client.lenses(main)).toEqual(three);
    space.set('shop/stock.py', 'shelves = [2]\n');
    await client.changed(stock);
    expect(await client.settle(main, two)).toEqual(two);
    // A package comes before a module of the same name.
    space.set('shop/stock/__init__.py', 'shelves = [3]\na = b = shelves\n');
    await client.changed(`${root}/shop/stock/__init__.py`);
    const four = ['2 mine = shelves: list 4 → 5 refs (mine, shelves)'];
    expect(await client.settle(main, four)).toEqual(four);
    space.delete('shop/stock/__init__.py');
    await client.changed(`${root}/shop/stock`);
    expect(await client.settle(main, two)).toEqual(two);
  },
);

test('what another file made says which file, and who holds it there', async () => {
  const client = await Client.start(files(), true);
  await client.open(main, mainText);
  const hover = await client.hover(main, 2);
  expect(hover).toContain('Created in stock.py, line 1; lives until exit.');
  expect(hover).toContain('| `shop.stock.shelves` | stock.py, line 1 |');
  const page = await client.holders(main, 2);
  expect(page.holders.map(({ name, line, file }) => [name, line, file])).toEqual([
    ['global shelves', 1, undefined],
    ['global mine', 2, undefined],
    ['shop.stock.shelves', 1, stock],
    ['list[0]', 2, stock],
  ]);
});
