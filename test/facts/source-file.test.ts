import { expect, test } from 'vitest';
import { wholeLimits } from '../../src/base';
import { finish, loaded, runOf } from './run';

const options = { python: '3.12', limits: wholeLimits } as const;
const program = 'rows = []\nfor i in range(3000):\n    rows.append([i])\nprint(len(rows))\n';

test('a run that is given up leaves nothing behind', async () => {
  const file = (await loaded()).open('program.py', program);
  const abandoned = file.run(options);
  expect(abandoned.next().done).toBe(false);
  abandoned.return(undefined as never);
  expect(finish(file).facts).toEqual((await runOf(program)).facts);
  file.close();
});

test('facts after edits are those of a fresh file', async () => {
  const file = (await loaded()).open('program.py', program);
  finish(file);
  const at = program.indexOf('3000');
  file.edit([
    { span: { start: at, end: at + 4 }, text: '7' },
    { span: { start: 0, end: 0 }, text: 'class A:\n    pass\n' },
  ]);
  const edited = `class A:\n    pass\n${program.replace('3000', '7')}`;
  expect(file.text).toBe(edited);
  expect(finish(file).facts).toEqual((await runOf(edited)).facts);
  file.close();
});

test('broken source has problems and is run as far as it goes', async () => {
  const run = await runOf('a = [1]\nb = (\n');
  expect(run.problems.length).toBeGreaterThan(0);
  expect(run.facts.statements.length).toBeGreaterThan(0);
});

test('an empty file is no mistake', async () => {
  const run = await runOf('');
  expect(run.facts).toMatchObject({ statements: [], ended: 'end', moments: 1 });
});
