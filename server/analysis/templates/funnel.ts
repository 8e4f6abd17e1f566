import { optOutsOf, totalOf, type DayCounts } from './day-counts.ts';

/** How far messages came. `read`: null where nothing tells of it. `failures`: by the platform's code, most first; 0: none given. */
export type Funnel = {
  sent: number;
  delivered: number;
  read: number | null;
  optOuts: number;
  failed: number;
  failures: { code: number; n: number }[];
};

/** Steps of the messages of some days, each counted on the day it happened. */
export function funnelOf(sum: DayCounts): Funnel {
  const failures = [...sum.failed]
    .map(([code, n]) => ({ code, n }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || a.code - b.code);
  return {
    sent: sum.sent,
    delivered: totalOf(sum.delivered),
    read: sum.read > 0 ? sum.read : null,
    optOuts: optOutsOf(sum),
    failed: failures.reduce((total, { n }) => total + n, 0),
    failures,
  };
}
