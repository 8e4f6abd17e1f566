import type { Ledger } from '../analysis/practice/ledger.ts';
import type { PracticeMarks, PracticeReport, TemplatePractice } from '../analysis/practice/practice.ts';
import { toldShare, type Told } from '../analysis/practice/told.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat, type Format } from './format.ts';
import type { Language } from './language.ts';
import type { PracticeCatalogue } from './practice-catalogue.ts';
import { PRACTICE_CATALOGUES } from './practice-catalogues.ts';
import { templateName } from './template-name.ts';
import { textTable } from './text-table.ts';

const SHOWN_TEMPLATES = 20;

/** The words of the audit, and what a template is called. */
export type PracticeVoice = {
  words: PracticeCatalogue;
  format: Format;
  nameOf: (template: TemplatePractice) => string;
};

/** The account's part of an audit, whether its instants are numbers or texts. */
type Audited = PracticeMarks & { sample: { share: number } };

/** The audit as plain text: the four marks of the account, then its templates, most deliveries first, at most 20. */
export function renderPractice(
  report: PracticeReport,
  { language, zone }: { language: Language; zone: string },
): string {
  const catalogue = CATALOGUES[language];
  const voice: PracticeVoice = {
    words: PRACTICE_CATALOGUES[language],
    format: createFormat({ language, zone, now: report.to }),
    nameOf: ({ template }) => templateName(template, catalogue),
  };
  const { words, format } = voice;
  const sections = [
    [words.title(format, { from: report.from, to: report.to })],
    ...practiceSections(report, voice).map(({ heading, lines }) => [heading, ...lines]),
    report.templates.length === 0 ? [] : templateTable(report.templates, voice),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The four marks of an account in words, each under its heading. */
export function practiceSections(
  report: { account: Audited; templates: readonly TemplatePractice[] },
  voice: PracticeVoice,
): { heading: string; lines: string[] }[] {
  const { heading } = voice.words;
  const { account } = report;
  return [
    { heading: heading.control, lines: control(account, voice) },
    { heading: heading.ease, lines: ease(account, voice) },
    { heading: heading.immediacy, lines: immediacy(account.immediacy, voice) },
    { heading: heading.transparency, lines: transparency(report, voice) },
  ];
}

function control({ control: { offered, taken } }: PracticeMarks, { words, format }: PracticeVoice): string[] {
  const channels = taken.map(({ channel, optOuts }) => ({ name: words.channel[channel], optOuts }));
  return [
    offered === null
      ? words.offeredUnknown
      : words.offered(format, { ways: offered.map((way) => words.way[way]) }),
    channels.length === 0 ? words.noOptOuts : words.taken(format, { channels }),
  ];
}

function ease({ ease: marks }: PracticeMarks, { words, format }: PracticeVoice): string[] {
  const { optOuts, repeated, repeatedShare: share, mostAttempts: most, unrecognised: replies } = marks;
  return [
    share === null ? words.noOptOuts : words.ease(format, { optOuts, repeated, share, most }),
    ...(replies > 0 ? [words.unrecognised(format, { replies })] : []),
  ];
}

const APART = [
  'confirmations',
  'inFlight',
  'outOfScope',
  'undecided',
  'unjudged',
  'consentWithdrawn',
] as const;

function immediacy(ledger: Ledger, { words, format }: PracticeVoice): string[] {
  const apart = APART.filter((kind) => ledger[kind] > 0).map((kind) =>
    words.apart[kind](format, { n: ledger[kind] }),
  );
  const { late: messages, lateDelivered: delivered, people, lastSendHours } = ledger;
  return [
    messages === 0 ? words.noLate : words.late(format, { messages, delivered, people }),
    ...(lastSendHours === null ? [] : [words.lastSend(format, lastSendHours)]),
    ...(apart.length === 0 ? [] : [`${words.apart.heading} ${apart.join('; ')}.`]),
  ];
}

function transparency(
  { account, templates }: { account: Audited; templates: readonly TemplatePractice[] },
  { words, format, nameOf }: PracticeVoice,
): string[] {
  const { firstMessages: first, deliveries } = account.transparency;
  const [firstShare, share] = [toldShare(first), toldShare(deliveries)];
  const breaking = templates.filter((template) => template.transparency.deliveries.untold > 0);
  return [
    firstShare === null
      ? words.firstUnknown
      : words.firstMessages(format, { share: firstShare, people: known(first), unknown: first.unknown }),
    ...(account.sample.share < 1 ? [words.sample(format, { share: account.sample.share })] : []),
    share === null
      ? words.deliveriesUnknown
      : words.deliveries(format, { share, deliveries: known(deliveries), unknown: deliveries.unknown }),
    ...(breaking.length === 0 ? [] : [words.breaking(format, { names: breaking.map(nameOf) })]),
  ];
}

const known = ({ told, untold }: Told): number => told + untold;

function templateTable(
  templates: readonly TemplatePractice[],
  { words, format, nameOf }: PracticeVoice,
): string[] {
  const { column } = words;
  return textTable(
    [
      { heading: column.template, align: 'left' },
      { heading: column.deliveries, align: 'right' },
      { heading: column.says, align: 'left' },
      { heading: column.late, align: 'right' },
      { heading: column.optOuts, align: 'right' },
      { heading: column.reasons, align: 'left' },
    ],
    templates
      .slice(0, SHOWN_TEMPLATES)
      .map((template) => [
        nameOf(template),
        format.number(template.deliveries),
        saysWord(template, words),
        format.number(template.immediacy.late),
        format.number(template.reasons.reduce((sum, { optOuts }) => sum + optOuts, 0)),
        template.reasons
          .map(({ reason, share }) => `${words.reason[reason]} ${format.percent(share)}`)
          .join(', '),
      ]),
  );
}

/** What the template said to those it reached; where it reached nobody as marketing, what it says now. */
function saysWord(
  { transparency: { deliveries }, control: { offered } }: TemplatePractice,
  { says }: PracticeCatalogue,
): string {
  const { told, untold, unknown } = deliveries;
  if (told > 0 && untold > 0) return says.sometimes;
  if (told > 0) return says.yes;
  if (untold > 0) return says.no;
  if (unknown > 0 || offered === null) return says.unknown;
  return offered.length > 0 ? says.yes : says.no;
}
