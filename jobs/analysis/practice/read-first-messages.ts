import { addTold, nobodyTold, type Told } from '../../../server/analysis/practice/told.ts';
import { DAY_MS, utcDayOf, type EpochMs } from '../../../server/core/time.ts';
import type { PayloadMap } from '../../../server/core/opt-out/recognise-reply.ts';
import type { Reached } from '../../../server/store/practice-ports.ts';
import type { PracticeStores } from '../../../server/store/practice-store.ts';
import type { AccountRegistry } from './account-registry.ts';
import { saysOf } from './read-deliveries.ts';

/** Messages that are looked at, at most about: a sample of people, all their messages. */
export const SAMPLED_MESSAGES = 40_000;

/** Whom the first template message of the period's newcomers told how to stop, by the key of that message's template.
 *  `share`: of all people, those looked at, 0 to 1. `since`: newcomers from this instant on; the message cache reaches no
 *  further back than it holds. */
export type FirstMessages = { byTemplate: Map<string, Told>; share: number; since: EpochMs };

type Read = <T>(work: (stores: PracticeStores) => Promise<T>) => Promise<T>;

/**
 * A newcomer is an identity without an earlier template message: none in the message cache, and none that the cache has
 * let go (those identities are remembered). Cost: the messages of the cache up to the period's end, but no more than
 * `limit`: beyond it only people whose (random) identity hash comes first in the store's own order are looked at, the
 * same on every day. A transaction a day.
 */
export async function readFirstMessages(
  read: Read,
  {
    from,
    to,
    account,
    payloads,
    limit = SAMPLED_MESSAGES,
  }: { from: EpochMs; to: EpochMs; account: AccountRegistry; payloads: PayloadMap; limit?: number },
): Promise<FirstMessages> {
  const cacheFrom = await read(({ apply }) => apply.cacheFromDay());
  const since = Math.max(from, cacheFrom * DAY_MS);
  const days = await read(({ practice }) => practice.begunByDay(cacheFrom, utcDayOf(to)));
  const { bound, share } = await sampleBound(read, days, limit);
  const first = new Map<string, Reached>();
  for (const { day } of days) {
    for (const row of await read(({ practice }) => practice.reachedOn(day, bound))) {
      const known = first.get(row.identity);
      if (row.at >= to) continue;
      if (!known || row.at < known.at || (row.at === known.at && row.hash < known.hash))
        first.set(row.identity, row);
    }
  }
  const newcomers = [...first.values()].filter(({ at }) => at >= since);
  const byTemplate = new Map<string, Told>();
  for (let start = 0; start < newcomers.length; start += PAGE) {
    const page = newcomers.slice(start, start + PAGE);
    const veterans = await read(({ apply }) => apply.veterans(page.map(({ identity }) => identity)));
    for (const { identity, template, at } of page) {
      const key = veterans.has(identity) ? null : account.keyOf(template, at);
      if (key === null) continue;
      let told = byTemplate.get(key);
      if (!told) byTemplate.set(key, (told = nobodyTold()));
      addTold(told, saysOf(account, key, at, payloads), 1);
    }
  }
  return { byTemplate, share, since };
}

const PAGE = 1_000;

/** The last identity of the sample, null for everybody: on the busiest day it has as many before it as may be read. */
async function sampleBound(
  read: Read,
  days: readonly { day: number; n: number }[],
  limit: number,
): Promise<{ bound: string | null; share: number }> {
  const total = days.reduce((sum, { n }) => sum + n, 0);
  if (total <= limit) return { bound: null, share: 1 };
  const [busiest] = days.toSorted((a, b) => b.n - a.n);
  const share = limit / total;
  if (!busiest) return { bound: null, share: 1 };
  const place = Math.floor(busiest.n * share);
  return { bound: await read(({ practice }) => practice.identityAt(busiest.day, place)), share };
}
