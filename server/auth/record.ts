import type { AuditEntry } from '../store/read-ports.ts';
import type { MembersDeps } from './deps.ts';

/** What is done about members; the audit trail names them by their ids only. */
export type MemberAction =
  | 'set-up'
  | 'invite'
  | 'join'
  | 'sign-in'
  | 'sign-out'
  | 'change'
  | 'remove'
  | 'password-change'
  | 'password-reset'
  | 'reset-link'
  | 'sessions-end';

/** Writes down who did what to which member. */
export function record(
  { audit, clock }: Pick<MembersDeps, 'audit' | 'clock'>,
  {
    actor,
    action,
    member,
    detail = {},
  }: {
    actor: string;
    action: MemberAction;
    member: string;
    detail?: AuditEntry['detail'];
  },
): Promise<void> {
  return audit.append({ at: clock(), actor, action: `member.${action}`, subject: member, detail });
}

/** A member, as the audit trail names who acts. */
export function memberActor(id: string): string {
  return `member:${id}`;
}
