import type { ReactNode } from 'react';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { usePalette } from './use-palette.ts';

/** One bar: its name, its length, and the length in words. */
export type BarRow = { name: string; value: number; label: string };

/** Lying bars from zero on, the longest first. */
export default function Bars({ rows }: { rows: readonly BarRow[] }): ReactNode {
  const { series, ink } = usePalette();
  const text = { fill: ink, fontSize: 13 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...rows]} layout="vertical" margin={{ top: 0, right: 64, bottom: 0, left: 0 }}>
        <XAxis type="number" domain={[0, 'dataMax']} hide />
        <YAxis type="category" dataKey="name" width={140} tick={text} axisLine={false} tickLine={false} />
        <Bar dataKey="value" fill={series[0]} isAnimationActive={false} barSize={18} radius={2}>
          <LabelList dataKey="label" position="right" {...text} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
