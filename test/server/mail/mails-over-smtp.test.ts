import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../../server/core/time.ts';
import { LANGUAGES, type Language } from '../../../server/i18n/language.ts';
import { exampleAlert } from '../../../server/mail/example/example-alert.ts';
import { exampleReport } from '../../../server/mail/example/example-report.ts';
import type { MailContent } from '../../../server/mail/mail-content.ts';
import { renderAlertMail } from '../../../server/mail/render-alert-mail.ts';
import { renderDigestMail } from '../../../server/mail/render-digest-mail.ts';
import { renderLinkMail } from '../../../server/mail/render-link-mail.ts';
import { renderReportMail } from '../../../server/mail/render-report-mail.ts';
import { renderTestMail } from '../../../server/mail/render-test-mail.ts';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';
import { memberLinks } from '../../support/mail-links.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';
import { quietReport } from '../../support/quiet-report.ts';
import { numbersMissingIn } from '../../support/visible-numbers.ts';

const NOW = Date.UTC(2026, 10, 19, 11);
const zone = 'America/Sao_Paulo';
const BASE = 'https://culprit.example.com';
const LINKS = memberLinks(BASE, { page: `${BASE}/p`, stop: `${BASE}/stop` });
const ALERT_LINKS = {
  ...LINKS,
  acknowledge: `${BASE}/a/1`,
  snooze: `${BASE}/a/2`,
  oneOff: `${BASE}/a/3`,
  newNormal: `${BASE}/a/4`,
};
const RENDER: Record<string, (language: Language) => MailContent> = {
  report: (language) =>
    renderReportMail(exampleReport(NOW, zone), { ...styleOf(language), isLate: false }, LINKS),
  alert: (language) => renderAlertMail(exampleAlert(NOW), styleOf(language), ALERT_LINKS),
  digest: (language) =>
    renderDigestMail([exampleAlert(NOW), exampleAlert(NOW, 'recovered')], styleOf(language), LINKS),
  'quiet day': (language) =>
    renderReportMail(quietReport(NOW, zone), { ...styleOf(language), isLate: false }, LINKS),
  test: (language) => renderTestMail(styleOf(language), LINKS),
  ...Object.fromEntries(
    (['sign-in', 'invitation', 'reset'] as const).map((kind) => [
      kind,
      (language: Language) =>
        renderLinkMail(
          {
            kind,
            to: 'rita@example.com',
            name: 'Rita',
            link: `${BASE}/sign-in/link#x`,
            until: NOW + HOUR_MS,
          },
          styleOf(language),
        ),
    ]),
  ),
};
const styleOf = (language: Language) => ({ language, zone, now: NOW, name: 'Açaí & Cia' });

describe.each(LANGUAGES)('mails in %s through a mail server', (language) => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  test.each(Object.keys(RENDER))('%s arrives whole: subject, text, HTML, table, headers', async (kind) => {
    const content = RENDER[kind]?.(language);
    if (content === undefined) throw new Error(`no mail ${kind}`);
    const messageId = `<${kind.replace(' ', '-')}.${language}@culprit.example.com>`;
    const mailer = createSmtpMailer({ url: server.url, from: 'Culprit <culprit@example.com>', dkim: null });
    await mailer.send({
      ...content,
      to: 'rita@example.com',
      messageId,
      headers: {
        'List-Unsubscribe': `<${LINKS.stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        References: '<thread@culprit.example.com>',
      },
    });
    mailer.close();
    const mail = await server.next();
    const html = mail.html === false ? '' : (mail.html ?? '');
    expect(mail.subject).toBe(content.subject);
    expect(mail.messageId).toBe(messageId);
    expect(mail.references).toBe('<thread@culprit.example.com>');
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: LINKS.stop } });
    expect(mail.text?.trim()).toBe(content.text.trim());
    expect(html.trim()).toBe(content.html.trim());
    expect(numbersMissingIn(mail.text ?? '', html)).toEqual([]);
    const tables = mail.attachments.map(({ filename, contentType, content: bytes }) => {
      return { filename, contentType, text: bytes.toString('utf8') };
    });
    expect(tables).toEqual(
      (content.attachments ?? []).map(({ filename, content: text }) => {
        return { filename, contentType: 'text/csv', text };
      }),
    );
    expect(tables).toHaveLength(['report', 'quiet day'].includes(kind) ? 1 : 0);
  });
});
