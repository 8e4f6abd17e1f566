import { HOUR_MS } from '../../../../server/core/time.ts';
import type { World, WorldOptOut } from '../../world/world.ts';
import { hoursSince, type AccountHours } from './account-hours.ts';
import { attribute } from './attribution.ts';
import { addCredits, emptyCounts, type Credit, type HourlyCounts } from './hourly-counts.ts';
import { LAG_HOURS } from './lag-kernel.ts';

type Open = { optOut: WorldOptOut; hour: number; credits: Credit[] };

/** Credits opt-outs to templates; the weights of those of the last 72 h still move. */
export type OptOutCredits = {
  counts: HourlyCounts;
  /** Takes in opt-outs before the hour `now` and weighs all open ones. `rates`: usual rate per template. */
  advance(now: number, rates: readonly number[]): void;
};

/** A template's share of opt-outs with context is drawn to the account's with the weight of so many. */
const CONTEXT_PRIOR = 4;

/** `stepHours`: between two calls of `advance`; what is older than 72 h less a step then is settled. */
export function creditOptOuts(world: World, account: AccountHours, stepHours: number): OptOutCredits {
  const counts = emptyCounts(account.templates.length, account.hours);
  const withContext = account.templates.map(() => 0);
  const settled = account.templates.map(() => 0);
  let open: Open[] = [];
  let next = 0;

  function takeIn(now: number): void {
    for (;;) {
      const optOut = world.optOuts[next];
      if (!optOut || hoursSince(world, optOut.at) >= now) return;
      next++;
      const entry = {
        optOut,
        hour: Math.floor(hoursSince(world, optOut.at)),
        credits: certainCredits(optOut),
      };
      addCredits(counts, entry.hour, entry.credits, 1);
      open.push(entry);
    }
  }

  function weigh(now: number, rates: readonly number[]): void {
    const certain = account.templates.map(() => 0);
    for (const { optOut } of open) {
      if (optOut.exact) certain[optOut.cause] = (certain[optOut.cause] ?? 0) + 1;
    }
    const unclear = open.filter(({ optOut }) => !optOut.exact);
    const weights = attribute({
      optOuts: unclear.map(({ optOut }) =>
        optOut.candidates.map((candidate) => ({
          template: candidate.template,
          lagHours: (optOut.at - candidate.deliveredAt) / HOUR_MS,
          outside: candidate.outside,
        })),
      ),
      kernel: account.kernel,
      rates,
      exposure: account.templates.map(
        ({ cumulative }) => (cumulative[now] ?? 0) - (cumulative[Math.max(0, now - LAG_HOURS)] ?? 0),
      ),
      certain,
      withoutContext: withoutContext(withContext, settled),
    });
    unclear.forEach((entry, index) => {
      addCredits(counts, entry.hour, entry.credits, -1);
      entry.credits = entry.optOut.candidates.map(({ template, outside }, j) => ({
        template,
        outside,
        weight: weights[index]?.[j] ?? 0,
      }));
      addCredits(counts, entry.hour, entry.credits, 1);
    });
  }

  function settle(now: number): void {
    open = open.filter(({ optOut, credits }) => {
      if (hoursSince(world, optOut.at) >= now - LAG_HOURS + stepHours) return true;
      for (const { template, weight } of credits) {
        settled[template] = (settled[template] ?? 0) + weight;
        if (optOut.exact) withContext[template] = (withContext[template] ?? 0) + 1;
      }
      return false;
    });
  }

  return {
    counts,
    advance(now, rates) {
      takeIn(now);
      weigh(now, rates);
      settle(now);
    },
  };
}

function certainCredits({ exact, cause, causeAt, candidates }: WorldOptOut): Credit[] {
  if (!exact) return [];
  const delivery = candidates.find(({ deliveredAt }) => deliveredAt === causeAt);
  return [{ template: cause, outside: delivery?.outside ?? false, weight: 1 }];
}

function withoutContext(withContext: readonly number[], settled: readonly number[]): number[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const usual = (sum(withContext) + 2) / (sum(settled) + 4);
  return settled.map(
    (all, template) => 1 - ((withContext[template] ?? 0) + CONTEXT_PRIOR * usual) / (all + CONTEXT_PRIOR),
  );
}
