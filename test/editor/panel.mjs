// The panel alone, in the three kinds of theme and three widths, with invented pages: pictures, and what they must hold.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { browse } from './browser.mjs';
import { themes } from './themes.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css' };

export async function runPanel(report) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const file = join('dist', pathname);
    if (pathname === '/') {
      // As strict as in the editor: what the policy forbids there must fail here too.
      const policy = "default-src 'none'; style-src 'self'; script-src 'self'";
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      response.end(html);
    } else if (existsSync(file) && types[extname(file)]) {
      response.writeHead(200, { 'content-type': types[extname(file)] });
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}/`;
  const { page, shot, close } = await browse();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const show = async (query, width, theme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${base}?${query}`);
    await page.evaluate(([name, variables]) => {
      document.body.className = name;
      for (const [variable, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(`--vscode-${variable}`, value);
      }
    }, themes[theme]);
    await page.waitForTimeout(250);
  };
  const full = async (name) => {
    const height = await page.evaluate(() => document.getElementById('stage').scrollHeight);
    await page.setViewportSize({ width: page.viewportSize().width, height: Math.min(height, 4000) });
    await shot(name);
  };
  try {
    for (const [theme, width, heap] of [
      ['dark', 1200, 'many'],
      ['light', 1200, 'few'],
      ['contrast', 1200, 'many'],
      ['dark', 700, 'many'],
      ['dark', 300, 'few'],
    ]) {
      await report.test(`panel: ${theme}, ${width} wide, ${heap} blocks`, async () => {
        await show(`heap=${heap}`, width, theme);
        await page.getByText('Generation 2').first().waitFor({ timeout: 5000 });
        await page.locator('.objects .row-link').first().click();
        await page.getByText('Node #1').first().waitFor({ timeout: 5000 });
        await page.locator('.object .link.code').first().click();
        await page.getByText('Held by').waitFor({ timeout: 5000 });
        await page.locator('.facts .link', { hasText: 'pool 18' }).click();
        await page.getByText('Pool 3').first().waitFor({ timeout: 5000 });
        await page.mouse.move(2, 2);
        await full(`panel-${theme}-${width}-${heap}`);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) throw new Error(`the page is ${wide} pixels too wide`);
      });
    }
    await report.test('panel: each drawing has a table twin', async () => {
      await show('heap=many', 1000, 'dark');
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('rowheader', { name: 'arena 0, pool 7' }).waitFor({ timeout: 5000 });
      await page.getByRole('rowheader', { name: '64', exact: true }).waitFor({ timeout: 5000 });
      await full('panel-tables');
      await page.getByRole('button', { name: 'Table' }).click();
    });
    await report.test('panel: everything is reached by keyboard', async () => {
      await show('heap=few', 1000, 'dark');
      await page.locator('.map').focus();
      await page.keyboard.press('ArrowDown');
      await page.getByText('Pool 0').first().waitFor({ timeout: 5000 });
      await page.getByRole('radio', { name: 'Type', exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('radio', { name: 'Line', exact: true, checked: true }).waitFor({ timeout: 5000 });
      await page.getByRole('slider', { name: 'Moment' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByText('Moment 43').waitFor({ timeout: 5000 });
    });
    await report.test('panel: without a Python file it says what to do', async () => {
      await show('state=empty', 700, 'dark');
      await page.getByRole('button', { name: 'Open an example' }).click();
      const posted = await page.evaluate(() => window.posted.map(({ type }) => type));
      if (!posted.includes('openExample')) throw new Error(`it posted ${posted}`);
      await shot('panel-empty');
    });
    await report.test('panel: no error and no breach of its policy', async () => {
      if (errors.length > 0) throw new Error(errors.join('\n'));
    });
  } finally {
    await close();
    server.close();
  }
}

const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="stylesheet" href="panel.css"><title>Heap</title></head>
<body class="vscode-dark"><div class="stage" id="stage" data-place="editor"></div><script src="test/preview.js"></script></body>
</html>`;
