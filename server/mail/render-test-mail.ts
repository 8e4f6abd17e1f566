import { MAIL_CATALOGUES } from '../i18n/mail-catalogues.ts';
import type { MailContent, MailLinks, MailStyle } from './mail-content.ts';
import { mailFooter } from './mail-footer.ts';
import { mailOf } from './mail-of.ts';

/** A mail that shows that mails arrive. */
export function renderTestMail(style: MailStyle, links: MailLinks): MailContent {
  const { test } = MAIL_CATALOGUES[style.language];
  return mailOf({
    language: style.language,
    subject: `${style.name === null ? '' : `[${style.name}] `}${test.subject}`,
    preheader: test.title,
    banner: { tone: 'good', label: test.label, title: test.title, lines: [test.text] },
    blocks: [{ kind: 'buttons', main: [{ label: test.open, href: links.page }], others: [], note: null }],
    footer: mailFooter('test', { style, links, before: { lines: [], links: [] } }),
  });
}
