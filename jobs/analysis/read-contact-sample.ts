import { countContacts, SAMPLE_DAYS, type ContactSample } from '../../server/analysis/contact-sample.ts';
import { LATE_DELIVERY_DAYS } from '../../server/core/event-kind.ts';
import { BUCKET_MS, DAY_MS, bucketOf, utcDayOf, type EpochMs } from '../../server/core/time.ts';
import type { AnalysisStore, AnsweredRow, DeliveredRow } from '../../server/store/analysis-ports.ts';
import { readTemplateKeys } from './analysis-data.ts';
import {
  chosenOptOuts,
  daysBetween,
  SAMPLED_MESSAGES,
  SAMPLED_OPT_OUTS,
  sampledDeliveries,
} from './sampled-people.ts';

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
  const named = (row: Named) => {
    const template = keyOf(row.template, bucketOf(row.at));
    return template === null ? [] : [{ identity: row.identity, template, at: row.at }];
  };
  const deliveries = (await sampledDeliveries(store, daysBetween(from, asOf - 1), messages)).flatMap(named);
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
