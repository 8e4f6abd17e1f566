import { CONSENT_CLASS } from '../core/consent-class.ts';
import { MESSAGE_DAYS } from '../core/event-kind.ts';
import { utcDayOf, type EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';

/** The sealed name of whom a message of a known instant was sent to although they had withdrawn; null when they had not after
 *  all, when the message is too old to be kept, or when nobody is left to name. */
export async function withdrawnRecipient(
  { db }: Pick<Database, 'db'>,
  { message, sentAt }: { message: string; sentAt: EpochMs },
): Promise<{ kind: number; value: Uint8Array } | null> {
  // A message's day is that of its earliest fact, which may lie before its send.
  const days = Array.from({ length: MESSAGE_DAYS + 1 }, (_, back) => utcDayOf(sentAt) - back);
  const row = await db
    .selectFrom('message')
    .innerJoin('identity', 'identity.hash', 'message.identity')
    .select(['identity.kind', 'identity.value'])
    .where('message.day', 'in', days)
    .where('message.hash', '=', message)
    .where('message.consent_class', '=', CONSENT_CLASS.withdrawn)
    .executeTakeFirst();
  return row ?? null;
}
