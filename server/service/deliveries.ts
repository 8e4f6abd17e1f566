import type { Tick } from '../../jobs/job.ts';
import { queueDeliveries } from '../../jobs/destinations/queue-deliveries.ts';
import { sendDeliveries } from '../../jobs/destinations/send-deliveries.ts';
import type { Config } from '../config.ts';
import { isoInstant } from '../core/business-day.ts';
import { PERSONAL_EVENT } from '../core/destination.ts';
import type { EpochMs } from '../core/time.ts';
import { suppressionOf } from '../http/suppression-routes.ts';
import { chatMessage, type ToldEvent } from '../i18n/chat-message.ts';
import { unseal } from '../ingest/seal.ts';
import type { Secrets } from '../key-file.ts';
import type { Database } from '../store/database.ts';
import { createDestinationStore } from '../store/destination-store.ts';
import { createIncidents } from '../store/incident-store.ts';
import { createSuppressionStore } from '../store/suppression-store.ts';

/** Tells destinations what happened; looks every five seconds. */
export function deliveries(
  config: Pick<Config, 'lang' | 'zone' | 'publicUrl'>,
  deps: { database: Database; secrets: Pick<Secrets, 'encryptionKey'>; clock: () => EpochMs },
): Tick {
  const { database, secrets, clock } = deps;
  const destinations = createDestinationStore(database);
  const incidents = createIncidents(database);
  const suppressions = createSuppressionStore(database);
  const decoder = new TextDecoder();
  const open = (sealed: Uint8Array) => decoder.decode(unseal(secrets.encryptionKey, sealed));
  return {
    name: 'tell destinations',
    cron: '*/5 * * * * *',
    async run() {
      await queueDeliveries({ destinations, incidents, suppressions }, clock());
      const send = () =>
        sendDeliveries({
          destinations,
          clock,
          open,
          async optOut(change) {
            const [entry] = await suppressions.page(change - 1, 1);
            // Changed since: it has a number of its own by now.
            if (entry?.seq !== change || !entry.active) return null;
            const [data] = suppressionOf(entry, open);
            if (data === undefined) return null;
            return JSON.stringify({ type: PERSONAL_EVENT, timestamp: isoInstant(entry.since), data });
          },
          chatBody(text) {
            // Written by `queueDeliveries` only.
            const event = JSON.parse(text) as ToldEvent;
            const { publicUrl, lang: language, zone } = config;
            const link = publicUrl === null ? null : `${publicUrl}/incidents/${event.data.incident}`;
            return JSON.stringify(chatMessage(event, { language, zone, link }));
          },
        });
      while ((await send()) > 0);
    },
  };
}
