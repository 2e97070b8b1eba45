// Runs the suite inside the extension host of a real VS Code: the host in Node, or the one in a web worker.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browse } from './browser.mjs';
import { open, remote, serve } from './server.mjs';

const timeoutSeconds = 240;

/** `kind` is "node" or "web"; only an extension without `main` runs in the worker. */
export async function runInHost(kind, report) {
  const scratch = mkdtempSync(join(tmpdir(), 'memlens-host-'));
  const workspace = join(scratch, 'workspace');
  cpSync('test/editor/workspace', workspace, { recursive: true });
  const extension = kind === 'node' ? process.cwd() : webOnly(scratch);
  const suite = join(extension, kind === 'node' ? 'dist/test/suite.js' : 'dist/test/web-suite.js');
  const server = await serve(workspace);
  const { page, shot, close } = await browse();
  try {
    await run(page, shot, server.address, workspace, extension, suite, kind, report);
  } finally {
    await close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function webOnly(scratch) {
  const folder = join(scratch, 'extension');
  mkdirSync(folder);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  delete manifest.main;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of ['dist', 'media', 'syntaxes', 'examples'])
    symlinkSync(join(process.cwd(), name), join(folder, name));
  return folder;
}

async function run(page, shot, address, workspace, extension, suite, kind, report) {
  let pictures = Promise.resolve();
  let tests = 0;
  let lastTest = 'the start';
  const errors = [];
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = String(args[0]);
    const result = /^MEMLENS-TEST (.*)$/s.exec(text);
    const picture = /^MEMLENS-SHOT (\S+)/.exec(text);
    if (result) {
      const { result: outcome, name, why } = JSON.parse(result[1]);
      tests++;
      lastTest = name;
      if (outcome === 'pass') report.pass(`${kind}: ${name}`);
      else report.fail(`${kind}: ${name}`, why);
    } else if (picture) {
      pictures = pictures.then(() => shot(`${kind}-${picture[1]}`));
    } else if (type === 'error') errors.push(text.slice(0, 400));
    if (process.env.MEMLENS_VERBOSE) console.log('        |', type, text.slice(0, 300));
  });
  const ended = new Promise((resolve) => {
    const timer = setTimeout(() => resolve('it did not end'), timeoutSeconds * 1000);
    page.exposeFunction('codeAutomationExit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : 'it failed');
    });
  });
  const payload = [
    ['extensionDevelopmentPath', remote(address, extension)],
    ['extensionTestsPath', remote(address, suite)],
    ['skipWelcome', 'true'],
  ];
  if (kind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
  await page.goto(open(address, workspace, payload));
  const problem = await ended;
  await pictures;
  if (tests > 0 && problem !== 'it did not end') return;
  await shot(`${kind}-failed`).catch(() => undefined);
  report.fail(
    `${kind}: the suite`,
    `${problem ?? 'it ran no test'}, after ${lastTest}\n${errors.slice(-5).join('\n')}`,
  );
}
