import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { expectSound, startDashboardBrowser, type DashboardBrowser } from '../support/dashboard-browser.ts';
import { ANA, openAs } from '../support/dashboard-member.ts';
import { shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { settings, template } = DASHBOARD_CATALOGUES.en;
const { announcements: text } = settings;
const SHOTS = process.env['CULPRIT_SHOTS'];

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard(shopLines())]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

test('are announced from Now, stand on Now and in the chart, and are taken back', async () => {
  const page = await openAs(ANA, { browser, server, address: '/now' });
  const shoot = async (name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  await page.getByRole('link', { name: text.link }).click();
  await page.waitForURL(/settings\?section=announcements$/);
  await page.getByText(text.none).waitFor();
  await page.getByLabel(text.labelOptional).fill('Black Friday');
  await page.getByLabel(text.from).fill('2026-05-20');
  await page.getByLabel(text.to).fill('2026-05-22');
  await expectSound(page);
  await shoot('form');
  await page.getByRole('button', { name: text.make }).click();
  const row = page.getByRole('row').filter({ hasText: 'Campaign: Black Friday' });
  await row.getByText(text.state.open).waitFor();
  expect(await row.textContent()).toContain(text.whole);
  await expectSound(page);
  await shoot('listed');

  await page.goto(`${server.origin}/now`);
  await page.getByText(/^Announced: campaign “Black Friday”/).waitFor();
  await page.getByText(/up to 2 times the usual is no warning/).waitFor();
  await expectSound(page);
  await shoot('now');

  await page.goto(`${server.origin}/templates/id%3A9001`);
  const summary = page.getByText(template.chart.dotted).first();
  await summary.waitFor();
  expect(await summary.textContent()).toContain('Announced: campaign “Black Friday”');
  await expectSound(page);
  await shoot('chart');

  await page.goto(`${server.origin}/settings?section=announcements`);
  await row.getByRole('button', { name: text.withdraw }).click();
  await page.getByRole('dialog').getByRole('button', { name: text.withdraw, exact: true }).click();
  await row.getByText(/^taken back/).waitFor();
  await page.goto(`${server.origin}/now`);
  await page.getByRole('link', { name: text.link }).waitFor();
  expect(await page.getByText(/^Announced:/).count()).toBe(0);
});

test('are only read by who may not decide', async () => {
  const page = await openAs(
    { name: 'Rita', role: 'viewer' },
    { browser, server, address: '/settings?section=announcements' },
  );
  await page.getByRole('heading', { name: text.list }).waitFor();
  expect(await page.getByRole('button', { name: text.make }).count()).toBe(0);
  await expectSound(page);
});
