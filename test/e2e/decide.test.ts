import type { Locator, Page } from 'playwright-core';
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
import { shopLines, SHOP_NOW } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';
import { signed } from '../server/http/http-deps.ts';

const { decide, shell, states } = DASHBOARD_CATALOGUES.en;
const SECRET = 'a-webhook-secret-for-tests';
const DAY = 86_400_000;
const SOON = { timeout: 20_000 };

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** Templates that nobody has mapped: two with a likely topic, one without. */
const UNMAPPED = [
  ['9201', 'offers_of_june', 'MARKETING'],
  ['9202', 'order_delayed', 'UTILITY'],
  ['9203', 'hello', 'UTILITY'],
].map(([id, name, category]) => ({
  type: 'template',
  at: SHOP_NOW - 3 * DAY,
  template: { id, name, language: 'pt_BR', category },
}));

/** Somebody left, and was written to by a program that registers nothing. */
const LEAVER = '5511970000001';
const UNREGISTERED = [
  { type: 'opt-out', at: SHOP_NOW - DAY, contact: LEAVER, channel: 'keyword' },
  { type: 'status', at: SHOP_NOW - DAY / 2, message: 'wamid.N', contact: LEAVER, status: 'sent' },
  {
    type: 'status',
    at: SHOP_NOW - DAY / 2 + 4_000,
    message: 'wamid.N',
    contact: LEAVER,
    status: 'delivered',
  },
];

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([
    startDashboardBrowser(),
    startDashboard([...shopLines(), ...UNMAPPED, ...UNREGISTERED], { CULPRIT_META_APP_SECRETS: SECRET }),
  ]);
  // Two bodies that nobody can read.
  for (const body of ['[]', '3']) {
    const headers = signed(body, SECRET);
    await fetch(`${server.origin}/webhooks/meta`, { method: 'POST', body, headers });
  }
  await server.send([]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

const asAna = (address: string) => openAs(ANA, { browser, server, address });
const itemOf = (page: Page): string | null => new URL(page.url()).searchParams.get('item');
const row = (page: Page, text: string): Locator => page.getByRole('listitem').filter({ hasText: text });
const current = (page: Page): Locator => page.locator('li[aria-current="true"]');
/** How many wait, as the link in the header says. */
const waiting = async (page: Page): Promise<number> => {
  const link = page.getByRole('link', { name: shell.decide });
  const said = /\((\d+)/.exec(await link.innerText())?.[1];
  return Number(said ?? 0);
};

describe('what waits for a person', () => {
  test('stands kind by kind, counted in the header, without a word or a number of anybody', async () => {
    const page = await asAna('/decide');
    for (const name of [
      '2 replies that may mean stop',
      '3 templates without a topic',
      '2 notifications that could not be read',
    ]) {
      await page.getByRole('heading', { name }).waitFor();
    }
    const late = page.getByRole('heading', { name: /sent after an opt-out/ });
    await late.waitFor();
    const rows = await page.getByRole('main').getByRole('listitem').count();
    await expect.poll(() => waiting(page), SOON).toBe(rows);
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('in reply to order_shipped (pt_BR)');
    expect(text).toContain('suggested: “offers”, which is in its name');
    expect(text).toContain('suggested: “orders”, like order_shipped');
    expect(text).toContain(decide.notSuggested);
    expect(text).not.toMatch(/CANCELAR|5511/);
    await expectSound(page);
  });

  test('the keys alone: walk, decide, undo, decide otherwise', async () => {
    const page = await asAna('/decide');
    await row(page, 'in reply to').first().waitFor();
    const before = await waiting(page);
    await page.keyboard.press('j');
    const focused = () => page.evaluate('document.activeElement?.id');
    await expect.poll(focused, SOON).toMatch(/^culprit:/);
    await page.keyboard.press('j');
    await expect.poll(focused, SOON).toMatch(/^review:/);
    const first = itemOf(page);
    expect(await focused()).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(() => itemOf(page), SOON).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => itemOf(page), SOON).toBe(first);

    await page.keyboard.press('n');
    await page.getByRole('status').filter({ hasText: decide.said.noStop }).waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: '1 reply that may mean stop' }).waitFor();
    expect(await waiting(page)).toBe(before - 1);
    // The server knows.
    await page.reload();
    await page.getByRole('heading', { name: '1 reply that may mean stop' }).waitFor();

    // What the address names is where the keys go on.
    expect(itemOf(page)).toMatch(/^review:/);
    await page.keyboard.press('y');
    await page.getByRole('status').filter({ hasText: decide.said.stop }).waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: /may mean stop/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await page.getByRole('heading', { name: '1 reply that may mean stop' }).waitFor();
    await expect.poll(() => itemOf(page), SOON).toMatch(/^review:/);
    await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor({ state: 'attached' });
    await page.reload();
    await page.getByRole('heading', { name: '1 reply that may mean stop' }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: shell.keyboard.title });
    await help.getByText(decide.key.undo).waitFor();
  });

  test('a named template is confirmed, or with a reason refuted, and either is taken back', async () => {
    const { verbs } = DASHBOARD_CATALOGUES.en.incident;
    const page = await asAna('/decide');
    const heading = page.getByRole('heading', { name: '1 named template to confirm' });
    await heading.waitFor();
    expect(await current(page).innerText()).toContain('winter_sale');
    await page.keyboard.press('y');
    await page.getByText(`winter_sale (pt_BR): ${verbs.done.confirmed}`).first().waitFor();
    await heading.waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await heading.waitFor();
    await expect.poll(() => itemOf(page), SOON).toMatch(/^culprit:/);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(verbs.newNormal.effect).waitFor();
    expect(new URL(page.url()).searchParams.get('edit')).toBe('cause');
    await expectSound(page);
    await dialog.getByRole('button', { name: verbs.oneOff.name }).click();
    await heading.waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await heading.waitFor();
  });

  test('topics: one is accepted, one chosen, all suggested ones at once, and each is taken back', async () => {
    const page = await asAna('/decide?item=topic:id:9202');
    await current(page).filter({ hasText: 'order_delayed' }).waitFor();
    await current(page).getByRole('button', { name: decide.answer.otherTopic }).click();
    expect(new URL(page.url()).searchParams.get('edit')).toBe('topic');
    await page.getByLabel(decide.topicField.label).fill('delays');
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.getByText('order_delayed (pt_BR) is about “delays”').first().waitFor();
    await page.getByRole('heading', { name: '2 templates without a topic' }).waitFor();
    await page.getByRole('button', { name: decide.answer.undo }).click();
    await page.getByRole('heading', { name: '3 templates without a topic' }).waitFor();

    await page.getByRole('button', { name: 'Accept all 2 suggestions' }).click();
    await page.getByRole('heading', { name: '1 template without a topic' }).waitFor();
    await page.waitForTimeout(3_000);
    await page.reload();
    await page.getByRole('heading', { name: '1 template without a topic' }).waitFor();
    // Without a suggestion, the first answer is none.
    await page.goto(`${server.origin}/decide?item=topic:id:9203`);
    await current(page).filter({ hasText: 'hello' }).waitFor();
    expect(await current(page).getByRole('button').allInnerTexts()).toEqual([
      expect.stringContaining(decide.answer.chooseTopic),
    ]);
    await page.goto(`${server.origin}/templates`);
    await page.getByRole('row', { name: /offers_of_june.*offers/ }).waitFor();
  });

  test('what was set aside is read again and comes back when it still cannot be read; a look is enough for late sends', async () => {
    const page = await asAna('/decide');
    const bodies = page.getByRole('region', { name: /could not be read/ });
    await bodies.getByRole('button', { name: decide.answer.readAgain }).first().click();
    await page.getByRole('heading', { name: '1 notification that could not be read' }).waitFor();
    await page.getByRole('heading', { name: '2 notifications that could not be read' }).waitFor();

    const late = page.getByRole('region', { name: /sent after an opt-out/ });
    const count = await late.getByRole('listitem').count();
    await late.getByRole('button', { name: decide.answer.looked }).first().click();
    await expect.poll(() => late.getByRole('listitem').count(), SOON).toBe(count - 1);
    await page.getByRole('button', { name: decide.answer.undo }).click();
    await expect.poll(() => late.getByRole('listitem').count(), SOON).toBe(count);
  });

  test('late sends of which no template is known wait like others, and lead to the audit', async () => {
    const page = await asAna('/decide?item=late:unknown');
    await current(page).filter({ hasText: decide.lateUnknown }).waitFor();
    await page.keyboard.press('y');
    await row(page, decide.lateUnknown).waitFor({ state: 'detached' });
    // The server says so too, and not only this tab.
    await page.waitForTimeout(7_000);
    expect(await row(page, decide.lateUnknown).count()).toBe(0);
    await page.keyboard.press('u');
    await row(page, decide.lateUnknown).getByRole('link').click();
    await expect.poll(() => new URL(page.url()).search, SOON).toBe('?open=practice');
  });

  test('Enter on a row opens what it is about', async () => {
    const page = await asAna('/decide?item=topic:id:9203');
    await current(page).filter({ hasText: 'hello' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname, SOON).toBe('/templates/id%3A9203');
  });
});

describe('who may not decide', () => {
  test('a viewer sees what waits and who can let them decide, and no key does anything', async () => {
    const page = await openAs({ name: 'Vera', role: 'viewer' }, { browser, server, address: '/decide' });
    await page.getByText(decide.lookOnly.title).waitFor();
    await page.getByRole('heading', { name: /could not be read/ }).waitFor();
    const rows = page.getByRole('main').getByRole('listitem');
    const count = await rows.count();
    expect(await rows.getByRole('button').count()).toBe(0);
    for (const key of ['j', 'y', 'n', 'a']) await page.keyboard.press(key);
    expect(await rows.count()).toBe(count);
    await expectSound(page);
  });

  test('a token that may only read is told at the first try', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/decide#token=${await server.token('read')}`);
    const bodies = page.getByRole('region', { name: /could not be read/ });
    await bodies.getByRole('button', { name: decide.answer.readAgain }).first().click();
    await page.getByText(decide.lookOnly.title).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').getByRole('button').count()).toBe(0);
    await browser.expectNoFaults(/403/);
  });
});

test('a decision that the server does not take stays undone, and says why', async () => {
  const page = await asAna('/decide');
  const bodies = page.getByRole('region', { name: /could not be read/ });
  await bodies.waitFor();
  const count = await bodies.getByRole('listitem').count();
  await page.route('**/replay', (route) => route.abort());
  await bodies.getByRole('button', { name: decide.answer.readAgain }).first().click();
  await page.getByRole('alert').filter({ hasText: states.offline }).waitFor();
  expect(await bodies.getByRole('listitem').count()).toBe(count);
  await page.unroute('**/replay');
  await page.route('**/replay', (route) =>
    route.fulfill({ status: 404, json: { error: { code: 'not-found', message: 'm' } } }),
  );
  await bodies.getByRole('button', { name: decide.answer.readAgain }).first().click();
  await page.getByRole('alert').filter({ hasText: decide.failed.gone }).waitFor();
  await browser.expectNoFaults(/ERR_FAILED|404/);
});

describe.each(LANGUAGES)('in %s', (locale) => {
  test('the queue has no fault that axe finds in both themes and fits 320 pixels', async () => {
    const texts = DASHBOARD_CATALOGUES[locale].decide;
    const look = { locale, width: 320, height: 640 };
    const page = await browser.newPage(look);
    await page.goto(`${server.origin}/decide#token=${await server.token('read', 'review')}`);
    await page.getByText(texts.why.body).waitFor();
    await expectSoundInBothThemes(page);
    await page.goto(`${server.origin}/decide?item=topic:id:9203&edit=topic`);
    await page.getByLabel(texts.topicField.label).waitFor();
    await expectSoundInBothThemes(page);
  });
});
