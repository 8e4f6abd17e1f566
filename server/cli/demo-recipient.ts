import { MAIL_WISHES } from '../core/recipient.ts';
import { businessDayOf, startOfBusinessDay } from '../core/business-day.ts';
import { MINUTE_MS, type EpochMs } from '../core/time.ts';
import type { Database } from '../store/database.ts';
import { createRecipientStore } from '../store/recipient-store.ts';

/** Somebody who gets the mails of the demonstration: the report at once, and every alert at any hour. */
export async function addDemoRecipient(
  database: Database,
  { zone, now }: { zone: string; now: EpochMs },
): Promise<void> {
  const minute = Math.floor((now - startOfBusinessDay(businessDayOf(now, zone), zone)) / MINUTE_MS);
  await createRecipientStore(database).add({
    id: 'demo',
    email: 'you@example.com',
    member: null,
    wishes: {
      ...MAIL_WISHES,
      reportMinute: Math.min(minute, 24 * 60 - 1),
      reportDays: [0, 1, 2, 3, 4, 5, 6],
      quiet: null,
      quietWeekends: false,
    },
    // What was due before somebody was written to is not made up for.
    createdAt: now - 2 * MINUTE_MS,
  });
}
