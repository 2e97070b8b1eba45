import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTracer, type Tracer } from '../../../src/facts';
import { wasmFilesOfPackages } from '../../../src/tools/wasm-files';
import type { PythonVersion } from '../../../src/versions';

const folder = join(__dirname, 'library');
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
const pythons: readonly PythonVersion[] = ['3.10', '3.12', '3.13'];

/** What the program printed; most print the same in every version. */
function printed(program: string, python: PythonVersion): string {
  const name = program.replace(/\.py$/, '');
  const own = join(folder, `${name}-${python}.txt`);
  return readFileSync(existsSync(own) ? own : join(folder, `${name}.txt`), 'utf8');
}

describe('what programs print that use the library', () => {
  let tracer: Tracer;
  beforeAll(async () => {
    tracer = await loadTracer(wasmFilesOfPackages());
  });

  for (const program of programs) {
    for (const python of pythons) {
      it(`${program} as CPython ${python}`, () => {
        const text = readFileSync(join(folder, program), 'utf8');
        const record = tracer.refs(text, program, { python, events: 1 });
        expect(record.stdout).toBe(printed(program, python));
        expect(record.ended).toBe('end');
      });
    }
  }

  it('goes on after the import of a module that nobody models', () => {
    const text =
      'import socket, sqlite3\nfrom subprocess import run, PIPE\nfrom xml.etree import ElementTree\n' +
      'import urllib.request\ntry:\n    raise sqlite3.IntegrityError("x")\nexcept sqlite3.Error as e:\n    print(e, PIPE)\n' +
      'run(["ls"])\n';
    const record = tracer.refs(text, 'a.py', { python: '3.12', events: 20 });
    expect(record.stdout).toBe('x -1\n');
    expect(record.ended).toBe('unknown: what subprocess.run() answers, line 9');
  });
});
