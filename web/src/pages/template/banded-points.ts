import type { Language } from '../../../../server/i18n/language.ts';
import type { SeriesAnswer } from '../../api/template-queries.ts';
import type { BandedPoint } from '../../shared/chart/banded-line.tsx';

/** Below so many deliveries a day's rate is a matter of chance, and would make every other day look flat. */
export const FEW = 20;

/** Days as points of the chart, in rates of the deliveries of the day. */
export function bandedPoints(points: SeriesAnswer['points'], language: Language): BandedPoint[] {
  return points.map(({ day, deliveries, rate, expected, isComplete }) => {
    const isDrawn = deliveries >= FEW;
    return {
      name: dayName(day, language),
      value: isDrawn ? rate : null,
      expected: isDrawn && expected !== null ? expected.optOuts / deliveries : null,
      band: isDrawn && expected !== null ? [expected.low / deliveries, expected.high / deliveries] : null,
      isOpen: !isComplete,
    };
  });
}

/** A calendar day as it is written, e.g. 20 May. */
export function dayName(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** A, B, ... Z, then numbers: by what a marker of the chart is found in the list below it. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCodePoint(65 + index) : String(index - 25);
}
