import type { EpochMs } from '../../core/time.ts';
import type { PlanItem } from './alert-plan.ts';

/** What a recipient was told, as far as the outbox knows. */
export type OutboxMemory = {
  has(key: string): boolean;
  /** Id of the mail that told it; null where none did, or where it could not be delivered. */
  toldBy(key: string): string | null;
  /** When the last mail was made that told something whose key begins so; null: none did. */
  lastMailAt(prefix: string): EpochMs | null;
};

export function rememberOutbox(items: readonly PlanItem[]): OutboxMemory {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const mails = new Set(items.filter(isMail).map(({ messageId }) => messageId));
  const told = (item: PlanItem): boolean => mails.has(item.messageId) && item.state !== 'failed';
  return {
    has: (key) => byKey.has(key),
    toldBy(key) {
      const item = byKey.get(key);
      return item !== undefined && told(item) ? item.messageId : null;
    },
    lastMailAt(prefix) {
      const times = items.filter((item) => item.key.startsWith(prefix) && told(item));
      return times.length === 0 ? null : Math.max(...times.map(({ createdAt }) => createdAt));
    },
  };
}

function isMail({ state }: PlanItem): boolean {
  return state !== 'told' && state !== 'failed';
}
