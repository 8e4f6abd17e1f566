import type { Alert } from '../analysis/alert/alert.ts';
import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import type { PreviewKind } from '../core/preview-kind.ts';
import { exampleAlert, exampleOutage } from './example/example-alert.ts';
import { exampleReport } from './example/example-report.ts';
import type { AlertLinks, MailContent, MailStyle } from './mail-content.ts';
import { renderAlertMail } from './render-alert-mail.ts';
import { renderDigestMail } from './render-digest-mail.ts';
import { renderReportMail } from './render-report-mail.ts';
import { renderTestMail } from './render-test-mail.ts';

/** A mail as it would be, with links that do nothing. `report`, `alerts`: real ones where there are any. */
export function renderPreview(
  kind: PreviewKind,
  { report, alerts = [] }: { report: DailyReport | null; alerts?: readonly Alert[] },
  { style, dashboard }: { style: MailStyle; dashboard: string },
): MailContent {
  const nowhere = '#';
  const links: AlertLinks = {
    page: dashboard,
    stop: nowhere,
    acknowledge: nowhere,
    snooze: nowhere,
    oneOff: nowhere,
    newNormal: nowhere,
    pageOf: () => dashboard,
    opensUntil: null,
  };
  const { now, zone } = style;
  const [alert = exampleAlert(now)] = alerts;
  switch (kind) {
    case 'report':
      return renderReportMail(report ?? exampleReport(now, zone), { ...style, isLate: false }, links);
    case 'alert':
      return renderAlertMail(alert, style, links);
    case 'outage':
      return renderAlertMail(exampleOutage(now), style, links);
    case 'digest':
      return renderDigestMail(
        alerts.length > 0 ? alerts : [alert, exampleAlert(now, 'recovered')],
        style,
        links,
      );
    case 'test':
      return renderTestMail(style, links);
  }
}
