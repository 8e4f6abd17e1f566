import { foldEpisodes } from '../../../server/core/episode.ts';
import { MESSAGE_DAYS } from '../../../server/core/event-kind.ts';
import { utcDayOf, type EpochMs } from '../../../server/core/time.ts';
import type { Attempted } from '../../../server/analysis/practice/ease.ts';
import type { JudgedSend } from '../../../server/analysis/practice/ledger.ts';
import { STANDING } from '../../../server/ingest/apply/counts.ts';
import type { People, ScopeRule } from '../../../server/ingest/apply/people.ts';
import type { ApplyStore } from '../../../server/store/ports.ts';
import type { LeaverKey, LeaverRow } from '../../../server/store/practice-ports.ts';
import type { PracticeStores } from '../../../server/store/practice-store.ts';
import type { AccountRegistry } from './account-registry.ts';
import { judgeMessage, readPeople } from './read-people.ts';

/** One opt-out of the period. `template`: key of the template whose message it answered, null when that is not known. */
export type Leaver = Attempted & {
  /** As weights name it. */
  key: string;
  channel: string;
  reason: string;
  template: string | null;
};

/** The opt-outs of a period, and what was in flight to those people or went on out of scope. */
export type Leavers = { leavers: Leaver[]; besides: JudgedSend[] };

type Range = { from: EpochMs; to: EpochMs };
type Context = { account: AccountRegistry; scopeRule: ScopeRule };

const PAGE = 100;

const STANDINGS: ReadonlyMap<number, Attempted['standing']> = new Map([
  [STANDING.waiting, 'waiting'],
  [STANDING.counted, 'counted'],
]);

/** Reads them page by page, a transaction each. Cost: per opt-out of the period, its person's record and one look into
 *  each day of the period and the 37 before; never the whole history, never other people's messages. */
export async function readLeavers(
  read: <T>(work: (stores: PracticeStores) => Promise<T>) => Promise<T>,
  { from, to, ...context }: Range & Context,
): Promise<Leavers> {
  const result: Leavers = { leavers: [], besides: [] };
  const seen = new Set<string>();
  for (let after: LeaverKey | null = null; ;) {
    const start: LeaverKey | null = after;
    const rows = await read(async ({ practice, apply }) => {
      const rows = await practice.optOuts({ from, to }, start, PAGE);
      const people = await readPeople(apply, new Set(rows.map((row) => row.identity)), context);
      result.leavers.push(...leaversOf(rows, people, context.account));
      result.besides.push(...(await besides(apply, people, { rows, seen, from, to, ...context })));
      return rows;
    });
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return result;
    after = { at: last.at, identity: last.identity, key: last.key };
  }
}

function leaversOf(rows: readonly LeaverRow[], people: People, account: AccountRegistry): Leaver[] {
  const misread = new Set<string>();
  for (const person of new Set(rows.flatMap((row) => people.personsOf(row.identity)))) {
    const { episodes } = foldEpisodes(people.factsOf(person), account.registry.isMarketingTopic);
    for (const { first, standing } of episodes) {
      if (first.standing === 'waiting' && standing === 'counted')
        misread.add(`${first.identity}.${first.key}`);
    }
  }
  return rows.map((row) => {
    const key = `${row.identity}.${row.key}`;
    return {
      key,
      channel: row.channel,
      reason: row.reason,
      template: row.delivered_at === null ? null : account.keyOf(row.template, row.delivered_at),
      standing: STANDINGS.get(row.standing) ?? 'undone',
      repeats: row.repeats,
      wasMisread: misread.has(key),
    };
  });
}

/** Messages to people who left in the period that were in flight at that time, or went out afterwards out of scope. */
async function besides(
  store: ApplyStore,
  people: People,
  {
    rows,
    seen,
    from,
    to,
    account,
  }: { rows: readonly LeaverRow[]; seen: Set<string>; account: AccountRegistry } & Range,
): Promise<JudgedSend[]> {
  const left = rows.filter((row) => row.standing === STANDING.counted);
  const identities = new Set(left.flatMap((row) => [row.identity, ...people.kinOf(row.identity)]));
  const first = Math.min(...left.map((row) => row.at));
  if (identities.size === 0) return [];
  const messages = await store.messagesOf([...identities], utcDayOf(first) - MESSAGE_DAYS, utcDayOf(to));
  return messages.flatMap((row) => {
    // A person with two opt-outs comes by twice.
    if (seen.has(row.hash)) return [];
    seen.add(row.hash);
    const judged = judgeMessage(row, people, account);
    if (judged === null) return [];
    const { judgement, at } = judged;
    if (judgement.kind === 'in-flight')
      return judgement.since >= from && judgement.since < to ? [judged] : [];
    return judgement.kind === 'out-of-scope' && at >= from && at < to ? [judged] : [];
  });
}
