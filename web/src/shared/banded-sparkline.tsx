import type { ReactNode } from 'react';
import styles from './banded-sparkline.module.css';

const WIDTH = 320;
const HEIGHT = 64;
const EDGE = 3;

/** Values as a small line before the range that was to be expected of each; `label` says what it shows. */
export function BandedSparkline({
  points,
  label,
}: {
  points: readonly { value: number; band: { low: number; high: number } | null }[];
  label: string;
}): ReactNode {
  const most = Math.max(1, ...points.map(({ value, band }) => Math.max(value, band?.high ?? 0)));
  const x = (index: number): string =>
    (EDGE + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * EDGE)).toFixed(1);
  const y = (value: number): string => (HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const known = points.flatMap(({ band }, index) => (band === null ? [] : [{ index, ...band }]));
  const upper = known.map(({ index, high }) => `${x(index)} ${y(high)}`);
  const lower = known.toReversed().map(({ index, low }) => `${x(index)} ${y(low)}`);
  const line = points.map(({ value }, index) => `${x(index)} ${y(value)}`);
  const last = points.at(-1);
  return (
    <svg
      className={styles['line']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {known.length > 1 && <path className={styles['band']} d={`M${[...upper, ...lower].join('L')}Z`} />}
      <path className={styles['value']} d={`M${line.join('L')}`} vectorEffect="non-scaling-stroke" />
      {last !== undefined && (
        <circle className={styles['now']} cx={x(points.length - 1)} cy={y(last.value)} r="3" />
      )}
    </svg>
  );
}
