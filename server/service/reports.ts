import { readDailyReport } from '../../jobs/analysis/daily-report.ts';
import type { Config } from '../config.ts';
import { businessDayOf, startOfBusinessDay } from '../core/business-day.ts';
import type { EpochMs } from '../core/time.ts';
import type { ReportsDeps } from '../http/reports/deps.ts';
import { createLinkSigner } from '../ingest/link-signer.ts';
import type { Secrets } from '../key-file.ts';
import { renderPreview } from '../mail/render-preview.ts';
import { renderReportPage } from '../mail/render-report-page.ts';
import type { Database } from '../store/database.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { incidentRulesIn } from './incident-rules.ts';
import { latestAlerts } from './latest-alerts.ts';
import { remember } from './remember.ts';
import { reportDepsOf } from './report-deps.ts';

/** Reports and mails as pages. A report and an alert are dear: they are given again for twenty times as long as making it took. */
export function reportsOf(
  config: Config,
  { database, secrets, clock }: { database: Database; secrets: Secrets; clock: () => EpochMs },
): ReportsDeps {
  const { zone, senderName: name } = config;
  const deps = reportDepsOf(database, config);
  const read = remember((interval: { from: EpochMs; to: EpochMs }) => readDailyReport(deps, interval), {
    keptFor: (took) => 20 * took,
    now: () => performance.now(),
    keyOf: ({ from, to }) => `${from} ${to}`,
  });
  const access = { zone, ...analysisAccess(database) };
  const alertsOf = remember(
    async () => latestAlerts(access, { rules: await incidentRulesIn(database, config), now: clock() }),
    { keptFor: (took) => 20 * took, now: () => performance.now() },
  );
  return {
    signer: createLinkSigner(secrets.encryptionKey, 'mail link'),
    page: async (interval, { language, isMember }) =>
      renderReportPage(await read(interval), { language, zone, name }, isMember ? '' : null),
    async preview(kind, language) {
      const now = clock();
      const to = startOfBusinessDay(businessDayOf(now, zone), zone);
      const from = startOfBusinessDay(businessDayOf(to - 1, zone), zone);
      const found = kind === 'report' ? await read({ from, to }) : null;
      // Of a day without a message there is nothing to see.
      const report = found !== null && found.counts.deliveries > 0 ? found : null;
      const alerts = kind === 'alert' || kind === 'digest' ? await alertsOf() : [];
      const style = { language, zone, name, now };
      return renderPreview(kind, { report, alerts }, { style, dashboard: '/now' }).html;
    },
  };
}
