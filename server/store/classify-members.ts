import type { TableClass } from './column-kind.ts';
import type { MemberTables } from './member-tables.ts';

const UNTIL_REMOVED = 'until a member is removed, who goes with everything that is theirs';

/** Who may sign in, and how. */
export const MEMBER_TABLES: { readonly [T in keyof MemberTables]: TableClass<T> } = {
  member: {
    what: 'who may sign in, and what they may do',
    purpose: 'control access',
    retention: { kind: 'forever', because: UNTIL_REMOVED },
    recipients: 'members who are admin; each member what is theirs',
    columns: {
      id: 'none',
      email: 'operator',
      email_verified: 'none',
      name: 'operator',
      role: 'operator',
      personal: 'operator',
      language: 'operator',
      joined_at: 'operator',
      created_at: 'operator',
      updated_at: 'operator',
    },
  },
  member_session: {
    what: 'who is signed in, and with which browser; no address',
    purpose: 'control access',
    retention: { kind: 'setting', setting: 'sessionDays', from: 'the last use, or being ended' },
    recipients: 'the member; that there is one: members who are admin',
    columns: {
      id: 'none',
      member: 'operator',
      token: 'secret',
      user_agent: 'operator',
      created_at: 'operator',
      updated_at: 'operator',
      expires_at: 'none',
    },
  },
  member_credential: {
    what: 'passwords, by digest (scrypt, salted)',
    purpose: 'control access',
    retention: { kind: 'forever', because: UNTIL_REMOVED },
    recipients: 'nobody',
    columns: {
      id: 'none',
      member: 'operator',
      account_id: 'operator',
      provider_id: 'none',
      password: 'secret',
      created_at: 'none',
      updated_at: 'none',
    },
  },
  member_link: {
    what: 'one-time links, by digest: first start, sign-in, invitation, new password',
    purpose: 'control access',
    retention: { kind: 'days', days: 0, from: 'use or expiry' },
    recipients: 'nobody',
    columns: { digest: 'secret', kind: 'none', member: 'operator', created_at: 'none', expires_at: 'none' },
  },
};
