import type { Alert } from '../analysis/alert/alert.ts';
import { alertVoice, alertTitle } from './alert/alert-mail-document.ts';
import { alertSubject } from './alert/alert-subject.ts';
import { linkTo } from './link-to.ts';
import type { MailContent, MailLinks, MailStyle } from './mail-content.ts';
import { mailFooter } from './mail-footer.ts';
import { mailOf } from './mail-of.ts';

/** Several alerts in one mail: those beyond what one person is sent a day one by one, gravest first. */
export function renderDigestMail(alerts: readonly Alert[], style: MailStyle, links: MailLinks): MailContent {
  const voices = alertVoice(style);
  const { words, voice } = voices;
  const say = words.digest;
  const rank = ({ kind, level }: Alert): number => (kind === 'recovered' ? 2 : level === 'critical' ? 0 : 1);
  const sorted = [...alerts].sort((a, b) => rank(a) - rank(b) || a.at - b.at);
  const critical = sorted.filter((alert) => rank(alert) === 0).length;
  const n = alerts.length;
  const subject = say.subject(voice.format, { n, critical });
  const items = sorted.map((alert) => ({
    title: alertSubject(alert, { ...style, name: null }, voices),
    meta: `${alertTitle(alert, voices)} · ${voice.format.instant(alert.at)}`,
    lines: [],
    link: linkTo(links, { page: 'incident', subject: String(alert.incident), label: words.evidence }),
  }));
  return mailOf({
    language: style.language,
    subject: `${style.name === null ? '' : `[${style.name}] `}${subject}`,
    preheader: items[0]?.title ?? '',
    banner: {
      tone: critical > 0 ? 'critical' : 'warning',
      label: say.label,
      title: say.title(voice.format, { n }),
      lines: [say.text],
    },
    blocks: [
      { kind: 'section', heading: say.heading, items, lines: [] },
      { kind: 'buttons', main: [{ label: say.open, href: links.page }], others: [], note: null },
    ],
    footer: mailFooter('digest', { style, links, before: { lines: [], links: [] } }),
  });
}
