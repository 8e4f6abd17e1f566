import { incidentKeys } from '../../analysis/alert/alert-keys.ts';
import { mutePreview, type MutePreview } from '../../analysis/alert/mute-preview.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { StoredIncident } from '../../store/incident-ports.ts';
import type { HttpDeps } from '../deps.ts';

/** So far back is looked for mails that would have waited. */
export const PREVIEW_DAYS = 30;

/** What putting an incident off would keep silent, by who gets mails now and by the mails of the last days; `onlyTo`: by those
 *  to one recipient, for what concerns them alone. */
export async function readMutePreview(
  { incidents, recipients, outbox }: Pick<HttpDeps['stores'], 'incidents' | 'recipients' | 'outbox'>,
  { incident }: Pick<StoredIncident, 'incident'>,
  { now, onlyTo }: { now: EpochMs; onlyTo: string | null },
): Promise<MutePreview> {
  const since = now - PREVIEW_DAYS * DAY_MS;
  const alike = (await incidents.list(since)).filter((one) => one.incident.subject === incident.subject);
  return mutePreview(incident, {
    recipients: await recipients.list(),
    incidents: await Promise.all(alike.map(async ({ id }) => ({ id, steps: await incidents.steps(id) }))),
    keys: (await outbox.keysOf('alert', since)).filter(
      (key) => onlyTo === null || alike.some(({ id }) => key.startsWith(incidentKeys(onlyTo, id))),
    ),
  });
}
