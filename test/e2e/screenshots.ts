import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { issueLink } from '../../server/auth/issue-link.ts';
import { newMemberId } from '../../server/auth/member-id.ts';
import type { DailyReport } from '../../server/analysis/daily-report/daily-report.ts';
import type { PreviewKind } from '../../server/core/preview-kind.ts';
import { askPage } from '../../server/http/mail-actions/action-page.ts';
import { muteLines } from '../../server/http/mail-actions/mute-lines.ts';
import { exampleAlert } from '../../server/mail/example/example-alert.ts';
import { renderPreview } from '../../server/mail/render-preview.ts';
import { launchBrowser } from '../browser.ts';
import { shopLines, SHOP_NOW } from '../support/dashboard-shop.ts';
import { startDashboard } from '../support/dashboard.ts';
import { quietReport } from '../support/quiet-report.ts';

/** `npm run screenshots`: the pages of the dashboard as pictures in `docs/screenshots`, from the build in `dist`. */
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const HOUR = 3_600_000;

const PAGES = [
  ['now', '/now'],
  ['now-folds', '/now?open=reasons,practice,consent'],
  ['now-data', '/now?panel=data'],
  ['incident', '/incidents/1'],
  ['templates', '/templates'],
  ['template', '/templates/id%3A9001'],
  ['decide', '/decide'],
  ['settings', '/settings'],
] as const;
const LOOKS = [
  ['light', { width: 1280, height: 800 }, 'light'],
  ['dark', { width: 1280, height: 800 }, 'dark'],
  ['phone', { width: 390, height: 844 }, 'light'],
] as const;

mkdirSync(folder, { recursive: true });
const server = await startDashboard([]);
await server.send(shopLines());
// An incident opens with a verdict and goes on with the next ones.
for (const hours of [3, 2, 1, 0]) await server.analyse(SHOP_NOW - hours * HOUR);
const member = { id: newMemberId(), email: 'ana@example.com', name: 'Ana', language: null };
await server.members.store.add({ ...member, role: 'admin', personal: true }, SHOP_NOW);
const browser = await launchBrowser();
for (const [look, viewport, colorScheme] of LOOKS) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.setFixedTime(SHOP_NOW);
  await page.goto(`${server.origin}/sign-in`);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}sign-in-${look}.png`, fullPage: true });
  await page.goto((await issueLink(server.members, { kind: 'sign-in', member: member.id })).link);
  await page.waitForURL('**/now');
  for (const [name, address] of PAGES) {
    await page.goto(`${server.origin}${address}`);
    await page.waitForLoadState('networkidle');
    // A dialog covers the screen, not the page.
    await page.screenshot({ path: `${folder}${name}-${look}.png`, fullPage: !address.includes('panel') });
  }
  await context.close();
}
// Mails as a program for mail shows them, on a phone and on a desk.
const style = { language: 'en' as const, zone: 'America/Sao_Paulo', now: SHOP_NOW, name: 'Acme' };
const dashboard = 'https://culprit.example.com';
const mailOf = (kind: PreviewKind, report: DailyReport | null = null): string =>
  renderPreview(kind, { report }, { style, dashboard }).html;
const mute = muteLines('snooze', {
  ...style,
  preview: { recipients: 4, mails: 12, held: 8 },
});
const mails = {
  'mail-report': mailOf('report'),
  'mail-quiet-day': mailOf('report', quietReport(SHOP_NOW, style.zone)),
  'mail-alert': mailOf('alert'),
  'mail-outage': mailOf('outage'),
  'mail-digest': mailOf('digest'),
  // Where its links lead.
  'mail-action': String(
    askPage(
      { language: 'en', senderName: style.name, leadsTo: `${dashboard}/incidents/12` },
      { told: [{ id: 12, incident: exampleAlert(SHOP_NOW).state }], action: 'snooze', mute },
    ),
  ),
};
for (const [name, html] of Object.entries(mails)) {
  for (const width of [360, 720]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
      await page.setContent(html);
      await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
}
await browser.close();
await server.close();
