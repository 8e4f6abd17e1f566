import type { EpochMs } from '../../core/time.ts';
import type { PlanItem } from './alert-plan.ts';

/** What a recipient was told, as far as the outbox knows. */
export type OutboxMemory = {
  has(key: string): boolean;
  /** Id of the mail that told it; null where none did, or where it could not be delivered. */
  toldBy(key: string): string | null;
  /** When the last mail was made that told something whose key begins so; null: none did. */
  lastMailAt(prefix: string): EpochMs | null;
  /** Mails of keys that begin with `repeats`, since the last mail of one that begins with `prefix` and not with `repeats`. */
  mailsAfterNews(prefix: string, repeats: string): number;
};

export function rememberOutbox(items: readonly PlanItem[]): OutboxMemory {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const mails = new Set(items.filter(isMail).map(({ messageId }) => messageId));
  const told = (item: PlanItem): boolean => mails.has(item.messageId) && item.state !== 'failed';
  const toldOf = (prefix: string): PlanItem[] =>
    items.filter((item) => item.key.startsWith(prefix) && told(item));
  return {
    has: (key) => byKey.has(key),
    toldBy(key) {
      const item = byKey.get(key);
      return item !== undefined && told(item) ? item.messageId : null;
    },
    lastMailAt(prefix) {
      const times = toldOf(prefix).map(({ createdAt }) => createdAt);
      return times.length === 0 ? null : Math.max(...times);
    },
    mailsAfterNews(prefix, repeats) {
      const isRepeat = ({ key }: PlanItem): boolean => key.startsWith(repeats);
      const all = toldOf(prefix);
      const news = Math.max(0, ...all.filter((item) => !isRepeat(item)).map(({ createdAt }) => createdAt));
      return all.filter((item) => isRepeat(item) && item.createdAt > news).length;
    },
  };
}

function isMail({ state }: PlanItem): boolean {
  return state !== 'told' && state !== 'failed';
}
