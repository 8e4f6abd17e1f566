import type { Kysely } from 'kysely';
import { CLOCK, DIMENSION, EVENT_KIND, MEASURE } from '../core/event-kind.ts';
import { SERVICE_ALIAS } from '../core/alias.ts';
import { BUCKET_MS, type EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import { WEBHOOK_SOURCES } from './ports.ts';
import type { Tables } from './tables.ts';

/** Action under which a handshake of the platform stands in the audit trail. */
export const HANDSHAKE = 'webhook.handshake';

/** Action under which a webhook with a signature that no secret here makes stands in the audit trail. */
export const REFUSED = 'webhook.refused';

/** Further traces, of the platform's own webhook and of consent; null and false where there are none. */
export type Traces = {
  handshakeAt: EpochMs | null;
  /** Latest of the bodies that are kept. */
  signedAt: EpochMs | null;
  refusedAt: EpochMs | null;
  consent: boolean;
};

/** The first traces of an account being wired up; null where there is none yet. Delivery and opt-out by event time. */
export type Wiring = {
  handshakeAt: EpochMs | null;
  webhookAt: EpochMs | null;
  /** First delivery (start of its quarter of an hour), and the first of a message whose template is known. */
  deliveryAt: EpochMs | null;
  linkedAt: EpochMs | null;
  optOutAt: EpochMs | null;
};

/** Reads how far an account has been wired up, in either engine. */
export function readWiring(database: Pick<Database, 'read'>): Promise<Wiring> {
  return database.read(async ({ db }) => ({
    handshakeAt: (await firstHandshake(db))?.at ?? null,
    webhookAt: (await firstWebhook(db))?.at ?? null,
    deliveryAt: await firstDelivery(db, []),
    linkedAt: await firstDelivery(db, [0, ...(await serviceAlias(db))]),
    optOutAt:
      (await db.selectFrom('opt_out').select('at').orderBy('at').limit(1).executeTakeFirst())?.at ?? null,
  }));
}

/** Reads what tells whether webhooks may come and are taken in, and whether any consent is on record. */
export function readTraces(database: Pick<Database, 'read'>): Promise<Traces> {
  return database.read(async ({ db }) => ({
    handshakeAt: (await firstHandshake(db))?.at ?? null,
    signedAt: (await lastSigned(db))?.at ?? null,
    refusedAt: (await lastRefusal(db))?.at ?? null,
    consent: (await anyConsent(db)) !== undefined,
  }));
}

function lastSigned(db: Kysely<Tables>): Promise<{ at: EpochMs } | undefined> {
  return db
    .selectFrom('inbox')
    .select('received_at as at')
    .where('source', '=', 'meta')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function lastRefusal(db: Kysely<Tables>): Promise<{ at: EpochMs } | undefined> {
  return db
    .selectFrom('audit')
    .select('at')
    .where('action', '=', REFUSED)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The range of kinds is that of the index of people's events, which is all that has to be looked through. */
function anyConsent(db: Kysely<Tables>): Promise<{ kind: number } | undefined> {
  return db
    .selectFrom('event')
    .select('kind')
    .where('kind', '>=', 10)
    .where('kind', '<', 20)
    .where('kind', '=', EVENT_KIND.consent)
    .limit(1)
    .executeTakeFirst();
}

function firstHandshake(db: Kysely<Tables>): Promise<{ at: EpochMs } | undefined> {
  return db
    .selectFrom('audit')
    .select('at')
    .where('action', '=', HANDSHAKE)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

function firstWebhook(db: Kysely<Tables>): Promise<{ at: EpochMs } | undefined> {
  return db
    .selectFrom('inbox')
    .select('received_at as at')
    .where('source', 'in', WEBHOOK_SOURCES)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

async function firstDelivery(db: Kysely<Tables>, without: readonly number[]): Promise<EpochMs | null> {
  const row = await db
    .selectFrom('rollup')
    .select('bucket')
    .where('clock', '=', CLOCK.event)
    .where('measure', '=', MEASURE.delivered)
    .where('n', '>', 0)
    .$if(without.length > 0, (query) => query.where('template', 'not in', [...without]))
    .orderBy('bucket')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : row.bucket * BUCKET_MS;
}

async function serviceAlias(db: Kysely<Tables>): Promise<number[]> {
  const rows = await db
    .selectFrom('dimension')
    .select('id')
    .where('kind', '=', DIMENSION.template)
    .where('value', '=', SERVICE_ALIAS)
    .execute();
  return rows.map(({ id }) => id);
}
