import type { Kysely } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import type { MemberRecord, Profile } from './member-ports.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** False when there is somebody with this e-mail address. */
export async function addMember(db: Db, member: MemberRecord, now: EpochMs): Promise<boolean> {
  const result = await db
    .insertInto('member')
    .values({
      ...member,
      email: member.email.toLowerCase(),
      email_verified: 1,
      personal: Number(member.personal),
      joined_at: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Whoever has come in by a link has joined, once. */
export async function markJoined(db: Db, id: string, now: EpochMs): Promise<void> {
  await db
    .updateTable('member')
    .set({ joined_at: now, updated_at: now })
    .where('id', '=', id)
    .where('joined_at', 'is', null)
    .execute();
}

export async function changeProfile(
  db: Db,
  { id, profile: { name, language }, now }: { id: string; profile: Profile; now: EpochMs },
): Promise<void> {
  await db
    .updateTable('member')
    .set({
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** `password`: as the sign-in library digests it. */
export async function setPassword(
  db: Db,
  { member, password, now }: { member: string; password: string; now: EpochMs },
): Promise<void> {
  await db
    .insertInto('member_credential')
    .values({
      // The library asks for an id; there is one password a member.
      id: member,
      member,
      account_id: member,
      provider_id: 'credential',
      password,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('member').doUpdateSet({ password, updated_at: now }))
    .execute();
}
