// Debian's Chromium, driven by playwright-core.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './install.mjs';

export const artefacts = join(process.cwd(), 'test-artefacts');

export async function browse({ width = 1400, height = 900 } = {}) {
  mkdirSync(artefacts, { recursive: true });
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-dev-shm-usage',
  ];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await playwright.launch({ executablePath: chromium, args: [...args, ...quiet] });
  const page = await browser.newPage({ viewport: { width, height } });
  const shot = (name) => page.screenshot({ path: join(artefacts, `${name}.png`) });
  return { page, shot, close: () => browser.close() };
}
