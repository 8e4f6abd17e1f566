import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFormat } from '../../server/i18n/format.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import {
  expectSound,
  expectSoundInBothThemes,
  startDashboardBrowser,
  type DashboardBrowser,
  type Look,
} from '../support/dashboard-browser.ts';
import { shopWithHole, SHOP_NOW } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';
import { templatesShopLines } from '../support/templates-shop.ts';

const { template: words, templates, charts } = DASHBOARD_CATALOGUES.en;
const SOON = { timeout: 20_000 };
const format = createFormat({ language: 'en', zone: 'America/Sao_Paulo', now: SHOP_NOW });

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
let token: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard(templatesShopLines())]);
  token = await server.token('read');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

async function open(id: string, search = '', look: Look = {}): Promise<Page> {
  const page = await browser.newPage(look);
  await page.goto(`${server.origin}/templates/${encodeURIComponent(`id:${id}`)}${search}#token=${token}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const chartOf = (page: Page) => page.getByRole('figure', { name: words.chart.title });

describe('the page of a template', () => {
  test('says above the fold what is wrong, in four lines at most and one chart', async () => {
    const page = await open('9001');
    await page.getByRole('heading', { level: 1, name: 'winter_sale' }).waitFor();
    const bar = page.getByRole('region', { name: templates.state.review });
    const text = await bar.innerText();
    expect(text).toMatch(/Likely the cause of what is going on/);
    expect(text).toContain('CRM team');
    const lines = bar.getByRole('list', { name: words.evidence.heading }).getByRole('listitem');
    const n = await lines.count();
    expect(n).toBeGreaterThan(1);
    expect(n).toBeLessThanOrEqual(4);
    const chart = chartOf(page);
    await chart.locator('svg .recharts-line-curve').first().waitFor();
    await chart.locator('svg .recharts-area-area').first().waitFor();
    await chart.getByText(/days lay above the expected range/).waitFor();
    await page
      .getByRole('list', { name: words.chart.markers })
      .getByText(/Added by CRM team/)
      .waitFor();
    await expectSound(page);
  });

  test('whom it reached, how far it came, how it does beside others, what happened to it', async () => {
    const page = await open('9001');
    const consent = page.getByRole('region', { name: words.consent.heading });
    await consent.getByRole('rowheader', { name: words.consent.class.never }).waitFor();
    const text = await consent.innerText();
    expect(text).toContain('632');
    expect(text).toContain('345');
    expect(text).toMatch(/times as often as those who agreed/);
    const funnel = page.getByRole('region', { name: words.funnel.heading }).first();
    await funnel.getByText(/Of 1,000 messages 1,000 were delivered/).waitFor();
    await funnel.getByText(words.funnel.noRead).waitFor();
    const who = page.getByRole('region', { name: words.who.heading }).first();
    await who.getByRole('rowheader', { name: `${words.who.by.topic}: news (${words.who.own})` }).waitFor();
    const byNumber = who.getByRole('group', { name: words.who.byNumber });
    await byNumber.getByRole('rowheader', { name: '106540352242922' }).waitFor();
    const counts = await byNumber.getByRole('row').allInnerTexts();
    const sum = counts.slice(1).reduce((total, row) => total + Number(row.split('\t')[1]), 0);
    expect([counts.length, sum]).toEqual([3, 1_000]);
    await page
      .getByRole('region', { name: words.timeline.heading })
      .getByText(/Added by CRM team/)
      .waitFor();
    await page.getByText(words.related.none).waitFor();
  });

  test('days by either clock, as a table, as a picture and as a file whose totals are those of the page', async () => {
    const page = await open('9001');
    await page.getByText(words.chart.clock.cohort).click();
    await chartOf(page).getByText(new RegExp(words.chart.cohortNote)).waitFor();
    expect(searchOf(page).get('clock')).toBe('cohort');
    await page.getByText(words.chart.clock.event).click();
    const picture = page.waitForEvent('download');
    await chartOf(page).locator('svg .recharts-line-curve').first().waitFor();
    await chartOf(page).getByRole('button', { name: charts.savePng }).click();
    expect((await picture).suggestedFilename()).toBe('culprit-winter_sale-event.png');
    await chartOf(page).getByRole('button', { name: charts.asTable }).click();
    await chartOf(page).getByRole('columnheader', { name: words.chart.column.inferred }).waitFor();
    expect(searchOf(page).get('table')).toBe('rate');
    await expectSound(page);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: templates.exportCsv }).click();
    const download = await file;
    expect(download.suggestedFilename()).toBe('culprit_winter_sale_event_2026-04-23_2026-05-20.csv');
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const lines = Buffer.concat(parts).toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 28 + 1);
    expect(lines.at(-1)?.split(',').slice(0, 2)).toEqual([templates.totals, '1000']);
  });

  test('a copied link keeps the days that are shown, until the latest are asked for again', async () => {
    const page = await open('9101');
    await page.getByText(words.chart.lastDays(format, { days: 7 })).click();
    expect(searchOf(page).get('days')).toBe('7');
    await expect.poll(() => chartOf(page).innerText(), SOON).toMatch(/of 7 days|No day/);
    await page.getByRole('button', { name: words.copyLink }).click();
    await expect.poll(() => searchOf(page).get('from'), SOON).toBe('2026-05-14T03:00:00.000Z');
    expect(searchOf(page).get('to')).toBe('2026-05-21T03:00:00.000Z');
    await page.getByRole('button', { name: words.chart.unfreeze }).click();
    expect(searchOf(page).get('from')).toBeNull();
  });

  test('the chart counts, compares and chooses its days, each by the address, a key and the table', async () => {
    const page = await open('9101');
    await page.getByText(words.chart.measure.count, { exact: true }).click();
    await page.waitForURL(/measure=count/);
    await page.getByRole('figure', { name: words.chart.countTitle }).waitFor();
    const measure = page.getByRole('radiogroup', { name: words.chart.measureName });
    await measure.getByText(words.chart.measure.rate, { exact: true }).click();
    await page.keyboard.press('t');
    await page.waitForURL(/days=90/);
    await page.keyboard.press('t');
    await page.waitForURL(/days=7/);
    await page.keyboard.press('c');
    await page.waitForURL(/compare=previous/);
    await chartOf(page)
      .getByText(/In the period before it was/)
      .waitFor();
    await page.getByRole('checkbox', { name: words.chart.rest }).check();
    await page.waitForURL(/compare=previous(?:%2C|,)rest/);
    await chartOf(page)
      .getByText(/The account without this template came to/)
      .waitFor();
    await expect.poll(() => chartOf(page).locator('.recharts-line-curve').count(), SOON).toBe(4);
    await expectSoundInBothThemes(page);
    await chartOf(page).getByRole('button', { name: charts.asTable }).click();
    for (const name of [words.chart.previous, words.chart.rest])
      await chartOf(page).getByRole('columnheader', { name }).waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: templates.exportCsv }).click();
    const parts: Buffer[] = [];
    for await (const part of await (await file).createReadStream()) parts.push(part as Buffer);
    const [head, first] = Buffer.concat(parts).toString('utf8').split('\r\n');
    const at = head?.split(',').indexOf(`${words.chart.previous}: ${words.chart.column.day}`) ?? -1;
    expect([first?.split(',')[0]?.replace('\uFEFF', ''), first?.split(',')[at]]).toEqual([
      '2026-05-14',
      '2026-05-07',
    ]);
    await page.getByLabel(words.chart.strip.from, { exact: true }).selectOption({ label: 'May 4' });
    await expect.poll(() => searchOf(page).get('from'), SOON).toBe('2026-05-04T03:00:00.000Z');
    expect(searchOf(page).get('to')).toBe('2026-05-21T03:00:00.000Z');
    // A day in the strip moves the nearer end.
    await page.getByTitle(/^May 17:/).click();
    await expect.poll(() => searchOf(page).get('to'), SOON).toBe('2026-05-18T03:00:00.000Z');
  });

  test('days of which something is missing are hatched, and it is said which', async () => {
    const holed = await startDashboard(shopWithHole());
    const page = await browser.newPage({ width: 360, height: 740 });
    await page.goto(`${holed.origin}/templates/id%3A9101#token=${await holed.token('read')}`);
    await chartOf(page)
      .getByText(/Hatched: nothing came in from/)
      .waitFor();
    await chartOf(page).locator('.recharts-bar-rectangle path[fill^="url(#"]').first().waitFor();
    await expectSound(page);
    await chartOf(page).getByRole('button', { name: charts.asTable }).click();
    await chartOf(page).getByRole('columnheader', { name: words.chart.gapName }).waitFor();
    await page.close();
    await holed.close();
  });

  test('the text shows what was found in it and what was changed', async () => {
    const page = await open('9103');
    const text = page.getByRole('region', { name: words.text.heading, exact: true });
    await text.getByText('chegaram novidades', { exact: false }).first().waitFor();
    await text.getByRole('switch', { name: words.text.compare }).click();
    expect(searchOf(page).get('diff')).toBe('on');
    expect((await text.locator('ins').allInnerTexts()).join(' ')).toContain('chegaram');
    expect((await text.locator('del').allInnerTexts()).join(' ')).toContain('temos');
    await expectSound(page);
    const related = page.getByRole('region', { name: words.related.heading });
    await related
      .getByRole('row')
      .filter({ hasText: 'weekly_offers' })
      .getByText(words.related.relation.text)
      .waitFor();
    const bare = await open('9201');
    await bare.getByText(words.text.none).waitFor();
    await bare.getByText(words.cause.quiet).waitFor();
  });

  test('brackets go to the neighbours in the order of the list', async () => {
    const page = await open('9102', '?sort=template&category=UTILITY');
    await page.getByRole('region', { name: words.timeline.heading }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: words.next }).count()).toBe(0);
    await page.keyboard.press(']');
    expect(new URL(page.url()).pathname).toBe('/templates/id%3A9102');
    const wide = await open('9102', '?sort=template');
    await wide.getByRole('link', { name: words.next }).waitFor();
    await wide.keyboard.press(']');
    await wide.getByRole('heading', { level: 1, name: 'weekly_offers' }).waitFor();
    expect(searchOf(wide).get('sort')).toBe('template');
    await wide.getByRole('link', { name: words.previous }).waitFor();
    await wide.keyboard.press('[');
    await wide.getByRole('heading', { level: 1, name: 'order_shipped' }).waitFor();
  });

  test('one that nobody knows is said to be missing', async () => {
    const page = await open('1');
    await page.getByText(words.missing.title).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: words.back }).click();
    await page.getByRole('heading', { level: 1, name: templates.title }).waitFor();
    await browser.expectNoFaults(/404/);
  });

  test('on a phone nothing is wider than the screen', async () => {
    const page = await open('9001', '', { width: 360, height: 740, colorScheme: 'dark' });
    await chartOf(page).locator('svg .recharts-line-curve').first().waitFor();
    await expectSound(page);
  });
});
