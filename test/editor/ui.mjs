// The installed .vsix, used as a user does: lenses on the screen, a hover, the heap panel that follows the cursor.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browse } from './browser.mjs';
import { open, remote, serve } from './server.mjs';

export async function runUi(report) {
  const scratch = mkdtempSync(join(tmpdir(), 'memlens-ui-'));
  const workspace = join(scratch, 'workspace');
  cpSync('test/editor/workspace', workspace, { recursive: true });
  const vsix = join(scratch, 'memlens.vsix');
  let server;
  await report.test('ui: the .vsix is made and installs', async () => {
    const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix];
    execFileSync(process.execPath, vsce, { stdio: 'pipe' });
    server = await serve(workspace, { vsix, settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
  });
  if (!server) return;
  const { page, shot, close } = await browse({ width: 1500, height: 950 });
  try {
    await steps(page, shot, server.address, workspace, report);
  } finally {
    await close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

export async function steps(page, shot, address, workspace, report) {
  const payload = [['openFile', remote(address, join(workspace, 'memory.py'))]];
  await page.goto(open(address, workspace, payload));
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  const lens = page.locator('.codelens-decoration');
  const panel = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  // The quick input may close by itself when the focus moves while it opens (a webview that is just shown takes it).
  const ask = async (key, text, row = null) => {
    for (let attempt = 1; ; attempt++) {
      try {
        await page.keyboard.press(key);
        const input = page.locator('.quick-input-widget .quick-input-box input');
        await input.fill(text, { timeout: 5_000 });
        if (row !== null) {
          const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: row });
          await rows.first().waitFor({ timeout: 10_000 });
        }
        await page.keyboard.press('Enter');
        return;
      } catch (error) {
        if (attempt === 4) throw error;
        await page.keyboard.press('Escape');
        await page.waitForTimeout(500);
      }
    }
  };
  const command = (name) => ask('F1', `>${name}`, name);
  const goTo = async (line) => {
    await page.locator('.view-line').first().click();
    await ask('Control+g', `:${line}`);
  };
  const openFile = (name) => ask('Control+p', name, name);

  await report.test('ui: lenses stand above the lines', async () => {
    await lens
      .filter({ hasText: /1 → 2 refs/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await page.waitForTimeout(800);
    await shot('ui-lenses');
  });
  await report.test('ui: the status bar names the version', async () => {
    await page.locator('.statusbar-item', { hasText: 'Memlens 3.12' }).waitFor({ timeout: 10_000 });
  });
  await report.test('ui: a hover explains a variable', async () => {
    await page
      .locator('.view-line', { hasText: 'b = a' })
      .locator('span', { hasText: 'b' })
      .last()
      .hover({ position: { x: 3, y: 8 } });
    await page.locator('.monaco-hover:visible', { hasText: /references/ }).waitFor({ timeout: 15_000 });
    await page.waitForTimeout(400);
    await shot('ui-hover');
    await page.mouse.move(5, 5);
  });
  await report.test('ui: a click on a lens says who holds the object', async () => {
    await lens
      .filter({ hasText: /1 → 2 refs/ })
      .first()
      .locator('a')
      .first()
      .click();
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: /global/ })
      .first()
      .waitFor({ timeout: 10_000 });
    await page.waitForTimeout(300);
    await shot('ui-holders');
    await page.keyboard.press('Escape');
  });
  await report.test('ui: the problems list names the rules', async () => {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel', { hasText: 'cycle-parent-child' }).waitFor({ timeout: 15_000 });
    await page.waitForTimeout(300);
    await shot('ui-problems');
    await page.keyboard.press('Control+Shift+M');
  });
  await report.test('ui: the heap panel draws pools and generations for the line of the cursor', async () => {
    await goTo(4);
    await command('Memlens: Open Heap Panel');
    await panel.getByText('Generation 0').first().waitFor({ timeout: 20_000 });
    await panel.locator('.lane-count', { hasText: 'of 700' }).waitFor({ timeout: 10_000 });
    await panel.locator('.code-link', { hasText: 'data = [0] * 1000' }).waitFor({ timeout: 10_000 });
    await panel.locator('.account', { hasText: /arena/ }).waitFor({ timeout: 10_000 });
    await panel.locator('.objects th .code', { hasText: 'list' }).first().waitFor({ timeout: 10_000 });
    await page.waitForTimeout(500);
    await shot('ui-panel');
  });
  await report.test('ui: the panel follows the cursor', async () => {
    const live = () => panel.locator('.figure').textContent();
    const before = await live();
    await goTo(5);
    await panel.locator('.code-link', { hasText: 'del data' }).waitFor({ timeout: 10_000 });
    const after = await live();
    if (before === after) throw new Error(`8,056 bytes were freed, and the panel still says ${after}`);
  });
  await report.test('ui: a type leads to its objects, and an object to its holders', async () => {
    await goTo(2);
    await panel.locator('.code-link', { hasText: 'b = a' }).waitFor({ timeout: 10_000 });
    await panel.locator('.objects .row-link', { hasText: /^list$/ }).click();
    await panel.locator('.object tbody .link.code').first().click();
    await panel
      .locator('.object .path', { hasText: /global/ })
      .first()
      .waitFor({ timeout: 10_000 });
    await page.waitForTimeout(300);
    await shot('ui-panel-object');
  });
  await report.test('ui: a panel that was hidden comes back with its choices and fresh pages', async () => {
    await panel.getByRole('radio', { name: 'Generation' }).click();
    const tab = page.locator('.tab', { hasText: 'Heap' });
    await tab.click();
    // Another file in the panel's own group: the panel is hidden, and its page is thrown away.
    await openFile('.python-version');
    await page.locator('.view-line', { hasText: '3.12.1' }).waitFor({ timeout: 10_000 });
    await tab.click();
    await panel.getByRole('radio', { name: 'Generation', checked: true }).waitFor({ timeout: 20_000 });
    await panel.locator('.account', { hasText: /arena/ }).waitFor({ timeout: 10_000 });
  });
  await report.test('ui: the side bar has the same panel', async () => {
    await openFile('memory.py');
    await page.locator('.activitybar .action-label[aria-label^="Memlens"]').first().click();
    const side = page.locator('iframe.webview').last().contentFrame().frameLocator('#active-frame');
    await side.getByText('Generation 0').first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(800);
    await shot('ui-side-bar');
  });
  await report.test('ui: an example opens as a copy that may be changed', async () => {
    await command('Memlens: Open an Example');
    const first = page.locator('.quick-input-list .monaco-list-row').first();
    await first.filter({ hasText: 'tour' }).waitFor({ timeout: 10_000 });
    await page.waitForTimeout(300);
    await shot('ui-examples');
    await first.click();
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor({ timeout: 30_000 });
    await lens.first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(800);
    await shot('ui-tour');
  });
}
