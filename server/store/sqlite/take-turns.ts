import { setImmediate } from 'node:timers/promises';
import type { KyselyPlugin } from 'kysely';
import type { Bulk, Match } from '../bulk.ts';

/** So long one reader may keep everybody else from their turn, in ms: a query that has begun is not cut short. */
const TURN_MS = 15;
/** Keys that are looked up before it is asked whether a turn is over. */
const KEYS_AT_ONCE = 2_000;

/** SQLite answers at once, on the thread that asks: a transaction of many queries would let nothing else of the process
 *  happen until it ends. These let others go first between two queries, as soon as a turn is over. */
export function takeTurns(bulk: Bulk): { plugin: KyselyPlugin; bulk: Bulk } {
  let begun = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - begun <= TURN_MS) return;
    await setImmediate();
    begun = performance.now();
  };
  return {
    plugin: {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        await pause();
        return result;
      },
    },
    bulk: {
      ...bulk,
      async select<T>(table: string, columns: readonly string[], match: Match) {
        const found: T[] = [];
        for (let from = 0; from < match.keys.length; from += KEYS_AT_ONCE) {
          const keys = match.keys.slice(from, from + KEYS_AT_ONCE);
          for (const row of await bulk.select<T>(table, columns, { ...match, keys })) found.push(row);
          await pause();
        }
        return found;
      },
    },
  };
}
