import type { EpochMs } from '../core/time.ts';
import { createFormat } from '../i18n/format.ts';
import { escapeHtml } from '../i18n/html.ts';
import type { Language } from '../i18n/language.ts';
import type { LinkMailKind } from '../i18n/link-mail-catalogue.ts';
import { LINK_MAIL_CATALOGUES } from '../i18n/link-mail-catalogues.ts';
import type { Mail } from './mailer.ts';

export type LinkMail = { kind: LinkMailKind; to: string; name: string; link: string; until: EpochMs };

/** A mail with a link that works once, as text and as HTML that loads nothing. `zone`: IANA, of the instants shown. */
export function renderLinkMail(
  { kind, to, name, link, until }: LinkMail,
  { language, zone, now }: { language: Language; zone: string; now: EpochMs },
): Mail {
  const words = LINK_MAIL_CATALOGUES[language];
  const format = createFormat({ language, zone, now });
  const { subject, why, action, otherwise } = words[kind];
  const greeting = words.greeting(format, { name });
  const once = words.once(format, { until });
  return {
    to,
    subject,
    text: [greeting, why, `${action}: ${link}`, once, otherwise, ''].join('\n\n'),
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:34em;margin:0 auto">
<p>${escapeHtml(greeting)}</p>
<p>${escapeHtml(why)}</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;text-decoration:none">${escapeHtml(action)}</a></p>
<p>${escapeHtml(once)}</p>
<p>${escapeHtml(words.copy)}<br><a href="${escapeHtml(link)}" style="word-break:break-all">${escapeHtml(link)}</a></p>
<p>${escapeHtml(otherwise)}</p>
</div>
</body>
</html>
`,
  };
}
