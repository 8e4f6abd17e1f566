import type { ReactNode } from 'react';
import type { BandedPoint, ComparedLine } from './banded-line.tsx';
import styles from './chart-hint.module.css';

/** What stands beside the pointer: the point in numbers. */
export function ChartHint({
  points,
  names,
  write,
  lines,
  label,
  active = false,
}: {
  points: readonly BandedPoint[];
  names: { value: string; expected: string; band: string };
  write(value: number): string;
  lines: readonly ComparedLine[];
  /** Given by the chart: the name of the point, and whether there is one. */
  label?: string | number;
  active?: boolean;
}): ReactNode {
  const index = points.findIndex(({ name }) => name === label);
  const point = points[index];
  if (!active || point === undefined) return null;
  return (
    <div className={styles['hint']}>
      <strong>{point.name}</strong>
      {point.value !== null && (
        <p>
          {names.value}: {write(point.value)}
        </p>
      )}
      {point.expected !== null && point.band !== null && (
        <p>
          {names.expected}: {write(point.expected)} ({write(point.band[0])} – {write(point.band[1])})
        </p>
      )}
      {lines.map(({ name, values }) => {
        const value = values[index] ?? null;
        return (
          value !== null && (
            <p key={name}>
              {name}: {write(value)}
            </p>
          )
        );
      })}
    </div>
  );
}
