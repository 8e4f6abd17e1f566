import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import { isoInstant } from '../core/business-day.ts';
import { csvOf } from '../core/csv.ts';
import { CATALOGUES } from './catalogues.ts';
import type { Language } from './language.ts';
import { templateName } from './template-name.ts';

/** The templates of a report, a line each: raw counts, so that sums can be made of them, and the zone the days are of. */
export function reportCsv(
  { from, to, templates }: DailyReport,
  { language, zone }: { language: Language; zone: string },
): string {
  const period = [isoInstant(from), isoInstant(to), zone];
  return csvOf([
    ['from', 'to', 'zone', 'template', 'template_key', 'deliveries', 'replied_opt_outs', 'failures'],
    ...templates.map(({ template, deliveries, repliedOptOuts, failures }) => [
      ...period,
      templateName(template, CATALOGUES[language]),
      template.key,
      deliveries,
      repliedOptOuts,
      failures,
    ]),
  ]);
}
