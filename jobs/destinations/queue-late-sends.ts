import { CONFIRMATION_MS } from '../../server/analysis/practice/judge-send.ts';
import { confirmationsOf } from '../../server/analysis/practice/ledger.ts';
import { isoInstant } from '../../server/core/business-day.ts';
import { isToldOfPeople } from '../../server/core/destination.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import type { ScopeRule } from '../../server/ingest/apply/people.ts';
import type {
  DestinationStore,
  NewDelivery,
  StoredDestination,
} from '../../server/store/destination-ports.ts';
import type { PracticeStores } from '../../server/store/practice-store.ts';
import { readAccountRegistry, type AccountRegistry } from '../analysis/practice/account-registry.ts';
import { readLateSends, type LateMessage } from '../analysis/practice/read-late-sends.ts';

/** What was sent longer ago is told by the practice audit only. Events are kept longer than that, so none is told twice. */
const LOOK_BACK_MS = 7 * DAY_MS;
/** Clocks of senders may be ahead. */
const AHEAD_MS = DAY_MS;

export type QueueLateSendsDeps = {
  destinations: Pick<DestinationStore, 'list' | 'told' | 'queue'>;
  read<T>(work: (stores: PracticeStores) => Promise<T>): Promise<T>;
  scopeRule: ScopeRule;
};

/**
 * Puts every message that was sent after an opt-out within its scope, since a destination was added, on its way to it, each
 * once: what the practice audit calls late, so never the one permitted confirmation. Returns how many are new.
 * Cost: what was sent to people who had left, of which only what is new is judged.
 */
export async function queueLateSends(deps: QueueLateSendsDeps, now: EpochMs): Promise<number> {
  const { destinations, read } = deps;
  const wanting = (await destinations.list()).filter((one) => isToldOfPeople(one, 'send.after_opt_out'));
  if (wanting.length === 0) return 0;
  const account = await read(({ apply }) => readAccountRegistry(apply));
  let queued = 0;
  for (const destination of wanting) {
    const late = await newLateSends(deps, { destination, account, now });
    if (late.length > 0) queued += await destinations.queue(late, { now });
  }
  return queued;
}

async function newLateSends(
  { destinations, read, scopeRule }: QueueLateSendsDeps,
  { destination, account, now }: { destination: StoredDestination; account: AccountRegistry; now: EpochMs },
): Promise<NewDelivery[]> {
  const keyOf = (message: string): string => `${destination.id}:late:${message}`;
  const from = Math.max(destination.createdAt, now - LOOK_BACK_MS);
  const sends = await readLateSends(read, {
    // Which message was the permitted confirmation is seen from those before it.
    from: from - CONFIRMATION_MS,
    to: now + AHEAD_MS,
    account,
    scopeRule,
    async known(messages) {
      const told = await destinations.told(messages.map(keyOf));
      return new Set(messages.filter((message) => told.has(keyOf(message))));
    },
  });
  const confirmations = confirmationsOf(sends);
  return sends.flatMap((send) => {
    const data = send.at < from || confirmations.has(send) ? null : toldOf(send, account);
    if (data === null) return [];
    const { message } = send;
    return [
      {
        destination: destination.id,
        key: keyOf(message),
        event: 'send.after_opt_out',
        data: JSON.stringify(data),
        change: null,
        message,
      },
    ];
  });
}

/** All but the recipient's name. */
export type ToldSend = {
  template: { id: string | null; name: string | null; language: string | null };
  sentAt: string;
  scope: 'topic' | 'marketing' | 'all';
  topic: string | null;
  since: string;
};

function toldOf({ template, at, judgement, topic }: LateMessage, account: AccountRegistry): ToldSend | null {
  if (judgement.kind !== 'late') return null;
  const { id, name, language } = account.named(template);
  const { scope, since } = judgement;
  return {
    template: { id, name, language },
    sentAt: isoInstant(at),
    scope,
    topic,
    since: isoInstant(since),
  };
}
