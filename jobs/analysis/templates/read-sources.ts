import type { SampledDelivery } from '../../../server/analysis/contact-sample.ts';
import {
  countSources,
  type SourcedDelivery,
  type SourceSample,
} from '../../../server/analysis/source-sample.ts';
import type { Verdict } from '../../../server/analysis/verdict.ts';
import { firstGrant, sourceAt, type Grant } from '../../../server/core/acquisition-source.ts';
import { EVENT_KIND } from '../../../server/core/event-kind.ts';
import { bucketOf, DAY_MS, utcDayOf, type EpochMs } from '../../../server/core/time.ts';
import { firstArrivals } from '../../../server/ingest/apply/first-arrivals.ts';
import { PeopleCache } from '../../../server/ingest/apply/people-cache.ts';
import { readPersons } from '../../../server/ingest/apply/read-persons.ts';
import type { AnalysisStore } from '../../../server/store/analysis-ports.ts';
import type { ApplyStore, EventRow } from '../../../server/store/ports.ts';
import { leaveMore } from '../analyse-at.ts';
import { readTemplateKeys } from '../analysis-data.ts';
import { chosenOptOuts, daysBetween, SAMPLED_OPT_OUTS, sampledDeliveries } from '../sampled-people.ts';
import type { AccountReaders } from './read-account.ts';

/** What it has to know of the account. */
type SampledBook = { verdict: Pick<Verdict, 'outcome'>; inputs: { asOf: EpochMs } };

/** Messages read, about: most of them of the running week, in which a template that is new has all of its own. */
const MESSAGES = { now: 4_000, before: 2_000 };
const WEEK_MS = 7 * DAY_MS;
/** People who are looked up in one transaction, so that others get their turn in between. */
const PEOPLE_AT_ONCE = 500;

type Sampled = { deliveries: SampledDelivery[]; optOuts: SampledDelivery[] };

/**
 * A sample of the deliveries of five weeks and of the opt-outs that answered one, by the acquisition source of the people;
 * null while people leave no more than usual, and where the message cache no longer holds them. Cost: some 6,000 messages
 * and 600 opt-outs, and for each of their people a few looks into indexes, whatever the account's size.
 */
export async function readSources(
  { access, read }: AccountReaders,
  { verdict, inputs: { asOf } }: SampledBook,
): Promise<SourceSample | null> {
  if (!leaveMore(verdict)) return null;
  const sampled = await access.read((store) => readSampled(store, asOf));
  if (sampled === null) return null;
  const all = [...sampled.deliveries, ...sampled.optOuts];
  const identities = [...new Set(all.map(({ identity }) => identity))];
  const sourced = new Map<string, (at: EpochMs) => Pick<SourcedDelivery, 'person' | 'source'>>();
  for (let from = 0; from < identities.length; from += PEOPLE_AT_ONCE) {
    const some = identities.slice(from, from + PEOPLE_AT_ONCE);
    const sourceOf = await read(({ apply }) => readAcquisition(apply, some));
    for (const identity of some) sourced.set(identity, (at) => sourceOf(identity, at));
  }
  const of = (one: SampledDelivery): SourcedDelivery => ({
    ...one,
    ...(sourced.get(one.identity)?.(one.at) ?? { person: one.identity, source: null }),
  });
  return countSources({ asOf, deliveries: sampled.deliveries.map(of), optOuts: sampled.optOuts.map(of) });
}

async function readSampled(store: AnalysisStore, asOf: EpochMs): Promise<Sampled | null> {
  const [week, from] = [asOf - WEEK_MS, asOf - 5 * WEEK_MS];
  if ((await store.cacheFromDay()) > utcDayOf(from)) return null;
  const keyOf = await readTemplateKeys(store);
  const named = (rows: readonly { identity: string; template: number; at: EpochMs }[]): SampledDelivery[] =>
    rows.flatMap(({ identity, template: alias, at }) => {
      const template = keyOf(alias, bucketOf(at));
      return template === null || identity === '' ? [] : [{ identity, template, at }];
    });
  // Each of the two is a sample of people of its own; on the day that both read, each takes its side of the instant.
  const now = await sampledDeliveries(store, daysBetween(week, asOf - 1), MESSAGES.now);
  const before = await sampledDeliveries(store, daysBetween(from, week - 1), MESSAGES.before);
  const answered = await chosenOptOuts(store, asOf, SAMPLED_OPT_OUTS);
  return {
    deliveries: named([...now.filter(({ at }) => at >= week), ...before.filter(({ at }) => at < week)]),
    optOuts: named(answered.map(({ deliveredAt, ...one }) => ({ ...one, at: deliveredAt }))),
  };
}

/** Whose an identity was at an instant, and how that person had come by then. */
async function readAcquisition(
  store: ApplyStore,
  start: readonly string[],
): Promise<(identity: string, at: EpochMs) => Pick<SourcedDelivery, 'person' | 'source'>> {
  const { identities, persons } = await readPersons(store, start, new PeopleCache());
  const rows = firstArrivals(await store.personEvents([...identities]));
  const grants = Map.groupBy(rows.flatMap(grantOf), ({ contact, at }) => persons.personOf(contact, at));
  const first = new Map([...grants].map(([person, own]) => [person, firstGrant(own)]));
  return (identity, at) => {
    const person = persons.personOf(identity, at);
    return { person, source: sourceAt(first.get(person), at) };
  };
}

function grantOf({ kind, contact, occurred_at: at, data: text }: EventRow): (Grant & { contact: string })[] {
  if (kind !== EVENT_KIND.consent) return [];
  const { action, source } = JSON.parse(text ?? '{}') as Record<string, unknown>;
  if (action === 'withdraw') return [];
  return [{ contact, at, source: typeof source === 'string' ? source : null }];
}
