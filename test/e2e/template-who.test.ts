import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFormat } from '../../server/i18n/format.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import {
  expectSound,
  expectSoundInBothThemes,
  startDashboardBrowser,
  type DashboardBrowser,
} from '../support/dashboard-browser.ts';
import { SHOP_NOW } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';
import { longAgo, templatesShopLines } from '../support/templates-shop.ts';

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
let token: string;
beforeAll(async () => {
  const lines = [...longAgo(), ...templatesShopLines()];
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard(lines)]);
  token = await server.token('read');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

/** The second columns of a table, whole numbers of any language. */
async function numbersIn(page: Page, table: string): Promise<number[]> {
  const rows = await page.getByRole('group', { name: table }).getByRole('row').allInnerTexts();
  return rows.slice(1).map((row) => Number(row.split('\t')[1]?.replaceAll(/\D/g, '')));
}

describe.each(LANGUAGES)('who leaves, in %s', (language) => {
  test('by business number, by how they came and how much they got, with the sample that it rests on', async () => {
    const { who, consent } = DASHBOARD_CATALOGUES[language].template;
    const format = createFormat({ language, zone: 'America/Sao_Paulo', now: SHOP_NOW });
    const page = await browser.newPage({ locale: language });
    await page.goto(`${server.origin}/templates/id%3A9001#token=${token}`);
    const card = page.getByRole('region', { name: who.heading }).first();
    await card.getByRole('rowheader', { name: '106540352242923' }).waitFor();
    await card.getByText(who.ofNumbers).waitFor();
    const add = (numbers: number[]): number => numbers.reduce((sum, n) => sum + n, 0);
    expect(add(await numbersIn(page, who.byNumber))).toBe(1_000);
    // The running week of the shop is its own sample.
    expect(add(await numbersIn(page, who.bySource))).toBe(1_000);
    const sources = card.getByRole('group', { name: who.bySource });
    for (const name of ['web-form', 'checkout', 'feira de São Paulo', who.sources.others, who.sources.none])
      await sources.getByRole('rowheader', { name, exact: true }).waitFor();
    expect(await sources.getByText(who.usual, { exact: true }).count()).toBe(1);
    await sources.getByText(consent.few).waitFor();
    await card.getByText(who.ofSources).waitFor();
    expect(await sources.innerText()).not.toContain('Ana');
    const classes = await numbersIn(page, who.byFrequency);
    expect(classes.length).toBeGreaterThan(1);
    // A month of the shop is about what a sample holds; whom it holds hangs on the account's secret.
    const sampled = add(classes);
    expect(sampled).toBeGreaterThan(500);
    expect(sampled).toBeLessThanOrEqual(1_000);
    const frequency = card.getByRole('group', { name: who.byFrequency });
    await frequency.getByText(who.usual, { exact: true }).waitFor();
    expect(await card.innerText()).toContain(`: ${format.number(sampled)} `);
    // What rests on few deliveries says so.
    if (classes.some((n) => n < 100)) await frequency.getByText(consent.few).first().waitFor();
    await expectSoundInBothThemes(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectSound(page);
  });
});
