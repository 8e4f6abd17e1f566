import type { TemplateClicks } from '../../core/template-clicks.ts';
import { DAY_MS, utcDayOf, type EpochMs } from '../../core/time.ts';
import { fitBaseline, type BaselineUnit, type Rate } from '../baseline.ts';
import { fitNoise, USUAL_NOISE } from '../noise.ts';
import { clickBound } from './click-bound.ts';

/** The days that are judged, the last one being today so far. */
export const RECENT_DAYS = 7;

/** A template of the last seven days against what was usual before. Rates are taps per delivery. */
export type RankedTemplate = {
  id: string;
  name: string | null;
  language: string | null;
  delivered: number;
  clicks: number;
  rate: number;
  usualRate: number;
  /** `group`: nothing was delivered of it before, so that it is compared with templates of its category. */
  usual: 'own' | 'group';
  expected: number;
  /** The taps that chance hardly explains: what is above the bound. 0: the difference may be chance. */
  beyond: number;
};

/** `earlierFrom`: first day that the usual rates rest on; null when all is new. Instants are starts of UTC days. */
export type ClickRanking = {
  recentFrom: EpochMs;
  earlierFrom: EpochMs | null;
  templates: RankedTemplate[];
};

/**
 * Templates that had deliveries in the last seven days, the one whose taps on its ways out are furthest above what chance
 * explains first; then by rate, then by id. Taps only, and no consent: a first look, no verdict.
 * Source: docs/methods.md#button-clicks
 */
export function rankClicks(templates: readonly TemplateClicks[], now: EpochMs): ClickRanking {
  const end = utcDayOf(now) + 1;
  const recent = end - RECENT_DAYS;
  const earlier = templates.flatMap(({ days }) => days.map(({ day }) => day)).filter((day) => day < recent);
  const first = Math.min(recent, ...earlier);
  const units = templates.map((template) => unitOf(template, first, recent));
  const rates = fitBaseline(units, USUAL_NOISE).templates;
  const noise = fitNoise(
    units,
    rates.map(({ rate }) => rate),
  );
  const ranked = templates.flatMap((template, index) => {
    const rate = rates[index];
    const row = rate && rank(template, { rate, recent, noise });
    return row ? [row] : [];
  });
  return {
    recentFrom: recent * DAY_MS,
    earlierFrom: earlier.length === 0 ? null : first * DAY_MS,
    templates: ranked.sort(
      (left, right) => right.beyond - left.beyond || right.rate - left.rate || (left.id < right.id ? -1 : 1),
    ),
  };
}

function unitOf({ category, days }: TemplateClicks, first: number, end: number): BaselineUnit {
  const length = Math.max(0, end - first);
  const optOuts = Array.from({ length }, () => 0);
  const exposure = Array.from({ length }, () => 0);
  for (const { day, delivered, clicks } of days) {
    if (day < first || day >= end) continue;
    exposure[day - first] = (exposure[day - first] ?? 0) + delivered;
    optOuts[day - first] = (optOuts[day - first] ?? 0) + clicks;
  }
  return { group: category?.toLowerCase() ?? 'unknown', optOuts, exposure, counts: exposure.map(() => 1) };
}

function rank(
  { id, name, language, days }: TemplateClicks,
  { rate: usual, recent, noise }: { rate: Rate; recent: number; noise: number },
): RankedTemplate | null {
  const counted = days.filter(({ day }) => day >= recent);
  const delivered = counted.reduce((sum, day) => sum + day.delivered, 0);
  if (delivered === 0) return null;
  const clicks = counted.reduce((sum, day) => sum + day.clicks, 0);
  const expected = usual.rate * delivered;
  // Days' noise averages over as many days as the deliveries are spread on; the usual rate is not known exactly either.
  const squares = counted.reduce((sum, day) => sum + day.delivered ** 2, 0);
  const shape = 1 / (1 / ((noise * delivered ** 2) / squares) + 1 / usual.shape);
  return {
    id,
    name,
    language,
    delivered,
    clicks,
    rate: clicks / delivered,
    usualRate: usual.rate,
    usual: days.some(({ day, delivered: n }) => day < recent && n > 0) ? 'own' : 'group',
    expected,
    beyond: Math.max(0, clicks - clickBound(expected, shape)),
  };
}
