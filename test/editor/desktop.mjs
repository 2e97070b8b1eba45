// npm run test:desktop: the same suite in the desktop VS Code, where one can be downloaded (@vscode/test-electron).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

execFileSync(process.execPath, ['esbuild.js', '--tests'], { stdio: 'inherit' });
const scratch = mkdtempSync(join(tmpdir(), 'memlens-desktop-'));
const workspace = join(scratch, 'workspace');
cpSync('test/editor/workspace', workspace, { recursive: true });
try {
  await runTests({
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: join(process.cwd(), 'dist/test/suite.js'),
    launchArgs: [workspace, '--disable-extensions', '--user-data-dir', join(scratch, 'user')],
  });
} catch (error) {
  console.error(`The desktop run failed: ${error.message ?? error}`);
  console.error(
    'It needs a VS Code that can be downloaded and a display; npm run test:editor needs neither.',
  );
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
