/** `npm run dis FILE [VERSION]`: the code objects that a Python file is lowered to, as text. */

import { readFileSync } from 'node:fs';
import { disassemble, lowerModule, verify } from '../code';
import { PythonParser } from '../syntax';
import { newestVersion, profileFor, versions } from '../versions';
import { wasmFilesOfPackages } from './wasm-files';

export async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => arg.endsWith('.py'));
  const version = versions.find((known) => args.includes(known)) ?? newestVersion;
  if (file === undefined) {
    process.stderr.write(`usage: npm run dis FILE.py [${versions.join('|')}]\n`);
    return 2;
  }
  const text = readFileSync(file, 'utf8');
  const parsed = (await PythonParser.load(wasmFilesOfPackages())).parse(text);
  const code = lowerModule(parsed.tree, text, parsed.lines, file, profileFor(version));
  process.stdout.write(disassemble(code));
  for (const { start, message } of [...parsed.tree.problems, ...code.problems]) {
    process.stdout.write(`\nline ${parsed.lines.lineAt(start)}: ${message}`);
  }
  if (code.problems.length > 0 || parsed.tree.problems.length > 0) process.stdout.write('\n');
  verify(code);
  return 0;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
