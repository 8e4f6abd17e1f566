import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { expectSound, startDashboardBrowser, type DashboardBrowser } from '../support/dashboard-browser.ts';
import { ANA, openAs } from '../support/dashboard-member.ts';
import { shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { settings, signIn } = DASHBOARD_CATALOGUES.en;
const { mails } = settings;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([
    startDashboardBrowser(),
    startDashboard(shopLines({ isCalm: true }), {
      CULPRIT_SMTP_URL: 'smtp://127.0.0.1:1',
      CULPRIT_MAIL_FROM: 'culprit@example.com',
      CULPRIT_PUBLIC_URL: 'http://localhost',
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

test('a member chooses what comes and when, and what was chosen stays', async () => {
  const address = '/settings?section=mails';
  const page = await openAs({ name: 'Davi', role: 'viewer' }, { browser, server, address });
  await page.getByText(mails.notYet).waitFor();
  // A viewer is told of nothing at once, and sees nobody else.
  expect(await page.getByLabel(mails.alerts).inputValue()).toBe('none');
  expect(await page.getByRole('heading', { name: mails.list }).count()).toBe(0);
  await page.getByLabel(mails.report, { exact: true }).selectOption('needed');
  await page.getByLabel(mails.at, { exact: true }).fill('06:45');
  await page.getByLabel('Saturday').check();
  await page.getByLabel(mails.alerts).selectOption('critical');
  await page.getByLabel(mails.hasQuiet).uncheck();
  await page.getByLabel(mails.zone).selectOption('Europe/Lisbon');
  await page.getByRole('button', { name: settings.save }).click();
  await page.getByRole('button', { name: mails.stop }).waitFor();
  await expectSound(page);
  await page.reload();
  await page.getByRole('button', { name: mails.stop }).waitFor();
  expect(await page.getByLabel(mails.at, { exact: true }).inputValue()).toBe('06:45');
  expect(await page.getByLabel('Saturday').isChecked()).toBe(true);
  expect(await page.getByLabel(mails.hasQuiet).isChecked()).toBe(false);
  expect(await page.getByLabel(mails.zone).inputValue()).toBe('Europe/Lisbon');
  await page.getByRole('button', { name: mails.stop }).click();
  await page.getByRole('button', { name: mails.resume }).click();
  await page.getByRole('button', { name: mails.stop }).waitFor();
});

test('an admin adds somebody without an account, tests, changes and removes; what became of mails is seen', async () => {
  const page = await openAs(ANA, { browser, server, address: '/settings?section=mails' });
  const list = page.getByRole('table', { name: mails.hint });
  const [preview] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: mails.previewOf.alert, exact: true }).click(),
  ]);
  await preview.getByRole('heading', { name: 'Topic offers: more people leave than usual' }).waitFor();
  await preview.close();
  await page.getByLabel(signIn.email).fill('rita@example.com');
  await page.getByRole('button', { name: mails.add }).click();
  const row = list.getByRole('row', { name: /rita@example\.com/ });
  await row.waitFor();
  await page.getByLabel(signIn.email).fill('rita@example.com');
  await page.getByRole('button', { name: mails.add }).click();
  await page.getByRole('alert').filter({ hasText: settings.failed.recipient }).waitFor();
  await row.getByRole('button', { name: mails.test }).click();
  const log = page.getByRole('table', { name: mails.logHint });
  await log
    .getByRole('row', { name: new RegExp(`${mails.kind.test} rita@example\\.com ${mails.state.due}`) })
    .waitFor();
  await expectSound(page);
  await row.getByRole('button', { name: mails.change }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(mails.report, { exact: true }).selectOption('weekly');
  await expectSound(page);
  await dialog.getByRole('button', { name: settings.save }).click();
  await row.getByText(mails.reports.weekly).waitFor();
  await row.getByRole('button', { name: mails.remove }).click();
  await page.getByRole('dialog').getByRole('button', { name: mails.remove }).click();
  await log.getByText(mails.gone).waitFor();
  expect(await row.count()).toBe(0);
  await page.goto(`${server.origin}/now?panel=data`);
  await page.getByRole('dialog').getByText('no mail waits').waitFor();
  await browser.expectNoFaults(/409/);
});

test('an address that takes no mails is seen with its code, and gets mails again when an admin says so', async () => {
  const headers = { authorization: `Bearer ${await server.token('ingest', 'admin')}` };
  const add = { email: 'lia@example.org' };
  const json = { ...headers, 'content-type': 'application/json' };
  const send = (path: string, body: object) =>
    fetch(`${server.origin}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) });
  expect((await send('/v1/recipients', add)).status).toBe(200);
  const notice = { address: add.email, kind: 'permanent', code: '5.1.1', at: '2026-05-20T15:00:00Z' };
  expect(await (await send('/v1/bounces', notice)).json()).toMatchObject({ permanent: 1 });
  const page = await openAs(ANA, { browser, server, address: '/settings?section=mails' });
  const row = page.getByRole('row', { name: /lia@example\.org/ });
  await row.getByText(/takes no mails since May 20, 12:00 \(5\.1\.1\)/).waitFor();
  expect(await row.getByRole('button', { name: mails.test }).count()).toBe(0);
  await expectSound(page);
  await row.getByRole('button', { name: mails.clear }).click();
  await row.getByText('1 mail came back').waitFor();
  await row.getByRole('button', { name: mails.test }).waitFor();
});
