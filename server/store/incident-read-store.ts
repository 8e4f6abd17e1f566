import type { Kysely } from 'kysely';
import type { Incident, Knew, Step, StepKind } from '../analysis/incident/incident.ts';
import type { IncidentReadStore, StoredIncident } from './incident-ports.ts';
import type { Tables } from './tables.ts';

/** Reads incidents, in either engine. */
export function createIncidentReadStore(db: Kysely<Tables>): IncidentReadStore {
  const incidents = db.selectFrom('incident').select(['id', 'state']);
  return {
    async list(endedSince) {
      const rows = await incidents
        .where((row) => row.or([row('status', '=', 'open'), row('changed_at', '>=', endedSince)]))
        .orderBy((row) => row.case().when('status', '=', 'open').then(0).else(1).end())
        .orderBy('changed_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(storedOf);
    },
    async all() {
      return (await incidents.orderBy('id').execute()).map(storedOf);
    },
    async find(id) {
      const row = await incidents.where('id', '=', id).executeTakeFirst();
      return row ? storedOf(row) : null;
    },
    async steps(id) {
      const rows = await db
        .selectFrom('incident_step')
        .selectAll()
        .where('incident', '=', id)
        .orderBy('number')
        .execute();
      // All written by the store of changes only.
      return rows.map(({ number, at, kind, actor, knew, detail }) => ({
        number,
        at,
        kind: kind as StepKind,
        actor,
        knew: knew === null ? null : (JSON.parse(knew) as Knew),
        detail: JSON.parse(detail) as Step['detail'],
      }));
    },
    async points(id) {
      const rows = await db
        .selectFrom('incident_point')
        .select(['at', 'excess_milli', 'probability_ppm'])
        .where('incident', '=', id)
        .orderBy('at')
        .execute();
      return rows.map(({ at, excess_milli, probability_ppm }) => {
        return { at, excess: excess_milli / 1_000, probability: probability_ppm / 1_000_000 };
      });
    },
  };
}

function storedOf({ id, state }: { id: number; state: string }): StoredIncident {
  return { id, incident: JSON.parse(state) as Incident };
}
