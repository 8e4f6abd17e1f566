import { countContacts, SAMPLE_DAYS, type ContactSample } from '../../server/analysis/contact-sample.ts';
import { LATE_DELIVERY_DAYS } from '../../server/core/event-kind.ts';
import { BUCKET_MS, DAY_MS, bucketOf, utcDayOf, type EpochMs } from '../../server/core/time.ts';
import type { AnalysisStore, AnsweredRow, DeliveredRow } from '../../server/store/analysis-ports.ts';
import { readTemplateKeys } from './analysis-data.ts';

/** Messages read of the sample, about, and opt-outs whose history is read. Each lies on a page of its own; so many stay in
 *  the page cache from one analysis to the next, whatever the account's size. */
export const SAMPLED_MESSAGES = 6_000;
export const SAMPLED_OPT_OUTS = 600;
/** Opt-outs of one day that are chosen from: of the last week, which is compared with the weeks before it, and of those. */
const OPT_OUTS_A_DAY = { now: 200, before: 40 };
const DAYS_NOW = 7;
/** Opt-outs are looked at that came in five weeks. */
const OPT_OUT_DAYS = 35;

export type ContactSampleOptions = {
  asOf: EpochMs;
  /** First bucket of the account. */
  firstBucket: number;
  messages?: number;
  optOuts?: number;
};

type Named = Pick<DeliveredRow, 'identity' | 'template' | 'at'>;

/**
 * What a sample of people got in the last six weeks, and what those who answered with an opt-out had got before it. Null
 * when the account is younger than that, or the instant so long ago that the message cache no longer holds it.
 * Cost: about `messages` messages and the week before `optOuts` opt-outs, through indexes, whatever the account's size.
 */
export async function readContactSample(
  store: AnalysisStore,
  options: ContactSampleOptions,
): Promise<ContactSample | null> {
  const { asOf, firstBucket, messages = SAMPLED_MESSAGES, optOuts = SAMPLED_OPT_OUTS } = options;
  const from = asOf - SAMPLE_DAYS * DAY_MS;
  if (firstBucket * BUCKET_MS > from || (await store.cacheFromDay()) > utcDayOf(from)) return null;
  const keyOf = await readTemplateKeys(store);
  const days = daysBetween(from, asOf - 1);
  const bound = await sampleBound(store, days, messages);
  const named = (row: Named) => {
    const template = keyOf(row.template, bucketOf(row.at));
    return template === null ? [] : [{ identity: row.identity, template, at: row.at }];
  };
  const deliveries = [];
  for (const day of days) deliveries.push(...(await store.deliveredUpTo({ day, bound })).flatMap(named));
  const answered = await chosenOptOuts(store, asOf, optOuts);
  const earlier = await deliveriesBefore(store, {
    answered,
    firstDay: utcDayOf(from),
    isTemplate: (row) => named(row).length > 0,
  });
  return countContacts({
    asOf,
    deliveries,
    optOuts: answered.flatMap(({ identity, template, deliveredAt }) =>
      named({ identity, template, at: deliveredAt }),
    ),
    earlier,
  });
}

/**
 * The last identity of the sample, null for everybody. Identities are keyed hashes, so the first of them in order are people
 * at random. Of the day on which they stand closest, as many are taken as give about `limit` messages in all.
 */
async function sampleBound(
  store: AnalysisStore,
  days: readonly number[],
  limit: number,
): Promise<string | null> {
  const place = Math.floor(limit / days.length);
  let busiest: { day: number; bound: string } | null = null;
  for (const day of days) {
    const bound = await store.identityAt(day, place);
    if (bound !== null && (busiest === null || bound < busiest.bound)) busiest = { day, bound };
  }
  if (busiest === null) return null;
  let found = 0;
  for (const day of days) found += await store.countUpTo({ day, bound: busiest.bound });
  return store.identityAt(busiest.day, Math.floor((place * limit) / found));
}

/** The first opt-outs of each day; of those, where they are too many, the people who come first in order. */
async function chosenOptOuts(store: AnalysisStore, asOf: EpochMs, people: number): Promise<AnsweredRow[]> {
  const found: AnsweredRow[] = [];
  for (let day = 1; day <= OPT_OUT_DAYS; day += 1) {
    const range = { from: asOf - day * DAY_MS, to: asOf - (day - 1) * DAY_MS };
    const limit = day <= DAYS_NOW ? OPT_OUTS_A_DAY.now : OPT_OUTS_A_DAY.before;
    found.push(...(await store.answered(range, limit)));
  }
  const compare = (left: AnsweredRow, right: AnsweredRow): number =>
    left.identity < right.identity ? -1 : left.identity > right.identity ? 1 : 0;
  return found
    .toSorted((left, right) => compare(left, right) || left.deliveredAt - right.deliveredAt)
    .slice(0, people);
}

/** When those who left had got a template message, in the seven days before the one they answered. */
async function deliveriesBefore(
  store: AnalysisStore,
  {
    answered,
    firstDay,
    isTemplate,
  }: {
    answered: readonly AnsweredRow[];
    firstDay: number;
    isTemplate: (row: Named) => boolean;
  },
): Promise<Map<string, EpochMs[]>> {
  const byDay = new Map<number, Set<string>>();
  for (const { identity, deliveredAt } of answered) {
    const day = utcDayOf(deliveredAt);
    const identities = byDay.get(day) ?? new Set();
    byDay.set(day, identities.add(identity));
  }
  // By message: whoever left twice is read twice.
  const earlier = new Map<string, Map<string, EpochMs>>();
  for (const [toDay, identities] of byDay) {
    const fromDay = Math.max(firstDay, toDay - 7 - LATE_DELIVERY_DAYS);
    for (const row of await store.deliveredTo([...identities], { fromDay, toDay })) {
      if (!isTemplate(row)) continue;
      const known = earlier.get(row.identity) ?? new Map<string, EpochMs>();
      earlier.set(row.identity, known.set(row.message, row.at));
    }
  }
  return new Map([...earlier].map(([identity, messages]) => [identity, [...messages.values()]]));
}

function daysBetween(from: EpochMs, to: EpochMs): number[] {
  const first = utcDayOf(from);
  return Array.from({ length: utcDayOf(to) - first + 1 }, (_, index) => first + index);
}
