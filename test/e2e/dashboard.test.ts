import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import {
  expectSound,
  expectSoundInBothThemes,
  startDashboardBrowser,
  type DashboardBrowser,
  type Look,
} from '../support/dashboard-browser.ts';
import { shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const words = DASHBOARD_CATALOGUES.en;
const CULPRIT = /winter_sale \(pt_BR\)/;

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
let token: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard(shopLines())]);
  token = await server.token('read');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

/** A page of somebody who came by the link with a token in it. */
async function signedIn(address = '/', look: Look = {}): Promise<Page> {
  const page = await browser.newPage(look);
  await page.goto(`${server.origin}${address}#token=${token}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** As long as a busy machine may take. */
const SOON = { timeout: 20_000 };
const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement?.textContent');

describe('Now', () => {
  test('the culprit stands first, with how sure, why, what to do and what else it could be', async () => {
    const page = await signedIn();
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/now');
    const card = page.getByRole('region', { name: CULPRIT });
    const text = await card.innerText();
    expect(text).toContain(words.now.culprit.probability);
    expect(text).toMatch(/66\u00a0% of its recipients never agreed to "news"/);
    expect(await card.getByRole('listitem').count()).toBe(2 + 4);
    expect(text).toMatch(/Keep sending to those who agreed\s+345 deliveries/);
    expect(text).toMatch(/Leave out those who did not\s+655 deliveries/);
    for (const name of [words.now.rivals, words.now.notKnown, words.now.numbers.heading])
      await page.getByRole('region', { name }).waitFor();
    await page.getByText(words.now.numbers.quality.YELLOW).waitFor();
    await page.getByText('Times in America/Sao_Paulo').waitFor();
  });

  test('beside the numbers stands how many people the last 24 h reached of the limit they share', async () => {
    const page = await browser.newPage({ width: 360 });
    const { reached: text } = words.now.numbers;
    // No event line tells of a limit: only the platform does.
    let told = { reached: 3_000, limit: 'TIER_10K' };
    await page.route('**/v1/ratings', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { numbers: object[] };
      const numbers = answer.numbers.map((number) => ({ ...number, limit: told.limit }));
      await route.fulfill({ response, json: { ...answer, numbers, reached: told.reached } });
    });
    await page.goto(`${server.origin}/now#token=${token}`);
    const meter = page.getByRole('meter', { name: text.heading });
    for (const [reached, percent, state] of [
      [3_000, '30\u00a0%', text.state.room],
      [9_140, '91\u00a0%', text.state.close],
      [10_200, '102\u00a0%', text.state.full],
    ] as const) {
      told = { ...told, reached };
      await page.reload();
      await page.getByText(state, { exact: true }).waitFor();
      expect(await meter.getAttribute('aria-valuetext')).toBe(percent);
      expect(await meter.getAttribute('aria-valuenow')).toBe(String(Math.min(reached, 10_000)));
      await page.getByText(text.atLimit).waitFor();
      await expectSoundInBothThemes(page);
    }
    told = { ...told, limit: 'TIER_UNLIMITED' };
    await page.reload();
    await page.getByText(/the platform sets no limit/).waitFor();
    expect(await meter.count()).toBe(0);
  });

  test('the token is gone from the address, and only this tab knows it', async () => {
    const page = await signedIn();
    expect(page.url()).not.toContain('clp_');
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('clp_');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
  });

  test('folds and panel have addresses of their own, and the back button closes them', async () => {
    const page = await signedIn('/now?open=consent');
    await page.getByRole('cell', { name: '655' }).waitFor();
    await page.getByText(words.now.fold.practice).click();
    const practice = page.getByText('Ease: how often people had to say it');
    await practice.waitFor();
    expect(searchOf(page).get('open')).toBe('consent,practice');
    await page.getByRole('button', { name: words.health.open }).click();
    const dialog = page.getByRole('dialog', { name: words.health.title });
    await dialog.waitFor();
    expect(searchOf(page).get('panel')).toBe('data');
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    await page.goBack();
    await practice.waitFor({ state: 'detached' });
    expect(searchOf(page).get('open')).toBe('consent');
  });

  test('a chart is drawn, told in a sentence, shown as a table and saved as a picture', async () => {
    const page = await signedIn('/now?open=reasons');
    const figure = page.getByRole('figure', { name: words.now.bars.channels });
    await figure.locator('svg .recharts-bar-rectangle').first().waitFor();
    await figure.getByText(/Button comes first: \d+ of \d+ opt-outs\./).waitFor();
    const saved = page.waitForEvent('download');
    await figure.getByRole('button', { name: words.charts.savePng }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('culprit-channels.png');
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const picture = Buffer.concat(parts);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeGreaterThan(5_000);
    await figure.getByRole('button', { name: words.charts.asTable }).click();
    await figure.getByRole('rowheader', { name: 'Button' }).waitFor();
    expect(searchOf(page).get('table')).toBe('channels');
  });
});

describe('around every page', () => {
  test('all of it can be walked with the keyboard, and the focus follows from page to page', async () => {
    const page = await signedIn();
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
    await page.getByRole('link', { name: 'Incident: news' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(words.shell.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Incident: news');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(words.now.culprit.open);
    await page.keyboard.press('2');
    await page.getByRole('heading', { level: 1, name: words.templates.title }).waitFor();
    await expect.poll(() => focused(page), SOON).toBe(words.templates.title);
    await page.keyboard.press('3');
    await expect.poll(() => focused(page), SOON).toBe(words.decide.title);
    await page.getByRole('heading', { name: '2 replies that may mean stop' }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: words.shell.keyboard.title });
    await help.waitFor();
    await expectSound(page);
    await help.getByRole('switch').press('Space');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.keyboard.press('2');
    await page.keyboard.press('?');
    expect(new URL(page.url()).pathname).toBe('/decide');
    expect(await help.count()).toBe(0);
  });

  test('language and theme are kept, and the theme is there before the page is drawn', async () => {
    const page = await signedIn();
    await page.getByLabel(words.shell.language).selectOption('es');
    await page.getByText(DASHBOARD_CATALOGUES.es.now.rivals).waitFor();
    await page.getByLabel(DASHBOARD_CATALOGUES.es.shell.theme).selectOption('dark');
    const theme = 'document.documentElement.getAttribute("data-mantine-color-scheme")';
    expect(await page.evaluate(theme)).toBe('dark');
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.reload({ waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(theme), SOON).toBe('dark');
    await page.unroute('**/assets/*.js');
    await page.reload();
    await page.getByText(DASHBOARD_CATALOGUES.es.now.rivals).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('es');
    await browser.expectNoFaults(/ERR_FAILED/);
  });

  test('an address that means nothing says so', async () => {
    const page = await signedIn('/incidents/none');
    await page.getByRole('link', { name: words.shell.notFound.home }).click();
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = DASHBOARD_CATALOGUES[language];
  const waits: [string, string][] = [
    ['/now?open=reasons,practice,consent', texts.now.bars.channels],
    ['/now?panel=data', texts.health.title],
    ['/templates', texts.templates.exportCsv],
    ['/templates/id%3A9001', texts.template.consent.heading],
    ['/decide', texts.decide.title],
    ['/settings', texts.settings.browser],
  ];

  test('every page has no fault that axe finds in both themes and fits 320 pixels', async () => {
    const page = await signedIn('/', { locale: language, width: 320, height: 640 });
    for (const [address, text] of waits) {
      await page.goto(`${server.origin}${address}`);
      await page.getByText(text).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      await expectSoundInBothThemes(page);
    }
  });
});
