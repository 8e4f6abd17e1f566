import type { JudgedSend } from '../../../server/analysis/practice/ledger.ts';
import { utcDayOf, type EpochMs } from '../../../server/core/time.ts';
import { MESSAGE_DAYS } from '../../../server/core/event-kind.ts';
import type { ScopeRule } from '../../../server/ingest/apply/people.ts';
import type { MessageKey } from '../../../server/store/ports.ts';
import type { PracticeStores } from '../../../server/store/practice-store.ts';
import type { AccountRegistry } from './account-registry.ts';
import { judgeMessage, readPeople } from './read-people.ts';

const PAGE = 500;

/** Kinds of the judgement that only a message to somebody withdrawn can have. */
const KINDS = new Set(['late', 'undecided', 'unjudged', 'consent-withdrawn']);

/** Everything sent in `[from, to)` in spite of an opt-out or a withdrawal, whenever that was. Cost: grows with what is
 *  found (an index holds just these) and with the record of those people; page by page, a transaction each. */
export async function readLateSends(
  read: <T>(work: (stores: PracticeStores) => Promise<T>) => Promise<T>,
  {
    from,
    to,
    account,
    scopeRule,
  }: { from: EpochMs; to: EpochMs; account: AccountRegistry; scopeRule: ScopeRule },
): Promise<JudgedSend[]> {
  // A message's day is that of its earliest fact, which may lie before its send.
  const range = { fromDay: utcDayOf(from) - MESSAGE_DAYS, toDay: utcDayOf(to) };
  const found: JudgedSend[] = [];
  for (let after: MessageKey | null = null; ;) {
    const start: MessageKey | null = after;
    const { rows, judged } = await read(async ({ practice, apply }) => {
      const rows = await practice.sentToWithdrawn(range, start, PAGE);
      const people = await readPeople(apply, new Set(rows.map((row) => row.identity)), {
        account,
        scopeRule,
      });
      return { rows, judged: rows.flatMap((row) => judgeMessage(row, people, account) ?? []) };
    });
    found.push(...judged.filter(({ at, judgement }) => at >= from && at < to && KINDS.has(judgement.kind)));
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return found;
    after = { day: last.day, hash: last.hash };
  }
}
