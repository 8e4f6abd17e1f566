import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import type { Voice } from './render-reason.ts';
import type { ReportCatalogue } from './report-catalogue.ts';
import { templateName } from './template-name.ts';

/** A table of the report. */
export type ReportTable = {
  columns: { heading: string; align: 'left' | 'right' }[];
  rows: string[][];
};

const MOST_TEMPLATES = 20;

/** The busiest templates of the period, and all of them together. */
export function reportTable(
  { templates }: DailyReport,
  { words, voice: { catalogue, format } }: { words: ReportCatalogue; voice: Voice },
): ReportTable {
  const { column } = words;
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
      ...templates
        .slice(0, MOST_TEMPLATES)
        .map((template) => row(templateName(template.template, catalogue), template)),
      row(words.all, all),
    ],
  };
}
