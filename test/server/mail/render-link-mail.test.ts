import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { renderLinkMail } from '../../../server/mail/render-link-mail.ts';

const LINK = 'https://culprit.example.com/join#Yb1n0XwTjR8u3VQz5cK7mPq2sLh4dFgA6eJiUoN9rMk';
const mail = (
  kind: 'sign-in' | 'invitation' | 'reset',
  language: (typeof LANGUAGES)[number],
  name = 'Rita',
) =>
  renderLinkMail(
    { kind, to: 'rita@example.com', name, link: LINK, until: Date.UTC(2026, 4, 20, 15) },
    { language, zone: 'America/Sao_Paulo', now: Date.UTC(2026, 4, 20, 14) },
  );

describe.each(LANGUAGES)('a mail with a link in %s', (language) => {
  test.each(['sign-in', 'invitation', 'reset'] as const)(
    '%s: text and HTML have the link, the end and no address of others',
    (kind) => {
      const { subject, text, html, to } = mail(kind, language);
      expect(to).toBe('rita@example.com');
      expect(subject).toContain('Culprit');
      expect(text).toContain(LINK);
      expect(html.split(`href="${LINK}"`)).toHaveLength(3);
      for (const body of [text, html]) {
        expect(body).toContain('Rita');
        // 15:00 UTC in the zone of the account.
        expect(body).toContain('12:00');
      }
      expect(html).toContain(`<html lang="${language}">`);
      // Nothing is loaded, and nothing leads elsewhere.
      expect(html).not.toMatch(/<img|<link|<script|url\(|src=/);
      expect([...html.matchAll(/https?:\/\/[^"<\s]+/g)].every(([address]) => address === LINK)).toBe(true);
    },
  );
});

test('a name cannot bring markup along, and a mail to nobody known greets without one', () => {
  expect(mail('invitation', 'en', '<b>Rita</b>').html).toContain('&lt;b&gt;Rita');
  expect(mail('invitation', 'en', '').text).toMatch(/^Hello,$/m);
});
