import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import {
  expectSound,
  expectSoundInBothThemes,
  startDashboardBrowser,
  type DashboardBrowser,
} from '../support/dashboard-browser.ts';
import { ANA, openAs } from '../support/dashboard-member.ts';
import { SHOP_NOW, shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { incident: text, decide } = DASHBOARD_CATALOGUES.en;
const DAY = 86_400_000;
const SOON = { timeout: 20_000 };

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** What the verdict names with a probability that opens no incident. */
const NAMED = {
  type: 'template',
  at: SHOP_NOW - 3 * DAY,
  template: { id: '9001', name: 'winter_sale', language: 'pt_BR', category: 'MARKETING', topic: 'offers' },
};

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard([], {}, { runs: true })]);
  await server.send([...shopLines({ isCalm: true }), NAMED]);
  await server.publish(0.62);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

const asAna = (address: string) => openAs(ANA, { browser, server, address });
const verbs = (page: Page) => page.getByRole('group', { name: /winter_sale/ });
/** Says that it was this, reads it back from the server, and takes it back. */
async function confirmAndUndo(page: Page): Promise<void> {
  const said = verbs(page).getByText(/^It was this \(Ana, /);
  await verbs(page).getByRole('button', { name: text.verbs.confirm }).click();
  await said.waitFor();
  await page.waitForTimeout(2_000);
  await page.reload();
  await said.waitFor();
  await verbs(page).getByRole('button', { name: text.verbs.undo }).click();
  await verbs(page).getByRole('button', { name: text.verbs.confirm }).waitFor();
  await page.waitForTimeout(2_000);
  await page.reload();
  await verbs(page).getByRole('button', { name: text.verbs.confirm }).waitFor();
}

describe('a named template without an incident', () => {
  test('is judged on Now, and the word is taken back', async () => {
    const page = await asAna('/now');
    await verbs(page).waitFor();
    expect(await page.getByRole('link', { name: /^Incident/ }).count()).toBe(0);
    await expectSound(page);
    await confirmAndUndo(page);
  });

  test('is judged on its own page, where the new normal is undone as well', async () => {
    const page = await asAna('/templates/id%3A9001');
    await verbs(page).waitFor();
    await confirmAndUndo(page);
    await verbs(page).getByRole('button', { name: text.verbs.refute }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: text.verbs.newNormal.name }).check();
    await dialog.getByRole('button', { name: text.verbs.newNormal.name }).click();
    await verbs(page)
      .getByText(/^Not this: new normal \(Ana/)
      .waitFor();
    await page.waitForTimeout(2_000);
    await verbs(page).getByRole('button', { name: text.verbs.undo }).click();
    await verbs(page).getByRole('button', { name: text.verbs.refute }).waitFor();
  });

  test('later says for what and until when, takes it off the queue, and is taken back, by the keyboard alone', async () => {
    const page = await asAna('/now');
    await verbs(page).getByRole('button', { name: text.verbs.later }).waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: text.verbs.laterAsk });
    await dialog.getByText(/^This template only, for everybody, until May 20, 23:00/).waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: text.verbs.putOff }).focus();
    await page.keyboard.press('Enter');
    await verbs(page).getByText('Put off for everybody until May 20, 23:00').waitFor();
    await page.goto(`${server.origin}/decide`);
    await page
      .getByRole('heading', { name: /without a topic|may mean stop|after an opt-out|Nothing waits/ })
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { name: /to confirm/ }).count()).toBe(0);
    await page.goto(`${server.origin}/now`);
    await verbs(page).getByRole('button', { name: text.verbs.bringBack }).focus();
    await page.keyboard.press('Enter');
    await verbs(page).getByRole('button', { name: text.verbs.later }).waitFor();
  });

  test('waits in the queue, is judged there, and comes back when that is undone', async () => {
    const page = await asAna('/decide');
    const heading = page.getByRole('heading', { name: '1 named template to confirm' });
    await heading.waitFor();
    await page.getByRole('link', { name: 'winter_sale' }).waitFor();
    await page.keyboard.press('y');
    await page.getByText(`winter_sale (pt_BR): ${text.verbs.done.confirmed}`).first().waitFor();
    await heading.waitFor({ state: 'detached' });
    await page.waitForTimeout(7_000);
    expect(await heading.count()).toBe(0);
    await page.getByRole('button', { name: decide.answer.undo }).click();
    await heading.waitFor();
    await page.getByRole('link', { name: 'winter_sale' }).click();
    await expect.poll(() => new URL(page.url()).pathname, SOON).toBe('/templates/id%3A9001');
  });

  test('a viewer sees no verbs', async () => {
    const page = await openAs({ name: 'Vera', role: 'viewer' }, { browser, server, address: '/now' });
    await page.getByRole('heading', { level: 1, name: /winter_sale/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: text.verbs.confirm }).count()).toBe(0);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the verbs and their questions are sound in both themes at 320 pixels', async () => {
    const own = DASHBOARD_CATALOGUES[language].incident;
    const page = await browser.newPage({ locale: language, width: 320, height: 640 });
    const token = await server.token('read', 'review');
    await page.goto(`${server.origin}/now?ask=later&about=id:9001#token=${token}`);
    await page.getByRole('dialog', { name: own.verbs.laterAsk }).waitFor();
    await expectSoundInBothThemes(page);
    await page.goto(`${server.origin}/now`);
    await page.getByRole('button', { name: own.verbs.confirm, exact: true }).waitFor();
    await expectSoundInBothThemes(page);
  });
});
