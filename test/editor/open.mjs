// npm run editor: a real editor with this extension loaded and the examples open. VS Code if it is installed, else
// code-server, whose address is printed; Ctrl+C ends it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { open, remote, serve } from './server.mjs';

const folder = join(process.cwd(), 'examples');
const tour = join(folder, 'tour.py');

if (spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0) {
  const files = existsSync(tour) ? [tour] : [];
  spawn('code', [`--extensionDevelopmentPath=${process.cwd()}`, folder, ...files], { stdio: 'inherit' });
} else {
  const problem = install();
  if (problem === null) await serveIt();
  else {
    console.error(`There is no VS Code here (the command "code"), and ${problem}.`);
    process.exitCode = 1;
  }
}

async function serveIt() {
  const { address, stop } = await serve(folder);
  const payload = [['extensionDevelopmentPath', remote(address, process.cwd())]];
  if (existsSync(tour)) payload.push(['openFile', remote(address, tour)]);
  console.log(
    `Open this address in a browser on this machine; Ctrl+C ends it.\n\n${open(address, folder, payload)}\n`,
  );
  const end = () => stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
