import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../browser.ts';
import { shopLines, SHOP_NOW } from '../support/dashboard-shop.ts';
import { startDashboard } from '../support/dashboard.ts';

/** `npm run screenshots`: the pages of the dashboard as pictures in `docs/screenshots`, from the build in `dist`. */
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

const PAGES = [
  ['now', '/now'],
  ['now-folds', '/now?open=reasons,practice,consent'],
  ['now-data', '/now?panel=data'],
  ['templates', '/templates'],
  ['template', '/templates/id%3A9001'],
  ['decide', '/decide'],
  ['settings', '/settings'],
] as const;
const LOOKS = [
  ['light', { width: 1280, height: 800 }, 'light'],
  ['dark', { width: 1280, height: 800 }, 'dark'],
  ['phone', { width: 390, height: 844 }, 'light'],
] as const;

mkdirSync(folder, { recursive: true });
const server = await startDashboard(shopLines());
const token = await server.token('read');
const browser = await launchBrowser();
for (const [look, viewport, colorScheme] of LOOKS) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.setFixedTime(SHOP_NOW);
  await page.goto(`${server.origin}/sign-in`);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}sign-in-${look}.png`, fullPage: true });
  await page.goto(`${server.origin}/now#token=${token}`);
  for (const [name, address] of PAGES) {
    await page.goto(`${server.origin}${address}`);
    await page.waitForLoadState('networkidle');
    // A dialog covers the screen, not the page.
    await page.screenshot({ path: `${folder}${name}-${look}.png`, fullPage: !address.includes('panel') });
  }
  await context.close();
}
await browser.close();
await server.close();
