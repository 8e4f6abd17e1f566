import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { welcomeLink } from '../../server/auth/issue-link.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { startDashboardBrowser, type DashboardBrowser } from '../support/dashboard-browser.ts';
import { SHOP_NOW, shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { signIn, incident } = DASHBOARD_CATALOGUES.en;
const HOUR = 3_600_000;
const OWNER = { name: 'Rita', email: 'rita@example.com', password: 'a long enough password' };
/** More than anything on the page can be away. */
const MOST_TABS = 60;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard([])]);
  await server.send(shopLines());
  for (const hours of [1, 0]) await server.analyse(SHOP_NOW - hours * HOUR);
  const token = (await welcomeLink(server.members))?.link.split('#')[1];
  const response = await fetch(`${server.origin}/auth/welcome`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token, ...OWNER }),
  });
  expect(response.status).toBe(200);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

/** Goes on from one thing to the next until the one with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const names: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = String(
      await page.evaluate(
        `(({ labels, ariaLabel, textContent }) => labels?.[0]?.textContent || ariaLabel || textContent)(document.activeElement)`,
      ),
    ).trim();
    if (focused.startsWith(name)) return;
    names.push(focused.slice(0, 30));
  }
  throw new Error(`${name} was not reached; ${names.join(', ')}`);
}

test('from signing in to confirming a culprit and taking it back, without a mouse', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/sign-in`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, signIn.email);
  await page.keyboard.type(OWNER.email);
  await tabTo(page, signIn.password);
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/now');
  const { confirm, undo } = incident.verbs;
  await page.getByRole('button', { name: confirm }).waitFor();
  await tabTo(page, confirm);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: undo }).waitFor();
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: confirm }).waitFor();
});
