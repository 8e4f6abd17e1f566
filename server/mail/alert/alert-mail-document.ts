import type { Alert } from '../../analysis/alert/alert.ts';
import { readSubject } from '../../analysis/incident/subject.ts';
import { LEARNED_STATE_VERSION } from '../../analysis/learned-state.ts';
import { ALERT_CATALOGUES } from '../../i18n/mail-catalogues.ts';
import { announcedSentences } from '../../i18n/render-announced.ts';
import { evidenceLines, rivalSentence } from '../../i18n/render-reason.ts';
import { dataSentences, falseNameSentences } from '../../i18n/render-verdict.ts';
import { REPORT_CATALOGUES } from '../../i18n/report-catalogues.ts';
import { templateName } from '../../i18n/template-name.ts';
import { linkTo } from '../link-to.ts';
import type { AlertLinks, MailLinks, MailStyle } from '../mail-content.ts';
import type { MailBlock, MailDocument, Tone } from '../mail-document.ts';
import { mailFooter } from '../mail-footer.ts';
import { mailVoice } from '../mail-voice.ts';
import { alertFacts } from './alert-facts.ts';
import { alertLabel, alertSubject, type AlertVoice } from './alert-subject.ts';
import { suspectsOf } from './prime-suspect.ts';

const MOST_CANDIDATES = 3;

/** The words of alerts in a style. */
export function alertVoice(style: MailStyle): AlertVoice {
  return {
    voice: mailVoice(style),
    words: ALERT_CATALOGUES[style.language],
    report: REPORT_CATALOGUES[style.language],
  };
}

/** An alert as a mail: five lines and what can be done, then what it rests on. */
export function alertMailDocument(alert: Alert, style: MailStyle, links: AlertLinks): MailDocument {
  const voices = alertVoice(style);
  const { words, voice } = voices;
  const facts = alertFacts(alert, { ...voices, zone: style.zone });
  const cause =
    facts.kind === 'facts' ? facts.facts.find(({ label }) => label === words.fact.cause) : undefined;
  return {
    language: style.language,
    subject: alertSubject(alert, style, voices),
    preheader: cause?.text ?? '',
    banner: {
      tone: alertTone(alert),
      label: alertLabel(alert, voices),
      title: alertTitle(alert, voices),
      lines: [],
    },
    blocks: [facts, buttons(alert, links, voices), ...grounds(alert, style, { ...voices, links })],
    footer: mailFooter('alert', {
      style,
      links,
      before: {
        lines: [words.rule(voice.format, { ...alert, version: LEARNED_STATE_VERSION })],
        links: [linkTo(links, { page: 'sensitivity', label: words.tune })].filter((link) => link !== null),
      },
    }),
  };
}

export function alertTone({ kind, level }: Alert): Tone {
  return kind === 'recovered' ? 'good' : level;
}

export function alertTitle(
  { kind, state, others, outage }: Alert,
  { words, report, voice }: AlertVoice,
): string {
  if (outage !== null)
    return words.outage.title(voice.format, {
      n: others.length + 1,
      name: words.outage.name[outage.kind],
    });
  return words.title[kind](voice.format, { about: report.incident.about(readSubject(state.subject)) });
}

function buttons({ kind, others }: Alert, links: AlertLinks, { words, voice }: AlertVoice): MailBlock {
  const decide = [
    { label: words.oneOff, href: links.oneOff },
    { label: words.newNormal, href: links.newNormal },
  ];
  return {
    kind: 'buttons',
    main: [{ label: words.evidence, href: links.page }],
    others:
      kind === 'recovered'
        ? decide
        : [
            { label: words.acknowledge, href: links.acknowledge },
            { label: words.snooze, href: links.snooze },
            ...decide,
          ],
    note:
      others.length === 0
        ? kind === 'recovered'
          ? words.asks
          : words.snoozeScope
        : `${words.answersAll(voice.format, { n: others.length + 1 })} ${kind === 'recovered' ? words.asks : words.snoozeScopeAll}`,
  };
}

function grounds(
  alert: Alert,
  { zone }: MailStyle,
  { voice, words, report, links }: AlertVoice & { links: MailLinks },
): MailBlock[] {
  const { verdict } = alert;
  const { format, catalogue } = voice;
  // What leads the mail is said there.
  const rivals = verdict.rivals.filter((rival) => rival !== alert.outage);
  const suspects = suspectsOf(alert).slice(0, MOST_CANDIDATES);
  const section = (heading: string, lines: string[]): MailBlock => ({
    kind: 'section',
    heading,
    items: [],
    lines,
  });
  return [
    ...othersSection(alert, { voice, words, report }),
    ...windowBars(alert, { voice, words, zone }),
    ...(suspects.length === 0
      ? []
      : [
          {
            kind: 'section' as const,
            heading: words.candidates,
            items: suspects.map((culprit) => ({
              title: templateName(culprit.template, catalogue),
              meta: words.candidate(format, { ...culprit, usual: culprit.expectedRate }),
              lines: evidenceLines(culprit.reasons, voice),
              link: linkTo(links, {
                page: 'template',
                subject: culprit.template.key,
                label: words.evidence,
              }),
            })),
            lines: [],
          },
        ]),
    section(
      words.rivals,
      rivals.length + alert.announced.length === 0
        ? [words.noRivals]
        : [
            ...announcedSentences(alert.announced, voice),
            ...rivals.map((rival) => rivalSentence(rival, voice)),
          ],
    ),
    section(words.caveats, [...falseNameSentences(verdict, voice), ...dataSentences(verdict.data, voice)]),
  ];
}

function othersSection(
  { state: lead, others, outage }: Alert,
  { voice, words, report }: AlertVoice,
): MailBlock[] {
  if (others.length === 0) return [];
  const listed = outage === null ? others : [{ state: lead }, ...others];
  const lines = listed.map(({ state }) =>
    report.incident.open(voice.format, {
      ...state,
      about: report.incident.about(readSubject(state.subject)),
      level: report.incident.level[state.level],
      isTaken: state.acknowledgedBy !== null || state.assignee !== null,
    }),
  );
  const heading = outage === null ? words.others : words.outage.all(voice.format, { n: listed.length });
  return [{ kind: 'section', heading, items: [], lines }];
}

function windowBars(
  { windows, rules }: Alert,
  { voice: { format }, words, zone }: Pick<AlertVoice, 'voice' | 'words'> & { zone: string },
): MailBlock[] {
  const rates = windows.map(({ deliveries, optOuts }) => (deliveries === 0 ? 0 : optOuts / deliveries));
  const most = Math.max(0, ...rates);
  if (windows.length === 0) return [];
  return [
    {
      kind: 'bars',
      heading: words.windows,
      isNarrow: true,
      rows: windows.map(({ from, deliveries, optOuts }, index) => {
        const rate = rates[index] ?? 0;
        return {
          label: format.instant(from),
          value: format.rate(rate),
          note: `${format.number(optOuts)} / ${format.number(deliveries)}`,
          share: most === 0 ? 0 : rate / most,
          tone: rate >= rules.lineRate ? 'critical' : 'plain',
        };
      }),
      note: words.windowNote(format, { zone }),
    },
  ];
}
