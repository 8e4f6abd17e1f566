import type { BounceNotice } from '../../core/bounce.ts';
import type { EpochMs } from '../../core/time.ts';
import type { HttpDeps } from '../deps.ts';

type Stores = Pick<HttpDeps['stores'], 'recipients' | 'outbox' | 'audit'>;

/** What became of notices. `other`: of kinds that are not known here, kept as they were told; `known`: told before; `unmatched`:
 *  about no mail and no recipient of ours. */
export type ReceivedBounces = {
  permanent: number;
  transient: number;
  other: number;
  known: number;
  unmatched: number;
};

/** Keeps what came back from recipients. What is permanent ends the mails of whom it is about, also those that wait. */
export async function receiveBounces(
  stores: Stores,
  notices: readonly BounceNotice[],
  { actor, now }: { actor: string; now: EpochMs },
): Promise<ReceivedBounces> {
  const received: ReceivedBounces = { permanent: 0, transient: 0, other: 0, known: 0, unmatched: 0 };
  for (const notice of notices) {
    const { kind, code, at } = notice;
    const recipient = await recipientOf(stores, notice);
    if (recipient === null) received.unmatched += 1;
    else if (!(await stores.recipients.addBounce(recipient, { kind, code, at }))) received.known += 1;
    else if (kind === 'transient') received.transient += 1;
    else if (kind !== 'permanent') received.other += 1;
    else {
      received.permanent += 1;
      const detail = { code, taken: await stores.outbox.cancel(recipient) };
      await stores.audit.append({ at: now, actor, action: 'recipient.bounce', subject: recipient, detail });
    }
  }
  return received;
}

async function recipientOf(
  { recipients, outbox }: Stores,
  { messageIds, address }: BounceNotice,
): Promise<string | null> {
  for (const id of messageIds) {
    const found = await outbox.recipientOf(id);
    // Who was removed since gets nothing anyway.
    if (found !== null) return (await recipients.find(found))?.id ?? null;
  }
  if (address === null) return null;
  const wanted = address.toLowerCase();
  return (await recipients.list()).find(({ email }) => email === wanted)?.id ?? null;
}
