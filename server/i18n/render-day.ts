import type { DayReport } from '../analysis/day-report.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import { OPERATOR_CATALOGUES } from './operator-catalogues.ts';
import { renderVerdict } from './render-verdict.ts';
import { templateName } from './template-name.ts';
import { textTable } from './text-table.ts';

/** A day's report as plain text: a table of its templates, then the verdict at its end. */
export function renderDay(report: DayReport, style: { language: Language; zone: string }): string {
  const { report: words } = OPERATOR_CATALOGUES[style.language];
  const catalogue = CATALOGUES[style.language];
  const format = createFormat({ ...style, now: report.to });
  const row = (name: string, deliveries: number, optOuts: number): string[] => [
    name,
    format.number(deliveries),
    format.number(optOuts),
    deliveries > 0 ? format.rate(optOuts / deliveries) : '',
  ];
  const table = textTable(
    [
      { heading: words.column.template, align: 'left' },
      { heading: words.column.deliveries, align: 'right' },
      { heading: words.column.optOuts, align: 'right' },
      { heading: words.column.rate, align: 'right' },
    ],
    [
      ...report.templates.map(({ template, deliveries, repliedOptOuts }) =>
        row(templateName(template, catalogue), deliveries, repliedOptOuts),
      ),
      row(
        words.total,
        report.deliveries,
        report.templates.reduce((sum, { repliedOptOuts }) => sum + repliedOptOuts, 0),
      ),
    ],
  );
  const title = words.title(format, { day: report.day });
  return `${[title, ...table, words.note].join('\n')}\n\n${renderVerdict(report.verdict, style)}`;
}
