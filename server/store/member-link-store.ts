import type { Kysely } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import type { LinkKind, MemberLink, MemberStore } from './member-ports.ts';
import { addMember, changeProfile, markJoined, setPassword } from './member-rows.ts';
import type { Tables } from './tables.ts';

const KINDS = ['welcome', 'sign-in', 'invitation', 'reset'] as const satisfies readonly LinkKind[];

type Links = Pick<MemberStore, 'putLink' | 'findLink' | 'takeSignIn' | 'takePassword' | 'takeWelcome'>;

/** One-time links: what one does happens in the transaction that uses it up, wholly or not at all. */
export function linksOf(database: Database): Links {
  return {
    putLink: ({ digest, kind, member, expiresAt }, now) =>
      database.write(async ({ db }) => {
        await db
          .deleteFrom('member_link')
          .where('kind', '=', kind)
          .where('member', member === null ? 'is' : '=', member)
          .execute();
        await db
          .insertInto('member_link')
          .values({ digest, kind, member, created_at: now, expires_at: expiresAt })
          .execute();
      }),
    async findLink(digest, now) {
      const row = await database.db
        .selectFrom('member_link')
        .selectAll()
        .where('digest', '=', digest)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    takeSignIn: (digest, now) =>
      database.write(async ({ db }) => {
        const link = await take(db, { digest, kinds: ['sign-in'], now });
        if (link === null || link.member === null) return null;
        await markJoined(db, link.member, now);
        return link.member;
      }),
    takePassword: (digest, { password, profile }, now) =>
      database.write(async ({ db }) => {
        const link = await take(db, { digest, kinds: ['invitation', 'reset'], now });
        if (link === null || link.member === null) return null;
        const { member, kind } = link;
        await changeProfile(db, { id: member, profile, now });
        await setPassword(db, { member, password, now });
        await markJoined(db, member, now);
        await db.deleteFrom('member_session').where('member', '=', member).execute();
        await db.deleteFrom('member_link').where('member', '=', member).execute();
        return { member, kind };
      }),
    takeWelcome: (digest, { member, password }, now) =>
      database.write(async ({ db }) => {
        if ((await take(db, { digest, kinds: ['welcome'], now })) === null) return false;
        if ((await db.selectFrom('member').select('id').limit(1).execute()).length > 0) return false;
        await addMember(db, member, now);
        await setPassword(db, { member: member.id, password, now });
        await markJoined(db, member.id, now);
        return true;
      }),
  };
}

/** Deletes a link and returns it, so that of two who use it at the same moment one gets it; null when it does not work. */
async function take(
  db: Kysely<Tables>,
  { digest, kinds, now }: { digest: string; kinds: readonly LinkKind[]; now: EpochMs },
): Promise<MemberLink | null> {
  const row = await db
    .deleteFrom('member_link')
    .where('digest', '=', digest)
    .where('kind', 'in', kinds)
    .returningAll()
    .executeTakeFirst();
  return row === undefined || row.expires_at <= now ? null : linkOf(row);
}

function linkOf(row: Tables['member_link']): MemberLink | null {
  const kind = KINDS.find((known) => known === row.kind);
  return kind === undefined
    ? null
    : { digest: row.digest, kind, member: row.member, expiresAt: row.expires_at };
}
