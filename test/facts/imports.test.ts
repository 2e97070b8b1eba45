/** Programs of several files against what real interpreters printed of them, counts included (workspaces/record.py). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeLimits } from '../../src/base';
import { loadAnalysis, type Run, type Workspace } from '../../src/facts';
import type { PythonVersion } from '../../src/versions';
import { finish, wasmFiles } from './run';
import { diskWorkspace } from './workspace';

const workspaces = join(__dirname, 'workspaces');

async function runIn(workspace: Workspace, path: string, python: PythonVersion = '3.12'): Promise<Run> {
  const analysis = await loadAnalysis(wasmFiles, { strict: true, workspace });
  const entry = workspace.look(path);
  const file = analysis.open(path, entry?.kind === 'text' ? entry.text : '');
  return finish(file, python, wholeLimits);
}

const names = readdirSync(workspaces, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(names.map(({ name }) => name))('%s', (name) => {
  const folder = join(workspaces, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const command = join(folder, 'command');
  const file = existsSync(command)
    ? `${readFileSync(command, 'utf8').trim().replaceAll('.', '/')}.py`
    : 'main.py';

  test.each(Object.keys(expected))('prints in %s what CPython prints', async (version) => {
    const { facts } = await runIn(diskWorkspace(folder), join(folder, file), version as PythonVersion);
    expect(facts.output.replaceAll(folder, '<root>').trimEnd().split('\n')).toEqual(expected[version]);
    expect(facts.ended).toBe('end');
    expect(facts.limits).toEqual([]);
  });
});
