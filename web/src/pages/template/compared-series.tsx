import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BOOK_DAYS } from '../../../../server/core/book-days.ts';
import { templateSeriesQuery, type SeriesAnswer, type TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import type { Compared } from './compared.ts';
import { DrawnSeries } from './drawn-series.tsx';
import { useTemplateSearch } from './template-search.ts';

/** A series beside what its reader compares it with: as many days before it, the account without the template. */
export function ComparedSeries({
  series,
  template,
}: {
  series: SeriesAnswer;
  template: TemplateAnswer['template'];
}): ReactNode {
  const { words, format } = useVoice();
  const { chart: text } = words.template;
  const [{ compare }] = useTemplateSearch();
  const { from, to, clock } = series;
  const before = new Date(2 * instantOf(from) - instantOf(to)).toISOString();
  const previous = useQuery({
    ...templateSeriesQuery(template.key, { from: before, to: from, clock }),
    enabled: compare.includes('previous'),
  });
  const rest = useQuery({
    ...templateSeriesQuery(template.key, { from, to, clock, of: 'rest' }),
    enabled: compare.includes('rest'),
  });
  const asked = { previous: previous.data, rest: rest.data };
  const compared = compare.flatMap((kind): Compared[] => {
    const other = asked[kind];
    return other === undefined ? [] : [{ kind, series: other }];
  });
  const isShort =
    compare.includes('previous') &&
    previous.data !== undefined &&
    previous.data.points.length < series.points.length;
  return (
    <>
      <DrawnSeries series={series} template={template} compared={compared} />
      {isShort && <p className="quiet">{text.noPrevious(format, { days: BOOK_DAYS })}</p>}
    </>
  );
}
