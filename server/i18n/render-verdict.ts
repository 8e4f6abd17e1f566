import type { Culprit, DataSummary, Verdict } from '../analysis/verdict.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import { adviceSentence, evidenceLines, rivalSentence, type Voice } from './render-reason.ts';
import { templateName } from './template-name.ts';
import { textTable } from './text-table.ts';
import { wordFor } from './word-for.ts';

/** Templates below this stand in the JSON only. */
const SHOWN_PROBABILITY = 0.05;
const MOST_SHOWN = 8;
/** Below this a hole in the data is not worth a sentence. */
const SHOWN_SHARE = 0.005;
const YOUNG_DAYS = 14;

/** A verdict as plain text for a screen of fixed width: what happened, which templates, why, what to do, what is not known. */
export function renderVerdict(
  verdict: Verdict,
  { language, zone }: { language: Language; zone: string },
): string {
  const catalogue = CATALOGUES[language];
  const format = createFormat({ language, zone, now: verdict.asOf });
  const voice: Voice = { catalogue, format };
  const { heading } = catalogue;
  const named = verdict.culprits.filter((culprit) => culprit.named);
  const shown = shownCulprits(verdict);
  const why = named.flatMap((culprit) => [
    templateName(culprit.template, catalogue),
    ...bullets([...evidenceLines(culprit.reasons, voice), catalogue.reason.without(format, culprit)]),
  ]);
  const advice = named.map((culprit) => adviceSentence(culprit, voice)).filter((line) => line !== null);
  const sections = [
    [catalogue.asOf(format, { at: verdict.asOf }), headline(verdict, voice), situation(verdict, voice)],
    shown.length > 0 ? suspects(shown, voice) : [],
    section(heading.reasons, why),
    section(heading.advice, bullets(advice)),
    section(heading.rivals, bullets(verdict.rivals.map((rival) => rivalSentence(rival, voice)))),
    section(heading.channels, [channelLine(verdict.data, voice)]),
    section(heading.statedReasons, [statedReasonLine(verdict.data, voice)]),
    section(
      heading.data,
      bullets([...falseNameSentences(verdict, voice), ...dataSentences(verdict.data, voice)]),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The templates worth a reader's time: the named ones and the likeliest others. */
export function shownCulprits({ culprits }: Verdict): Culprit[] {
  return culprits.filter(
    ({ named, probability }, index) => named || (probability >= SHOWN_PROBABILITY && index < MOST_SHOWN),
  );
}

/** The outcome in one sentence. */
export function headline(verdict: Verdict, { catalogue, format }: Voice): string {
  if (verdict.outcome !== 'culprits') return catalogue.outcome[verdict.outcome];
  const named = verdict.culprits.filter((culprit) => culprit.named);
  return catalogue.outcome.culprits(format, {
    names: named.map(({ template }) => templateName(template, catalogue)),
    certain: named.every(({ exactOptOuts, optOuts }) => exactOptOuts >= optOuts),
  });
}

/** The account's numbers in one sentence. */
export function situation(verdict: Verdict, { catalogue, format }: Voice): string {
  const { optOuts, expected, rate, expectedRate } = verdict.account;
  const { since } = verdict.excess;
  return verdict.outcome === 'normal' || verdict.outcome === 'insufficient-data'
    ? catalogue.account(format, { rate, expectedRate, optOuts, since })
    : catalogue.excess(format, { excess: verdict.excess.optOuts, since, optOuts, expected });
}

function suspects(culprits: readonly Culprit[], { catalogue, format }: Voice): string[] {
  const { column } = catalogue;
  return textTable(
    [
      { heading: column.template, align: 'left' },
      { heading: column.probability, align: 'right' },
      { heading: column.share, align: 'right' },
      { heading: column.excess, align: 'right' },
      { heading: column.rate, align: 'right' },
      { heading: column.usual, align: 'right' },
      { heading: column.since, align: 'left' },
    ],
    culprits.map((culprit) => [
      templateName(culprit.template, catalogue),
      format.probability(culprit.probability),
      shareText(culprit, { catalogue, format }),
      format.number(culprit.excess),
      format.rate(culprit.rate),
      format.rate(culprit.expectedRate),
      format.instant(culprit.since),
    ]),
  );
}

/** What part of the excess a template has; with the interval where it is named, which is what the interval supposes. */
export function shareText(
  { named, share, shareInterval: { low, high } }: Culprit,
  { catalogue, format }: Voice,
): string {
  return named ? catalogue.shareWithin(format, { share, low, high }) : format.percent(share);
}

function channelLine({ byChannel }: DataSummary, { catalogue, format }: Voice): string {
  return byChannel
    .map(({ channel, optOuts }) => `${wordFor(catalogue.channel, channel)} ${format.number(optOuts)}`)
    .join(' · ');
}

function statedReasonLine({ byReason }: DataSummary, { catalogue, format }: Voice): string {
  return byReason.some(({ reason }) => reason !== 'unknown')
    ? byReason
        .map(({ reason, optOuts }) => `${wordFor(catalogue.statedReason, reason)} ${format.number(optOuts)}`)
        .join(' · ')
    : '';
}

/** How sure several names are, taken together: of one its own probability says it. */
export function falseNameSentences(
  { culprits, expectedFalseNames }: Verdict,
  { catalogue, format }: Voice,
): string[] {
  const names = culprits.filter(({ named }) => named).length;
  return names < 2 ? [] : [catalogue.data.falseNames(format, { names, expected: expectedFalseNames })];
}

/** What the verdict rests on and what is not known. */
export function dataSentences(data: DataSummary, { catalogue, format }: Voice): string[] {
  const say = catalogue.data;
  const gaps = [
    (data.unlinked ?? 0) >= SHOWN_SHARE && say.unlinked(format, { share: data.unlinked ?? 0 }),
    (data.unknownConsent ?? 0) >= SHOWN_SHARE &&
      say.unknownConsent(format, { share: data.unknownConsent ?? 0 }),
    (data.inferred ?? 0) >= SHOWN_SHARE && say.inferred(format, { share: data.inferred ?? 0 }),
    data.heldErrorOptOuts > 0 && say.held(format, { optOuts: data.heldErrorOptOuts }),
    data.historyDays < YOUNG_DAYS && say.young(format, { days: data.historyDays }),
  ].filter((sentence) => sentence !== false);
  return [
    say.basis(format, {
      deliveries: data.deliveries,
      optOuts: data.optOuts,
      days: Math.floor(data.historyDays),
    }),
    ...(data.attributed === null ? [] : [say.attributed(format, { share: data.attributed })]),
    ...(gaps.length > 0 ? gaps : [say.complete]),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.some((line) => line !== '') ? [heading, ...lines.map((line) => `  ${line}`)] : [];
}

function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `- ${line}`);
}
