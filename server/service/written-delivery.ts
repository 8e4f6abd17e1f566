import type { ToldSend } from '../../jobs/destinations/queue-late-sends.ts';
import { isoInstant, parseIsoInstant } from '../core/business-day.ts';
import type { PersonalEvent } from '../core/destination.ts';
import { contactOf } from '../http/contact-of.ts';
import { suppressionOf } from '../http/suppression-routes.ts';
import type { Database } from '../store/database.ts';
import type { DeliveryClaim } from '../store/destination-ports.ts';
import { createSuppressionStore } from '../store/suppression-store.ts';
import { withdrawnRecipient } from '../store/withdrawn-recipient.ts';

/** What a delivery tells, as JSON, with the name of whom it is about, if anybody; null when it no longer stands, or nobody is
 *  left to name. `open`: opens a sealed name. */
export function writtenDelivery(
  database: Pick<Database, 'db'>,
  open: (sealed: Uint8Array) => string,
): (claim: Pick<DeliveryClaim, 'data' | 'change' | 'message'>) => Promise<string | null> {
  const suppressions = createSuppressionStore(database);
  return async ({ data, change, message }) => {
    if (change !== null) {
      const [entry] = await suppressions.page(change - 1, 1);
      // Changed since: it has a number of its own by now.
      if (entry?.seq !== change || !entry.active) return null;
      const [named] = suppressionOf(entry, open);
      return named === undefined ? null : told('opt_out.recorded', isoInstant(entry.since), named);
    }
    if (message === null || data === null) return data;
    // Written by `queueLateSends` only.
    const send = JSON.parse(data) as ToldSend;
    const sentAt = parseIsoInstant(send.sentAt) ?? 0;
    const recipient = await withdrawnRecipient(database, { message, sentAt });
    if (recipient === null) return null;
    const contact = contactOf(recipient.kind, open(recipient.value));
    return told('send.after_opt_out', send.sentAt, { contact, ...send });
  };
}

function told(type: PersonalEvent, timestamp: string, data: object): string {
  return JSON.stringify({ type, timestamp, data });
}
