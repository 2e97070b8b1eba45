/** The command line as a user runs it: the bundle in a process of its own. */
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
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const bundle = join(root, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'memlens-cli-'));

function memlens(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const summed = 'total = sum([n * n for n in range(100_000)])\nprint(total)\n';

beforeAll(() => {
  if (!existsSync(bundle)) execFileSync(process.execPath, ['esbuild.js'], { cwd: root });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that import each other', () => {
  const tree = 'class Node:\n    def __init__(self):\n        self.me = self\n';

  it('are run together, from the folder of the file or of its package', () => {
    write('forest/tree/__init__.py', 'from .node import Node\n');
    write('forest/tree/node.py', tree);
    const { status, stdout } = memlens(
      'show',
      write('forest/walk.py', 'from tree import Node\nwood = [Node() for _ in range(3)]\n'),
      '--python',
      '3.12',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/wood → list · 1 ref · 88 B/);
    expect(stdout).not.toMatch(/Unknown at/);
  });

  it('are checked each by itself: a change in one is seen in the others', () => {
    write('market/limits.py', 'most = 100_000\n');
    write('market/sums.py', 'from limits import most\ntotal = sum([n * n for n in range(most)])\n');
    const found = memlens('check', join(folder, 'market'), '--format', 'json');
    const sums = join(folder, 'market/sums.py');
    expect(JSON.parse(found.stdout)).toMatchObject([{ rule: 'list-to-reducer', file: sums }]);
    write('market/limits.py', 'most = 3\n');
    expect(memlens('check', join(folder, 'market')).status).toBe(0);
  });
});

describe('show', () => {
  it('prints the lenses above the lines and the heap below', () => {
    const { status, stdout } = memlens(
      'show',
      write('share.py', 'a = [1, 2, 3]\nb = a\n'),
      '--python',
      '3.12',
    );
    expect(status).toBe(0);
    // 88 bytes: sys.getsizeof([1, 2, 3]) on 3.12.1.
    expect(stdout).toMatch(/a → list · 1 ref · 88 B\n1 │ a = \[1, 2, 3\]/);
    expect(stdout).toMatch(/b = a: list 1 → 2 refs \(a, b\)\n2 │ b = a/);
    expect(stdout).toMatch(/Heap after line 2/);
  });

  it('shows what can be shown of a broken file', () => {
    const { status, stdout } = memlens('show', write('broken.py', 'a = [1]\nb = (\n'));
    expect(status).toBe(0);
    expect(stdout).toContain('1 │ a = [1]');
    expect(stdout).toMatch(/error: /);
  });
});

describe('check', () => {
  it('exits 0 where nothing was found, 1 where something was, 2 where it could not run', () => {
    expect(memlens('check', write('clean.py', 'x = 1\n')).status).toBe(0);
    expect(memlens('check', write('summed.py', summed)).status).toBe(1);
    const missing = memlens('check', 'nowhere.py');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('there is no nowhere.py');
    expect(memlens('check', '--python', '2.7', 'clean.py').status).toBe(2);
  });

  it('says that a file is no text, as Python does, and goes on with the others', () => {
    write('mixed/picture.py', Buffer.from([0xff, 0xfe, 0x00, 0x01]));
    write('mixed/summed.py', summed);
    const { status, stdout } = memlens('check', 'mixed');
    expect(status).toBe(1);
    expect(stdout).toMatch(/2 files checked .*: 1 finding; .*1 syntax problem/);
  });

  it('prints findings as JSON, with lines from 1 and columns from 0', () => {
    const file = write('summed.py', summed);
    const { stdout } = memlens('check', file, '--format', 'json', '--python', '3.12');
    const [finding] = JSON.parse(stdout);
    expect(finding).toMatchObject({
      rule: 'list-to-reducer',
      severity: 'information',
      file,
      python: '3.12',
      range: { start: { line: 1 }, end: { line: 1 } },
    });
    expect(Object.keys(finding).sort()).toEqual(
      ['data', 'file', 'fixes', 'message', 'python', 'range', 'related', 'rule', 'severity'].sort(),
    );
  });

  it('prints SARIF and workflow commands', () => {
    const file = write('summed.py', summed);
    const log = JSON.parse(memlens('check', file, '--format', 'sarif').stdout);
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].results[0]).toMatchObject({
      ruleId: 'list-to-reducer',
      level: 'note',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'summed.py' }, region: { startLine: 1 } } }],
    });
    expect(memlens('check', file, '--format', 'github').stdout).toMatch(
      /^::notice file=.*summed\.py,line=1,/,
    );
  });

  it('applies safe fixes, and then finds nothing', () => {
    const file = write('fixed.py', summed);
    expect(memlens('check', file, '--fix').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('total = sum(n * n for n in range(100_000))\nprint(total)\n');
  });

  it('is not stopped by endless loops, deep recursion, CRLF, tabs and odd encodings', () => {
    write('odd/endless.py', 'n = 0\nwhile True:\n    n += 1\n');
    write('odd/deep.py', 'def f(n):\n    return f(n + 1)\nf(0)\n');
    write('odd/lines.py', 'if True:\r\n\tx = [1]\r\n\ty = x\r\n');
    write('odd/latin.py', Buffer.from('# coding: latin-1\nname = "\xe9"\n', 'latin1'));
    const { status, stdout } = memlens('check', 'odd');
    expect(status).toBe(0);
    expect(stdout).toMatch(/4 files checked .*: 0 findings; [1-9]\d* limits? reached in [1-9] files?/);
  });
});

describe('trace', () => {
  it('writes one record a program, named by its path', () => {
    write('programs/a/one.py', 'x = []\n');
    write('programs/two.py', 'print("two")\n');
    expect(memlens('trace', 'programs', '--python', '3.12', '--out', 'records').status).toBe(0);
    expect(readdirSync(join(folder, 'records')).sort()).toEqual(['a__one.json', 'two.json']);
    const record = JSON.parse(readFileSync(join(folder, 'records/a__one.json'), 'utf8'));
    // As CPython 3.12.1 records it: one reference, 56 bytes, tracked.
    expect(record).toMatchObject({
      mode: 'refs',
      ended: 'end',
      events: [
        [1, '<module>', {}, []],
        [2, '<module>', { x: ['list', 1, 56, true] }, []],
      ],
    });
  });

  it('ends honestly where the run depends on something unknown', () => {
    const { stdout } = memlens(
      'trace',
      write('clock.py', 'import time\nif time.time() > 5:\n    print(1)\n'),
    );
    expect(JSON.parse(stdout).ended).toMatch(/^unknown: .*, line 2$/);
  });
});

describe('comments to Memlens', () => {
  it('are checked: both numbers of what fails, and the place of what is wrong', () => {
    const path = write(
      'lesson.py',
      'rows = []\nalias = rows  # memlens: expect refs(rows) == 1\n# memlens: asume n == 1\n',
    );
    const { status, stdout } = memlens('check', path, '--format', 'json', '--python', '3.12');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        rule: 'failed-expectation',
        severity: 'error',
        message: expect.stringMatching(/^Expected refs\(rows\) == 1 after line 2, but it is 2: held by /),
        range: { start: { line: 2, column: 32 }, end: { line: 2, column: 47 } },
        data: { measure: 'refs', expected: 1, actual: 2, line: 2 },
      },
      {
        rule: 'bad-comment',
        severity: 'error',
        range: { start: { line: 3, column: 11 }, end: { line: 3, column: 16 } },
      },
    ]);
  });

  it('hold where they are right, with the version that the file asks for', () => {
    const text = 'rows = []\nalias = rows  # memlens: expect refs(rows) == 2, freed(other)\n';
    const right = write('right.py', `# memlens: python 3.10\n${text.replace(', freed(other)', '')}`);
    expect(memlens('check', right).status).toBe(0);
    const { status, stdout } = memlens('check', write('wrong.py', text));
    expect(status).toBe(1);
    expect(stdout).toContain('nothing was called other up to here');
  });
});
