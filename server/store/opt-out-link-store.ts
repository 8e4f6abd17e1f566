import { DIMENSION, EVENT_KIND } from '../core/event-kind.ts';
import type { EpochMs } from '../core/time.ts';
import type { TemplateRef } from '../core/event-parts.ts';
import type { Database } from './database.ts';
import type { KeptLink, LinkPerson, OptOutLink, OptOutLinkStore } from './opt-out-link-ports.ts';
import type { Tables } from './tables.ts';

/** Rows of one statement: with eleven columns each, below what either engine binds. */
const PIECE = 500;

/** Links by which people opt out, in either engine. */
export function createOptOutLinkStore({ db, write }: Pick<Database, 'db' | 'write'>): OptOutLinkStore {
  return {
    put: (links) =>
      write(async (tx) => {
        const kept = new Map<string, KeptLink>();
        // In one order, so that two requests for the same links never wait for each other.
        const rows = links.map(rowOf).sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
        for (let from = 0; from < rows.length; from += PIECE) {
          const stored = await tx.db
            .insertInto('opt_out_link')
            .values(rows.slice(from, from + PIECE))
            .onConflict((conflict) =>
              conflict.column('fingerprint').doUpdateSet({
                expires_at: (set) =>
                  set
                    .case()
                    .when('opt_out_link.expires_at', '<', set.ref('excluded.expires_at'))
                    .then(set.ref('excluded.expires_at'))
                    .else(set.ref('opt_out_link.expires_at'))
                    .end(),
              }),
            )
            .returning(['id', 'fingerprint', 'expires_at'])
            .execute();
          for (const { id, fingerprint, expires_at } of stored)
            kept.set(fingerprint, { id, expiresAt: expires_at });
        }
        return kept;
      }),
    async find(id) {
      const row = await db.selectFrom('opt_out_link').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    async person(identities, days) {
      return {
        facts: await factsOf(db, identities),
        suppressions: await suppressionsOf(db, identities),
        messages: await messagesOf(db, identities, days),
      };
    },
  };
}

/** Deletes links that expired before an instant. Returns how many. */
export async function pruneOptOutLinks(database: Pick<Database, 'write'>, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db.deleteFrom('opt_out_link').where('expires_at', '<', before).executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

function rowOf({ identities, template, createdAt, expiresAt, ...same }: OptOutLink): Tables['opt_out_link'] {
  const [identity = '', ...also] = identities;
  return {
    ...same,
    identity,
    also: also.length === 0 ? null : also.join(),
    template: template === null ? null : JSON.stringify(template),
    created_at: createdAt,
    expires_at: expiresAt,
  };
}

function linkOf({
  identity,
  also,
  template,
  created_at,
  expires_at,
  ...same
}: Tables['opt_out_link']): OptOutLink {
  return {
    ...same,
    identities: [identity, ...(also === null ? [] : also.split(','))],
    // Written by `rowOf` only.
    template: template === null ? null : (JSON.parse(template) as TemplateRef),
    createdAt: created_at,
    expiresAt: expires_at,
  };
}

async function factsOf(db: Database['db'], identities: readonly string[]): Promise<LinkPerson['facts']> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('dimension', (join) =>
      join.onRef('dimension.id', '=', 'event.topic').on('dimension.kind', '=', DIMENSION.topic),
    )
    .select(['event.kind', 'event.occurred_at as at', 'event.data', 'dimension.value as topic'])
    .where('event.contact', 'in', identities)
    .where('event.kind', '>=', EVENT_KIND.consent)
    .where('event.kind', '<=', EVENT_KIND.optIn)
    .orderBy('event.occurred_at')
    .orderBy('event.idem')
    .execute();
  return rows.map(({ data, ...fact }) => {
    const { channel } = JSON.parse(data ?? '{}') as { channel?: string };
    return { ...fact, channel: channel ?? null };
  });
}

function suppressionsOf(
  db: Database['db'],
  identities: readonly string[],
): Promise<LinkPerson['suppressions']> {
  return db
    .selectFrom('suppression')
    .leftJoin('dimension', (join) =>
      join.onRef('dimension.id', '=', 'suppression.topic').on('dimension.kind', '=', DIMENSION.topic),
    )
    .select(['suppression.scope', 'dimension.value as topic'])
    .where('suppression.identity', 'in', identities)
    .where('suppression.active', '=', 1)
    .execute();
}

function messagesOf(
  db: Database['db'],
  identities: readonly string[],
  { from, to }: { from: number; to: number },
): Promise<LinkPerson['messages']> {
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    db
      .selectFrom('message')
      .select(['template', 'topic'])
      .distinct()
      // Day by day: that is how the index of people is cut.
      .where('day', 'in', days)
      .where('identity', 'in', identities)
      .execute()
  );
}
