import { Button } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import { announcedSentence } from '../../../../server/i18n/render-announced.ts';
import { announcedOf } from '../../api/announcements.ts';
import type { SeriesAnswer, TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ChartFrame } from '../../shared/chart/chart-frame.tsx';
import { download } from '../../shared/download.ts';
import { instantOf } from '../../shared/instant-of.ts';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import { withWord } from '../../shared/with-word.ts';
import { bandedPoints, FEW, valueOf } from './banded-points.ts';
import { alignedTo, DASH, rateOf, type Compared } from './compared.ts';
import { drawnMarkers } from './drawn-markers.ts';
import { Legend } from './legend.tsx';
import { MarkerList } from './marker-list.tsx';
import { seriesCells, seriesCsv } from './series-csv.ts';
import { useTemplateSearch } from './template-search.ts';

const BandedLine = lazy(() => import('../../shared/chart/banded-line.tsx'));

/** A series as a chart, as a table and as a file. */
export function DrawnSeries({
  series,
  template,
  compared = [],
}: {
  series: SeriesAnswer;
  template: TemplateAnswer['template'];
  /** What is drawn beside it. */
  compared?: readonly Compared[];
}): ReactNode {
  const voice = useVoice();
  const { words, format, language } = voice;
  const { chart: text } = words.template;
  const [{ table, clock, measure }, change] = useTemplateSearch();
  const points = bandedPoints(series, { language, measure });
  const lines = compared.map(({ kind, series: other }) => ({
    name: text[kind],
    dash: DASH[kind],
    values: alignedTo(series, other).map((point) => (point === undefined ? null : valueOf(point, measure))),
  }));
  const sum = (read: (point: SeriesAnswer['points'][number]) => number): number =>
    series.points.reduce((total, point) => total + read(point), 0);
  const deliveries = sum((point) => point.deliveries);
  const expected = sum((point) => point.expected?.optOuts ?? 0);
  const above = series.points.filter((point) => point.expected && point.optOuts > point.expected.high).length;
  const notes = [
    series.zone,
    ...(measure === 'rate' ? [text.fewNote(format, { n: FEW })] : []),
    ...(series.points.some(({ isComplete }) => !isComplete) ? [text.today] : []),
    ...(clock === 'cohort' ? [text.cohortNote] : []),
  ];
  const { columns, rows } = seriesCells(series, { compared, voice });
  const file = `culprit-${template.name ?? template.id ?? 'template'}-${clock}`;
  const save = (): void => {
    const { content, name } = seriesCsv({ series, template, compared }, voice);
    download(new Blob([content], { type: 'text/csv;charset=utf-8' }), name);
  };
  useShortcut({ key: 'e', name: words.templates.exportCsv, place: 'here', run: save });
  return (
    <>
      <ChartFrame
        title={measure === 'rate' ? text.title : text.countTitle}
        summary={[
          text.summary(format, {
            rate: deliveries > 0 ? sum((point) => point.optOuts) / deliveries : null,
            expected: deliveries > 0 && expected > 0 ? expected / deliveries : null,
            above,
            days: series.points.length,
          }),
          ...compared.map(({ kind, series: other }) =>
            text[`${kind}Summary`](format, { rate: rateOf(other) }),
          ),
          ...series.gaps.map(({ kind, from, to }) =>
            text.gap[kind](format, { from: instantOf(from), to: instantOf(to) }),
          ),
          ...(series.announced.length > 0 ? [text.dotted] : []),
          ...series.announced.map((one) => announcedSentence(announcedOf(one), voice)),
        ].join(' ')}
        note={notes.join(' · ')}
        fileName={file}
        height={280}
        columns={columns}
        rows={rows}
        isTable={table.includes('rate')}
        onTable={(isTable) => change({ table: withWord(table, 'rate', isTable) })}
      >
        <BandedLine
          points={points}
          markers={drawnMarkers(series).flatMap(({ day, letters }) => {
            const name = points[day]?.name;
            return name === undefined ? [] : [{ name, letters }];
          })}
          lines={lines}
          names={{
            value: measure === 'rate' ? text.rate : text.column.optOuts,
            expected: text.expected,
            band: text.range,
          }}
          write={(value) => (measure === 'rate' ? format.percent(value, 1) : format.number(value, 1))}
        />
      </ChartFrame>
      <Legend names={[{ name: measure === 'rate' ? text.rate : text.column.optOuts, dash: '' }, ...lines]} />
      <MarkerList markers={series.markers} />
      <Button variant="subtle" size="compact-sm" onClick={save}>
        {words.templates.exportCsv}
      </Button>
    </>
  );
}
