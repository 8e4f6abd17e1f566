import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { expectSound, startDashboardBrowser, type DashboardBrowser } from '../support/dashboard-browser.ts';
import { ANA, openAs } from '../support/dashboard-member.ts';
import { SHOP_NOW, shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What the verdict names. */
const NAMED = {
  type: 'template',
  at: SHOP_NOW - 3 * 86_400_000,
  template: { id: '9001', name: 'winter_sale', language: 'pt_BR', category: 'MARKETING', topic: 'offers' },
};

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard([])]);
  await server.send([...shopLines({ isCalm: true }), NAMED]);
  await server.publish(0.97);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

test.each(LANGUAGES)(
  'before the program has come, a member reads who it was and what to do, in %s',
  async (language) => {
    const words = DASHBOARD_CATALOGUES[language];
    const look = { locale: language, colorScheme: language === 'en' ? 'dark' : 'light' } as const;
    const page = await openAs(ANA, { browser, server, address: '/sign-in', look });
    // Chosen, so that it stays whatever language the member has.
    await page.evaluate(`localStorage.setItem('culprit.language', ${JSON.stringify(language)})`);
    await page.goto(`${server.origin}/settings`);
    await page.getByRole('navigation', { name: words.shell.mainNavigation }).waitFor();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const held = Promise.withResolvers<void>();
    await page.route(/assets\/program-[^/]*\.js$/, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(`${server.origin}/now`, { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { level: 1, name: /winter_sale/ });
    const fix = page.getByRole('heading', { level: 3, name: words.now.fix.heading });
    await fix.waitFor();
    await page.getByText(words.now.fix.keep).waitFor();
    await expectSound(page);
    const before = await heading.boundingBox();
    expect(asked.filter((path) => path.startsWith('/v1/'))).toEqual([]);

    held.resolve();
    await page.getByRole('contentinfo').getByText(ANA.name).waitFor();
    expect(await heading.boundingBox()).toEqual(before);
    expect(await fix.count()).toBe(1);
    // The answer came with the page.
    expect(asked).toContain('/v1/me');
    expect(asked).not.toContain('/v1/verdict');
  },
);
