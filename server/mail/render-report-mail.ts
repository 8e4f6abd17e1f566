import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import { reportCsv } from '../i18n/report-csv.ts';
import type { MailContent, MailLinks, MailStyle } from './mail-content.ts';
import { mailOf } from './mail-of.ts';
import { reportMailDocument } from './report/report-mail-document.ts';

/** The daily report as a mail, with its table as CSV. `isLate`: it was due before. */
export function renderReportMail(
  report: DailyReport,
  style: MailStyle & { isLate: boolean },
  links: MailLinks,
): MailContent {
  const days = [...new Set([report.firstDay, report.lastDay])].join('--');
  return {
    ...mailOf(reportMailDocument(report, style, links)),
    attachments: [
      {
        filename: `culprit-${days}.csv`,
        contentType: 'text/csv; charset=utf-8',
        content: reportCsv(report, style),
      },
    ],
  };
}
