import type { Tick } from '../../jobs/job.ts';
import { queueDeliveries } from '../../jobs/destinations/queue-deliveries.ts';
import { queueLateSends } from '../../jobs/destinations/queue-late-sends.ts';
import { sendDeliveries } from '../../jobs/destinations/send-deliveries.ts';
import type { Config } from '../config.ts';
import { MINUTE_MS, type EpochMs } from '../core/time.ts';
import { chatMessage, chatTest, type ToldEvent } from '../i18n/chat-message.ts';
import { unseal } from '../ingest/seal.ts';
import type { Secrets } from '../key-file.ts';
import { scopeRuleOf } from '../rules.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import type { Database } from '../store/database.ts';
import { createDestinationStore } from '../store/destination-store.ts';
import { createIncidents } from '../store/incident-store.ts';
import { practiceAccess } from '../store/practice-store.ts';
import { createSuppressionStore } from '../store/suppression-store.ts';
import { writtenDelivery } from './written-delivery.ts';

/** Tells destinations what happened; looks every five seconds, for what was sent after opt-outs once a minute. */
export function deliveries(
  config: Pick<Config, 'lang' | 'zone' | 'publicUrl' | 'stopScopes'>,
  deps: { database: Database; secrets: Pick<Secrets, 'encryptionKey'>; clock: () => EpochMs },
): Tick {
  const { database, secrets, clock } = deps;
  const destinations = createDestinationStore(database);
  const incidents = createIncidents(database);
  const suppressions = createSuppressionStore(database);
  const { read } = analysisAccess(database);
  const practice = practiceAccess(database);
  const decoder = new TextDecoder();
  const open = (sealed: Uint8Array) => decoder.decode(unseal(secrets.encryptionKey, sealed));
  const written = writtenDelivery(database, open);
  let looked: { minute: number; applied: number } | null = null;
  /** Only what is applied can make a send one after an opt-out. */
  const lookForLateSends = async (now: EpochMs): Promise<void> => {
    const minute = Math.floor(now / MINUTE_MS);
    if (looked?.minute === minute) return;
    const applied = await read((analysis) => analysis.lastApplied());
    if (looked?.applied !== applied)
      await queueLateSends({ destinations, read: practice.read, scopeRule: scopeRuleOf(config) }, now);
    looked = { minute, applied };
  };
  return {
    name: 'tell destinations',
    cron: '*/5 * * * * *',
    async run() {
      const now = clock();
      await queueDeliveries({ destinations, incidents, suppressions }, now);
      await lookForLateSends(now);
      const send = () =>
        sendDeliveries({
          destinations,
          clock,
          open,
          written,
          chatBody(text) {
            // Written by this program only.
            const event = JSON.parse(text) as ToldEvent | { type: 'test' };
            const { publicUrl, lang: language, zone } = config;
            if (event.type === 'test') return JSON.stringify(chatTest(language));
            const link = publicUrl === null ? null : `${publicUrl}/incidents/${event.data.incident}`;
            return JSON.stringify(chatMessage(event, { language, zone, link }));
          },
        });
      while ((await send()) > 0);
    },
  };
}
