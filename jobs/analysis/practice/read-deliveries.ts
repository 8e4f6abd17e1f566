import { addTold, nobodyTold, type Told } from '../../../server/analysis/practice/told.ts';
import { saysAt } from '../../../server/analysis/practice/template-says.ts';
import { valueAt } from '../../../server/core/template.ts';
import { BUCKET_MS, bucketOf, type EpochMs } from '../../../server/core/time.ts';
import type { PayloadMap } from '../../../server/core/opt-out/recognise-reply.ts';
import type { PracticeStores } from '../../../server/store/practice-store.ts';
import type { AccountRegistry } from './account-registry.ts';

/** Deliveries of a template in the period, and of those it made while it was marketing, how many said how to stop. */
export type Delivered = { deliveries: number; marketing: Told };

/** Deliveries by template key. The period is cut where what a template says or its category changed, and each piece is
 *  summed from roll-ups. Cost: the roll-up rows of the period, never messages. */
export async function readDeliveries(
  read: <T>(work: (stores: PracticeStores) => Promise<T>) => Promise<T>,
  {
    from,
    to,
    account,
    payloads,
  }: { from: EpochMs; to: EpochMs; account: AccountRegistry; payloads: PayloadMap },
): Promise<Map<string, Delivered>> {
  const edges = cutsOf({ from, to, account, payloads });
  const delivered = new Map<string, Delivered>();
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? start;
    for (const { template, n } of await read(({ practice }) => practice.deliveries(start, end))) {
      const at = start * BUCKET_MS;
      const key = account.keyOf(template, at);
      if (key === null) continue;
      let entry = delivered.get(key);
      if (!entry) delivered.set(key, (entry = { deliveries: 0, marketing: nobodyTold() }));
      entry.deliveries += n;
      if (account.registry.categoryOf(template, at) !== 'MARKETING') continue;
      addTold(entry.marketing, saysOf(account, key, at, payloads), n);
    }
  }
  return delivered;
}

/** Whether a template said how to stop; null when it was never described. */
export function saysOf(
  account: AccountRegistry,
  key: string,
  at: EpochMs,
  payloads: PayloadMap,
): boolean | null {
  const history = account.historyOf(key);
  return history === undefined ? null : saysAt(history, at, payloads);
}

/** Bucket edges of the period, and of every change in it of what a template says or of its category. */
function cutsOf({
  from,
  to,
  account,
  payloads,
}: {
  from: EpochMs;
  to: EpochMs;
  account: AccountRegistry;
  payloads: PayloadMap;
}): number[] {
  const [first, last] = [bucketOf(from), bucketOf(to)];
  const cuts = new Set([first, last]);
  for (const history of account.registry.histories.values()) {
    const stateAt = (at: EpochMs): string =>
      `${saysAt(history, at, payloads)} ${valueAt(history.categories, at)}`;
    const instants = [...history.components, ...history.categories].map((entry) => entry.at);
    for (const at of instants) {
      const bucket = bucketOf(at);
      if (bucket > first && bucket < last && stateAt(at) !== stateAt(at - 1)) cuts.add(bucket);
    }
  }
  return [...cuts].sort((a, b) => a - b);
}
