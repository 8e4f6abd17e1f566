import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { ACTION_LINK_MS } from '../../../server/core/mail-action.ts';
import { MAIL_WISHES } from '../../../server/core/recipient.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { createLinkSigner } from '../../../server/ingest/link-signer.ts';
import { createLogger } from '../../../server/log.ts';
import { exampleReport } from '../../../server/mail/example/example-report.ts';
import { mailAddresses } from '../../../server/mail/mail-addresses.ts';
import { renderReportMail } from '../../../server/mail/render-report-mail.ts';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';
import { alertMails } from '../../../server/service/alert-mails.ts';
import { sendMails } from '../../../server/service/send-mails.ts';
import { ENGINES } from '../../support/database.ts';
import { publishSample } from '../../support/incident.ts';
import { TEST_KEY } from '../../support/ingest.ts';
import { judgedSample } from '../../support/judged-sample.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';
import { NOW } from '../http/http-deps.ts';
import { openHouse, owner, type House, type Visitor } from '../http/members/house.ts';

const MAIL = { CULPRIT_SMTP_URL: 'smtp://mail.example.com', CULPRIT_MAIL_FROM: 'culprit@example.com' };
const secrets = { encryptionKey: TEST_KEY };
/** Pages of the dashboard, which ask whoever opens them to sign in. */
const BEHIND_SIGN_IN = /\/(now|decide|settings|incidents|templates)\b/;

describe.each(ENGINES)('an alert to somebody without an account on %s', (engine) => {
  let house: House;
  let rita: Visitor & { id: string };
  let server: MailServer;
  /** The alert as each of them got it. */
  let mails: Map<string, { text: string; html: string }>;
  beforeAll(async () => {
    [house, server] = await Promise.all([openHouse(engine), startMailServer()]);
    await owner(house);
    rita = await house.member('rita@example.com', 'reviewer');
    const { database, deps, clock } = house.service;
    const wishes = { ...MAIL_WISHES, language: 'en', quiet: null, quietWeekends: false };
    for (const [id, member] of [
      ['gil', null],
      ['rita', rita.id],
    ] as const)
      await deps.stores.recipients.add({ id, email: `${id}@example.com`, member, wishes, createdAt: 1 });
    await publishSample(database, { asOf: NOW - HOUR_MS });
    await rita.take('POST', '/v1/incidents/1/comment', { text: 'Davi sent the list of Friday' });
    const origin = () => house.origin;
    const config = readConfig({}, { ...MAIL, CULPRIT_PUBLIC_URL: house.origin });
    expect(await alertMails(config, { database, secrets, origin }, judgedSample(NOW - HOUR_MS), NOW)).toBe(2);
    const mailer = createSmtpMailer({ url: server.url, from: MAIL.CULPRIT_MAIL_FROM, dkim: null });
    const log = createLogger({ level: 'silent', clock: Date.now });
    await sendMails(mailer, { database, secrets, holder: 'test', clock: () => clock.now, log }).run();
    mailer.close();
    mails = new Map();
    for (let n = 0; n < 2; n += 1) {
      const { to, text = '', html } = await server.next();
      mails.set([to ?? []].flat()[0]?.text ?? '', { text, html: html === false ? '' : (html ?? '') });
    }
  });
  afterAll(() => Promise.all([house.close(), server.close()]));

  const linksIn = (email: string): string[] => {
    const { html = '' } = mails.get(email) ?? {};
    return [...new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address))];
  };
  /** The tokens of pages in the mail to Gil. */
  const tokens = (): string[] =>
    linksIn('gil@example.com').flatMap((link) => link.split(`${house.origin}/s/`)[1] ?? []);
  const open = (token: string) => house.visitor().send('GET', `/v1/shared/${token}`);

  test('leads to the incident and its templates as they open without signing in, without names', async () => {
    const links = linksIn('gil@example.com');
    expect(links.filter((link) => BEHIND_SIGN_IN.test(link))).toEqual([]);
    expect(mails.get('gil@example.com')?.text).not.toMatch(BEHIND_SIGN_IN);
    // Of the incident; the house knows no such template as the verdict names.
    const [incident = '', ...templates] = tokens();
    const answer = await open(incident);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    const text = await answer.text();
    expect(text).not.toMatch(/Davi|Rita|rita@|CRM team|member:/);
    expect(JSON.parse(text)).toMatchObject({
      page: 'incident',
      incident: { incident: { id: 1 } },
      expiresAt: new Date(NOW + ACTION_LINK_MS).toISOString(),
    });
    expect(templates.map((token) => decodeURIComponent(token).split('.').slice(1, 3))).toEqual([
      ['template', 'id:9001'],
      ['template', 'id:9002'],
    ]);
    // Nobody is named in an address.
    for (const link of links) expect(link).not.toMatch(/@|%40|Davi|Rita|55\d{8}/);
  });

  test('says until when its links open; that of a member leads into the dashboard, and does not', async () => {
    const until = 'open without signing in until May 27, 09:00 (America/Sao_Paulo), for reading only';
    expect(mails.get('gil@example.com')?.text.replaceAll(/\s+/g, ' ')).toContain(until);
    const { text = '' } = mails.get('rita@example.com') ?? {};
    expect(text).not.toContain('without signing in');
    const pages = linksIn('rita@example.com').filter((link) => !link.includes('/mails/'));
    expect(pages).toEqual([
      `${house.origin}/incidents/1`,
      `${house.origin}/templates/id%3A9001`,
      `${house.origin}/templates/id%3A9002`,
      `${house.origin}/settings?section=sensitivity`,
      `${house.origin}/settings?section=mails`,
    ]);
  });

  test('shows nothing when it was changed, has ended or its recipient was removed', async () => {
    const [token = ''] = tokens();
    const parts = decodeURIComponent(token).split('.');
    const changed = [
      ...parts.map((part, at) => parts.with(at, part === '1' ? '2' : `${part}0`).join('.')),
      parts.with(1, 'now').with(2, '').join('.'),
      parts.with(2, 'id:9001').with(1, 'template').join('.'),
      parts.slice(0, -1).join('.'),
      `${token}x`,
    ];
    const bodies = new Set<string>();
    for (const wrong of changed) {
      const answer = await open(encodeURIComponent(wrong));
      expect([wrong, answer.status]).toEqual([wrong, 404]);
      bodies.add(await answer.text());
    }
    expect(bodies.size).toBe(1);
    const { clock, deps } = house.service;
    clock.now = NOW + ACTION_LINK_MS - 1;
    expect((await open(token)).status).toBe(200);
    clock.now = NOW + ACTION_LINK_MS;
    expect((await open(token)).status).toBe(404);
    clock.now = NOW;
    // It opens this page and nothing else.
    expect((await open(token)).status).toBe(200);
    for (const path of ['/v1/incidents/1', '/v1/verdict', '/v1/shares']) {
      const headers = { authorization: `Bearer ${decodeURIComponent(token)}` };
      expect((await house.service.app.request(path, { headers })).status).toBe(401);
    }
    await deps.stores.recipients.remove('gil');
    expect((await open(token)).status).toBe(404);
  });
});

describe('a report to somebody without an account', () => {
  test('leaves out links to what cannot be shown to them', () => {
    const signer = createLinkSigner(TEST_KEY, 'share link');
    const addresses = mailAddresses('https://culprit.example.com', {
      stop: signer,
      action: signer,
      page: signer,
    });
    const zone = 'America/Sao_Paulo';
    const style = { language: 'en' as const, zone, now: NOW, name: null, isLate: false };
    const report = exampleReport(NOW, zone);
    const mailTo = (member: string | null) =>
      renderReportMail(report, style, addresses.ofReport({ id: 'gil', member }, report)).text;
    expect(mailTo('m1')).toMatch(/\/decide\b/);
    expect(mailTo(null)).not.toMatch(BEHIND_SIGN_IN);
    const [, until = ''] = /without signing in until \w+ (\d+),/.exec(mailTo(null)) ?? [];
    // As long as the page of the report itself.
    const end = new Date(Date.parse(`${report.lastDay}T00:00:00Z`) + 30 * DAY_MS - 3 * HOUR_MS);
    expect(Number(until)).toBe(end.getUTCDate());
    expect(mailTo(null)).toMatch(/\/s\/gil\.template\./);
  });
});
