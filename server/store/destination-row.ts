import type { Selectable } from 'kysely';
import {
  DELIVERY_EVENTS,
  DELIVERY_STATES,
  DESTINATION_EVENTS,
  DESTINATION_KINDS,
} from '../core/destination.ts';
import type { Delivery, StoredDestination } from './destination-ports.ts';
import type { Tables } from './tables.ts';

/** A destination as it is stored. Errors: `RangeError` for what no version of this program wrote. */
export function destinationOf(row: Tables['destination']): StoredDestination {
  const kind = DESTINATION_KINDS.find((known) => known === row.kind);
  if (kind === undefined) throw new RangeError(`no destination is of kind ${row.kind}`);
  const { id, host, url, secret, cursor } = row;
  // Written by this file only; an event that this version does not know is left out.
  const events = (JSON.parse(row.events) as string[]).flatMap(
    (event) => DESTINATION_EVENTS.find((known) => known === event) ?? [],
  );
  return {
    id,
    kind,
    host,
    url,
    secret,
    events,
    personal: row.personal === 1,
    createdAt: row.created_at,
    pausedAt: row.paused_at,
    cursor,
  };
}

/** A delivery without what it tells. Errors: as above. */
export function deliveryOf(
  row: Omit<Selectable<Tables['destination_delivery']>, 'data' | 'change' | 'message' | 'number'>,
): Delivery {
  const event = DELIVERY_EVENTS.find((known) => known === row.event);
  const state = DELIVERY_STATES.find((known) => known === row.state);
  if (event === undefined || state === undefined)
    throw new RangeError(`no delivery is of ${row.event} and ${row.state}`);
  const { id, destination, key, attempts, status, problem } = row;
  return {
    id,
    destination,
    key,
    event,
    state,
    createdAt: row.created_at,
    dueAt: row.due_at,
    attempts,
    status,
    problem,
  };
}
