import { checkedHours } from '../../analysis/daily-report/checked-hours.ts';
import type { DailyReport } from '../../analysis/daily-report/daily-report.ts';
import { isQuiet, reportMood, type ReportMood } from '../../analysis/daily-report/report-mood.ts';
import { MAIL_CATALOGUES } from '../../i18n/mail-catalogues.ts';
import { announcedSentence } from '../../i18n/render-announced.ts';
import { REPORT_CATALOGUES } from '../../i18n/report-catalogues.ts';
import { reportDocument } from '../../i18n/report-document.ts';
import type { ReportPart } from '../../i18n/report-sections.ts';
import { templateName } from '../../i18n/template-name.ts';
import type { MailLinks, MailStyle } from '../mail-content.ts';
import type { MailBlock, MailDocument, Tone } from '../mail-document.ts';
import { mailFooter } from '../mail-footer.ts';
import { mailVoice } from '../mail-voice.ts';
import {
  changesBlock,
  daysBlock,
  decisionsBlock,
  templatesBlock,
  type ReportVoice,
} from './report-blocks.ts';
import { reportSubject } from './report-subject.ts';

const TONE: Record<ReportMood, Tone> = { act: 'critical', look: 'warning', clear: 'good', unknown: 'plain' };

/** The report as a mail: whether to act first, then what, then the rest; a quiet day in three lines. */
export function reportMailDocument(
  report: DailyReport,
  style: MailStyle & { isLate: boolean },
  links: MailLinks,
): MailDocument {
  const mail = MAIL_CATALOGUES[style.language];
  const say = mail.report;
  const voice = mailVoice(style);
  const { format } = voice;
  const { counts } = report;
  const mood = reportMood(report);
  const rate = counts.deliveries === 0 ? null : counts.optOuts / counts.deliveries;
  const said = reportDocument(report, style);
  const [headline = '', situation = ''] = said.lead;
  const late = style.isLate ? [say.late(format, { at: style.now })] : [];
  const checked = say.checked(format, checkedHours(report));
  const quiet = isQuiet(report);
  const lines = quiet
    ? [
        ...late,
        say.numbers(format, { ...counts, rate }),
        ...report.announced.map((one) => announcedSentence(one, voice)),
        checked,
      ]
    : [...late, situation, ...(mood === 'clear' ? [checked] : [])];
  const [suspect] = report.verdict.culprits.filter(({ named }) => named);
  const subject = reportSubject(report, { style, words: mail, format });
  return {
    language: style.language,
    subject,
    preheader:
      suspect === undefined
        ? lines.join(' ')
        : `${templateName(suspect.template, voice.catalogue)}: ${say.size(format, suspect)}`,
    banner: { tone: TONE[mood], label: say.mood[mood], title: headline, lines },
    blocks: [
      ...(quiet
        ? []
        : reportParts(
            report,
            { voice, words: REPORT_CATALOGUES[style.language], mail },
            { style, links, said },
          )),
      ...(quiet ? [openButton(say.open, links)] : []),
    ],
    footer: mailFooter('report', {
      style,
      links,
      before: { lines: [said.title, say.period(format, { ...report, zone: style.zone })], links: [] },
    }),
  };
}

function openButton(label: string, { page }: MailLinks): MailBlock {
  return { kind: 'buttons', main: [{ label, href: page }], others: [], note: null };
}

function reportParts(
  report: DailyReport,
  voices: ReportVoice,
  { style, links, said }: { style: MailStyle; links: MailLinks; said: ReturnType<typeof reportDocument> },
): MailBlock[] {
  const { words } = voices;
  const linesOf = (part: ReportPart): string[] =>
    said.sections.find((section) => section.part === part)?.lines ?? [];
  const section = (part: ReportPart, lines = linesOf(part)): MailBlock => ({
    kind: 'section',
    heading: words.heading[part],
    items: [],
    lines,
  });
  return [
    // The number of opt-outs stands below, with how people left.
    { kind: 'tiles', tiles: said.tiles.filter(({ label }) => label !== words.tile.optOuts) },
    decisionsBlock(report, { ...voices, said, links }),
    openButton(voices.mail.report.open, links),
    ...daysBlock(report, voices, { zone: style.zone, tone: TONE[reportMood(report)] }),
    changesBlock({ ...voices, said }),
    section('consent', [...linesOf('consent'), ...linesOf('leaving')]),
    section('practice', practiceLines(said)),
    section('incidents'),
    ...templatesBlock(report, voices),
    section('health'),
    section('notJudged'),
  ];
}

/** Of every mark of the audit its first sentence; the ways out stand with consent. */
function practiceLines({ sections }: ReturnType<typeof reportDocument>): string[] {
  const practice = sections.find(({ part }) => part === 'practice');
  return (practice?.items ?? []).flatMap(({ lines: [first] }) => first ?? []);
}
