/** The import arrows of ARCHITECTURE.md: a folder imports only what stands below it, and only through its index. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(__dirname, '../src');

/** What each folder may import; `tools` may import anything and is imported by nobody. */
const arrows: Record<string, readonly string[]> = {
  base: [],
  versions: ['base'],
  syntax: ['base'],
  code: ['base', 'versions', 'syntax'],
  heap: ['base', 'versions'],
  objects: ['base', 'versions', 'code', 'heap'],
  machine: ['base', 'versions', 'code', 'heap', 'objects'],
  facts: ['base', 'versions', 'syntax', 'code', 'heap', 'objects', 'machine'],
  rules: ['base', 'syntax', 'facts'],
  disk: ['facts'],
  protocol: ['base'],
  ide: ['base', 'versions', 'syntax', 'facts', 'rules', 'protocol'],
  server: ['base', 'disk', 'ide', 'protocol'],
  client: ['base', 'protocol'],
  webview: ['base', 'protocol'],
  cli: ['base', 'versions', 'syntax', 'facts', 'rules', 'ide', 'disk', 'protocol', 'server'],
};

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly file: string;
  readonly target: string;
  readonly throughIndex: boolean;
}

function imports(): Import[] {
  return files(source).flatMap((file) => {
    const from = relative(source, file).split('/')[0]!;
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => {
      const path = relative(source, resolve(dirname(file), match[1]!)).split('/');
      return { from, file: relative(source, file), target: path[0]!, throughIndex: path.length === 1 };
    });
  });
}

describe('layers', () => {
  it('every folder is known and opens with an index that says what it must not know', () => {
    for (const folder of readdirSync(source)) {
      if (folder === 'tools') continue;
      expect(Object.keys(arrows)).toContain(folder);
      const index = ['index.ts', 'index.tsx'].map((name) => join(source, folder, name)).find(existsSync);
      expect(index, `${folder} has an index`).toBeDefined();
      expect(readFileSync(index!, 'utf8'), `${folder}: head comment`).toMatch(/^\/\*\*[\s\S]*Invariant: /);
    }
  });

  it('an import only points down', () => {
    const wrong = imports().filter(
      ({ from, target }) => from !== 'tools' && from !== target && !arrows[from]!.includes(target),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('another folder is imported through its index only', () => {
    const wrong = imports().filter(
      ({ from, target, throughIndex }) => from !== 'tools' && from !== target && !throughIndex,
    );
    expect(wrong.map(({ file, target }) => `${file} reaches into ${target}`)).toEqual([]);
  });

  it('only syntax uses the parser, only the client uses vscode, only the server speaks LSP', () => {
    const owners: Record<string, readonly string[]> = {
      // The benchmark measures a bare parse.
      'web-tree-sitter': ['syntax', 'tools'],
      vscode: ['client'],
      'vscode-languageserver': ['server'],
      'vscode-languageclient': ['client'],
    };
    for (const file of files(source)) {
      const from = relative(source, file).split('/')[0]!;
      for (const match of readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)) {
        const owner = owners[match[1]!.split('/')[0]!];
        if (owner) expect(owner, `${relative(source, file)} imports ${match[1]}`).toContain(from);
      }
    }
  });
});
