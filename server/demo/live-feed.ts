import { MINUTE_MS, SECOND_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { Fact, Sent, StatusFact } from './fact.ts';
import { inboundWebhook } from './inbound-webhook.ts';
import { registrationBody } from './registration-body.ts';
import { statusWebhook } from './status-webhook.ts';

/**
 * One request of the live days. `at`: when it arrives. `registration` is a body of `POST /v1/sends`, `events` one of
 * `POST /v1/events` (the shop's own list of templates tells of a new one), `webhook` one of `POST /webhooks/meta`.
 */
export type LiveItem = { at: EpochMs; kind: 'registration' | 'events' | 'webhook'; body: string };

/** A request whose body is made only when it is its turn: all bodies together are some 20 MB. */
type Planned = { at: EpochMs; make(): LiveItem };

const BATCH_SIZE = 100;

/** A batch goes out when it is full or this old. The platform waits less; this keeps the number of requests small. */
const REGISTRATION_AGE_MS = 4 * MINUTE_MS;
const STATUS_AGE_MS = 6 * MINUTE_MS;

/** How long the platform takes to tell of what a person does. */
const DELAY_MS = 2 * SECOND_MS;

/** The requests of the live days in order of arrival. `facts` are in time order and before `now`. */
export function* liveFeed(given: {
  facts: readonly Fact[];
  extra: readonly LiveItem[];
  now: EpochMs;
}): Generator<LiveItem> {
  const latest = given.now - SECOND_MS;
  const planned: Planned[] = given.extra.map((item) => ({ at: item.at, make: () => item }));
  const plan = (at: EpochMs, kind: LiveItem['kind'], body: () => string): void => {
    const arrival = Math.min(at, latest);
    planned.push({ at: arrival, make: () => ({ at: arrival, kind, body: body() }) });
  };
  const registrations = batches<Sent>(REGISTRATION_AGE_MS, (at, sends) =>
    plan(at, 'registration', () => registrationBody(sends)),
  );
  const statuses = batches<StatusFact>(STATUS_AGE_MS, (at, facts) =>
    plan(at + DELAY_MS, 'webhook', () => statusWebhook(facts)),
  );
  for (const fact of given.facts) {
    if (fact.kind === 'send') {
      if (fact.sent.known === 'registration' || fact.sent.known === 'both')
        registrations.add(fact.at, fact.sent);
    } else if (fact.kind === 'status') {
      statuses.add(fact.at, fact);
    } else {
      plan(fact.at + DELAY_MS, 'webhook', () => inboundWebhook(fact));
    }
  }
  registrations.end();
  statuses.end();
  planned.sort((a, b) => a.at - b.at);
  for (const { make } of planned) yield make();
}

/** Gathers things that come in time order; each batch leaves with its last member, or when it is too old. */
function batches<T>(
  oldestMs: number,
  send: (at: EpochMs, batch: T[]) => void,
): { add(at: EpochMs, one: T): void; end(): void } {
  let batch: T[] = [];
  let openedAt: EpochMs = 0;
  const leave = (at: EpochMs): void => {
    if (batch.length > 0) send(at, batch);
    batch = [];
  };
  return {
    add(at, one) {
      if (batch.length > 0 && at - openedAt >= oldestMs) leave(openedAt + oldestMs);
      if (batch.length === 0) openedAt = at;
      batch.push(one);
      if (batch.length === BATCH_SIZE) leave(at);
    },
    end: () => leave(openedAt + oldestMs),
  };
}
