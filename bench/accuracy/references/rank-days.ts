import { forecastsAt, type Forecast } from './forecast.ts';
import type { ReferenceInput } from './reference.ts';

/** Scores from a rule that compares each template with the account's total, at the end of every day. */
export function rankDays(
  input: ReferenceInput,
  rank: (template: Forecast, account: Forecast) => number,
): Float64Array[] {
  const scores = input.templates.map(() => new Float64Array(input.days).fill(Number.NaN));
  for (let day = 0; day < input.days; day++) {
    const forecasts = forecastsAt(input, day);
    const account = { observed: 0, expected: 0 };
    for (const forecast of forecasts) {
      account.observed += forecast?.observed ?? 0;
      account.expected += forecast?.expected ?? 0;
    }
    forecasts.forEach((forecast, index) => {
      if (forecast) scores[index]?.fill(rank(forecast, account), day, day + 1);
    });
  }
  return scores;
}
