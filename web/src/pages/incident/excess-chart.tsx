import type { ReactNode } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { HOUR_MS } from '../../../../server/core/time.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { usePalette } from '../../shared/chart/use-palette.ts';

type Point = { at: number; excess: number | null };

/** Verdicts come every quarter of an hour: over a longer silence no line is drawn. */
const GAP_MS = HOUR_MS;

/** Opt-outs too many over time, with what happened to the incident. */
export default function ExcessChart({
  points,
  marks,
}: {
  points: readonly { at: number; excess: number }[];
  marks: readonly { at: number; name: string }[];
}): ReactNode {
  const { words, format } = useVoice();
  const { series, grid, ink, quiet, paper } = usePalette();
  const text = { fill: quiet, fontSize: 12 };
  const instant = (at: unknown): string => format.instant(Number(at));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={withGaps(points)} margin={{ top: 20, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid stroke={grid} vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={instant}
          tick={text}
          minTickGap={40}
        />
        <YAxis width={44} domain={[0, 'auto']} allowDecimals={false} tick={text} />
        <Tooltip
          labelFormatter={instant}
          formatter={(value) => [format.number(Number(value), 1), words.incident.chart.excess]}
          contentStyle={{ background: paper, color: ink, borderColor: grid }}
          isAnimationActive={false}
        />
        {marks.map(({ at, name }) => (
          <ReferenceLine
            key={`${name} ${at}`}
            x={at}
            stroke={series[1]}
            strokeDasharray="4 3"
            label={{ value: name, position: 'insideTopLeft', fill: ink, fontSize: 12 }}
          />
        ))}
        <Line
          dataKey="excess"
          stroke={series[0]}
          strokeWidth={2}
          dot={points.length < 40 ? { r: 3, fill: series[0] } : false}
          connectNulls={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The points, with a hole wherever there was no verdict for longer than usual. */
function withGaps(points: readonly { at: number; excess: number }[]): Point[] {
  return points.flatMap((point, index): Point[] => {
    const before = points[index - 1];
    const isGap = before !== undefined && point.at - before.at > GAP_MS;
    return isGap ? [{ at: before.at + 1, excess: null }, point] : [point];
  });
}
