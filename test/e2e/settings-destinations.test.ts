import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SECOND_MS } from '../../server/core/time.ts';
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
import { isFrom, startReceiver, type Receiver } from '../support/receiver.ts';

const { settings, states } = DASHBOARD_CATALOGUES.en;
const { destinations: text } = settings;
const ADDRESS = '/settings?section=destinations';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
let receiver: Receiver;
beforeAll(async () => {
  [browser, server, receiver] = await Promise.all([
    startDashboardBrowser(),
    startDashboard(shopLines({ isCalm: true })),
    startReceiver(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await receiver.close();
});
afterEach(() => browser.expectNoFaults());

const list = (page: Page) => page.getByRole('table', { name: text.hint });
const log = (page: Page) => page.getByRole('table', { name: text.logHint });
const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence });
const add = (page: Page) => page.getByRole('button', { name: text.add }).click();

test('an admin adds a program, tries it, sends again, pauses and removes it', async () => {
  const page = await openAs(ANA, { browser, server, address: ADDRESS });
  await page.getByText(text.none).waitFor();
  await page.getByText(text.noDeliveries).waitFor();
  await expectSoundInBothThemes(page);

  const personal = page.getByLabel(text.personal);
  const late = page.getByRole('checkbox', { name: text.event['send.after_opt_out'] });
  expect(await late.isDisabled()).toBe(true);
  await personal.check();
  await late.check();
  await personal.uncheck();
  expect(await late.isChecked()).toBe(false);
  await personal.check();
  await late.check();
  await page.getByLabel(text.url, { exact: true }).fill(receiver.url);
  await add(page);
  const secret = await page.getByLabel(text.secretLabel).inputValue();
  expect(secret).toMatch(/^whsec_/);
  const row = list(page).getByRole('row', { name: /127\.0\.0\.1/ });
  await row.getByText(text.isPersonal).waitFor();
  await row.getByText(text.event['send.after_opt_out']).waitFor();
  expect(await page.content()).not.toContain('/hook');
  await expectSound(page);

  receiver.answer.status = 503;
  await row.getByRole('button', { name: text.test }).click();
  await said(page, text.isQueued).waitFor();
  const test = log(page).getByRole('row', { name: /test/ });
  await test.getByText(text.state.due).waitFor();
  await server.deliver();
  await test.getByText('503').waitFor();
  expect(await test.getByRole('button').count()).toBe(0);
  const [first] = receiver.got;
  if (first === undefined) throw new Error('nothing came');
  expect(isFrom(secret, first, SHOP_NOW / SECOND_MS)).toBe(true);

  receiver.answer.status = 204;
  await row.getByRole('button', { name: text.pause }).click();
  await row.getByText(/paused since/).waitFor();
  await test.getByText(text.waitsForResume).waitFor();
  expect(await row.getByRole('button', { name: text.test }).count()).toBe(0);
  await row.getByRole('button', { name: text.resume }).click();
  await row.getByText(/told since/).waitFor();
  await row.getByRole('button', { name: text.test }).click();
  await expect.poll(() => log(page).getByRole('row').count()).toBe(3);
  await server.deliver();
  const taken = log(page).getByRole('row').filter({ hasText: text.state.done });
  await taken.getByText('204').waitFor();
  await taken.getByRole('button', { name: /Send again: test/ }).click();
  await said(page, text.isReplayed).waitFor();
  await server.deliver();
  await expect.poll(() => receiver.got.length).toBe(3);
  expect(receiver.got[2]?.headers['webhook-id']).toBe(receiver.got[1]?.headers['webhook-id']);
  await expectSound(page);

  await page.getByLabel(text.filter.state).selectOption('failed');
  await page.getByText(text.noneLikeIt).waitFor();
  expect(new URL(page.url()).searchParams.get('state')).toBe('failed');
  await page.reload();
  await page.getByText(text.noneLikeIt).waitFor();
  await page.goBack();
  await taken.first().waitFor();
  await page.getByLabel(text.filter.destination).selectOption({ index: 1 });
  expect(new URL(page.url()).searchParams.get('to')).not.toBeNull();
  await expect.poll(() => log(page).getByRole('row').count()).toBe(3);
  await page.getByLabel(text.filter.destination).selectOption('');

  await row.getByRole('button', { name: text.remove }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(text.removeText).waitFor();
  expect(new URL(page.url()).searchParams.get('ask')).toMatch(/^remove\./);
  await page.reload();
  await dialog.waitFor();
  await expectSound(page);
  await dialog.getByRole('button', { name: text.remove }).click();
  await page.getByText(text.none).waitFor();
  await page.getByText(text.noDeliveries).waitFor();
});

test('with the keyboard alone a chat is added, which is never told of people; what is refused says why', async () => {
  const page = await openAs(ANA, { browser, server, address: ADDRESS });
  const kind = page.getByLabel(text.form);
  await kind.focus();
  await page.keyboard.press('ArrowDown');
  expect(await kind.inputValue()).toBe('chat');
  expect(await page.getByLabel(text.personal).count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.type('http://chat.example.com/hook');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: settings.failed.destination }).waitFor();
  await expectSound(page);
  await page.getByLabel(text.url, { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('https://chat.example.com/hook');
  await page.keyboard.press('Enter');
  const row = list(page).getByRole('row', { name: /chat\.example\.com/ });
  await row.getByText(text.kind.chat, { exact: true }).waitFor();
  expect(await page.getByLabel(text.secretLabel).count()).toBe(0);
  await row.getByRole('button', { name: text.remove }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await row.count()).toBe(1);
  await browser.expectNoFaults(/400/);
});

test('who is no admin sees why there is nothing', async () => {
  const page = await openAs({ name: 'Davi', role: 'reviewer' }, { browser, server, address: ADDRESS });
  await page.getByText(states.forbidden.title).waitFor();
  expect(await page.getByRole('button', { name: text.add }).count()).toBe(0);
  await expectSound(page);
  await browser.expectNoFaults(/403/);
});

describe.each(LANGUAGES)('the page in %s', (locale) => {
  test('fits a narrow phone', async () => {
    const { destinations: words } = DASHBOARD_CATALOGUES[locale].settings;
    const page = await browser.newPage({ locale, width: 320, height: 640 });
    await page.goto(`${server.origin}${ADDRESS}#token=${await server.token('read', 'admin')}`);
    await page.getByRole('heading', { name: words.add }).waitFor();
    await page.getByRole('heading', { name: words.log }).waitFor();
    await expectSound(page);
  });
});
