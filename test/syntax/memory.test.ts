import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NodeTable } from '../../src/syntax/nodes';
import { readByCursor } from '../../src/syntax/read-cursor';
import { loadRuntime, sameTable } from '../../src/syntax/runtime';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';

describe('reading the parser’s memory', () => {
  it('gives what the cursor gives, also for broken sources', async () => {
    const runtime = await loadRuntime(wasmFilesOfPackages());
    expect(runtime.readsMemory).toBe(true);
    const folder = join(__dirname, 'golden');
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const source of [...sources, ...sources.map((text) => text.slice(text.length / 3)), '', '(']) {
      const tree = runtime.parser.parse(source)!;
      const fast = new NodeTable(1);
      const slow = new NodeTable(1);
      runtime.read(tree, fast);
      readByCursor(tree, runtime.grammar, slow);
      expect(sameTable(fast, slow)).toBe(true);
      tree.delete();
    }
  });
});
