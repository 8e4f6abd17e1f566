import { isoInstant } from '../../core/business-day.ts';
import type { Recipient } from '../../core/recipient.ts';

/** Somebody whom mails go to, as answers have them; instants in ISO 8601. */
export function recipientAnswer(recipient: Recipient) {
  const { id, email, member, wishes, createdAt, stoppedAt, bouncedAt, bounces, problem } = recipient;
  return {
    id,
    email,
    member,
    wishes: { ...wishes, reportDays: [...wishes.reportDays] },
    createdAt: isoInstant(createdAt),
    stoppedAt: stoppedAt === null ? null : isoInstant(stoppedAt),
    bouncedAt: bouncedAt === null ? null : isoInstant(bouncedAt),
    bounces: bounces.map((bounce) => ({ ...bounce, at: isoInstant(bounce.at) })),
    problem,
  };
}
