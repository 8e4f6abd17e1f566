import { businessDayOf } from '../../../../server/core/business-day.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import type { Voice } from '../../i18n/voice.tsx';
import { csvOf, type CsvCell } from '../../../../server/core/csv.ts';
import { fileNameOf } from '../../../../server/core/file-name.ts';
import { totalsOf } from './select-rows.ts';
import type { TemplateRow, TemplatesAnswer } from './template-row.ts';

/** The rows of the screen in their order, with raw counts beside rates, and last what they come to together. */
export function templatesCsv(
  {
    rows,
    answer,
    view,
  }: { rows: readonly TemplateRow[]; answer: Pick<TemplatesAnswer, 'asOf' | 'zone'>; view: string },
  { words, catalogue }: Pick<Voice, 'words' | 'catalogue'>,
): { content: string; name: string } {
  const { templates: text, now } = words;
  const { column } = text;
  const heads = [
    text.csv.key,
    column.template,
    text.csv.language,
    column.topic,
    column.category,
    column.priority,
    column.rating,
    column.deliveries,
    column.optOuts,
    column.rate,
    text.csv.low,
    text.csv.high,
    column.change,
    column.probability,
    column.coverage,
    column.policy,
    column.owner,
    column.age,
    text.csv.asOf,
    text.csv.zone,
  ];
  const lines = rows.map((row): CsvCell[] => {
    const { review } = row;
    const { week } = review;
    return [
      row.key,
      row.name ?? row.id ?? catalogue.unnamed,
      row.language,
      row.topic,
      row.category,
      text.state[review.state],
      now.numbers.quality[review.rating.value],
      week.deliveries,
      week.optOuts,
      week.rate,
      week.interval?.low ?? null,
      week.interval?.high ?? null,
      week.change,
      review.probability,
      week.consent.coverage,
      review.policy.findings,
      review.owner,
      review.age.addedAt,
      answer.asOf,
      answer.zone,
    ];
  });
  const totals = totalsOf(rows);
  const together = heads.map((): CsvCell => null);
  together[1] = text.totals;
  together[7] = totals.deliveries;
  together[8] = totals.optOuts;
  together[9] = totals.rate;
  together[18] = answer.asOf;
  together[19] = answer.zone;
  const [from, to] = [Date.parse(answer.asOf) - 7 * DAY_MS, Date.parse(answer.asOf)].map((at) =>
    businessDayOf(at, answer.zone),
  );
  return {
    content: csvOf([heads, ...lines, together]),
    name: `${fileNameOf(['culprit', 'templates', view, from ?? '', to ?? ''])}.csv`,
  };
}
