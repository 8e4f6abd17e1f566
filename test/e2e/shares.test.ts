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
import { shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { settings, now } = DASHBOARD_CATALOGUES.en;
const { shares } = settings;
const CULPRIT = /winter_sale \(pt_BR\)/;

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard(shopLines())]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

/** A link that Ana makes on the page Now. */
async function sharedBy(page: Page, label: string): Promise<string> {
  await page.goto(`${server.origin}/now`);
  return linkOf(page, label);
}

/** A link to the page that is open. */
async function linkOf(page: Page, label = 'agency'): Promise<string> {
  await page.getByRole('button', { name: shares.make }).click();
  expect(new URL(page.url()).searchParams.get('panel')).toBe('share');
  const dialog = page.getByRole('dialog', { name: shares.make });
  await dialog.getByLabel(shares.label).fill(label);
  await expectSound(page);
  await dialog.getByRole('button', { name: shares.create }).click();
  return dialog.getByLabel(shares.linkLabel).inputValue();
}

describe('a share link', () => {
  test('shows the verdict to somebody who is not signed in, without names of people, until it is revoked', async () => {
    const ana = await openAs(ANA, { browser, server, address: '/now' });
    const link = await sharedBy(ana, 'agency');
    const stranger = await browser.newPage();
    await stranger.goto(link);
    await stranger.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
    await stranger.getByText('Shared with you to read').waitFor();
    await stranger
      .getByText(/America\/Sao_Paulo/)
      .first()
      .waitFor();
    await stranger.getByRole('region', { name: now.rivals }).waitFor();
    expect(await stranger.content()).not.toMatch(/CRM team|agency/);
    expect(await stranger.getByRole('link', { name: now.culprit.open }).count()).toBe(0);
    await expectSound(stranger);
    await stranger.goto(`${server.origin}/templates`);
    await stranger.getByRole('textbox', { name: DASHBOARD_CATALOGUES.en.signIn.email }).waitFor();

    await ana.goto(`${server.origin}/settings?section=shares`);
    await ana
      .getByRole('row', { name: /agency/ })
      .getByText(/^works until/)
      .waitFor();
    await expectSound(ana);
    await ana.getByRole('button', { name: 'Revoke the link for agency' }).click();
    await ana
      .getByRole('row', { name: /agency/ })
      .getByText(/^revoked/)
      .waitFor();
    await stranger.goto(link);
    await stranger.getByRole('heading', { level: 1, name: shares.ended.title }).waitFor();
    expect(await stranger.content()).not.toContain('winter_sale');
    await browser.expectNoFaults(/404/);
  });

  test.each(LANGUAGES)('that is not complete says so in %s and shows nothing', async (locale) => {
    const texts = DASHBOARD_CATALOGUES[locale].settings.shares;
    const ana = await openAs(ANA, { browser, server, address: '/now' });
    const link = await sharedBy(ana, locale);
    for (const wrong of [link.slice(0, -1), `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`]) {
      const page = await browser.newPage({ locale, width: 320, height: 640, colorScheme: 'dark' });
      await page.goto(wrong);
      await page.getByRole('heading', { level: 1, name: texts.ended.title }).waitFor();
      expect(await page.content()).not.toContain('winter_sale');
      await expectSound(page);
    }
    const page = await browser.newPage({ locale, width: 320, height: 640 });
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
    await expectSound(page);
    await browser.expectNoFaults(/404/);
  });

  test('beside it, everything that the verdict rests on is taken along as one file', async () => {
    const page = await openAs(ANA, { browser, server, address: '/now' });
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: now.evidence }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('culprit-evidence-2026-05-20.zip');
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    expect(Buffer.concat(parts).subarray(0, 2).toString()).toBe('PK');
  });

  test('of a template shows its chart, its text and what happened, and leads nowhere', async () => {
    const ana = await openAs(ANA, { browser, server, address: '/templates/id%3A9001' });
    await ana.getByRole('heading', { level: 1, name: 'winter_sale' }).waitFor();
    const link = await linkOf(ana);
    for (const locale of LANGUAGES) {
      const words = DASHBOARD_CATALOGUES[locale].template;
      const stranger = await browser.newPage({ locale, width: 360, height: 740 });
      await stranger.goto(link);
      await stranger.getByRole('heading', { level: 1, name: 'winter_sale' }).waitFor();
      await stranger.locator('.recharts-surface').first().waitFor();
      await stranger.getByText(words.chart.clock.cohort, { exact: true }).click();
      await stranger.waitForURL(/clock=cohort/);
      await stranger.getByText('temos novidades para você').waitFor();
      await stranger.getByRole('heading', { name: words.timeline.heading }).waitFor();
      expect(await stranger.content()).not.toMatch(/CRM team|agency/);
      expect(await stranger.locator('main a[href^="/templates"]').count()).toBe(0);
      await expectSoundInBothThemes(stranger);
    }
    // Whoever is signed in reads the same.
    await ana.goto(link);
    await ana.getByText('Shared with you to read').waitFor();
    expect(await ana.locator('main a[href^="/templates"]').count()).toBe(0);
  });

  test('of an incident shows how it went without names and comments, and offers nothing to do', async () => {
    const ana = await openAs(ANA, { browser, server, address: '/incidents/1' });
    const { incident } = DASHBOARD_CATALOGUES.en;
    await ana.getByRole('button', { name: incident.team.acknowledge }).click();
    await ana.getByLabel(incident.timeline.comment).fill('Davi sent the list');
    await ana.getByRole('button', { name: incident.timeline.send }).click();
    // The field keeps the words until they are saved.
    await ana.getByRole('listitem').getByText('Davi sent the list', { exact: true }).waitFor();
    const link = await linkOf(ana);
    for (const locale of LANGUAGES) {
      const words = DASHBOARD_CATALOGUES[locale].incident;
      const stranger = await browser.newPage({ locale, width: 360, height: 740 });
      await stranger.goto(link);
      await stranger.getByText(words.actor.member).first().waitFor();
      await stranger.locator('.recharts-surface').first().waitFor();
      expect(await stranger.content()).not.toMatch(/Davi|CRM team|>Ana</);
      for (const name of [words.verbs.confirm, words.verbs.later, words.timeline.send])
        expect(await stranger.getByRole('button', { name }).count()).toBe(0);
      await expectSoundInBothThemes(stranger);
    }
    await ana.goto(link);
    await ana.getByText('Shared with you to read').waitFor();
    expect(await ana.getByRole('button', { name: incident.verbs.confirm }).count()).toBe(0);
  });

  test('of a template and of an incident, the evidence pack beside it is of that one', async () => {
    const page = await openAs(ANA, { browser, server, address: '/templates/id%3A9001' });
    for (const [address, file] of [
      ['/templates/id%3A9001', 'culprit-evidence-2026-05-20-winter_sale.zip'],
      ['/incidents/1', 'culprit-evidence-2026-05-20-incident-1.zip'],
    ] as const) {
      await page.goto(`${server.origin}${address}`);
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: now.evidence }).click();
      expect((await saved).suggestedFilename()).toBe(file);
    }
  });

  test('is made only by who may decide', async () => {
    const page = await openAs({ name: 'Vera', role: 'viewer' }, { browser, server, address: '/now' });
    await page.getByRole('heading', { level: 1, name: CULPRIT }).waitFor();
    expect(await page.getByRole('button', { name: shares.make }).count()).toBe(0);
    await page.goto(`${server.origin}/settings?section=shares`);
    await page.getByText('“review”').waitFor();
    await browser.expectNoFaults(/403/);
  });
});
