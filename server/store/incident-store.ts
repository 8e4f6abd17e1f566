import { sql, type Kysely } from 'kysely';
import type { Incident, StepKind } from '../analysis/incident/incident.ts';
import type { Database } from './database.ts';
import type { Incidents, IncidentStore } from './incident-ports.ts';
import { createIncidentReadStore } from './incident-read-store.ts';
import type { Tables } from './tables.ts';

/** Incidents in either engine. */
export function createIncidents(database: Pick<Database, 'db' | 'dialect' | 'write'>): Incidents {
  return {
    ...createIncidentReadStore(database.db),
    change: (work) =>
      database.write(async (tx) => {
        // SQLite's write transaction already keeps every other writer out.
        if (database.dialect === 'postgres') {
          await sql`lock table incident in share row exclusive mode`.execute(tx.db);
        }
        return work(createIncidentStore(tx.db));
      }),
  };
}

function createIncidentStore(db: Kysely<Tables>): IncidentStore {
  return {
    ...createIncidentReadStore(db),
    async watches() {
      const rows = await db.selectFrom('incident_watch').selectAll().execute();
      return new Map(rows.map(({ subject, since }) => [subject, since]));
    },
    async putWatch(subject, since) {
      if (since === null) {
        await db.deleteFrom('incident_watch').where('subject', '=', subject).execute();
        return;
      }
      await db
        .insertInto('incident_watch')
        .values({ subject, since })
        .onConflict((conflict) => conflict.column('subject').doUpdateSet({ since }))
        .execute();
    },
    async add(incident) {
      const { id } = await db
        .insertInto('incident')
        .values(rowOf(incident))
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async put({ id, incident }) {
      await db.updateTable('incident').set(rowOf(incident)).where('id', '=', id).execute();
    },
    async addSteps(id, steps) {
      if (steps.length === 0) return;
      const last = await db
        .selectFrom('incident_step')
        .select((row) => row.fn.max('number').as('number'))
        .where('incident', '=', id)
        .executeTakeFirst();
      const rows = steps.map(({ at, kind, actor, knew, detail }, index) => ({
        incident: id,
        number: (last?.number ?? 0) + 1 + index,
        at,
        kind,
        actor,
        knew: knew === null ? null : JSON.stringify(knew),
        detail: JSON.stringify(detail),
      }));
      await db.insertInto('incident_step').values(rows).execute();
    },
    async withdrawComment(id, number) {
      await db
        .updateTable('incident_step')
        .set({ kind: 'comment-withdrawn' satisfies StepKind, detail: '{}' })
        .where('incident', '=', id)
        .where('number', '=', number)
        .execute();
    },
    async putPoint(id, { at, excess, probability }) {
      const value = {
        excess_milli: Math.round(excess * 1_000),
        probability_ppm: Math.round(probability * 1_000_000),
      };
      await db
        .insertInto('incident_point')
        .values({ incident: id, at, ...value })
        .onConflict((conflict) => conflict.columns(['incident', 'at']).doUpdateSet(value))
        .execute();
    },
  };
}

function rowOf(incident: Incident) {
  return {
    subject: incident.subject,
    status: incident.status,
    opened_at: incident.openedAt,
    changed_at: incident.changedAt,
    state: JSON.stringify(incident),
  };
}
