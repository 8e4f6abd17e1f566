import { dashboardPath } from '../core/dashboard-page.ts';
import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import { mailHtml } from './html/mail-html.ts';
import type { MailStyle } from './mail-content.ts';
import { reportMailDocument } from './report/report-mail-document.ts';

/** The report as a page that can be kept, sent on and printed: what its mail says, without what only its recipient can do.
 *  `dashboard`: where its links lead; null for readers who cannot go there. */
export function renderReportPage(
  report: DailyReport,
  style: Omit<MailStyle, 'now'>,
  dashboard: string | null = null,
): string {
  const document = reportMailDocument(
    report,
    { ...style, now: report.to, isLate: false },
    {
      page: '',
      stop: '',
      pageOf: (target) => (dashboard === null ? null : `${dashboard}${dashboardPath(target)}`),
      opensUntil: null,
    },
  );
  return mailHtml({
    ...document,
    blocks: document.blocks.filter(({ kind }) => kind !== 'buttons'),
    footer: { lines: document.footer.lines.slice(0, -1), links: [] },
  });
}
