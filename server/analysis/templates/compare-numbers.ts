import { totalOf, type DayCounts } from './day-counts.ts';
import { ratedCount, type RatedCount } from './rated-count.ts';

/** What a template did through one business number. `number` null: not known which. `difference`: its rate less that of all of
 *  them; null where either is unknown. */
export type ComparedNumber = RatedCount & { number: string | null; difference: number | null };

/**
 * How people take the same template from each of the numbers that sent it: what differs most first, what rests on few deliveries
 * last. Of opt-outs whose message is known, for only that message says by which number it came. Nothing where one number sent
 * all, or where deliveries of the range were counted before numbers were: they do not add up.
 */
export function compareNumbers(
  { delivered, numbers }: Pick<DayCounts, 'delivered' | 'numbers'>,
  nameOf: (id: number) => string,
): ComparedNumber[] {
  const ids = [...numbers.delivered].filter(([, n]) => n > 0);
  const deliveries = ids.reduce((sum, [, n]) => sum + n, 0);
  if (ids.length < 2 || deliveries !== totalOf(delivered)) return [];
  const optOuts = ids.reduce((sum, [id]) => sum + (numbers.exact.get(id) ?? 0), 0);
  const whole = ratedCount(deliveries, optOuts).rate;
  return ids
    .map(([id, n]): ComparedNumber => {
      const count = ratedCount(n, numbers.exact.get(id) ?? 0);
      const difference = count.rate === null || whole === null ? null : count.rate - whole;
      return { number: nameOf(id) || null, ...count, difference };
    })
    .sort(
      (a, b) =>
        Number(a.isFew) - Number(b.isFew) ||
        Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) ||
        b.deliveries - a.deliveries ||
        ((a.number ?? '') < (b.number ?? '') ? -1 : 1),
    );
}
