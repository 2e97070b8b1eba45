// Packs the records of one version into one file: node test/oracle/pack.mjs RECORDS OUT.json.br
// RECORDS is a folder of what a recorder made of `programs/` (see FORMAT.md). Programs that import other than the
// interpreter's own modules are left out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';

const [records, out] = process.argv.slice(2);
const core = new Set(['sys', 'gc', 'weakref', 'copy', 'math', 'types']);
const programs = join(import.meta.dirname, 'programs');
const packed = {};
for (const file of readdirSync(records).sort()) {
  const name = file.replace(/\.json\.gz$/, '');
  const source = readFileSync(join(programs, `${name.replace('__', '/')}.py`), 'utf8');
  const modules = [...source.matchAll(/^\s*(?:import|from) ([\w.]+)/gm)].map((match) => match[1]);
  if (!modules.every((module) => core.has(module))) continue;
  packed[name] = JSON.parse(gunzipSync(readFileSync(join(records, file))).toString());
}
writeFileSync(out, brotliCompressSync(JSON.stringify(packed)));
