import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { REVIEW_VIEWS } from '../../server/core/review-view.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import {
  expectSound,
  startDashboardBrowser,
  type DashboardBrowser,
  type Look,
} from '../support/dashboard-browser.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';
import { templatesShopLines } from '../support/templates-shop.ts';

const { templates: words, template } = DASHBOARD_CATALOGUES.en;
const SOON = { timeout: 20_000 };

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

async function open(address: string, look: Look = {}): Promise<Page> {
  const page = await browser.newPage(look);
  await page.goto(`${server.origin}${address}#token=${token}`);
  await page.getByRole('button', { name: words.exportCsv }).first().waitFor();
  return page;
}

const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const namesOf = (page: Page): Promise<string[]> => page.locator('[data-row] [data-row-link]').allInnerTexts();

async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Cells of a CSV, line by line. */
function cellsOf(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  return csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      // The last cell is never empty, so that what is found after it is none.
      [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
        .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
        .slice(0, -1),
    );
}

describe('the list of templates', () => {
  test('what to look at stands first, with all that says why, and the account in one sentence', async () => {
    const page = await open('/templates');
    expect((await namesOf(page)).slice(0, 1)).toEqual(['winter_sale']);
    const row = page.getByRole('row').filter({ hasText: 'winter_sale' });
    const text = await row.innerText();
    expect(text).toContain(words.state.review);
    expect(text).toContain('1,000');
    expect(text).toMatch(/35\u00a0% agreed\s+655 outside/);
    expect(text).toContain('new, 2\u00a0d');
    await page.getByText(/3 of 7 templates need a review, 1 paused\./).waitFor();
    await row.getByRole('img', { name: /Rate of 28 days/ }).waitFor();
    await expectSound(page);
  });

  test('each saved view shows its templates and has an address', async () => {
    const page = await open('/templates');
    const expected: Record<(typeof REVIEW_VIEWS)[number], string[]> = {
      review: ['winter_sale', 'new_arrivals', 'loud_promo'],
      new: ['winter_sale'],
      unconsented: ['winter_sale'],
      falling: ['new_arrivals'],
      paused: ['loud_promo'],
      unmapped: ['hello_again'],
    };
    for (const view of REVIEW_VIEWS) {
      await page.getByRole('button', { name: new RegExp(`^${words.view[view]} \\(`) }).click();
      expect(searchOf(page).get('view')).toBe(view);
      const shown = await namesOf(page);
      if (view === 'unconsented') expect(shown).toContain('winter_sale');
      else expect(shown.sort()).toEqual(expected[view].sort());
    }
    await page.goBack();
    await expect.poll(() => namesOf(page), SOON).toEqual(['loud_promo']);
  });

  test('a column sorts both ways, and a value that is clicked narrows the list', async () => {
    const page = await open('/templates');
    await page.getByRole('button', { name: `${words.column.deliveries}: sort` }).click();
    expect(searchOf(page).get('sort')).toBe('-deliveries');
    expect((await namesOf(page))[0]).toBe('winter_sale');
    const head = page.getByRole('columnheader', { name: words.column.deliveries });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: `${words.column.deliveries}: sorted downwards` }).click();
    expect((await namesOf(page)).at(-1)).toBe('winter_sale');

    await page.getByRole('button', { name: `Only ${words.column.topic}: orders` }).click();
    expect(await namesOf(page)).toEqual(['order_shipped']);
    expect(searchOf(page).get('topic')).toBe('orders');
    await page.getByRole('button', { name: /Show all again, not only Topic: orders/ }).click();
    expect((await namesOf(page)).length).toBe(7);
  });

  test('the keyboard searches, steps from row to row and opens; the list is found again as it was', async () => {
    const page = await open('/templates');
    await page.keyboard.press('/');
    await page.keyboard.type('arrivals');
    await expect.poll(() => namesOf(page), SOON).toEqual(['new_arrivals']);
    expect(searchOf(page).get('q')).toBe('arrivals');
    await page.keyboard.press('Escape');
    await page.getByLabel(words.search).fill('');
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('winter_sale');
    await page.goto(`${server.origin}/templates?view=review`);
    await page.getByRole('link', { name: 'winter_sale' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'winter_sale' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/templates/id%3A9001');
    await page.getByRole('link', { name: template.back }).click();
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    expect(searchOf(page).get('view')).toBe('review');
  });

  test('the export has the rows of the screen in their order, the same totals, and nothing that runs', async () => {
    const page = await open('/templates?sort=-deliveries&category=MARKETING');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: words.exportCsv }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('culprit_templates_all_2026-05-13_2026-05-20.csv');
    const [head = [], ...lines] = cellsOf(await textOf(download));
    const names = await namesOf(page);
    expect(lines.map((line) => line[1]?.replace(/^'/, ''))).toEqual([...names, words.totals]);
    expect(lines.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    const at = (name: string): number => head.indexOf(name);
    const foot = await page.locator('tfoot td').allInnerTexts();
    const total = lines.at(-1) ?? [];
    const deliveries = lines
      .slice(0, -1)
      .reduce((sum, line) => sum + Number(line[at(words.column.deliveries)]), 0);
    expect(Number(total[at(words.column.deliveries)])).toBe(deliveries);
    expect(foot).toContain(deliveries.toLocaleString('en'));
    const optOuts = Number(total[at(words.column.optOuts)]);
    expect(foot).toContain(optOuts.toLocaleString('en', { maximumFractionDigits: 1 }));
    expect(new Set(lines.map((line) => line[at(words.csv.zone)]))).toEqual(new Set(['America/Sao_Paulo']));
    expect(new Set(lines.map((line) => line[at(words.csv.asOf)]))).toEqual(
      new Set(['2026-05-20T18:00:00.000Z']),
    );
  });

  test('what matches nothing says so, and is undone', async () => {
    const page = await open('/templates?q=nothing+of+the+kind');
    await page.getByText(words.noMatch.title).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: words.noMatch.clear }).click();
    expect((await namesOf(page)).length).toBe(7);
  });

  test('on a phone each template is a card that can be read and sorted', async () => {
    const page = await open('/templates', { width: 360, height: 740 });
    expect((await namesOf(page))[0]).toBe('winter_sale');
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByLabel(words.sortBy).selectOption('template');
    await expect.poll(async () => (await namesOf(page))[0], SOON).toContain('=');
    await expectSound(page);
  });

  test('a filter answers within 200 ms', async () => {
    const page = await open('/templates');
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const took = await page.evaluate<number>(`(async () => {
        const click = (text) => [...document.querySelectorAll('ul button')].find((b) => b.textContent.startsWith(text)).click();
        const from = performance.now();
        click('${words.view.paused}');
        while (document.querySelectorAll('[data-row]').length !== 1) await new Promise((r) => requestAnimationFrame(r));
        const took = performance.now() - from;
        click('${words.allViews}');
        while (document.querySelectorAll('[data-row]').length !== 7) await new Promise((r) => requestAnimationFrame(r));
        return took;
      })()`);
      times.push(took);
    }
    const median = times.sort((a, b) => a - b)[4] ?? Infinity;
    process.stdout.write(`filter response: median ${median.toFixed(0)} ms\n`);
    expect(median).toBeLessThan(200);
  });
});
