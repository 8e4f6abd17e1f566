import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import type { EpochMs } from '../core/time.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import type { Voice } from './render-reason.ts';
import { headline, situation } from './render-verdict.ts';
import { REPORT_CATALOGUES } from './report-catalogues.ts';
import { reportSections, type ReportSection } from './report-sections.ts';
import { reportTiles, type ReportTile } from './report-tiles.ts';

/** A report in words. Text, mail and page are made of this and of nothing else, so that none says what another does not. */
export type ReportDocument = {
  title: string;
  lead: string[];
  tiles: ReportTile[];
  sections: ReportSection[];
};

/** Puts a report into words. `zone`: IANA, of the days and instants. */
export function reportDocument(
  report: DailyReport,
  style: { language: Language; zone: string },
): ReportDocument {
  const words = REPORT_CATALOGUES[style.language];
  const format = createFormat({ ...style, now: report.to });
  const voice: Voice = { catalogue: CATALOGUES[style.language], format };
  const dayOf = (at: EpochMs): string =>
    new Intl.DateTimeFormat(style.language, {
      timeZone: style.zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(at);
  const isOneDay = report.firstDay === report.lastDay;
  return {
    title: words.title(format, {
      first: dayOf(report.from),
      last: isOneDay ? null : dayOf(report.to - 1),
    }),
    lead: [headline(report.verdict, voice), situation(report.verdict, voice)],
    tiles: reportTiles(report, { words, format }),
    sections: reportSections(report, { words, voice }),
  };
}
