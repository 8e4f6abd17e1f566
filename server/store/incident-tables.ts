import type { Generated } from 'kysely';

/** Row types of incidents. `state`, `knew` and `detail`: JSON of what `analysis/incident` calls so; milli, ppm: whole parts. */
export type IncidentTables = {
  incident: {
    id: Generated<number>;
    subject: string;
    status: string;
    opened_at: number;
    changed_at: number;
    state: string;
  };
  incident_step: {
    incident: number;
    number: number;
    at: number;
    kind: string;
    actor: string;
    knew: string | null;
    detail: string;
  };
  incident_point: { incident: number; at: number; excess_milli: number; probability_ppm: number };
  incident_watch: { subject: string; since: number };
};
