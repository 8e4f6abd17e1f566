import { useId, type ReactNode } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type DotItemDotProps,
} from 'recharts';
import { ChartHint } from './chart-hint.tsx';
import { usePalette } from './use-palette.ts';

/** One step of the line. `band`: what is to be expected, from and to. `isOpen`: its time is not over. */
export type BandedPoint = {
  name: string;
  value: number | null;
  expected: number | null;
  band: [number, number] | null;
  isOpen: boolean;
  /** Something of its time is missing. */
  isGap?: boolean;
  /** It was announced in advance. */
  isAnnounced?: boolean;
};

/** Another line over the same points, e.g. of the period before. */
export type ComparedLine = { name: string; values: readonly (number | null)[]; dash: string };

/** A line from nought on before the range that was to be expected; it has gaps where nothing is known. */
export default function BandedLine({
  points,
  markers,
  names,
  write,
  lines = [],
}: {
  points: readonly BandedPoint[];
  /** Names of points at which something happened, and what stands above each. */
  markers: readonly { name: string; letters: string }[];
  names: { value: string; expected: string; band: string };
  write(value: number): string;
  lines?: readonly ComparedLine[];
}): ReactNode {
  const { series, band, grid, ink, quiet, paper } = usePalette();
  const hatch = useId();
  const dots = useId();
  const marks = points.some(({ isGap, isAnnounced }) => isGap === true || isAnnounced === true);
  const data = points.map((point, index) => ({
    ...point,
    // One over the other where a day is both.
    gap: point.isGap !== true ? null : point.isAnnounced === true ? 0.5 : 1,
    announced: point.isAnnounced !== true ? null : point.isGap === true ? 0.5 : 1,
    ...Object.fromEntries(lines.map(({ values }, line) => [`line${line}`, values[index] ?? null])),
  }));
  const tick = { fill: quiet, fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={data} barCategoryGap={0} margin={{ top: 18, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid stroke={grid} vertical={false} />
        <XAxis dataKey="name" tick={tick} tickLine={false} stroke={grid} minTickGap={24} />
        <YAxis
          domain={[0, 'auto']}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={62}
          tickFormatter={write}
        />
        <Tooltip content={<ChartHint points={points} names={names} write={write} lines={lines} />} />
        {marks && (
          <>
            <defs>
              <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse">
                <path d="M0 6 6 0" stroke={quiet} strokeWidth={1} />
              </pattern>
              <pattern id={dots} width={8} height={8} patternUnits="userSpaceOnUse">
                <circle cx={4} cy={4} r={1} fill={quiet} />
              </pattern>
            </defs>
            {/* As high as the chart, by an axis that nobody sees. */}
            <YAxis yAxisId="mark" domain={[0, 1]} hide />
            <Bar
              yAxisId="mark"
              dataKey="gap"
              stackId="mark"
              fill={`url(#${hatch})`}
              isAnimationActive={false}
            />
            <Bar
              yAxisId="mark"
              dataKey="announced"
              stackId="mark"
              fill={`url(#${dots})`}
              isAnimationActive={false}
            />
          </>
        )}
        <Area
          dataKey="band"
          name={names.band}
          stroke="none"
          fill={band}
          fillOpacity={1}
          isAnimationActive={false}
          activeDot={false}
          connectNulls={false}
        />
        <Line
          dataKey="expected"
          name={names.expected}
          stroke={series[2]}
          strokeWidth={1.5}
          strokeDasharray="5 4"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
        />
        {lines.map(({ name, dash }, line) => (
          <Line
            key={name}
            dataKey={`line${line}`}
            name={name}
            stroke={ink}
            strokeWidth={1.5}
            strokeDasharray={dash}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
        ))}
        {markers.map(({ name, letters }) => (
          <ReferenceLine
            key={name}
            x={name}
            stroke={series[1]}
            strokeDasharray="2 3"
            label={{ value: letters, position: 'top', fill: ink, fontSize: 12, fontWeight: 700 }}
          />
        ))}
        <Line
          dataKey="value"
          name={names.value}
          stroke={series[0]}
          strokeWidth={2}
          isAnimationActive={false}
          connectNulls={false}
          dot={({ cx, cy, index }: DotItemDotProps) => {
            const point = points[index];
            if (cx === undefined || cy === undefined || point === undefined || point.value === null)
              return <g key={index} />;
            // What is not over is hollow.
            return (
              <circle
                key={index}
                cx={cx}
                cy={cy}
                r={point.isOpen ? 4 : 2.5}
                fill={point.isOpen ? paper : series[0]}
                stroke={series[0]}
                strokeWidth={1.5}
              />
            );
          }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
