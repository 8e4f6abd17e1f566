import { categoryAt, topicAt, UNLINKED } from '../group.ts';
import type { AccountBook } from './account-book.ts';
import { optOutsOf, sumCounts, totalOf, type DayCounts } from './day-counts.ts';
import { ratedCount, type RatedCount } from './rated-count.ts';

export const COMPARED = ['language', 'topic', 'category'] as const;

/** One value of a dimension: the template's own, or that of templates beside it. `difference`: its rate less that of the
 *  template; null where either is unknown. */
export type ComparedGroup = RatedCount & {
  by: (typeof COMPARED)[number];
  value: string | null;
  isOwn: boolean;
  templates: number;
  difference: number | null;
};

/**
 * How people take what is sent by language (of templates with the same name), topic and category of the account, beside the
 * template itself: what differs most first, values and dimensions; what rests on few deliveries leads nothing. `sums`: of each template over the days that are looked at.
 */
export function compareGroups(
  { inputs }: Pick<AccountBook, 'inputs'>,
  { key, sums }: { key: string; sums: ReadonlyMap<string, DayCounts> },
): ComparedGroup[] {
  const { data, asOf } = inputs;
  const own = data.templates.get(key);
  const valueOf = {
    language: (other: string) => data.templates.get(other)?.language ?? null,
    topic: (other: string) => topicAt(data, other, asOf),
    category: (other: string) => categoryAt(data, other, asOf),
  };
  const self = rated([sums.get(key)]);
  const found = COMPARED.map((by) => {
    const keys = [...sums.keys()].filter(
      (other) =>
        other !== UNLINKED &&
        (by !== 'language' || (own?.name != null && data.templates.get(other)?.name === own.name)),
    );
    const groups = Map.groupBy(keys.sort(), valueOf[by]);
    // Where there is nothing beside it, there is nothing to compare.
    if (groups.size < 2) return [];
    const compared = [...groups].map(([value, members]): ComparedGroup => {
      const count = rated(members.map((member) => sums.get(member)));
      return {
        by,
        value,
        isOwn: members.includes(key),
        templates: members.length,
        ...count,
        difference: count.rate === null || self.rate === null ? null : count.rate - self.rate,
      };
    });
    return compared
      .filter(({ deliveries }) => deliveries > 0)
      .sort((a, b) => Number(a.isFew) - Number(b.isFew) || spread(b) - spread(a));
  });
  // Of two that differ as much, the order of COMPARED.
  return found.sort((a, b) => widest(b) - widest(a)).flat();
}

const spread = ({ difference }: ComparedGroup): number => Math.abs(difference ?? 0);

function widest(groups: readonly ComparedGroup[]): number {
  return Math.max(0, ...groups.filter(({ isFew }) => !isFew).map(spread));
}

function rated(all: readonly (DayCounts | undefined)[]): RatedCount {
  const sum = sumCounts(all.filter((one) => one !== undefined));
  return ratedCount(totalOf(sum.delivered), optOutsOf(sum));
}
