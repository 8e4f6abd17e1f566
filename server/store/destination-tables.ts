import type { Generated } from 'kysely';

/** Row types of destinations and of what is on its way to them. `url`, `secret`: sealed; `events`: JSON; `message`: hash; instants in epoch ms. */
export type DestinationTables = {
  destination: {
    id: string;
    kind: string;
    host: string;
    url: Uint8Array;
    secret: Uint8Array | null;
    events: string;
    personal: number;
    created_at: number;
    paused_at: number | null;
    cursor: number;
  };
  destination_delivery: {
    id: Generated<number>;
    destination: string;
    key: string;
    event: string;
    data: string | null;
    change: number | null;
    message: string | null;
    state: string;
    created_at: number;
    due_at: number;
    attempts: number;
    number: number;
    expires_at: number | null;
    status: number | null;
    problem: string | null;
  };
};
