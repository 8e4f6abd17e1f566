import { wishesOf, type Recipient } from '../../server/core/recipient.ts';
import type { EpochMs } from '../../server/core/time.ts';
import type { Member } from '../../server/store/member-ports.ts';
import type { RecipientStore } from '../../server/store/mail-ports.ts';

/** Members who have joined get mails without asking for them, and choose otherwise; whoever left them out stays left out. */
export async function addMembers(
  members: readonly Member[],
  {
    recipients,
    known,
    newId,
    now,
  }: { recipients: RecipientStore; known: readonly Recipient[]; newId: () => string; now: EpochMs },
): Promise<boolean> {
  const have = new Set(known.map(({ member }) => member));
  let isNew = false;
  for (const { id, email, role, joinedAt } of members) {
    if (joinedAt === null || have.has(id)) continue;
    const wishes = wishesOf(role);
    isNew = (await recipients.add({ id: newId(), email, member: id, wishes, createdAt: now })) || isNew;
  }
  return isNew;
}
