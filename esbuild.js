// Builds everything that is shipped into dist/. One flat list of bundles; `--production` minifies, `--tests` adds the
// editor suites. Nothing is left to node_modules at run time.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');

const node = { platform: 'node', format: 'cjs', target: 'node20' };
const worker = { platform: 'browser', format: 'iife', target: 'es2022', define: { global: 'globalThis' } };
// The web extension host wraps the file in a function that gives `module` and `require('vscode')`.
const webHost = { ...worker, format: 'cjs' };

const bundles = [
  { ...node, in: 'src/client/main.node.ts', out: 'dist/extension.js', external: ['vscode'] },
  { ...webHost, in: 'src/client/main.web.ts', out: 'dist/web/extension.js', external: ['vscode'] },
  { ...node, in: 'src/server/main.node.ts', out: 'dist/server.js' },
  { ...worker, in: 'src/server/main.worker.ts', out: 'dist/web/server.js' },
  { ...worker, in: 'src/webview/main.tsx', out: 'dist/webview.js' },
  { ...node, in: 'src/cli/main.ts', out: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

const tests = [
  { ...node, in: 'test/editor/suite/main.node.ts', out: 'dist/test/suite.js', external: ['vscode'] },
  { ...webHost, in: 'test/editor/suite/main.web.ts', out: 'dist/test/web-suite.js', external: ['vscode'] },
  { ...worker, in: 'test/webview/preview.ts', out: 'dist/test/preview.js' },
];

const copies = [
  ['node_modules/web-tree-sitter/web-tree-sitter.wasm', 'dist/web-tree-sitter.wasm'],
  ['node_modules/tree-sitter-python/tree-sitter-python.wasm', 'dist/tree-sitter-python.wasm'],
  ['media/panel.css', 'dist/panel.css'],
];

/** The tools of the repository (`npm run dis`, `bench`, `gen`), one bundle a file; not shipped. */
function tools() {
  if (production || !fs.existsSync('src/tools')) return [];
  return fs
    .readdirSync('src/tools')
    .filter((name) => /^[a-z-]+\.ts$/.test(name) && name !== 'index.ts')
    .map((name) => ({
      ...node,
      in: `src/tools/${name}`,
      out: `dist/tools/${path.basename(name, '.ts')}.js`,
    }));
}

async function build({ in: entry, out, ...options }) {
  await esbuild.build({
    ...options,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    // Names of classes are part of our messages (`Bug`), so minifying keeps them.
    keepNames: production,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    conditions: options.platform === 'node' ? ['node', 'require'] : ['browser'],
    mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    // The CommonJS build runs in both worlds; the other one needs `import.meta`, which our formats have not.
    alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
    logLevel: 'warning',
  });
}

async function main() {
  process.chdir(__dirname);
  const list = [...bundles, ...(process.argv.includes('--tests') ? tests : []), ...tools()].filter((bundle) =>
    fs.existsSync(bundle.in),
  );
  for (const [from, to] of copies) {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, to);
  }
  // All of them, so that one broken bundle does not hide the errors of another.
  const results = await Promise.allSettled(list.map(build));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

main().catch((error) => {
  // esbuild has printed its own errors by then.
  if (!('errors' in error)) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
