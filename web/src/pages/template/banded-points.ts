import type { Language } from '../../../../server/i18n/language.ts';
import type { SeriesAnswer } from '../../api/template-queries.ts';
import type { BandedPoint } from '../../shared/chart/banded-line.tsx';

/** Below so many deliveries a day's rate is a matter of chance, and would make every other day look flat. */
export const FEW = 20;

export type Measure = 'rate' | 'count';
type Day = SeriesAnswer['points'][number];

/** What is drawn of a day; null: too little to say anything. */
export function valueOf({ deliveries, rate, optOuts }: Day, measure: Measure): number | null {
  if (measure === 'count') return optOuts;
  return deliveries >= FEW ? rate : null;
}

/** Days as points of the chart: opt-outs, or their rate of the deliveries of the day. */
export function bandedPoints(
  { points, gaps }: Pick<SeriesAnswer, 'points' | 'gaps'>,
  { language, measure }: { language: Language; measure: Measure },
): BandedPoint[] {
  return points.map((point) => {
    const { day, deliveries, expected, isAnnounced, isComplete, from, to } = point;
    const isDrawn = measure === 'count' || deliveries >= FEW;
    const per = measure === 'count' ? 1 : deliveries;
    return {
      name: dayName(day, language),
      value: valueOf(point, measure),
      expected: isDrawn && expected !== null ? expected.optOuts / per : null,
      band: isDrawn && expected !== null ? [expected.low / per, expected.high / per] : null,
      isOpen: !isComplete,
      isAnnounced,
      isGap: gaps.some((gap) => gap.from < to && gap.to > from),
    };
  });
}

/** A calendar day as it is written, e.g. 20 May. */
export function dayName(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
