import { sql, type Kysely, type Selectable } from 'kysely';
import { ROLES } from '../core/role.ts';
import type { Member } from './member-ports.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['member']> & { seen_at: number | null };

/** Members with the last use of their sessions. */
export function selectMembers(db: Kysely<Tables>) {
  return db
    .selectFrom('member')
    .selectAll('member')
    .select((row) =>
      row
        .selectFrom('member_session')
        .whereRef('member_session.member', '=', 'member.id')
        .select(sql<number | null>`max(member_session.updated_at)`.as('seen_at'))
        .as('seen_at'),
    );
}

/** A row as the ports speak of it. A role of another version may do as little as possible. */
export function memberOf(row: Row): Member {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: ROLES.find((role) => role === row.role) ?? 'viewer',
    personal: row.personal === 1,
    language: row.language,
    createdAt: row.created_at,
    joinedAt: row.joined_at,
    seenAt: row.seen_at,
  };
}
