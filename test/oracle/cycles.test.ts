/**
 * What `gc.collect()` returns for small programs, as real interpreters answered (`vectors/cycles.json`): `inside` as
 * the last statement of the module's body, `after` once that has ended, its namespace still alive.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '../../src/versions';
import { runPython } from '../machine/run';

interface Program {
  readonly title: string;
  readonly src: string;
  readonly inside: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
}

const { programs } = JSON.parse(readFileSync(join(__dirname, 'vectors/cycles.json'), 'utf8')) as {
  programs: Readonly<Record<string, Program>>;
};

/** Those of 3.14 were measured on 3.14.2, whose collector is another one than what 3.14.5 and later have. */
const versions: readonly PythonVersion[] = ['3.10', '3.11', '3.12', '3.13', '3.15'];
/** The share of right answers of programs with imports that must be kept. */
const imported = 0.92;

/** The program as a driver executes it, then what a collection finds. */
function driven(src: string, moment: 'inside' | 'after'): string {
  const collect = 'print("found", gc.collect())\n';
  const text = moment === 'inside' ? src + collect : src;
  return [
    'import gc',
    'gc.disable()',
    `code = compile(${JSON.stringify(text)}, "program", "exec")`,
    'namespace = {"__name__": "__main__", "gc": gc, "LOG": [], "START": gc.collect}',
    'gc.collect()',
    'exec(code, namespace)',
    moment === 'after' ? collect : '',
  ].join('\n');
}

async function answer(src: string, moment: 'inside' | 'after', version: PythonVersion): Promise<string> {
  const { stdout, ended } = await runPython(driven(src, moment), version);
  const found = stdout.match(/^found (\d+)$/m)?.[1];
  return found ?? ended;
}

interface Answers {
  readonly right: number;
  readonly wrong: readonly string[];
}

async function compare(version: PythonVersion, withImports: boolean): Promise<Answers> {
  const wrong: string[] = [];
  let right = 0;
  for (const [name, { title, src, inside, after }] of Object.entries(programs)) {
    if (/^\s*(?:import|from) /m.test(src) !== withImports) continue;
    for (const [moment, real] of [
      ['inside', inside[version]],
      ['after', after[version]],
    ] as const) {
      if (real === undefined) continue;
      const simulated = await answer(src, moment, version);
      if (simulated === String(real)) right++;
      else wrong.push(`${name} ${title}, ${moment}: ${real}, simulated ${simulated}`);
    }
  }
  return { right, wrong };
}

describe.each(versions)('%s', (version) => {
  test('programs that import nothing', async () => {
    const { right, wrong } = await compare(version, false);
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(100);
  });

  test('programs with imports', async () => {
    const { right, wrong } = await compare(version, true);
    const share = right / (right + wrong.length);
    console.info(
      `cycles of ${version}: ${right} of ${right + wrong.length} answers of programs with imports\n  ${wrong.join('\n  ')}`,
    );
    expect(share).toBeGreaterThanOrEqual(imported);
  });
});
