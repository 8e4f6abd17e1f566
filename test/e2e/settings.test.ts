import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { SETTING_CATALOGUES } from '../../server/i18n/setting-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import {
  expectSound,
  expectSoundInBothThemes,
  startDashboardBrowser,
  type DashboardBrowser,
} from '../support/dashboard-browser.ts';
import { ANA, openAs, PASSWORD } from '../support/dashboard-member.ts';
import { shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { settings, signIn, states, shell } = DASHBOARD_CATALOGUES.en;
const { you, members, tokens, service } = settings;
const SOON = { timeout: 20_000 };

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([
    startDashboardBrowser(),
    startDashboard(shopLines({ isCalm: true })),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

const asAna = (address: string) => openAs(ANA, { browser, server, address });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

describe('You', () => {
  test('name and language are saved, and the page speaks it', async () => {
    const page = await openAs({ name: 'Davi', role: 'reviewer' }, { browser, server, address: '/settings' });
    await page.getByLabel(signIn.name).fill('Davi Lima');
    await page.getByLabel(you.language).selectOption('es');
    await page.getByRole('button', { name: settings.save }).click();
    await page.getByRole('heading', { name: DASHBOARD_CATALOGUES.es.settings.you.profile }).waitFor();
    await page.getByRole('contentinfo').getByText('Davi Lima').waitFor();
    await page.reload();
    expect(await page.getByLabel(DASHBOARD_CATALOGUES.es.signIn.name).inputValue()).toBe('Davi Lima');
    await expectSound(page);
  });

  test('a password is changed by who knows the one of today, and other sessions end', async () => {
    const page = await openAs(
      { name: 'Rita', role: 'viewer', hasPassword: true },
      { browser, server, address: '/settings' },
    );
    const other = await browser.newPage();
    await other.goto(`${server.origin}/sign-in`);
    await other.getByRole('textbox', { name: signIn.email }).fill('rita@example.com');
    await other.getByLabel(signIn.password, { exact: true }).fill(PASSWORD);
    await other.keyboard.press('Enter');
    await other.getByRole('contentinfo').getByText('Rita').waitFor();

    await page.reload();
    const sessions = page.getByRole('region', { name: you.sessions });
    await sessions.getByText(you.thisOne).waitFor();
    expect(await sessions.getByRole('listitem').count()).toBe(2);
    await page.getByLabel(you.current).fill('not the password');
    await page.getByLabel(signIn.newPassword).fill('another long password');
    await page.getByRole('button', { name: you.change }).click();
    await page.getByRole('alert').filter({ hasText: settings.failed.current }).waitFor();
    await page.getByLabel(you.current).fill(PASSWORD);
    await page.getByRole('button', { name: you.change }).click();
    await page.getByText(you.changed).first().waitFor();
    await expect.poll(() => sessions.getByRole('listitem').count(), SOON).toBe(1);
    await other.reload();
    await other.getByRole('textbox', { name: signIn.email }).waitFor();
    await browser.expectNoFaults(/40[01]/);
  });

  test('one session is ended, or all but this one', async () => {
    const page = await asAna('/settings');
    const sessions = page.getByRole('region', { name: you.sessions });
    for (const way of [/^End the session/, you.endOthers]) {
      await asAna('/now');
      await page.reload();
      await sessions.getByRole('listitem').nth(1).waitFor();
      const before = await sessions.getByRole('listitem').count();
      await sessions.getByRole('button', { name: way }).first().click();
      await expect.poll(() => sessions.getByRole('listitem').count(), SOON).toBeLessThan(before);
    }
    expect(await sessions.getByRole('listitem').count()).toBe(1);
  });

  test('somebody with a token has no profile, and is told so', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/settings#token=${await server.token('read')}`);
    await page.getByText(you.tokenOnly).waitFor();
    await page.getByRole('link', { name: settings.section.members }).click();
    await page.getByText('“admin”').waitFor();
    await browser.expectNoFaults(/403/);
  });
});

describe('Members', () => {
  test('are invited by a link shown once, changed, and removed after being asked twice', async () => {
    const page = await asAna('/settings');
    await page.getByRole('link', { name: settings.section.members, exact: true }).click();
    expect(new URL(page.url()).searchParams.get('section')).toBe('members');
    const form = page.getByRole('region', { name: members.invite });
    await form.getByLabel(members.email).fill('joana@example.com');
    await form.getByLabel(members.nameOptional).fill('Joana');
    await form.getByLabel(members.role).selectOption('reviewer');
    await form.getByRole('button', { name: members.invite }).click();
    const link = await page.getByLabel(members.linkLabel).inputValue();
    expect(link).toContain('/join#');
    await expectSound(page);
    await form.getByLabel(members.email).fill('joana@example.com');
    await form.getByRole('button', { name: members.invite }).click();
    await form.getByRole('alert').filter({ hasText: settings.failed.email }).waitFor();

    const joana = page.getByRole('row', { name: /Joana/ });
    await joana.getByText(members.invited).waitFor();
    await joana.getByRole('button', { name: members.again }).click();
    await expect.poll(() => page.getByLabel(members.linkLabel).inputValue(), SOON).not.toBe(link);
    await joana.getByRole('combobox').selectOption('admin');
    await said(page, settings.saved).waitFor({ state: 'attached' });
    await joana.getByRole('checkbox').click();
    await expect.poll(() => joana.getByRole('checkbox').isChecked(), SOON).toBe(true);
    await page.waitForLoadState('networkidle');
    await page.reload();
    await joana.waitFor();
    expect(await joana.getByRole('combobox').inputValue()).toBe('admin');
    expect(await joana.getByRole('checkbox').isChecked()).toBe(true);

    await joana.getByRole('button', { name: members.remove }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove Joana?' });
    await dialog.getByRole('button', { name: settings.cancel }).click();
    await dialog.waitFor({ state: 'hidden' });
    await joana.getByRole('button', { name: members.remove }).click();
    await expectSound(page);
    await dialog.getByRole('button', { name: members.remove }).click();
    await joana.waitFor({ state: 'detached' });

    const ana = page.getByRole('row', { name: /^Ana/ });
    await ana.getByRole('button', { name: members.remove }).click();
    await page.getByRole('dialog').getByRole('button', { name: members.remove }).click();
    await ana.getByRole('alert').filter({ hasText: settings.failed.lastAdmin }).waitFor();
    await browser.expectNoFaults(/409/);
  });

  test('who is no admin sees none of it, and what it takes', async () => {
    const page = await openAs(
      { name: 'Vera', role: 'viewer' },
      { browser, server, address: '/settings?section=members' },
    );
    await page.getByText(states.forbidden.title).waitFor();
    await page.getByRole('link', { name: settings.section.tokens }).click();
    await page.getByText(states.forbidden.title).waitFor();
    await expectSound(page);
    await browser.expectNoFaults(/403/);
  });
});

describe('API tokens', () => {
  test('one is made and shown once, works, and is revoked after being asked twice', async () => {
    const page = await asAna('/settings?section=tokens');
    await page.getByLabel(tokens.name).fill('importer');
    await page.getByRole('button', { name: tokens.make }).click();
    await page.getByRole('alert').filter({ hasText: settings.failed.scopes }).waitFor();
    await page.getByLabel(tokens.scope.read).check();
    await page.getByRole('button', { name: tokens.make }).click();
    const secret = await page.getByLabel(tokens.tokenLabel, { exact: true }).inputValue();
    await expectSound(page);
    const use = async () =>
      (await fetch(`${server.origin}/v1/templates`, { headers: { authorization: `Bearer ${secret}` } }))
        .status;
    expect(await use()).toBe(200);
    await page.reload();
    const row = page.getByRole('row', { name: /importer/ });
    await row.waitFor();
    expect(await page.getByLabel(tokens.tokenLabel, { exact: true }).count()).toBe(0);
    await row.getByRole('button', { name: tokens.revoke }).click();
    await page.getByRole('dialog').getByRole('button', { name: tokens.revoke }).click();
    await row.getByText(/^revoked/).waitFor();
    expect(await use()).toBe(401);
    await browser.expectNoFaults(/40[01]/);
  });
});

describe('Sensitivity', () => {
  test('each choice says how often it would have told of an incident, and the one that is saved stays', async () => {
    const page = await asAna('/settings?section=sensitivity');
    const { level, inForce } = settings.sensitivity;
    await page.getByRole('radio', { name: `${level.balanced.name} (${inForce})` }).waitFor();
    expect(await page.getByText(/would have fired \d+ times in the last 90 days/).count()).toBe(3);
    await page.getByRole('radio', { name: level.fewer.name }).check();
    await page.getByRole('button', { name: settings.save }).click();
    await page.getByRole('radio', { name: `${level.fewer.name} (${inForce})` }).waitFor();
    await expectSound(page);
    await page.reload();
    await page.getByRole('radio', { name: `${level.fewer.name} (${inForce})`, checked: true }).waitFor();
  });
});

describe('Service', () => {
  test('every setting with its value and where it comes from; of secrets only whether they are set', async () => {
    const page = await asAna('/settings?section=service');
    const of = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await of('CULPRIT_ZONE').getByText('America/Sao_Paulo').waitFor();
    await of('CULPRIT_ZONE').getByText(service.source.default).waitFor();
    await of('CULPRIT_KEY_FILE').getByText(service.source['command line']).waitFor();
    await of('CULPRIT_PEPPER').getByText('set, never shown').waitFor();
    await expectSound(page);
    // On a phone what is set stands below the name, and nothing has to be pushed sideways.
    await page.setViewportSize({ width: 360, height: 740 });
    const [wide, shown] = ['scrollWidth', 'clientWidth'].map((size) =>
      page.evaluate(`document.querySelector('main [role="group"]').${size}`),
    );
    expect(await wide).toBe(await shown);
    await of('CULPRIT_ZONE').getByText('America/Sao_Paulo').waitFor();
    await expectSoundInBothThemes(page);
  });

  test('the keys lead there: "," and then from link to link', async () => {
    const page = await asAna('/now');
    await page.keyboard.press(',');
    await page.getByRole('heading', { level: 1, name: settings.title }).waitFor();
    await page.getByRole('heading', { name: you.profile }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: members.list }).waitFor();
    await page.getByRole('link', { name: shell.now }).first().waitFor();
  });
});

describe.each(LANGUAGES)('in %s', (locale) => {
  test('every part has no fault that axe finds in both themes and fits 320 pixels', async () => {
    const texts = DASHBOARD_CATALOGUES[locale].settings;
    const page = await browser.newPage({ locale, width: 320, height: 640 });
    await page.goto(`${server.origin}/settings#token=${await server.token('read', 'review', 'admin')}`);
    await page.getByText(texts.browser).waitFor();
    for (const [section, text] of [
      ['you', texts.browser],
      ['members', texts.members.inviteHint],
      ['mails', texts.mails.hint],
      ['tokens', texts.tokens.makeHint],
      ['sensitivity', texts.sensitivity.hint],
      ['shares', texts.shares.hint],
      ['service', texts.service.hint],
    ]) {
      await page.goto(`${server.origin}/settings?section=${section}`);
      await page
        .getByText(text ?? '')
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      await expectSoundInBothThemes(page);
    }
    // What each setting means is told in the language of the reader.
    await page.getByText(SETTING_CATALOGUES[locale].erasureList).waitFor();
  });
});
