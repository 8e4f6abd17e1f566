import { AppError } from '../../core/errors.ts';
import type { MailWishes, Recipient } from '../../core/recipient.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ReadStores } from '../../store/read-ports.ts';

type Stores = Pick<ReadStores, 'recipients' | 'outbox' | 'audit'>;
/** Who does it, as the audit trail names them. */
export type By = { actor: string; now: EpochMs };
/** Some of the wishes. */
export type SomeWishes = { [Name in keyof MailWishes]?: MailWishes[Name] | undefined };

/** Errors: `not-found`. */
export async function recipientOf(
  { recipients }: Pick<Stores, 'recipients'>,
  id: string,
): Promise<Recipient> {
  const found = await recipients.find(id);
  if (found === null) throw new AppError('not-found', 'there is no recipient with this id');
  return found;
}

/** Adds somebody. Errors: `conflict` when they get mails already. */
export async function addRecipient(
  { recipients, audit }: Stores,
  given: Pick<Recipient, 'id' | 'email' | 'member' | 'wishes'>,
  { actor, now }: By,
): Promise<Recipient> {
  if (!(await recipients.add({ ...given, createdAt: now }))) {
    throw new AppError('conflict', 'this address gets mails already; change its wishes instead', {
      details: { field: 'email' },
    });
  }
  await audit.append({ at: now, actor, action: 'recipient.add', subject: given.id, detail: {} });
  return recipientOf({ recipients }, given.id);
}

/** Changes some of somebody's wishes. The audit trail has which. */
export async function changeWishes(
  { recipients, audit }: Stores,
  { recipient, wishes }: { recipient: Recipient; wishes: SomeWishes },
  { actor, now }: By,
): Promise<Recipient> {
  const names = Object.entries(wishes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const given = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
  await recipients.changeWishes(recipient.id, { ...recipient.wishes, ...given });
  const detail = { wishes: names.sort().join(' ') };
  await audit.append({ at: now, actor, action: 'recipient.change', subject: recipient.id, detail });
  return recipientOf({ recipients }, recipient.id);
}

/** Ends all mails to somebody, those too that wait, or lets them begin again. */
export async function setStopped(
  { recipients, outbox, audit }: Stores,
  { id, isStopped }: { id: string; isStopped: boolean },
  { actor, now }: By,
): Promise<void> {
  await recipients.setStopped(id, isStopped ? now : null);
  const detail = isStopped ? { taken: await outbox.cancel(id) } : {};
  const action = isStopped ? 'recipient.stop' : 'recipient.resume';
  await audit.append({ at: now, actor, action, subject: id, detail });
}

/** Removes somebody without an account. Errors: `conflict` for a member. */
export async function removeRecipient(
  { recipients, outbox, audit }: Stores,
  { id, member }: Pick<Recipient, 'id' | 'member'>,
  { actor, now }: By,
): Promise<void> {
  if (member !== null) {
    throw new AppError('conflict', 'this is a member: set report and alerts to none, or remove the member');
  }
  await recipients.remove(id);
  await outbox.cancel(id);
  await audit.append({ at: now, actor, action: 'recipient.remove', subject: id, detail: {} });
}
