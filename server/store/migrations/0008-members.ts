import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Who may sign in. Operational: not derived from events. Instants are epoch ms, truths 0 or 1, like everywhere. `member`,
 *  `member_session` and `member_credential` have the columns that the sign-in library writes, and no others of its own;
 *  `member_link` holds the digest of each one-time link, `member` null for the one that makes the owner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, clustered] = postgres ? ['bigint', ''] : ['integer', ' strict, without rowid'];
  const ofMember = 'text not null references member (id) on delete cascade';
  for (const statement of [
    `create table member (id text not null primary key, email text not null unique, email_verified ${int} not null, name text not null,
       role text not null, personal ${int} not null, language text, joined_at ${int}, created_at ${int} not null,
       updated_at ${int} not null)${clustered}`,
    `create table member_session (id text not null primary key, member ${ofMember}, token text not null unique, user_agent text,
       created_at ${int} not null, updated_at ${int} not null, expires_at ${int} not null)${clustered}`,
    `create index member_session_member on member_session (member)`,
    `create table member_credential (id text not null primary key, member ${ofMember}, account_id text not null,
       provider_id text not null, password text, created_at ${int} not null, updated_at ${int} not null)${clustered}`,
    `create unique index member_credential_member on member_credential (member)`,
    `create table member_link (digest text not null primary key, kind text not null, member text references member (id) on delete cascade,
       created_at ${int} not null, expires_at ${int} not null)${clustered}`,
    `create index member_link_member on member_link (member)`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['member_link', 'member_credential', 'member_session', 'member']) {
    await sql.raw(`drop table ${table}`).execute(db);
  }
}
