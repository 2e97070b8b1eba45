// npm test: type check, lint, build, unit tests, and the editor suite where this machine can run it. Says what it left
// out; the last line counts everything.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const scratch = mkdtempSync(join(tmpdir(), 'memlens-test-'));
let passed = 0;
let failed = 0;
const left = [];

/** One step that is right or wrong as a whole. */
function step(name, command, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) passed++;
  else failed++;
}

function unitTests() {
  console.log('\n== unit tests');
  const file = join(scratch, 'vitest.json');
  const args = [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(bin('vitest'), args, { stdio: 'inherit' });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    passed += numPassedTests;
    // A file that does not even load has no tests that could fail.
    failed += numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
    if (status !== 0 && numFailedTests + numFailedTestSuites === 0) failed++;
  } catch {
    failed++;
  }
}

function editorSuite() {
  console.log('\n== editor suite, in a real VS Code');
  const { stdout, status } = spawnSync(process.execPath, ['test/editor/run.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  console.log(stdout);
  const counts = /memlens editor: (\d+) passed, (\d+) failed/.exec(stdout);
  passed += Number(counts?.[1] ?? 0);
  failed += Number(counts?.[2] ?? 0);
  if (!counts || (status !== 0 && counts[2] === '0')) failed++;
  for (const [, what] of stdout.matchAll(/^ {2}left out: (.*)$/gm)) left.push(what);
}

step('type check', bin('tsc'), ['-p', '.']);
step('lint and format', bin('biome'), ['check', '.']);
step('build', process.execPath, ['esbuild.js']);
unitTests();
editorSuite();
left.push('the desktop VS Code: npm run test:desktop, where one can be downloaded');
rmSync(scratch, { recursive: true, force: true });

console.log('\nLeft out:');
for (const what of left) console.log(`  ${what}`);
console.log(`\nmemlens: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
