import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import type { ReportChange } from '../analysis/daily-report/changes-of-period.ts';
import type { ReportDecision } from '../analysis/daily-report/decisions-of.ts';
import { readSubject } from '../analysis/incident/subject.ts';
import type { NamedTemplate } from '../analysis/verdict.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { PRACTICE_CATALOGUES } from './practice-catalogues.ts';
import { practiceSections } from './render-practice.ts';
import { announcedSentence } from './render-announced.ts';
import { adviceSentence, evidenceLines, rivalSentence, type Voice } from './render-reason.ts';
import { dataSentences, falseNameSentences } from './render-verdict.ts';
import type { ReportCatalogue } from './report-catalogue.ts';
import { reportTable, type ReportTable } from './report-table.ts';
import { templateName } from './template-name.ts';
import { wordFor } from './word-for.ts';

/** Headings of a report, in their order. */
export type ReportPart = keyof ReportCatalogue['heading'];

/** Under one heading: sentences, items with what is to be said about each, a table. */
export type ReportSection = {
  part: ReportPart;
  heading: string;
  lines: string[];
  items: { title: string; lines: string[] }[];
  table: ReportTable | null;
};

/** Decisions that are told in full. */
export const MOST_DECISIONS = 3;
/** What is put off for no longer than this after the period is about to come back. */
const SOON_MS = DAY_MS;

type Words = { words: ReportCatalogue; voice: Voice };

/** What a report says, heading by heading. */
export function reportSections(report: DailyReport, { words, voice }: Words): ReportSection[] {
  const { catalogue, format } = voice;
  const section = (part: ReportPart, lines: string[]): ReportSection => ({
    part,
    heading: words.heading[part],
    lines,
    items: [],
    table: null,
  });
  const { verdict, decisions } = report;
  const more = decisions.length - MOST_DECISIONS;
  const nameOf = ({ template }: { template: NamedTemplate }): string => templateName(template, catalogue);
  return [
    {
      ...section('decisions', [
        ...(decisions.length === 0 ? [words.decision.none] : []),
        ...(more > 0 ? [words.decision.more(format, { n: more })] : []),
      ]),
      items: decisions.slice(0, MOST_DECISIONS).map((decision) => decisionItem(decision, { words, voice })),
    },
    section('changes', [
      ...report.announced.map((one) => announcedSentence(one, voice)),
      ...(report.changes.length === 0
        ? [words.change.none]
        : report.changes.map((change) => changeLine(change, { words, voice }))),
    ]),
    section('incidents', incidentLines(report, { words, voice })),
    section('consent', [consentLine(report, { words, voice })]),
    section('leaving', leavingLines(report, { words, voice })),
    {
      ...section('practice', []),
      items: practiceSections(
        { account: { ...report.practice, sample: { share: 1 } }, templates: [] },
        { words: PRACTICE_CATALOGUES[format.language], format, nameOf },
      ).map(({ heading: title, lines }) => ({ title, lines })),
    },
    { ...section('templates', [words.note]), table: reportTable(report, { words, voice }) },
    section('notJudged', [
      ...verdict.rivals.map((rival) => rivalSentence(rival, voice)),
      ...falseNameSentences(verdict, voice),
      ...dataSentences(verdict.data, voice),
    ]),
    section('health', healthLines(report, { words, voice })),
  ];
}

/** One decision: what it is, and what speaks for it. */
export function decisionItem(
  decision: ReportDecision,
  { words, voice }: Words,
): { title: string; lines: string[] } {
  const { catalogue, format } = voice;
  const say = words.decision;
  switch (decision.kind) {
    case 'culprit': {
      const { culprit } = decision;
      const name = templateName(culprit.template, catalogue);
      const advice = adviceSentence(culprit, voice);
      return {
        title: say.culprit(format, { ...culprit, name }),
        lines: [
          ...evidenceLines(culprit.reasons, voice),
          catalogue.reason.without(format, culprit),
          ...(advice === null ? [] : [advice]),
        ],
      };
    }
    case 'number-red':
      return { title: say.numberRed(format, decision), lines: [] };
    case 'template-stopped': {
      const { pauses } = decision;
      return {
        title: say.templateStopped(format, { name: templateName(decision.template, catalogue), pauses }),
        lines: [],
      };
    }
    case 'late-sends':
      return { title: say.lateSends(format, decision), lines: [] };
    case 'reviews':
    case 'unmapped':
    case 'quarantined':
      return { title: say[decision.kind](format, decision), lines: [] };
  }
}

function changeLine(change: ReportChange, { words, voice }: Words): string {
  const { catalogue, format } = voice;
  const say = words.change;
  const { at } = change;
  if (change.kind === 'number-rating') {
    const { number, from, to } = change;
    return say.numberRating(format, { at, number, from: words.rating[from], to: words.rating[to] });
  }
  const name = templateName(change.template, catalogue);
  switch (change.kind) {
    case 'added':
      return say.added(format, { at, name, by: change.addedBy });
    case 'changed':
      return say.changed[change.what](format, { at, name, from: change.from, to: change.to });
    case 'status':
      return say.status(format, { at, name, status: change.status });
    case 'template-rating':
      return say.templateRating(format, {
        at,
        name,
        from: words.rating[change.from],
        to: words.rating[change.to],
      });
  }
}

function incidentLines({ incidents, to }: DailyReport, { words, voice: { format } }: Words): string[] {
  const say = words.incident;
  if (incidents.length === 0) return [say.none];
  return incidents.flatMap(({ subject, level, snoozedUntil, ownSnoozedUntil, ...incident }) => {
    const about = say.about(readSubject(subject));
    const parts = (until: EpochMs) => ({ about, until, soon: until <= to + SOON_MS });
    return [
      say.open(format, { ...incident, about, level: say.level[level] }),
      ...(snoozedUntil === null ? [] : [say.snoozed(format, parts(snoozedUntil))]),
      ...(ownSnoozedUntil === null ? [] : [say.snoozedForYou(format, parts(ownSnoozedUntil))]),
    ];
  });
}

function consentLine({ counts }: DailyReport, { words, voice: { format } }: Words): string {
  const { deliveries, outside, unknown } = counts;
  if (deliveries === 0) return words.consent.none;
  return words.consent.coverage(format, {
    share: (deliveries - outside - unknown) / deliveries,
    outside,
    unknown,
  });
}

function leavingLines({ counts, practice }: DailyReport, { words, voice }: Words): string[] {
  const { catalogue, format } = voice;
  const say = words.leaving;
  const listed = (entries: string[]): string => entries.join(' · ');
  const channels = practice.control.taken.map(
    ({ channel, optOuts }) => `${wordFor(catalogue.channel, channel)} ${format.number(optOuts)}`,
  );
  const reasons = practice.reasons
    .filter(({ share }) => share > 0)
    .map(({ reason, share }) => `${wordFor(catalogue.statedReason, reason)} ${format.percent(share)}`);
  return [
    say.total(format, { optOuts: counts.optOuts }),
    ...(channels.length > 0 ? [`${say.channels}: ${listed(channels)}`] : []),
    ...(reasons.length > 0 ? [`${say.reasons}: ${listed(reasons)}`] : []),
  ];
}

function healthLines({ health }: DailyReport, { words, voice: { format } }: Words): string[] {
  const say = words.health;
  const { pending, quarantined, lastWebhookAt, failedJobs } = health;
  const faults = [
    ...(pending > 0 ? [say.pending(format, { n: pending })] : []),
    ...(quarantined > 0 ? [say.quarantined(format, { n: quarantined })] : []),
    ...(failedJobs.length > 0 ? [say.failedJobs(format, { names: failedJobs })] : []),
  ];
  return [
    ...(faults.length === 0 ? [say.good] : faults),
    lastWebhookAt === null ? say.noWebhook : say.webhook(format, { at: lastWebhookAt }),
  ];
}
