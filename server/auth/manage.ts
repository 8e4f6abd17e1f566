import { AppError } from '../core/errors.ts';
import type { Role } from '../core/role.ts';
import type { AccessChange } from '../store/member-ports.ts';
import type { MembersDeps } from './deps.ts';
import { issueLink, type IssuedLink } from './issue-link.ts';
import { record } from './record.ts';

type Deps = Pick<MembersDeps, 'store' | 'audit' | 'clock' | 'origin'>;

/** Changes what a member may do, from their next request on. Errors: `not-found`; `conflict` for the last admin. */
export async function changeAccess(
  deps: Deps,
  { id, access, actor }: { id: string; access: { role?: Role; personal?: boolean }; actor: string },
): Promise<void> {
  refuse(await deps.store.changeAccess(id, access, deps.clock()));
  await record(deps, { actor, action: 'change', member: id, detail: { ...access } });
}

/** Removes a member with their sessions and links. Errors: `not-found`; `conflict` for the last admin. */
export async function removeMember(deps: Deps, { id, actor }: { id: string; actor: string }): Promise<void> {
  refuse(await deps.store.remove(id));
  await record(deps, { actor, action: 'remove', member: id });
}

/** Ends sessions of a member. Returns how many. */
export async function endSessions(
  deps: Deps,
  { id, which, actor }: { id: string; which?: { only: string } | { except: string }; actor: string },
): Promise<number> {
  const sessions = await deps.store.endSessions(id, which);
  await record(deps, { actor, action: 'sessions-end', member: id, detail: { sessions } });
  return sessions;
}

/** A link for a new password, for somebody who hands it to the member. */
export async function resetLink(
  deps: Deps,
  { id, actor }: { id: string; actor: string },
): Promise<IssuedLink> {
  const issued = await issueLink(deps, { kind: 'reset', member: id });
  await record(deps, { actor, action: 'reset-link', member: id });
  return issued;
}

function refuse(change: AccessChange): void {
  switch (change) {
    case 'done':
      return;
    case 'unknown':
      throw new AppError('not-found', 'there is no member with this id');
    case 'last-admin':
      throw new AppError('conflict', 'this is the last admin who has joined; make another one first');
  }
}
