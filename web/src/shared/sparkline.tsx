import type { ReactNode } from 'react';

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 2;

/** A line of values from nought on, with gaps where there is none; `label` says what it shows. */
export function Sparkline({
  values,
  label,
}: {
  values: readonly (number | null)[];
  label: string;
}): ReactNode {
  const most = Math.max(...values.map((value) => value ?? 0));
  const x = (index: number): number =>
    EDGE + (values.length < 2 ? 0.5 : index / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => HEIGHT - EDGE - (most > 0 ? value / most : 0) * (HEIGHT - 2 * EDGE);
  let path = '';
  values.forEach((value, index) => {
    if (value === null) return;
    const isBegun = index > 0 && values[index - 1] !== null;
    path += `${isBegun ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    // A day between two gaps is a point.
    if (!isBegun && (values[index + 1] ?? null) === null) path += 'h0.01';
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
