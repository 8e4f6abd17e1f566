import { MAIL_CATALOGUES } from '../i18n/mail-catalogues.ts';
import type { MailCatalogue } from '../i18n/mail-catalogue.ts';
import { linkTo } from './link-to.ts';
import type { MailLinks, MailStyle } from './mail-content.ts';
import type { MailDocument, MailLink } from './mail-document.ts';
import { mailVoice } from './mail-voice.ts';

/** Why somebody gets a mail, and how to get another or none. `before`: what stands in front of that. */
export function mailFooter(
  kind: keyof MailCatalogue['why'],
  {
    style,
    links,
    before,
  }: { style: MailStyle; links: MailLinks; before: { lines: string[]; links: MailLink[] } },
): MailDocument['footer'] {
  const words = MAIL_CATALOGUES[style.language];
  const { zone } = style;
  const { opensUntil: until, stop } = links;
  return {
    lines: [
      ...(until === null ? [] : [words.opens(mailVoice(style).format, { until, zone })]),
      ...before.lines,
      words.why[kind],
    ],
    links: [
      ...before.links,
      linkTo(links, { page: 'mails', label: words.wishes }),
      { label: words.stop, href: stop },
    ].filter((link) => link !== null),
  };
}
