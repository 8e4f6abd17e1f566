import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { expectSound, startDashboardBrowser, type DashboardBrowser } from '../support/dashboard-browser.ts';
import { shopLines, SHOP_NOW } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { states, now, decide, shell, signIn } = DASHBOARD_CATALOGUES.en;
const CULPRIT = /winter_sale \(pt_BR\)/;

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let empty: DashboardServer;
let calm: DashboardServer;
beforeAll(async () => {
  browser = await startDashboardBrowser();
  empty = await startDashboard([]);
  calm = await startDashboard(shopLines({ isCalm: true }));
});
afterAll(async () => {
  await browser.close();
  await empty.close();
  await calm.close();
});
afterEach(() => browser.expectNoFaults());

describe('what a page says when it has no culprit to name', () => {
  test('a new account sees its three steps, ticked off as they work, then how much data is still needed', async () => {
    const token = await empty.token('read');
    const page = await browser.newPage();
    await page.goto(`${empty.origin}/#token=${token}`);
    await page.getByRole('heading', { name: states.firstRun.title }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(states.firstRun.done, { exact: true }).count()).toBe(0);
    await page.goto(`${empty.origin}/decide`);
    await page.getByText(decide.allClear.title).waitFor();
    await browser.expectNoFaults(/404/);

    await empty.send([
      {
        type: 'template',
        at: SHOP_NOW - 60_000,
        template: { id: '1', name: 'first', language: 'pt_BR', topic: 'offers' },
      },
    ]);
    const later = await browser.newPage();
    await later.goto(`${empty.origin}/#token=${token}`);
    await later.getByText(states.firstRun.done, { exact: true }).nth(1).waitFor();
    await expectSound(later);
    await browser.expectNoFaults(/404/);

    await empty.analyse();
    const last = await browser.newPage();
    await last.goto(`${empty.origin}/#token=${token}`);
    await last.getByText(states.notEnough.title).waitFor();
    await last.getByRole('progressbar', { name: states.notEnough.history }).waitFor({ state: 'attached' });
    await expectSound(last);
  });

  test('an account without trouble is told so, and a culprit appears and is read out without a reload', async () => {
    const page = await browser.newPage({ runs: true });
    await page.goto(`${calm.origin}/#token=${await calm.token('read')}`);
    await page.getByRole('main').getByText(now.state.normal).first().waitFor();
    await expectSound(page);
    // What came before comes again: it is counted once.
    await calm.send(shopLines());
    await calm.analyse();
    await page.clock.fastForward(31_000);
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
    const said = page.getByRole('status').filter({ hasText: CULPRIT });
    await said.waitFor({ state: 'attached' });
  });
});

describe('what a page says when the server does not give what it asks for', () => {
  test('without permission it says which one is missing', async () => {
    const page = await browser.newPage();
    await page.goto(`${calm.origin}/#token=${await calm.token('ingest')}`);
    await page.getByRole('main').getByText(states.forbidden.title).first().waitFor();
    await page.getByText('“read”').first().waitFor();
    await expectSound(page);
    await browser.expectNoFaults(/403/);
  });

  test('with a token that is not valid it goes back to the sign-in and says why', async () => {
    const page = await browser.newPage();
    await page.goto(`${calm.origin}/templates#token=clp_000000000000_${'A'.repeat(43)}`);
    await page.getByRole('alert').filter({ hasText: signIn.ended }).waitFor();
    await expectSound(page);
    await browser.expectNoFaults(/401/);
  });

  test('an error keeps the last good answer, names the request and can be tried again', async () => {
    const page = await browser.newPage({ runs: true });
    await page.goto(`${calm.origin}/#token=${await calm.token('read')}`);
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/v1/verdict', (route) =>
      route.fulfill({
        status: 500,
        headers: { 'x-request-id': 'request-1' },
        json: { error: { code: 'internal', message: 'm' } },
      }),
    );
    await page.clock.fastForward(31_000);
    await page.clock.runFor(5_000);
    const notice = page.getByRole('alert').filter({ hasText: states.trouble });
    await notice.waitFor();
    expect(await notice.innerText()).toContain('Request request-1');
    await heading.waitFor();
    await expectSound(page);
    await page.unroute('**/v1/verdict');
    await notice.getByRole('button', { name: states.retry }).click();
    await notice.waitFor({ state: 'detached' });
    await browser.expectNoFaults(/500/);
  });

  test('a server that cannot be reached is told at once, and asked again on demand', async () => {
    const page = await browser.newPage();
    await page.route('**/v1/templates', (route) => route.abort());
    await page.goto(`${calm.origin}/templates#token=${await calm.token('read')}`);
    const alert = page.getByRole('alert').filter({ hasText: states.offline });
    await alert.waitFor();
    await page.unroute('**/v1/templates');
    await alert.getByRole('button', { name: states.retry }).click();
    await page.getByRole('rowheader', { name: 'weekly_offers' }).waitFor();
    await browser.expectNoFaults(/ERR_FAILED/);
  });

  test('a fault in a page leaves the rest standing', async () => {
    const page = await browser.newPage();
    await page.route('**/v1/templates', (route) => route.fulfill({ json: { templates: [{}] } }));
    await page.goto(`${calm.origin}/templates#token=${await calm.token('read')}`);
    await page.getByRole('alert').filter({ hasText: states.broken.text }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: shell.now }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await browser.expectNoFaults(/./);
  });
});
