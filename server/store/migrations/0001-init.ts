import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * First schema. One text for both engines: `{int}`, `{blob}` and the table suffixes are the only differences.
 * Hash columns hold 16 characters of base64url (96 bits of a keyed SHA-256).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Record<string, string> = postgres
    ? {
        int: 'bigint',
        blob: 'bytea',
        serial: 'bigint generated always as identity primary key',
        rowid: '',
        clustered: '',
      }
    : {
        int: 'integer',
        blob: 'blob',
        serial: 'integer primary key autoincrement',
        rowid: ' strict',
        clustered: ' strict, without rowid',
      };
  for (const statement of STATEMENTS) {
    await sql.raw(statement.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')).execute(db);
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.toReversed()) {
    const table = /^create table (\w+)/.exec(statement)?.[1];
    if (table) await sql.raw(`drop table ${table}`).execute(db);
  }
}

const STATEMENTS = [
  // ---- operation: not derived from events, never rebuilt ----
  `create table setting (name text not null primary key, value text not null){clustered}`,
  `create table lease (name text not null primary key, holder text not null, number {int} not null, expires_at {int} not null){clustered}`,
  `create table job_run (job text not null, period text not null, state text not null, holder text not null, number {int} not null,
     claimed_at {int} not null, expires_at {int} not null, finished_at {int}, detail text, primary key (job, period)){clustered}`,
  `create table api_token (id text not null primary key, name text not null, hash text not null unique, scopes text not null,
     created_at {int} not null, revoked_at {int}){rowid}`,
  `create table audit (id {serial}, at {int} not null, actor text not null, action text not null, subject text, detail text){rowid}`,
  `create table inbox (id {serial}, received_at {int} not null, source text not null, body {blob} not null){rowid}`,
  `create table inbox_pending (priority {int} not null, inbox_id {int} not null, received_at {int} not null, primary key (priority, inbox_id)){clustered}`,
  `create table quarantine (inbox_id {int} not null primary key, at {int} not null, source text not null, reason text not null, detail text){clustered}`,
  `create table counter (name text not null, detail text not null, day {int} not null, n {int} not null, primary key (name, detail, day)){clustered}`,
  `create table verdict (as_of {int} not null, computed_at {int} not null, version {int} not null, outcome text not null, body text not null,
     inputs {blob}, primary key (as_of, computed_at)){rowid}`,

  // ---- people: encrypted values beside hashes ----
  `create table identity (hash text not null primary key, kind {int} not null, value {blob} not null){clustered}`,

  // ---- the event log: minimised, permanent; everything below it is rebuilt from it ----
  `create table dimension (kind {int} not null, id {int} not null, value text not null, primary key (kind, id), unique (kind, value)){clustered}`,
  `create table event (occurred_at {int} not null, idem text not null, contact text not null, kind {int} not null, message text,
     template {int}, topic {int}, code {int}, also text, data text, received_at {int} not null, inbox_id {int} not null,
     primary key (occurred_at, idem, contact)){clustered}`,
  `create index event_registry on event (kind, occurred_at) where kind < 10`,
  `create index event_person on event (contact, occurred_at) where kind >= 10 and kind < 20`,

  // ---- derived ----
  `create table identity_link (a text not null, b text not null, kind {int} not null, moved_at {int} not null,
     first_at {int} not null, last_at {int} not null, primary key (a, b, kind, moved_at)){clustered}`,
  `create table message (day {int} not null, hash text not null, identity text not null, first_at {int} not null, sent_at {int},
     delivered_at {int}, read_at {int}, failed_at {int}, fail_code {int}, link_rank {int} not null, link_order text not null,
     template {int} not null, topic {int} not null, campaign {int} not null, number {int} not null, consent_class {int} not null,
     primary key (day, hash)){clustered}`,
  `create index message_person on message (day, identity)`,
  `create table veteran (identity text not null primary key){clustered}`,
  `create table rollup (clock {int} not null, bucket {int} not null, template {int} not null, consent_class {int} not null,
     measure {int} not null, code {int} not null, n {int} not null,
     primary key (clock, bucket, template, consent_class, measure, code)){clustered}`,
  `create table opt_out (identity text not null, key text not null, at {int} not null, channel text not null, scope text not null,
     topic {int} not null, reason text not null, rule text not null, confidence {int} not null, standing {int} not null,
     repeats {int} not null, message text, template {int} not null, consent_class {int} not null, sent_at {int}, delivered_at {int},
     candidates text not null, primary key (identity, key)){clustered}`,
  `create index opt_out_at on opt_out (at)`,
  `create index opt_out_message on opt_out (message) where message is not null`,
  `create table suppression (identity text not null, scope text not null, topic {int} not null, since {int} not null,
     active {int} not null, provisional {int} not null, seq {int} not null, primary key (identity, scope, topic)){clustered}`,
  `create index suppression_seq on suppression (seq)`,
  `create table epoch (at {int} not null primary key, version {int} not null, state text not null){rowid}`,
  `create table attribution (epoch {int} not null, at {int} not null, opt_out text not null, message text not null,
     template_key text not null, consent_class {int} not null, weight {int} not null, primary key (at, opt_out, message)){clustered}`,
];
