import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { issueLink } from '../../server/auth/issue-link.ts';
import { newMemberId } from '../../server/auth/member-id.ts';
import type { Role } from '../../server/core/role.ts';
import { DASHBOARD_CATALOGUES } from '../../server/i18n/dashboard/dashboard-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import {
  expectSound,
  expectSoundInBothThemes,
  startDashboardBrowser,
  type DashboardBrowser,
  type Look,
} from '../support/dashboard-browser.ts';
import { SHOP_NOW, shopLines } from '../support/dashboard-shop.ts';
import { startDashboard, type DashboardServer } from '../support/dashboard.ts';

const words = DASHBOARD_CATALOGUES.en;
const { incident: text } = words;
const HOUR = 3_600_000;
const SOON = { timeout: 20_000 };

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: DashboardBrowser;
let server: DashboardServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startDashboardBrowser(), startDashboard([])]);
  // Half an hour ago the text of the template was changed.
  const components = [{ type: 'BODY', text: 'Olá {{1}}, chegou o inverno. Responda SAIR para não receber.' }];
  const edit = { type: 'template', at: SHOP_NOW - HOUR / 2, template: '9001', components };
  await server.send([...shopLines(), edit]);
  for (const hours of [3, 2, 1, 0]) await server.analyse(SHOP_NOW - hours * HOUR);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.expectNoFaults());

let people = 0;
/** A page of a member who has just come by a link. */
async function signedIn(
  address: string,
  {
    role = 'reviewer',
    personal = false,
    ...look
  }: Look & { role?: Role; personal?: boolean; runs?: boolean } = {},
): Promise<Page> {
  const id = newMemberId();
  const email = `member${(people += 1)}@example.com`;
  const { store } = server.members;
  await store.add({ id, email, name: 'Rita', role, personal, language: null }, SHOP_NOW);
  const { link } = await issueLink(server.members, { kind: 'sign-in', member: id });
  const page = await browser.newPage(look);
  await page.goto(link);
  await page.waitForURL('**/now');
  await page.goto(`${server.origin}${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const verbs = (page: Page) => page.getByRole('group', { name: /winter_sale/ });
const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe('on Now', () => {
  test('the open incident is linked, and leads to its page', async () => {
    const page = await signedIn('/now');
    await page.getByRole('link', { name: 'Incident: news' }).click();
    await page.getByRole('heading', { level: 1, name: /^news: \d+ opt-outs too many since/ }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/incidents\/\d+$/);
    await expectSound(page);
  });

  test('it was this: said on the card, kept, and undone', async () => {
    const page = await signedIn('/now');
    await verbs(page).getByRole('button', { name: text.verbs.confirm }).click();
    await verbs(page)
      .getByText(/^It was this \(Rita, /)
      .waitFor();
    await page.getByText(text.verbs.done.confirmed).waitFor({ state: 'attached' });
    await page.reload();
    await verbs(page)
      .getByText(/^It was this \(Rita, /)
      .waitFor();
    await verbs(page).getByRole('button', { name: text.verbs.undo }).click();
    await verbs(page).getByRole('button', { name: text.verbs.confirm }).waitFor();
  });

  test('not this asks why, in an address of its own, and says what follows', async () => {
    const page = await signedIn('/now');
    await verbs(page).getByRole('button', { name: text.verbs.refute }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(text.verbs.newNormal.effect).waitFor();
    expect(searchOf(page).get('ask')).toBe('refute');
    await expectSound(page);
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    await page.goForward();
    await dialog.getByRole('radio', { name: text.verbs.newNormal.name }).check();
    await dialog.getByRole('button', { name: text.verbs.newNormal.name }).click();
    await verbs(page)
      .getByText(/^Not this: new normal/)
      .waitFor();
    await verbs(page).getByRole('button', { name: text.verbs.undo }).click();
    await verbs(page).getByRole('button', { name: text.verbs.refute }).waitFor();
  });

  test('later says for whom and until when before anything is put off, and is taken back', async () => {
    const page = await signedIn('/now');
    await verbs(page).getByRole('button', { name: text.verbs.later }).waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: text.verbs.laterAsk });
    await dialog.getByText(/for everybody, until May 20, 23:00 \(America\/Sao_Paulo\)/).waitFor();
    await dialog
      .getByText(/^Nobody gets alerts .* In the last 30 days no alert about this went out\.$/)
      .waitFor();
    await dialog.getByRole('radio', { name: text.verbs.ends.tomorrow }).check();
    await dialog.getByText(/until May 21, 09:00/).waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: text.verbs.putOff }).click();
    await verbs(page).getByText('Put off for everybody until May 21, 09:00').waitFor();
    await verbs(page).getByRole('button', { name: text.verbs.bringBack }).click();
    await verbs(page).getByRole('button', { name: text.verbs.later }).waitFor();
  });

  test('who gets mails about it may put it off for themselves alone, and takes that back', async () => {
    const page = await signedIn('/now', { width: 360, height: 800 });
    const mine = `${server.origin}/v1/me/mails`;
    const headers = { origin: server.origin };
    const begun = await page.request.put(mine, { headers, data: { wishes: { alerts: 'all' } } });
    expect(begun.status()).toBe(200);
    await page.goto(`${server.origin}/incidents/1?ask=later`);
    const dialog = page.getByRole('dialog', { name: text.verbs.laterAsk });
    await dialog.getByText(/for everybody, until May 20/).waitFor();
    await dialog.getByRole('radio', { name: text.verbs.whose.me }).check();
    await dialog.getByText(/only your mails, until May 20, 23:00 \(America\/Sao_Paulo\)/).waitFor();
    await expectSoundInBothThemes(page);
    await dialog.getByRole('button', { name: text.verbs.putOff }).click();
    await page.getByText('Your mails about it wait until May 20, 23:00').waitFor();
    await page.getByText('Put off until May 20, 23:00, for their own mails only').waitFor();
    // Others see it as it was.
    const other = await signedIn('/incidents/1');
    await other.getByRole('button', { name: text.verbs.later }).waitFor();
    expect(await other.getByText(/^Put off for everybody|^Your mails/).count()).toBe(0);
    await page.getByRole('button', { name: text.verbs.bringBack }).click();
    await page.getByText('Their own mails brought back').waitFor();
    await page.getByText(/^Your mails about it wait/).waitFor({ state: 'detached' });
    await page.request.put(mine, { headers, data: { wishes: { alerts: 'none' } } });
  });

  test('a viewer sees what was said and no verbs', async () => {
    const page = await signedIn('/now', { role: 'viewer' });
    await page.getByRole('link', { name: 'Incident: news' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: text.verbs.confirm }).count()).toBe(0);
  });

  test('whom to leave out is counted, and downloaded by those who may', async () => {
    const page = await signedIn('/now', { personal: true });
    const card = page.getByRole('region', { name: /winter_sale/ });
    await card.getByText(/655 deliveries since then · \d+ people/).waitFor();
    const saved = page.waitForEvent('download');
    await card.getByRole('link', { name: words.now.fix.list }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('leave-out-id-9001.csv');
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const lines = Buffer.concat(parts).toString('utf8').trimEnd().split('\r\n');
    const told = /655 deliveries since then · (\d+) people/.exec(await card.innerText())?.[1];
    expect(lines.length - 1).toBe(Number(told));
    expect(lines[1]).toMatch(/^55119\d{8},,,(never|withdrawn),2026-05-\d\dT/);
    const other = await signedIn('/now');
    await other.getByText(words.now.fix.noList).waitFor();
  });
});

describe('the page of an incident', () => {
  const openPage = async (look: Parameters<typeof signedIn>[1] = {}): Promise<Page> => {
    const page = await signedIn('/incidents/1', look);
    await page.getByRole('heading', { level: 1, name: /too many/ }).waitFor();
    return page;
  };

  test('shows how it went, as a chart and as a table, and what it would be without a suspect', async () => {
    const page = await openPage();
    const figure = page.getByRole('figure', { name: text.chart.title });
    await figure.locator('svg .recharts-line').waitFor();
    await figure.getByRole('button', { name: words.charts.asTable }).click();
    await expect.poll(() => figure.getByRole('row').count(), SOON).toBeGreaterThanOrEqual(5);
    expect(searchOf(page).get('chart')).toBe('table');
    await page.getByRole('switch', { name: text.culprits.without }).check();
    await page.getByText(/Without winter_sale \(pt_BR\) it would be/).waitFor();
    expect(searchOf(page).get('without')).toBe('id:9001');
    await page.reload();
    await page.getByText(/Without winter_sale \(pt_BR\) it would be/).waitFor();
    await page
      .getByText(/The text of winter_sale \(pt_BR\) was changed, May 20, 14:30\. Too early to say/)
      .waitFor();
    for (const name of [words.now.rivals, words.now.notKnown])
      await page.getByRole('region', { name }).waitFor();
    await expectSound(page);
  });

  test('is looked after, given to somebody, closed and opened again, each in the timeline', async () => {
    const page = await openPage();
    await page.keyboard.press('r');
    await page.getByText('Rita is on it').waitFor();
    await button(page, text.verbs.undo).first().click();
    await button(page, text.team.acknowledge).waitFor();
    await page.getByLabel(text.team.assign).selectOption({ label: 'Rita' });
    await page.getByText('Assigned to Rita').last().waitFor();
    await page.getByLabel(text.team.assign).selectOption({ label: text.team.nobody });
    await page
      .getByText(text.step.unassigned({} as never, {} as never))
      .last()
      .waitFor();
    await button(page, text.team.resolve).click();
    await button(page, text.team.reopen).click();
    await button(page, text.team.resolve).waitFor();
    const timeline = page.getByRole('region', { name: text.timeline.heading });
    const said = await timeline.getByRole('listitem').allInnerTexts();
    expect(said[0]).toMatch(/Rita\s+Opened again$/);
    expect(said.at(-1)).toMatch(/Culprit\s+Opened: \d+ opt-outs too many/);
  });

  test('takes comments, and back again those of whoever reads it', async () => {
    const page = await openPage();
    await page.getByRole('textbox', { name: text.timeline.comment }).fill('The list of Friday was wrong.');
    await button(page, text.timeline.send).click();
    const timeline = page.getByRole('region', { name: text.timeline.heading });
    await timeline.getByText('The list of Friday was wrong.').last().waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: text.timeline.comment }).inputValue(), SOON)
      .toBe('');
    // Taken back: the text is gone from the timeline, and stands in the field to be put otherwise.
    await timeline.getByRole('button', { name: text.timeline.withdraw }).first().focus();
    await page.keyboard.press('Enter');
    await timeline.getByText('Comment withdrawn').waitFor();
    expect(await timeline.getByRole('listitem').filter({ hasText: 'The list of Friday' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: text.timeline.comment }).inputValue()).toBe(
      'The list of Friday was wrong.',
    );
    await expectSound(page);
    // Another member may not take it back.
    await button(page, text.timeline.send).click();
    await timeline.getByText('The list of Friday was wrong.').last().waitFor();
    const other = await openPage();
    await other.getByText('The list of Friday was wrong.').waitFor();
    expect(await button(other, text.timeline.withdraw).count()).toBe(0);
  });

  test('follows by itself while it runs, and has it read out', async () => {
    const page = await openPage({ runs: true });
    const other = await openPage();
    await other.getByRole('textbox', { name: text.timeline.comment }).fill('seen from elsewhere');
    await button(other, text.timeline.send).click();
    await other.getByText('seen from elsewhere').last().waitFor();
    await expect
      .poll(async () => {
        await page.clock.runFor(15_000);
        return page.getByText('seen from elsewhere').count();
      }, SOON)
      .toBeGreaterThan(0);
    await expect.poll(() => page.getByRole('status').first().innerText(), SOON).toContain('Comment');
  });

  test('is worked by the keyboard alone, and its keys stand in the help', async () => {
    const page = await openPage();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: words.shell.keyboard.title });
    await help.getByText(text.key.seen).waitFor();
    await help.getByText(text.key.later.incident).waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await verbs(page).getByRole('button', { name: text.verbs.confirm }).focus();
    await page.keyboard.press('Enter');
    await verbs(page)
      .getByText(/^It was this \(/)
      .waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: text.verbs.laterAsk });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await verbs(page).getByRole('button', { name: text.verbs.undo }).focus();
    await page.keyboard.press('Enter');
    await verbs(page).getByRole('button', { name: text.verbs.confirm }).waitFor();
  });

  test('of one that does not exist it says so', async () => {
    const page = await signedIn('/incidents/99');
    await page.getByText(text.missing.title).waitFor();
    await page.getByRole('link', { name: text.missing.home }).click();
    await page.getByRole('heading', { level: 1, name: /winter_sale/ }).waitFor();
    await browser.expectNoFaults(/404/);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the page and its questions are sound in both themes at 320 pixels', async () => {
    const own = DASHBOARD_CATALOGUES[language].incident;
    const page = await signedIn('/incidents/1?without=id:9001', {
      locale: language,
      width: 320,
      height: 640,
    });
    await page.getByRole('switch', { name: own.culprits.without }).waitFor();
    await page.getByRole('figure', { name: own.chart.title }).locator('svg .recharts-line').waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    await expectSoundInBothThemes(page);
    await page.goto(`${server.origin}/incidents/1?ask=later`);
    await page.getByRole('dialog', { name: own.verbs.laterAsk }).waitFor();
    await expectSoundInBothThemes(page);
    await page.goto(`${server.origin}/incidents/1?ask=refute&about=id:9001`);
    await page.getByRole('dialog').getByText(own.verbs.oneOff.effect).waitFor();
    await expectSoundInBothThemes(page);
  });
});
