import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { invite } from '../../server/auth/invite.ts';
import { welcomeLink } from '../../server/auth/issue-link.ts';
import { demoLink } from '../../server/cli/demo-member.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { expectSound, startDashboardBrowser, type DashboardBrowser } from '../support/dashboard-browser.ts';
import { shopLines } from '../support/dashboard-shop.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const { signIn, shell, settings } = DASHBOARD_CATALOGUES.en;
/** Where people reach the service by what it believes; a test goes to where it is. */
const PUBLIC = 'http://culprit.example.com';
const PASSWORD = 'a long enough password';

// A browser, a service and whoever else works on this machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
  const mailing = {
    CULPRIT_SMTP_URL: mail.url,
    CULPRIT_MAIL_FROM: 'culprit@example.com',
    CULPRIT_PUBLIC_URL: PUBLIC,
  };
  [browser, server] = await Promise.all([
    startDashboardBrowser(),
    startDashboard(shopLines({ isCalm: true }), mailing),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await mail.close();
});
afterEach(() => browser.expectNoFaults());

/** A link that the service made, at the address that the test knows it by. */
function here(link: string): string {
  expect(link).toContain(`${PUBLIC}/`);
  return link.replace(PUBLIC, server.origin);
}

/** The link in the next mail. */
async function mailedLink(): Promise<string> {
  return here(/http:\S+/.exec((await mail.next()).text ?? '')?.[0] ?? '');
}

describe('coming in', () => {
  test('the first one makes the owner by the printed link, which then works no more', async () => {
    const link = here((await welcomeLink(server.members))?.link ?? '');
    expect(link).toContain('/welcome#');
    const page = await browser.newPage();
    await page.goto(link);
    await page.getByLabel(signIn.name).fill('Rita');
    expect(page.url()).toBe(`${server.origin}/welcome`);
    await page.getByRole('textbox', { name: signIn.email }).fill('rita@example.com');
    await page.getByLabel(signIn.newPassword).fill(PASSWORD);
    await expectSound(page);
    await page.getByRole('button', { name: signIn.welcome.submit }).click();
    await page.getByRole('contentinfo').getByText('Rita').waitFor();
    expect(new URL(page.url()).pathname).toBe('/now');
    // No script gets at the session.
    expect(await page.evaluate('document.cookie')).toBe('culprit_language=en');

    const again = await browser.newPage();
    await again.goto(link);
    await again.getByLabel(signIn.name).fill('Davi');
    await again.getByRole('textbox', { name: signIn.email }).fill('davi@example.com');
    await again.getByLabel(signIn.newPassword).fill(PASSWORD);
    await again.getByRole('button', { name: signIn.welcome.submit }).click();
    await again.getByRole('alert').waitFor();
    await browser.expectNoFaults(/40\d/);
  });

  test('a password leads to where the reader wanted to go, a wrong one does not; signing out ends it', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/settings`);
    await page.getByRole('textbox', { name: signIn.email }).fill('rita@example.com');
    await page.getByLabel(signIn.password, { exact: true }).fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: signIn.wrong }).waitFor();
    await page.getByLabel(signIn.password, { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText(settings.browser).waitFor();
    // Another tab of the same browser is signed in as well.
    const other = await page.context().newPage();
    await other.goto(`${server.origin}/templates`);
    await other.getByRole('rowheader', { name: 'weekly_offers' }).waitFor();
    await page.getByRole('button', { name: shell.signOut }).click();
    await page.getByRole('textbox', { name: signIn.email }).waitFor();
    await other.reload();
    await other.getByRole('textbox', { name: signIn.email }).waitFor();
    await browser.expectNoFaults(/401/);
  });

  test('the link of the demonstration signs in by itself, once', async () => {
    const link = here(await demoLink(server.members));
    const page = await browser.newPage();
    await page.goto(link);
    await page.getByRole('contentinfo').getByText('Ana').waitFor();
    expect(page.url()).toBe(`${server.origin}/now`);
    const again = await browser.newPage();
    await again.goto(link);
    await again.getByRole('alert').filter({ hasText: signIn.link.used }).waitFor();
    await again.getByRole('textbox', { name: signIn.email }).waitFor();
    await expectSound(again);
    await browser.expectNoFaults(/401/);
  });

  test('an invitation asks for a name and a password', async () => {
    const who = {
      email: 'davi@example.com',
      role: 'viewer',
      personal: false,
      name: 'Davi',
      language: null,
    } as const;
    const { link } = await invite(server.members, who, 'test');
    const page = await browser.newPage();
    expect(await mailedLink()).toBe(here(link));
    await page.goto(here(link));
    await page.getByText('You were invited as davi@example.com.').waitFor();
    expect(await page.getByLabel(signIn.name).inputValue()).toBe('Davi');
    await page.getByLabel(signIn.newPassword).fill(PASSWORD);
    await page.getByRole('button', { name: signIn.join.submit }).click();
    await page.getByRole('contentinfo').getByText('Davi').waitFor();
    expect(new URL(page.url()).pathname).toBe('/now');
  });

  test('a token opens the dashboard in this tab only', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/templates`);
    await page.getByText(signIn.token.heading).click();
    await page.getByLabel(signIn.token.label).fill(await server.token('read'));
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'weekly_offers' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${server.origin}/templates`);
    await other.getByRole('textbox', { name: signIn.email }).waitFor();
  });

  test('links by mail sign in, and let a forgotten password be chosen anew', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/sign-in`);
    await page.getByRole('button', { name: signIn.mail.signIn }).click();
    expect(await page.evaluate('document.activeElement?.getAttribute("type")')).toBe('email');
    await page.getByRole('textbox', { name: signIn.email }).fill('rita@example.com');
    await page.getByRole('button', { name: signIn.mail.signIn }).click();
    await page.getByRole('status').filter({ hasText: signIn.mail.sent }).waitFor();
    await expectSound(page);
    await page.goto(await mailedLink());
    await page.getByRole('contentinfo').getByText('Rita').waitFor();
    await page.getByRole('button', { name: shell.signOut }).click();

    await page.getByRole('textbox', { name: signIn.email }).fill('rita@example.com');
    await page.getByRole('button', { name: signIn.mail.reset }).click();
    await page.goto(await mailedLink());
    await page.getByText('For rita@example.com.').waitFor();
    await page.getByLabel(signIn.newPassword).fill(`${PASSWORD} again`);
    await page.getByRole('button', { name: signIn.reset.submit }).click();
    await page.getByRole('contentinfo').getByText('Rita').waitFor();
  });

  test.each(LANGUAGES)(
    'in %s every way in has no fault that axe finds and fits 320 pixels',
    async (language) => {
      const texts = DASHBOARD_CATALOGUES[language].signIn;
      const page = await browser.newPage({ locale: language, width: 320, height: 640 });
      for (const [address, title] of [
        ['/sign-in', texts.title],
        ['/welcome', texts.welcome.title],
        ['/join', texts.join.title],
        ['/reset', texts.reset.title],
      ] as const) {
        await page.goto(`${server.origin}${address}`);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectSound(page);
      }
    },
  );
});
