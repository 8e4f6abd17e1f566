import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import type { Voice } from './render-reason.ts';
import type { ReportCatalogue } from './report-catalogue.ts';
import { templateName } from './template-name.ts';

/** A table of the report. `bars`: length of a bar in each row, 0 to 1, null for none. */
export type ReportTable = {
  columns: { heading: string; align: 'left' | 'right' }[];
  rows: { cells: string[]; bar: number | null }[];
};

const MOST_TEMPLATES = 20;

/** The busiest templates of the period, and all of them together. */
export function reportTable(
  { templates }: DailyReport,
  { words, voice: { catalogue, format } }: { words: ReportCatalogue; voice: Voice },
): ReportTable {
  const { column } = words;
  const rateOf = (optOuts: number, deliveries: number): number => (deliveries > 0 ? optOuts / deliveries : 0);
  const most = Math.max(
    0,
    ...templates.map(({ repliedOptOuts, deliveries }) => rateOf(repliedOptOuts, deliveries)),
  );
  const row = (name: string, sums: { deliveries: number; repliedOptOuts: number; failures: number }) => [
    name,
    format.number(sums.deliveries),
    format.number(sums.repliedOptOuts),
    sums.deliveries > 0 ? format.rate(sums.repliedOptOuts / sums.deliveries) : '',
    format.number(sums.failures),
  ];
  const all = { deliveries: 0, repliedOptOuts: 0, failures: 0 };
  for (const { deliveries, repliedOptOuts, failures } of templates) {
    all.deliveries += deliveries;
    all.repliedOptOuts += repliedOptOuts;
    all.failures += failures;
  }
  return {
    columns: [
      { heading: column.template, align: 'left' },
      { heading: column.deliveries, align: 'right' },
      { heading: column.optOuts, align: 'right' },
      { heading: column.rate, align: 'right' },
      { heading: column.failures, align: 'right' },
    ],
    rows: [
      ...templates.slice(0, MOST_TEMPLATES).map((template) => ({
        cells: row(templateName(template.template, catalogue), template),
        bar: most > 0 ? rateOf(template.repliedOptOuts, template.deliveries) / most : null,
      })),
      { cells: row(words.all, all), bar: null },
    ],
  };
}
