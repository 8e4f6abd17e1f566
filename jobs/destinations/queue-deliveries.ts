import { stepEvents, type StepEvent } from '../../server/analysis/alert/step-events.ts';
import { isoInstant } from '../../server/core/business-day.ts';
import { isToldOfPeople } from '../../server/core/destination.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import type {
  DestinationStore,
  NewDelivery,
  StoredDestination,
} from '../../server/store/destination-ports.ts';
import type { IncidentReadStore } from '../../server/store/incident-ports.ts';
import { OUTBOX_DAYS } from '../../server/store/retention-days.ts';
import type { SuppressionStore } from '../../server/store/read-ports.ts';

/** What happened to an incident that ended longer ago was told long since. */
const ENDED_MS = 7 * DAY_MS;
/** Of an incident that goes on, what is older than the record of deliveries may have been told, and forgotten. */
const RECORDED_MS = (OUTBOX_DAYS - 1) * DAY_MS;
const CHANGES_AT_ONCE = 500;

export type QueueDeliveriesDeps = {
  destinations: Pick<DestinationStore, 'list' | 'queue'>;
  incidents: Pick<IncidentReadStore, 'list' | 'steps'>;
  suppressions: Pick<SuppressionStore, 'page'>;
};

/**
 * Puts what happened since a destination was added on its way to it, each event once, whatever process looks. Returns how
 * many are new.
 */
export async function queueDeliveries(deps: QueueDeliveriesDeps, now: EpochMs): Promise<number> {
  const all = await deps.destinations.list();
  if (all.length === 0) return 0;
  const events = await incidentEvents(deps.incidents, now);
  let queued = 0;
  for (const destination of all) {
    const wanted = events
      .filter(({ event, at }) => destination.events.includes(event) && at >= destination.createdAt)
      .map(({ key, event, at, data }): NewDelivery => ({
        destination: destination.id,
        key: `${destination.id}:${key}`,
        event,
        data: JSON.stringify({ type: event, timestamp: isoInstant(at), data }),
        change: null,
        message: null,
      }));
    if (wanted.length > 0) queued += await deps.destinations.queue(wanted, { now });
    if (isToldOfPeople(destination, 'opt_out.recorded')) queued += await queueOptOuts(deps, destination, now);
  }
  return queued;
}

async function incidentEvents(store: QueueDeliveriesDeps['incidents'], now: EpochMs): Promise<StepEvent[]> {
  const events: StepEvent[] = [];
  for (const { id, incident } of await store.list(now - ENDED_MS)) {
    for (const step of await store.steps(id)) events.push(...stepEvents({ id, incident, step }));
  }
  return events.filter(({ at }) => at > now - RECORDED_MS);
}

/** Follows the change feed from where it was left; what is no longer in force is passed over. */
async function queueOptOuts(
  { destinations, suppressions }: QueueDeliveriesDeps,
  { id, cursor }: StoredDestination,
  now: EpochMs,
): Promise<number> {
  let after = cursor;
  let queued = 0;
  for (;;) {
    const page = await suppressions.page(after, CHANGES_AT_ONCE);
    const last = page.at(-1)?.seq;
    if (last === undefined) return queued;
    const wanted = page
      .filter(({ active }) => active)
      .map(({ seq }): NewDelivery => ({
        destination: id,
        key: `${id}:change:${seq}`,
        event: 'opt_out.recorded',
        data: null,
        change: seq,
        message: null,
      }));
    queued += await destinations.queue(wanted, { now, cursor: { destination: id, change: last } });
    after = last;
  }
}
