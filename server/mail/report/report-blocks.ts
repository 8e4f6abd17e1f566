import type { DailyReport } from '../../analysis/daily-report/daily-report.ts';
import type { ReportDecision } from '../../analysis/daily-report/decisions-of.ts';
import type { MailCatalogue } from '../../i18n/mail-catalogue.ts';
import { adviceSentence, strongestFact, type Voice } from '../../i18n/render-reason.ts';
import type { ReportCatalogue } from '../../i18n/report-catalogue.ts';
import { decisionItem, MOST_DECISIONS } from '../../i18n/report-sections.ts';
import type { ReportDocument } from '../../i18n/report-document.ts';
import { templateName } from '../../i18n/template-name.ts';
import { linkTo } from '../link-to.ts';
import type { MailLinks } from '../mail-content.ts';
import type { MailBlock, MailItem, Tone } from '../mail-document.ts';

export type ReportVoice = { voice: Voice; words: ReportCatalogue; mail: MailCatalogue };

const MOST_CHANGES = 8;
const MOST_TEMPLATES = 8;

/** What waits for a decision, each with the one thing that says most. */
export function decisionsBlock(
  { decisions }: DailyReport,
  { said, links, ...voices }: ReportVoice & { said: ReportDocument; links: MailLinks },
): MailBlock {
  const section = said.sections.find(({ part }) => part === 'decisions');
  return {
    kind: 'section',
    heading: voices.words.heading.decisions,
    items: decisions.slice(0, MOST_DECISIONS).map((decision) => decisionOf(decision, { ...voices, links })),
    lines: section?.lines ?? [],
  };
}

function decisionOf(
  decision: ReportDecision,
  { voice, words, mail, links }: ReportVoice & { links: MailLinks },
): MailItem {
  const label = mail.report.review;
  switch (decision.kind) {
    case 'culprit': {
      const { culprit } = decision;
      const fact = strongestFact(culprit.reasons, voice);
      const advice = adviceSentence(culprit, voice);
      return {
        title: templateName(culprit.template, voice.catalogue),
        meta: mail.report.size(voice.format, culprit),
        lines: [...(fact === null ? [] : [fact]), ...(advice === null ? [] : [advice])],
        link: linkTo(links, { page: 'template', subject: culprit.template.key, label }),
      };
    }
    case 'template-stopped':
      return {
        ...decisionItem(decision, { words, voice }),
        meta: null,
        link: linkTo(links, { page: 'template', subject: decision.template.key, label }),
      };
    case 'reviews':
    case 'unmapped':
      return {
        ...decisionItem(decision, { words, voice }),
        meta: null,
        link: linkTo(links, { page: 'decide', label }),
      };
    case 'number-red':
    case 'late-sends':
    case 'quarantined':
      return {
        ...decisionItem(decision, { words, voice }),
        meta: null,
        link: linkTo(links, { page: 'waiting', label }),
      };
  }
}

/** How the last days went. */
export function daysBlock(
  { days }: DailyReport,
  { voice, mail }: ReportVoice,
  { zone, tone }: { zone: string; tone: Tone },
): MailBlock[] {
  const { format } = voice;
  const rates = days.map(({ deliveries, optOuts }) => (deliveries === 0 ? 0 : optOuts / deliveries));
  const most = Math.max(...rates);
  if (days.length < 2 || most === 0) return [];
  const dayName = new Intl.DateTimeFormat(format.language, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return [
    {
      kind: 'bars',
      heading: mail.report.days,
      isNarrow: true,
      rows: days.map(({ from, deliveries, optOuts }, index) => ({
        label: dayName.format(from),
        value: format.rate(rates[index] ?? 0),
        note: mail.report.dayNote(format, { deliveries, optOuts }),
        share: (rates[index] ?? 0) / most,
        tone: index === days.length - 1 ? tone : 'plain',
      })),
      note: null,
    },
  ];
}

/** What changed, latest last, cut where it would become a list nobody reads. */
export function changesBlock({
  said,
  words,
  mail,
  voice,
}: ReportVoice & { said: ReportDocument }): MailBlock {
  const lines = said.sections.find(({ part }) => part === 'changes')?.lines ?? [];
  const more = lines.length - MOST_CHANGES;
  return {
    kind: 'section',
    heading: words.heading.changes,
    items: [],
    lines:
      more <= 0
        ? lines
        : [...lines.slice(0, MOST_CHANGES), mail.report.moreChanges(voice.format, { n: more })],
  };
}

/** The busiest templates, as bars of how often people left. */
export function templatesBlock(
  { templates, verdict }: DailyReport,
  { voice, words, mail }: ReportVoice,
): MailBlock[] {
  const { format, catalogue } = voice;
  const shown = templates.slice(0, MOST_TEMPLATES);
  const rateOf = ({ deliveries, repliedOptOuts }: (typeof shown)[number]): number =>
    deliveries === 0 ? 0 : repliedOptOuts / deliveries;
  const most = Math.max(0, ...shown.map(rateOf));
  if (shown.length === 0) return [];
  const named = new Set(
    verdict.culprits.filter((culprit) => culprit.named).map(({ template }) => template.key),
  );
  const more = templates.length - shown.length;
  return [
    {
      kind: 'bars',
      heading: words.heading.templates,
      isNarrow: false,
      rows: shown.map((template) => ({
        label: templateName(template.template, catalogue),
        value: format.rate(rateOf(template)),
        note: mail.report.templateNote(format, { ...template, optOuts: template.repliedOptOuts }),
        share: most === 0 ? 0 : rateOf(template) / most,
        tone: named.has(template.template.key) ? 'critical' : 'plain',
      })),
      note: [words.note, ...(more > 0 ? [mail.report.moreTemplates(format, { n: more })] : [])].join(' '),
    },
  ];
}
