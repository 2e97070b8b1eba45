/** What `npm run gen` writes is up to date. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { documents, stale } from '../../src/tools/documents';

const root = resolve(__dirname, '../..');

test('generated pages are fresh (npm run gen)', () => {
  expect(stale(root)).toEqual([]);
});

test('every rule page has its fixed headings', () => {
  for (const [path, text] of documents(root)) {
    if (!path.startsWith('docs/rules/')) continue;
    for (const heading of ['What it finds', 'Why it matters', 'Example', 'Better', 'When it is fine']) {
      expect(text, path).toContain(`## ${heading}`);
    }
  }
});
