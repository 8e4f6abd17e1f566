import type { EpochMs } from '../core/time.ts';
import { createFormat } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { LinkMailKind } from '../i18n/link-mail-catalogue.ts';
import { LINK_MAIL_CATALOGUES } from '../i18n/link-mail-catalogues.ts';
import { mailOf } from './mail-of.ts';
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
    ...mailOf({
      language,
      subject,
      preheader: why,
      banner: { tone: 'plain', label: 'Culprit', title: subject, lines: [greeting, why] },
      blocks: [{ kind: 'buttons', main: [{ label: action, href: link }], others: [], note: once }],
      footer: { lines: [otherwise, words.copy], links: [{ label: link, href: link }] },
    }),
  };
}
