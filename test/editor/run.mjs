// npm run test:editor: the editor suite. Parts can be named: grammar panel node web ui.
import { execFileSync } from 'node:child_process';
import { install } from './install.mjs';
import { Report } from './report.mjs';

const wanted = process.argv.slice(2);
const report = new Report('memlens editor');
const problem = install();
if (problem !== null) report.leftOut('the editor suite', problem);
else {
  execFileSync(process.execPath, ['esbuild.js', '--tests'], { stdio: 'inherit' });
  const { runPanel } = await import('./panel.mjs');
  const { runInHost } = await import('./host.mjs');
  const { runUi } = await import('./ui.mjs');
  const { runGrammar } = await import('./grammar.mjs');
  const parts = {
    grammar: () => runGrammar(report),
    panel: () => runPanel(report),
    node: () => runInHost('node', report),
    web: () => runInHost('web', report),
    ui: () => runUi(report),
  };
  for (const [name, run] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    try {
      await run();
    } catch (error) {
      report.fail(name, error.stack ?? error);
    }
  }
}
report.end();
