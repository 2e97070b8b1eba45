/** `npm run gen`: writes what is generated from the source. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents, stale } from './documents';

const root = process.cwd();
const changed = new Set(stale(root));
for (const [path, text] of documents(root)) {
  if (!changed.has(path)) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  process.stdout.write(`written: ${path}\n`);
}
