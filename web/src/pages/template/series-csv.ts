import type { SeriesAnswer, TemplateAnswer } from '../../api/template-queries.ts';
import type { Voice } from '../../i18n/voice.tsx';
import { csvOf, type CsvCell } from '../../../../server/core/csv.ts';
import { fileNameOf } from '../../../../server/core/file-name.ts';
import type { Column } from '../../shared/scroll-table.tsx';
import { dayName } from './banded-points.ts';
import { alignedTo, type Compared } from './compared.ts';

type Said = Pick<Voice, 'words' | 'format' | 'language'>;

/** The same numbers as the chart, as a table. */
export function seriesCells(
  series: Pick<SeriesAnswer, 'points' | 'gaps' | 'announced'>,
  { compared, voice: { words, format, language } }: { compared: readonly Compared[]; voice: Said },
): { columns: Column[]; rows: { key: string; cells: string[] }[] } {
  const { chart } = words.template;
  const { column } = chart;
  const { points, gaps, announced } = series;
  const beside = compared.map(({ series: other }) => alignedTo(series, other));
  const numbers = [column.deliveries, column.exact, column.inferred, column.rate, column.expected];
  return {
    columns: [
      { name: column.day },
      ...numbers.map((name) => ({ name, isNumber: true })),
      { name: chart.range, isNumber: true },
      ...compared.map(({ kind }) => ({ name: chart[kind], isNumber: true })),
      ...(gaps.length > 0 ? [{ name: chart.gapName }] : []),
      ...(announced.length > 0 ? [{ name: chart.announcedName }] : []),
    ],
    rows: points.map(({ day, from, to, deliveries, exact, inferred, rate, expected, isComplete }, index) => ({
      key: day,
      cells: [
        `${dayName(day, language)}${isComplete ? '' : ' …'}`,
        format.number(deliveries),
        format.number(exact),
        format.number(inferred, 1),
        rate === null ? '' : format.rate(rate),
        expected === null ? '' : format.number(expected.optOuts, 1),
        expected === null ? '' : `${format.number(expected.low)} – ${format.number(expected.high)}`,
        ...beside.map((days) => {
          const other = days[index]?.rate ?? null;
          return other === null
            ? ''
            : `${format.rate(other)} (${format.number(days[index]?.optOuts ?? 0, 1)})`;
        }),
        ...(gaps.length > 0 ? [gaps.some((gap) => gap.from < to && gap.to > from) ? chart.yes : ''] : []),
        ...(announced.length > 0 ? [points[index]?.isAnnounced === true ? chart.yes : ''] : []),
      ],
    })),
  };
}

/** The series as a file: a line a day, raw counts beside rates, and last what they come to together. */
export function seriesCsv(
  {
    series,
    template,
    compared,
  }: {
    series: SeriesAnswer;
    template: Pick<TemplateAnswer['template'], 'name' | 'id'>;
    compared: readonly Compared[];
  },
  { words }: Said,
): { content: string; name: string } {
  const { chart: text } = words.template;
  const { column } = text;
  const heads = [
    column.day,
    column.deliveries,
    column.exact,
    column.inferred,
    column.optOuts,
    column.rate,
    column.low,
    column.high,
    column.expected,
    column.expectedLow,
    column.expectedHigh,
    column.complete,
    column.zone,
    ...compared.flatMap(({ kind }) =>
      [column.day, column.deliveries, column.optOuts, column.rate].map((name) => `${text[kind]}: ${name}`),
    ),
    ...(series.gaps.length > 0 ? [text.gapName] : []),
    ...(series.announced.length > 0 ? [text.announcedName] : []),
  ];
  const beside = compared.map(({ series: other }) => alignedTo(series, other));
  const lines = series.points.map((point, index): CsvCell[] => [
    point.day,
    point.deliveries,
    point.exact,
    point.inferred,
    point.optOuts,
    point.rate,
    point.interval?.low ?? null,
    point.interval?.high ?? null,
    point.expected?.optOuts ?? null,
    point.expected?.low ?? null,
    point.expected?.high ?? null,
    point.isComplete ? text.yes : text.no,
    series.zone,
    ...beside.flatMap((days): CsvCell[] => {
      const other = days[index];
      return [other?.day ?? null, other?.deliveries ?? null, other?.optOuts ?? null, other?.rate ?? null];
    }),
    ...(series.gaps.length > 0
      ? [series.gaps.some((gap) => gap.from < point.to && gap.to > point.from) ? text.yes : text.no]
      : []),
    ...(series.announced.length > 0 ? [point.isAnnounced ? text.yes : text.no] : []),
  ]);
  const sum = (index: number): number => lines.reduce((total, line) => total + Number(line[index] ?? 0), 0);
  const deliveries = sum(1);
  const together: CsvCell[] = heads.map(() => null);
  together[0] = words.templates.totals;
  for (const index of [1, 2, 3, 4, 8]) together[index] = sum(index);
  together[5] = deliveries > 0 ? sum(4) / deliveries : null;
  together[12] = series.zone;
  const [first, last] = [series.points.at(0)?.day ?? '', series.points.at(-1)?.day ?? ''];
  const name = fileNameOf(['culprit', template.name ?? template.id ?? 'template', series.clock, first, last]);
  return { content: csvOf([heads, ...lines, together]), name: `${name}.csv` };
}
