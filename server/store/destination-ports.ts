import type { DeliveryEvent, DeliveryState, Destination } from '../core/destination.ts';
import type { EpochMs } from '../core/time.ts';

/** With what it takes to send; both sealed. `secret` null: a chat, whose address is the secret. `cursor`: number of the last
 *  change of suppressions that it was told of. */
export type StoredDestination = Destination & { url: Uint8Array; secret: Uint8Array | null; cursor: number };

/** Without a part, of all destinations or in all states. */
export type DeliveryFilter = { destination?: string | undefined; state?: DeliveryState | undefined };

/** One event on its way to one destination. `key`: what it tells, so that nothing is told twice. */
export type Delivery = {
  id: number;
  destination: string;
  key: string;
  event: DeliveryEvent;
  state: DeliveryState;
  createdAt: EpochMs;
  dueAt: EpochMs;
  attempts: number;
  /** HTTP status of the last answer, null without one. */
  status: number | null;
  problem: string | null;
};

/** `data`: JSON of the event, without whom it names: a person's name is looked up when it is sent and kept nowhere, by the
 *  number of a `change` in the feed of suppressions (`opt_out.recorded`, which has no other data), or by the hash of a
 *  `message` to them (`send.after_opt_out`). */
export type NewDelivery = Pick<Delivery, 'destination' | 'key' | 'event'> & {
  data: string | null;
  change: number | null;
  message: string | null;
};

/** A delivery that this process may send; `number` grows with every claim. */
export type DeliveryClaim = Delivery & Pick<NewDelivery, 'data' | 'change' | 'message'> & { number: number };

export interface DestinationStore {
  /** In the order in which they came. */
  list(): Promise<StoredDestination[]>;
  add(destination: StoredDestination): Promise<void>;
  /** Has what is on its way to it wait from an instant on, or with null go on; false when there is none. */
  pause(id: string, pausedAt: EpochMs | null): Promise<boolean>;
  /** With all of its deliveries. */
  remove(id: string): Promise<boolean>;
  /** Adds what is not there yet; returns how many are new. `cursor`: the destination's from then on. */
  queue(
    deliveries: readonly NewDelivery[],
    given: { now: EpochMs; cursor?: { destination: string; change: number } },
  ): Promise<number>;
  /** Which of these keys are there already; a thousand at most. */
  told(keys: readonly string[]): Promise<Set<string>>;
  /** Takes what is due, of destinations that are not paused, or whose holder's time ran out, oldest first. */
  claim(given: { now: EpochMs; ttlMs: number; limit: number }): Promise<DeliveryClaim[]>;
  /** Records what became of it; false when the claim was lost. */
  finish(
    claim: Pick<DeliveryClaim, 'id' | 'number'>,
    end: { state: DeliveryState; status: number | null; problem: string | null; dueAt: EpochMs },
  ): Promise<boolean>;
  /** The latest. */
  log(wanted: DeliveryFilter & { limit: number }): Promise<Delivery[]>;
  /** Sends it again; false when there is none, or one that waits anyway. */
  replay(id: number, now: EpochMs): Promise<boolean>;
}
