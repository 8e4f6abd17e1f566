import { describe, expect, test } from 'vitest';
import { ALERT_KINDS, type Alert } from '../../../server/analysis/alert/alert.ts';
import type { DailyReport } from '../../../server/analysis/daily-report/daily-report.ts';
import { HOUR_MS } from '../../../server/core/time.ts';
import { LANGUAGES, type Language } from '../../../server/i18n/language.ts';
import { exampleAlert, exampleOutage } from '../../../server/mail/example/example-alert.ts';
import { exampleReport } from '../../../server/mail/example/example-report.ts';
import { renderAlertMail } from '../../../server/mail/render-alert-mail.ts';
import { renderDigestMail } from '../../../server/mail/render-digest-mail.ts';
import { renderReportMail } from '../../../server/mail/render-report-mail.ts';
import { renderTestMail } from '../../../server/mail/render-test-mail.ts';
import { memberLinks } from '../../support/mail-links.ts';
import { quietReport } from '../../support/quiet-report.ts';
import { numbersMissingIn, visibleText } from '../../support/visible-numbers.ts';

/** 19 November, 08:00 in São Paulo. */
const NOW = Date.UTC(2026, 10, 19, 11);
const zone = 'America/Sao_Paulo';
const BASE = 'https://culprit.example.com';
const LINKS = memberLinks(BASE, {
  page: `${BASE}/report/2026-11-18?token=a&b`,
  stop: `${BASE}/mail/stop#1`,
});
const ALERT_LINKS = {
  ...LINKS,
  acknowledge: `${BASE}/mail/a#3`,
  snooze: `${BASE}/mail/a#4`,
  oneOff: `${BASE}/mail/a#5`,
  newNormal: `${BASE}/mail/a#6`,
};
const style = (language: Language) => ({ language, zone, now: NOW, name: 'Acme', isLate: false });

const report = exampleReport(NOW, zone);
const quiet = quietReport(NOW, zone);
const wide: Alert = {
  ...exampleAlert(NOW),
  state: { ...exampleAlert(NOW).state, subject: 'account', suspects: [] },
  verdict: { ...exampleAlert(NOW).verdict, outcome: 'account-wide', culprits: [] },
};

const mails = (language: Language) => ({
  report: renderReportMail(report, style(language), LINKS),
  late: renderReportMail(report, { ...style(language), isLate: true }, LINKS),
  quiet: renderReportMail(quiet, style(language), LINKS),
  ...Object.fromEntries(
    ALERT_KINDS.map((kind) => [kind, renderAlertMail(exampleAlert(NOW, kind), style(language), ALERT_LINKS)]),
  ),
  wide: renderAlertMail(wide, style(language), ALERT_LINKS),
  digest: renderDigestMail([exampleAlert(NOW, 'recovered'), wide], style(language), LINKS),
  test: renderTestMail(style(language), LINKS),
});

describe.each(LANGUAGES)('mails in %s', (language) => {
  test.each(Object.entries(mails(language)))('%s: the text says every number of the HTML', (_, mail) => {
    expect(numbersMissingIn(mail.text, mail.html)).toEqual([]);
    for (const body of [mail.text, mail.html, mail.subject]) {
      expect(body).not.toMatch(/undefined|NaN|\[object|Infinity|null/);
    }
    for (const [, address] of mail.html.matchAll(/href="([^"]+)"/g)) {
      expect(mail.text).toContain(visibleText(address ?? ''));
    }
  });

  test.each(Object.entries(mails(language)))('%s: loads nothing and is not cut off', (_, { html }) => {
    expect(html).not.toMatch(/<img|<link|<script|<form|url\(|src=|@import|javascript:/i);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    // Some clients show the first 102 kB only.
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test('a quiet day is three lines, and one for each time that was announced', () => {
    const linesOf = (told: DailyReport): string[] => {
      const [said = ''] = renderReportMail(told, style(language), LINKS).text.split('\n\n');
      return said.split('\n');
    };
    expect(linesOf(quiet)).toHaveLength(3);
    const [announced] = report.announced.map((one) => ({ ...one, label: 'Black Friday' }));
    const lines = linesOf({ ...quiet, announced: announced === undefined ? [] : [announced] });
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('“Black Friday”');
  });

  test('an alert says what was announced, and that it holds back warnings only', () => {
    const { text } = renderAlertMail(
      { ...exampleAlert(NOW), announced: report.announced.map((one) => ({ ...one, label: 'Black Friday' })) },
      style(language),
      ALERT_LINKS,
    );
    expect(text).toContain('“Black Friday”');
    expect(text).toMatch(/ 2 (times|vezes|veces) /);
    expect(renderAlertMail(exampleAlert(NOW), style(language), ALERT_LINKS).text).not.toMatch(
      / 2 (times|vezes|veces) /,
    );
  });

  test('one mail for several alerts of one outage leads with it, and names each', () => {
    const alert = exampleOutage(NOW);
    const { subject, text, html } = renderAlertMail(alert, style(language), ALERT_LINKS);
    expect(subject).toMatch(/: (provider outage|queda do provedor|caída del proveedor), 3 /);
    const [first = '', facts = '', , listed = ''] = text.split('\n\n');
    expect(first).toMatch(/provider outage|queda do provedor|caída del proveedor/);
    // What lies behind all of them is said first and once, then what is known of the gravest, and who is suspected of that.
    const told = /1[.,]?240/g;
    expect(facts.split('\n')[0]).toMatch(told);
    expect(text.match(told)).toHaveLength(1);
    expect(facts).toContain(alert.state.suspects[0]?.template.name);
    expect(text).toMatch(
      /(answers all 3 incidents|vale para todos os 3 incidentes|vale para los 3 incidentes)/,
    );
    for (const topic of ['offers', 'orders', 'reminders']) expect(listed).toContain(topic);
    expect(numbersMissingIn(text, html)).toEqual([]);
  });

  test('the report comes with its table', () => {
    const { attachments } = renderReportMail(report, style(language), LINKS);
    expect(attachments).toMatchObject([{ filename: 'culprit-2026-11-18.csv' }]);
    expect(attachments?.[0]?.content.split('\r\n')).toHaveLength(1 + report.templates.length + 1);
  });
});

describe('subjects', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

  test('of a report carry the verdict', () => {
    const subject = (of: DailyReport, isLate = false): string =>
      plain(renderReportMail(of, { ...style('en'), isLate }, LINKS).subject);
    expect(subject(report)).toBe(
      '[Acme] Quality Nov 18: 1 template needs review, opt-outs 1.4 % (usual 0.6 %)',
    );
    expect(subject(quiet)).toBe('[Acme] Quality Nov 18: all clear (checked 24 of 24 h)');
    expect(subject(quiet, true)).toBe('[Acme] Quality Nov 18 (late): all clear (checked 24 of 24 h)');
    const gap = { kind: 'feed-gap' as const, from: quiet.from - HOUR_MS, to: quiet.from + 2 * HOUR_MS };
    const half = { ...gap, hours: 3, usualDeliveries: 900 };
    expect(subject({ ...quiet, verdict: { ...quiet.verdict, rivals: [half] } })).toBe(
      '[Acme] Quality Nov 18: all clear (checked 22 of 24 h)',
    );
    expect(subject({ ...quiet, from: quiet.from - 48 * HOUR_MS })).toContain('Quality Nov 16');
    expect(subject({ ...quiet, verdict: { ...quiet.verdict, outcome: 'insufficient-data' } })).toContain(
      'too little data to judge',
    );
  });

  test('of an alert carry symptom, object, size and state', () => {
    const subject = (alert: Alert, name: string | null = null): string =>
      plain(renderAlertMail(alert, { ...style('en'), name }, ALERT_LINKS).subject);
    expect(subject(exampleAlert(NOW))).toBe(
      'CRITICAL: opt-outs 4.1 % on promo_black_friday_v2 (usual 0.5 %)',
    );
    expect(subject(exampleAlert(NOW, 'worse'))).toMatch(/^UPDATED: opt-outs 4\.1 % on promo/);
    expect(subject(exampleAlert(NOW, 'recovered'))).toBe(
      'RESOLVED: opt-outs on promo_black_friday_v2 are back to usual',
    );
    expect(subject(wide, 'Acme')).toBe('CRITICAL: opt-outs 1.6 % in the whole account (usual 0.6 %) · Acme');
  });
});

test('the first screen of an alert says what, compared with what, who, why and what to do', () => {
  const { text, html } = renderAlertMail(exampleAlert(NOW), style('en'), ALERT_LINKS);
  expect(text.split('\n').slice(2, 8)).toMatchInlineSnapshot(`
    [
      "What happened: 4.1 % of deliveries ended in an opt-out: 201 of 4,900, Nov 18, 06:00 to Nov 19, 08:00 (America/Sao_Paulo).",
      "Compared with: 0.5 % is usual; that is 176 too many. Alerts begin at 80 % probability; critical is 95 %, or 2 % of deliveries.",
      "Who is affected: 4,900 deliveries since Nov 18, 06:00 (Topic offers), 3,120 of them to people who had not agreed. Sent from number 700800900100200.",
      "Most likely cause: promo_black_friday_v2 (pt_BR), 97 % likely. 64 % of its recipients never agreed to "offers", or took it back; usually that is 10 %.",
      "What to do: promo_black_friday_v2 (pt_BR): keep sending to those who agreed (1,780 deliveries since then), leave out the rest (3,120).",
      "If nothing is done: At this pace about 98 more people leave every day than usual. A template that the platform rates red is paused for 3 h and then 6 h, and disabled the third time.",
    ]
  `);
  expect(html).toMatch(/display:none[^>]*>promo_black_friday_v2/);
});

test('a name cannot bring markup along', () => {
  const alert = exampleAlert(NOW);
  const [first] = alert.verdict.culprits;
  if (first === undefined) throw new Error('no culprit');
  const evil = { ...first, template: { ...first.template, name: '<b onclick="x">&' } };
  const { html } = renderAlertMail(
    { ...alert, verdict: { ...alert.verdict, culprits: [evil] } },
    style('en'),
    ALERT_LINKS,
  );
  expect(html).not.toContain('<b onclick');
  expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
});

test('an alert tells of the incidents that it stands for as well', () => {
  const { state } = exampleAlert(NOW);
  const others = [{ incident: 13, state: { ...state, subject: 'topic:orders', excess: 31 } }];
  const { text, html } = renderAlertMail({ ...exampleAlert(NOW), others }, style('en'), ALERT_LINKS);
  expect(text).toContain('Topic orders: critical, 31 opt-outs too many');
  expect(numbersMissingIn(text, html)).toEqual([]);
});

test('the limit of the numbers is told in people, beside whom the last 24 h reached', () => {
  const tileOf = (limit: string | null, reached: number | null = 9_140): string => {
    const numbers = report.numbers.map((number) => ({ ...number, limit }));
    const { text } = renderReportMail({ ...report, numbers, reached }, style('en'), LINKS);
    return /^Most people in 24 h: .*$/m.exec(text)?.[0] ?? '';
  };
  expect(tileOf('TIER_10K')).toBe(
    'Most people in 24 h: 10,000 (9,140 people got templates in the last 24 h, at most 91\u00a0% of the limit)',
  );
  expect(tileOf('TIER_10K', 1)).toContain('(1 person got templates in the last 24 h, at most ');
  expect(tileOf('TIER_10K', null)).toBe(
    'Most people in 24 h: 10,000 (busiest of the last 8 days: 18,000 messages delivered)',
  );
  expect(tileOf('TIER_UNLIMITED')).toBe('Most people in 24 h: no limit');
  // A word that is new is told as it is.
  expect(tileOf('TIER_HUGE')).toBe('Most people in 24 h: TIER_HUGE');
  expect(tileOf(null)).toBe('Most people in 24 h: not known');
});
