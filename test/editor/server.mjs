// Starts and stops a code-server with a state of its own: nothing of the user's settings or extensions is touched.
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeServer, node24 } from './install.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Serves a folder; answers with the address and a function that ends everything. `vsix` is installed first, `settings` are the user's. */
export async function serve(folder, { vsix, settings = {} } = {}) {
  const state = mkdtempSync(join(tmpdir(), 'memlens-editor-'));
  for (const name of ['user/User', 'extensions', 'xdg']) mkdirSync(join(state, name), { recursive: true });
  const usual = JSON.parse(readFileSync(join(here, 'settings.json'), 'utf8'));
  writeFileSync(join(state, 'user/User/settings.json'), JSON.stringify({ ...usual, ...settings }));
  const port = await freePort();
  const config = join(state, 'config.yaml');
  writeFileSync(config, `auth: none\nbind-addr: 127.0.0.1:${port}\ncert: false\n`);
  const xdg = join(state, 'xdg');
  const env = {
    ...process.env,
    PATH: `${dirname(node24)}:${process.env.PATH}`,
    XDG_CONFIG_HOME: xdg,
    XDG_DATA_HOME: xdg,
    XDG_CACHE_HOME: xdg,
    EXTENSIONS_GALLERY: '{}',
  };
  const places = [
    '--config',
    config,
    '--user-data-dir',
    join(state, 'user'),
    '--extensions-dir',
    join(state, 'extensions'),
  ];
  if (vsix)
    execFileSync(node24, [codeServer, ...places, '--install-extension', vsix], { env, stdio: 'pipe' });
  const quiet = [
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
  ];
  // Without this option a built VS Code ignores the test keys of the address, and says nothing.
  const driver = ['--vscode-option', 'enable-smoke-test-driver=true'];
  const child = spawn(node24, [codeServer, ...places, ...quiet, ...driver, folder], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(state, 'log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null) {
      child.kill();
      const hard = setTimeout(() => child.kill('SIGKILL'), 8000);
      await ended;
      clearTimeout(hard);
    }
    rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let tries = 0; tries < 240; tries++) {
    if (await answers(`${address}/healthz`)) return { address, state, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const said = readFileSync(join(state, 'log'), 'utf8');
  await stop();
  throw new Error(`code-server did not start:\n${said}`);
}

/** The address that opens a folder with keys that the workbench reads from its payload. */
export function open(address, folder, payload = []) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${address}/?${query}`;
}

/** A path as the workbench names it. */
export function remote(address, path) {
  return `vscode-remote://${new URL(address).host}${path}`;
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
