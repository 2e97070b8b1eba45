/** Real interpreters, where there are any, and what a program takes in one of them. */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PythonVersion, versions } from '../../versions';

export interface Interpreter {
  readonly version: PythonVersion;
  /** `3.12.1`: what a record is good for. */
  readonly release: string;
  readonly path: string;
}

/** Lines, from the first to the last, of which the peak is wanted. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What one program took in one interpreter. */
export interface Measured {
  /** `ok`, or the name of the exception that ended it. */
  readonly ended: string;
  readonly output: string;
  /** The same with the collector on and nothing counted. */
  readonly plainOutput: string;
  /** Lines of ResourceWarnings; 0 where it was warned of elsewhere. */
  readonly warnings: readonly number[];
  readonly descriptors: number;
  readonly collections: number;
  readonly collected: number;
  /** What collections freed. */
  readonly freedBytes: number;
  readonly peak: number;
  /** Still allocated after a last collection. */
  readonly kept: number;
  readonly peaks: readonly number[];
  /** What a program that cannot be predicted in bytes computed for itself, in the words of the message. */
  readonly claimed: number | null;
}

const secondsMax = 60;

/** `MEMLENS_PYTHONS` (paths, joined by `:`), else `python3.N` of the path and of pyenv; one a version. */
export function findInterpreters(): Interpreter[] {
  const given = process.env.MEMLENS_PYTHONS?.split(':').filter((path) => path !== '');
  const candidates = given ?? [...versions.map((version) => `python${version}`), ...ofPyenv()];
  const found = new Map<PythonVersion, Interpreter>();
  for (const path of candidates) {
    const release = releaseOf(path);
    const version = versions.find((each) => release?.startsWith(`${each}.`) === true);
    if (release === null || version === undefined || found.has(version)) continue;
    found.set(version, { version, release, path });
  }
  return versions.flatMap((version) => found.get(version) ?? []);
}

function ofPyenv(): string[] {
  const folder = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin', 'python3')) : [];
}

function releaseOf(path: string): string | null {
  try {
    const code = 'import platform; print(platform.python_version())';
    return execFileSync(path, ['-I', '-S', '-c', code], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

/** Runs a program, each time in a folder of its own: counted, and plainly. Null where it does not end in time. */
export function measure(
  { path }: Interpreter,
  recorder: string,
  text: string,
  { ranges = [], plainly = false }: { readonly ranges?: readonly Range[]; readonly plainly?: boolean },
): Measured | null {
  const scratch = mkdtempSync(join(tmpdir(), 'memlens-verify-'));
  try {
    const run = (collector: 'on' | 'off') => {
      const [result, work] = [join(scratch, `${collector}.json`), join(scratch, collector)];
      mkdirSync(work);
      const program = join(work, 'program.py');
      writeFileSync(program, text);
      const lines = collector === 'on' ? [] : ranges.map(({ first, last }) => `${first}-${last}`);
      const { stdout, error } = spawnSync(
        path,
        ['-I', '-S', recorder, program, result, collector, ...lines],
        {
          cwd: work,
          encoding: 'utf8',
          input: '',
          timeout: secondsMax * 1000,
          maxBuffer: 1 << 26,
        },
      );
      if (error !== undefined || !existsSync(result)) return null;
      return { ...(JSON.parse(readFileSync(result, 'utf8')) as Omit<Measured, 'output'>), output: stdout };
    };
    const counted = run('off');
    const plain = plainly ? run('on') : counted;
    if (plain === null || counted === null) return null;
    // Where the program speaks of its own folder, the two runs differ by its name alone.
    const neutral = (output: string): string =>
      output.replaceAll(scratch, '').replaceAll(/\/(?:on|off)\b/g, '');
    return { ...counted, output: neutral(counted.output), plainOutput: neutral(plain.output) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
