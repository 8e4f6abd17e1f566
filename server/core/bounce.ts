import type { EpochMs } from './time.ts';

/** What a mail server or a mail service told of a mail that did not arrive. `kind`: `permanent` (the address takes none),
 *  `transient` (this one did not arrive, others may), or the sender's own word for something else. `code`: an enhanced
 *  status code such as `5.1.1`, or what the sender calls it. */
export type Bounce = { kind: string; code: string | null; at: EpochMs };

/** A bounce and what it is about: one of our mails, or an address. */
export type BounceNotice = Bounce & { messageIds: readonly string[]; address: string | null };

/** So many of a recipient are kept, the latest. */
export const KEPT_BOUNCES = 20;

/** Codes of class 5 that speak of this mail or this moment and not of the address: mailbox full, mail too large, its form,
 *  its content or a rule against it. Source: RFC 3463 sections 3.3, 3.4, 3.7 and 3.8 */
const NOT_OF_THE_ADDRESS = /^5\.(2\.[23]|3\.4|6\.\d+|7\.\d+)$/;

/** What an action and a status of a delivery status notification mean. Source: RFC 3464 sections 2.3.3 and 2.3.4 */
export function bounceKindOf({ action, status }: { action: string | null; status: string | null }): string {
  const isFailed = action === 'failed' || (action === null && status !== null);
  if (action === 'delayed' || (isFailed && status?.startsWith('4.') === true)) return 'transient';
  if (!isFailed) return action ?? 'unknown';
  if (status === null) return 'transient';
  return status.startsWith('5.') && !NOT_OF_THE_ADDRESS.test(status) ? 'permanent' : 'transient';
}

/** The bounces of a recipient with one more, the latest last; the same one again changes nothing. */
export function addBounce(known: readonly Bounce[], bounce: Bounce): { bounces: Bounce[]; isNew: boolean } {
  const isSame = (one: Bounce): boolean =>
    one.kind === bounce.kind && one.code === bounce.code && one.at === bounce.at;
  if (known.some(isSame)) return { bounces: [...known], isNew: false };
  const all = [...known, bounce].sort((a, b) => a.at - b.at);
  return { bounces: all.slice(-KEPT_BOUNCES), isNew: true };
}
