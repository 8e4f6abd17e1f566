import type { ReportsDeps } from '../../server/http/reports/deps.ts';
import { createLinkSigner } from '../../server/ingest/link-signer.ts';
import { exampleReport } from '../../server/mail/example/example-report.ts';
import { renderPreview } from '../../server/mail/render-preview.ts';
import { renderReportPage } from '../../server/mail/render-report-page.ts';

const zone = 'America/Sao_Paulo';

/** Reports of an invented shop, whatever day is asked for. */
export function exampleReports(key: Uint8Array, clock: () => number): ReportsDeps {
  return {
    signer: createLinkSigner(key, 'mail link'),
    page: async ({ to }, { language, isMember }) =>
      renderReportPage(exampleReport(to, zone), { language, zone, name: 'Acme' }, isMember ? '' : null),
    preview: async (kind, language) =>
      renderPreview(
        kind,
        { report: null },
        { style: { language, zone, name: 'Acme', now: clock() }, dashboard: '/now' },
      ).html,
  };
}
