import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../core/time.ts';
import type { LinkKind } from '../store/member-ports.ts';
import type { MembersDeps } from './deps.ts';
import { makeOneTimeToken } from './one-time-token.ts';

/** How long links work, and which page they lead to. */
const LINKS: Record<LinkKind, { page: string; lastsMs: number }> = {
  welcome: { page: '/welcome', lastsMs: DAY_MS },
  'sign-in': { page: '/sign-in', lastsMs: 15 * MINUTE_MS },
  invitation: { page: '/join', lastsMs: 7 * DAY_MS },
  reset: { page: '/reset', lastsMs: HOUR_MS },
};

/** A link that works once; it cannot be had again. */
export type IssuedLink = { link: string; expiresAt: EpochMs };

/** Makes a link, in the place of the one before of its kind and member. `member` null: it makes the owner. The token stands
 *  behind the `#`, so that no log and no mail scanner uses it up. */
export async function issueLink(
  { store, clock, origin }: Pick<MembersDeps, 'store' | 'clock' | 'origin'>,
  {
    kind,
    member,
    lastsMs = LINKS[kind].lastsMs,
  }: { kind: LinkKind; member: string | null; lastsMs?: number },
): Promise<IssuedLink> {
  const now = clock();
  const { token, digest } = makeOneTimeToken();
  const expiresAt = now + lastsMs;
  await store.putLink({ digest, kind, member, expiresAt }, now);
  return { link: `${origin()}${LINKS[kind].page}#${token}`, expiresAt };
}

/** The link that makes the first member; null when there is one. A new one at each call. */
export async function welcomeLink(
  deps: Pick<MembersDeps, 'store' | 'clock' | 'origin'>,
): Promise<IssuedLink | null> {
  return (await deps.store.isEmpty()) ? issueLink(deps, { kind: 'welcome', member: null }) : null;
}
