import { isoInstant } from '../../core/business-day.ts';
import type { Recipient } from '../../core/recipient.ts';

/** Somebody whom mails go to, as answers have them; instants in ISO 8601. */
export function recipientAnswer({ id, email, member, wishes, createdAt, stoppedAt, problem }: Recipient) {
  return {
    id,
    email,
    member,
    wishes: { ...wishes, reportDays: [...wishes.reportDays] },
    createdAt: isoInstant(createdAt),
    stoppedAt: stoppedAt === null ? null : isoInstant(stoppedAt),
    problem,
  };
}
