import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import type { Voice } from './render-reason.ts';
import { headline, situation } from './render-verdict.ts';
import { REPORT_CATALOGUES } from './report-catalogues.ts';
import { reportSections, type ReportSection } from './report-sections.ts';
import { reportTiles, type ReportTile } from './report-tiles.ts';
import { templateName } from './template-name.ts';

/** A report in words. Text, mail and page are made of this and of nothing else, so that none says what another does not. */
export type ReportDocument = {
  language: Language;
  subject: string;
  preheader: string;
  title: string;
  lead: string[];
  tiles: ReportTile[];
  sections: ReportSection[];
};

export type ReportStyle = {
  language: Language;
  zone: string;
  /** The account's name in the subject. */
  name: string | null;
  isLate?: boolean;
};

/** Puts a report into words. */
export function reportDocument(report: DailyReport, style: ReportStyle): ReportDocument {
  const words = REPORT_CATALOGUES[style.language];
  const catalogue = CATALOGUES[style.language];
  const format = createFormat({ ...style, now: report.to });
  const voice: Voice = { catalogue, format };
  const { verdict, counts, decisions } = report;
  const dayOf = (at: number, length: 'long' | 'short'): string =>
    new Intl.DateTimeFormat(style.language, {
      timeZone: style.zone,
      day: 'numeric',
      month: length,
      ...(length === 'long' && { weekday: 'long' }),
    }).format(at);
  const isOneDay = report.firstDay === report.lastDay;
  const suspect = verdict.culprits.find(({ named }) => named);
  return {
    language: style.language,
    subject: words.subject(format, {
      name: style.name,
      day: dayOf(report.to - 1, 'short'),
      decisions: decisions.length,
      rate: counts.deliveries > 0 ? counts.optOuts / counts.deliveries : null,
      usual: verdict.outcome === 'insufficient-data' ? null : verdict.account.expectedRate,
    }),
    preheader:
      suspect === undefined
        ? words.preheader.clear
        : words.preheader.suspect(format, {
            name: templateName(suspect.template, catalogue),
            probability: suspect.probability,
          }),
    title: words.title(format, {
      first: dayOf(report.from, 'long'),
      last: isOneDay ? null : dayOf(report.to - 1, 'long'),
    }),
    lead: [
      ...(style.isLate === true ? [words.late] : []),
      headline(verdict, voice),
      situation(verdict, voice),
    ],
    tiles: reportTiles(report, { words, format }),
    sections: reportSections(report, { words, voice }),
  };
}
