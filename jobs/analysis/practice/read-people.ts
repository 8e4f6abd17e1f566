import { MESSAGE_DAYS } from '../../../server/core/event-kind.ts';
import { utcDayOf, type EpochMs } from '../../../server/core/time.ts';
import { PeopleCache } from '../../../server/ingest/apply/people-cache.ts';
import { loadPeople, type People, type ScopeRule } from '../../../server/ingest/apply/people.ts';
import { instantOf } from '../../../server/ingest/apply/class-of-message.ts';
import { LINK_RANK } from '../../../server/core/link-rank.ts';
import { judgeSend } from '../../../server/analysis/practice/judge-send.ts';
import type { JudgedSend } from '../../../server/analysis/practice/ledger.ts';
import type { ApplyStore, MessageKey, MessageRow } from '../../../server/store/ports.ts';
import type { AccountRegistry } from './account-registry.ts';

/** People answer soon: nearly every message that a stop answers began on the day of the stop or the day before. */
const SOON_DAYS = 1;

/** The people behind some identities. Cost: what is on record about them, and for each stop that answers a message a look
 *  into two days, of the few that did not begin there into the 36 before as well. */
export function readPeople(
  store: ApplyStore,
  identities: Iterable<string>,
  { account, scopeRule }: { account: AccountRegistry; scopeRule: ScopeRule },
): Promise<People> {
  const messagesOf = async (wanted: Map<string, number>): Promise<Map<string, MessageRow>> => {
    const soon = await store.messages(keysBack(wanted, { from: 0, to: SOON_DAYS }));
    const found = new Map(soon.map((row) => [row.hash, row]));
    const missing = [...wanted].filter(([hash]) => !found.has(hash));
    for (const row of await store.messages(keysBack(missing, { from: SOON_DAYS + 1, to: MESSAGE_DAYS })))
      found.set(row.hash, row);
    return found;
  };
  const { registry, dimensions } = account;
  return loadPeople(store, identities, {
    registry,
    dimensions,
    scopeRule,
    people: new PeopleCache(),
    messagesOf,
  });
}

/** Keys of messages that began so many days before the instants beside their hashes. */
function keysBack(
  wanted: Iterable<[hash: string, at: EpochMs]>,
  { from, to }: { from: number; to: number },
): MessageKey[] {
  const keys: MessageKey[] = [];
  for (const [hash, at] of wanted)
    for (let back = from; back <= to; back += 1) keys.push({ day: utcDayOf(at) - back, hash });
  return keys;
}

/** Judges a message by what is on record about its recipient; null when it is no template message, when no opt-out
 *  touches it, or when its recipient is not known. */
export function judgeMessage(
  row: MessageRow,
  people: People,
  { registry, keyOf }: AccountRegistry,
): JudgedSend | null {
  if (row.identity === '' || row.link_rank === LINK_RANK.service || row.link_rank >= LINK_RANK.reply)
    return null;
  const at: EpochMs = instantOf(row);
  const template = keyOf(row.template, at);
  if (template === null) return null;
  const topic = registry.topicOf(row.template, row.topic, at);
  const person = people.personOf(row.identity, at);
  const judgement = judgeSend(
    {
      sentAt: row.sent_at,
      firstAt: row.first_at,
      deliveredAt: row.delivered_at,
      query: { topic, marketing: registry.isMarketing(row.template, topic, at) },
      isMarketing: registry.categoryOf(row.template, at) === 'MARKETING',
    },
    people.factsOf(person),
  );
  return judgement && { person, template, at, isDelivered: row.delivered_at !== null, judgement };
}
