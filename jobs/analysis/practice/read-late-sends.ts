import type { JudgedSend } from '../../../server/analysis/practice/ledger.ts';
import { utcDayOf, type EpochMs } from '../../../server/core/time.ts';
import { MESSAGE_DAYS } from '../../../server/core/event-kind.ts';
import type { ScopeRule } from '../../../server/ingest/apply/people.ts';
import { instantOf } from '../../../server/ingest/apply/class-of-message.ts';
import type { MessageKey, MessageRow } from '../../../server/store/ports.ts';
import type { PracticeStores } from '../../../server/store/practice-store.ts';
import type { AccountRegistry } from './account-registry.ts';
import { judgeMessage, readPeople } from './read-people.ts';

const PAGE = 500;

/** Such a message: its hash, and its topic where it is held against a stop of one topic. */
export type LateMessage = JudgedSend & { message: string; topic: string | null };

/** Kinds of the judgement that only a message to somebody withdrawn can have. */
const KINDS = new Set(['late', 'undecided', 'unjudged', 'consent-withdrawn']);

/** Everything sent in `[from, to)` in spite of an opt-out or a withdrawal, whenever that was. `known`: picks from hashes those
 *  that are not asked about. Cost: grows with what is found (an index holds just these) and with the record of those people;
 *  page by page, a transaction each. */
export async function readLateSends(
  read: <T>(work: (stores: PracticeStores) => Promise<T>) => Promise<T>,
  {
    from,
    to,
    account,
    scopeRule,
    known,
  }: {
    from: EpochMs;
    to: EpochMs;
    account: AccountRegistry;
    scopeRule: ScopeRule;
    known?: (messages: readonly string[]) => Promise<ReadonlySet<string>>;
  },
): Promise<LateMessage[]> {
  // A message's day is that of its earliest fact, which may lie before its send.
  const range = { fromDay: utcDayOf(from) - MESSAGE_DAYS, toDay: utcDayOf(to) };
  const found: LateMessage[] = [];
  for (let after: MessageKey | null = null; ;) {
    const start: MessageKey | null = after;
    const rows: MessageRow[] = await read(({ practice }) => practice.sentToWithdrawn(range, start, PAGE));
    const within = rows.filter((row) => instantOf(row) >= from && instantOf(row) < to);
    const passed = (await known?.(within.map(({ hash }) => hash))) ?? new Set();
    const wanted = within.filter(({ hash }) => !passed.has(hash));
    const judged = await read(async ({ apply }) => {
      const people = await readPeople(apply, new Set(wanted.map((row) => row.identity)), {
        account,
        scopeRule,
      });
      return wanted.flatMap((row) => {
        const send = judgeMessage(row, people, account);
        if (send === null || !KINDS.has(send.judgement.kind)) return [];
        const { kind } = send.judgement;
        const isOfTopic = kind === 'late' && send.judgement.scope === 'topic';
        const topic = isOfTopic ? account.registry.topicOf(row.template, row.topic, send.at) : null;
        return [{ ...send, message: row.hash, topic }];
      });
    });
    found.push(...judged);
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return found;
    after = { day: last.day, hash: last.hash };
  }
}
