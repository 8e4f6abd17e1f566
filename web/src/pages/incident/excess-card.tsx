import { lazy, type ReactNode } from 'react';
import type { IncidentAnswer, IncidentStep } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ChartFrame } from '../../shared/chart/chart-frame.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { useIncidentSearch } from './incident-search.ts';

const ExcessChart = lazy(() => import('./excess-chart.tsx'));

const HEIGHT = 240;
/** Steps that say how the incident went; what people did is in the timeline. */
const MARKED: readonly string[] = ['opened', 'reopened', 'raised', 'worse', 'recovered'];

/** How many opt-outs too many each verdict saw. */
export function ExcessCard({
  points,
  timeline,
}: {
  points: IncidentAnswer['points'];
  timeline: readonly IncidentStep[];
}): ReactNode {
  const { words, format, zone } = useVoice();
  const { chart, marks } = words.incident;
  const [search, change] = useIncidentSearch();
  const peak = points.reduce<(typeof points)[number] | null>(
    (most, point) => (most === null || point.excess > most.excess ? point : most),
    null,
  );
  const last = points.at(-1);
  if (peak === null || last === undefined) return <Card heading={chart.heading}>{chart.none}</Card>;
  return (
    <Card heading={chart.heading}>
      <ChartFrame
        title={chart.title}
        summary={chart.summary(format, {
          peak: peak.excess,
          peakAt: instantOf(peak.at),
          last: last.excess,
        })}
        note={chart.note(format, { zone: zone ?? 'UTC' })}
        fileName="culprit-incident"
        height={HEIGHT}
        columns={[
          { name: chart.at },
          { name: chart.excess, isNumber: true },
          { name: chart.probability, isNumber: true },
        ]}
        rows={points.map(({ at, excess, probability }) => {
          const cells = [
            format.instant(instantOf(at)),
            format.number(excess, 1),
            format.probability(probability),
          ];
          return { key: at, cells };
        })}
        isTable={search.chart === 'table'}
        onTable={(isTable) => change({ chart: isTable ? 'table' : 'line' })}
      >
        <ExcessChart
          points={points.map(({ at, excess }) => ({ at: instantOf(at), excess }))}
          marks={timeline.flatMap(({ kind, at, knew }) =>
            MARKED.includes(kind)
              ? [{ at: instantOf(knew?.asOf ?? at), name: marks[kind as keyof typeof marks] }]
              : [],
          )}
        />
      </ChartFrame>
    </Card>
  );
}
