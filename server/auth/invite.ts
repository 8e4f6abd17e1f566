import { AppError } from '../core/errors.ts';
import type { Role } from '../core/role.ts';
import { newMemberId } from './member-id.ts';
import type { Member } from '../store/member-ports.ts';
import type { MembersDeps } from './deps.ts';
import { issueLink, type IssuedLink } from './issue-link.ts';
import { mailLink } from './mail-link.ts';
import { record } from './record.ts';

export type Invitation = {
  email: string;
  role: Role;
  personal: boolean;
  name: string;
  language: string | null;
};

/** Somebody who is invited and the link that lets them in. `mailed`: they have it already. */
export type Invited = { member: Member; mailed: boolean } & IssuedLink;

/** Adds a member who may join by a link. Errors: `conflict` when there is one with this address. */
export async function invite(deps: MembersDeps, invitation: Invitation, actor: string): Promise<Invited> {
  const id = newMemberId();
  if (!(await deps.store.add({ ...invitation, id }, deps.clock())))
    throw new AppError('conflict', 'there is a member with this e-mail address', {
      details: { field: 'email' },
    });
  const { role, personal } = invitation;
  await record(deps, { actor, action: 'invite', member: id, detail: { role, personal } });
  return linkFor(deps, id);
}

/** A new link for somebody who has not joined; the old one ends. Errors: `not-found`; `conflict` when they have joined: whoever
 *  gets a link then would have what belongs to somebody else. */
export async function inviteAgain(deps: MembersDeps, id: string, actor: string): Promise<Invited> {
  const member = await deps.store.find(id);
  if (member === null) throw new AppError('not-found', 'there is no member with this id');
  if (member.joinedAt !== null) {
    throw new AppError('conflict', 'this member has joined; they ask for a new password themselves');
  }
  await record(deps, { actor, action: 'invite', member: id, detail: { again: true } });
  return linkFor(deps, id);
}

async function linkFor(deps: MembersDeps, id: string): Promise<Invited> {
  const issued = await issueLink(deps, { kind: 'invitation', member: id });
  const member = await deps.store.find(id);
  if (member === null) throw new AppError('not-found', 'there is no member with this id');
  return { member, mailed: await wasMailed(deps, member, issued), ...issued };
}

/** Whoever invites sees the link in any case, so a mail that fails is told and no more. */
async function wasMailed(deps: MembersDeps, member: Member, issued: IssuedLink): Promise<boolean> {
  if (deps.mailer === null) return false;
  try {
    await mailLink(deps, { member, kind: 'invitation', ...issued });
    return true;
  } catch {
    deps.onTrouble('an invitation could not be sent by mail');
    return false;
  }
}
