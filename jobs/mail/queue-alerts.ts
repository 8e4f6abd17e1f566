import { incidentKeys } from '../../server/analysis/alert/alert-keys.ts';
import type { PlanIncident, PlannedMail } from '../../server/analysis/alert/alert-plan.ts';
import type { Alert } from '../../server/analysis/alert/alert.ts';
import type { Incident } from '../../server/analysis/incident/incident.ts';
import { planAlerts } from '../../server/analysis/alert/plan-alerts.ts';
import { isReached, type Recipient } from '../../server/core/recipient.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import type { MailContent } from '../../server/mail/mail-content.ts';
import type { IncidentReadStore } from '../../server/store/incident-ports.ts';
import type { NewOutboxItem, OutboxStore, RecipientStore } from '../../server/store/mail-ports.ts';
import { alertsOf, type Judged } from './alerts-of.ts';
import { outboxItem, type Envelope } from './outbox-item.ts';

/** What ended longer ago and was not told is not told any more: longer than a weekend and a full day after it. */
const ENDED_MS = 7 * DAY_MS;

/** One alert, or several in a digest, as a mail to somebody. */
export type AlertRenderer = {
  alert(alert: Alert, recipient: Recipient): MailContent | Promise<MailContent>;
  digest(alerts: readonly Alert[], recipient: Recipient): MailContent | Promise<MailContent>;
};

export type QueueAlertsDeps = {
  recipients: Pick<RecipientStore, 'list'>;
  outbox: Pick<OutboxStore, 'of' | 'add'>;
  incidents: Pick<IncidentReadStore, 'list' | 'steps'>;
  /** Business numbers that sent what an incident suspects. */
  senders(incident: Incident): Promise<string[]>;
  /** IANA, of recipients who chose none. */
  zone: string;
  render: AlertRenderer;
  envelope: Envelope;
};

/**
 * Writes what is to be told of incidents after a verdict into the outbox, each thing once to each recipient. What the outbox has
 * is all it goes by, so the next run makes up for one that died. Returns how many mails were written.
 */
export async function queueAlerts(deps: QueueAlertsDeps, judged: Judged, now: EpochMs): Promise<number> {
  const recipients = (await deps.recipients.list()).filter(
    (recipient) => isReached(recipient) && recipient.wishes.alerts !== 'none',
  );
  if (recipients.length === 0) return 0;
  const incidents = await readIncidents(deps.incidents, now);
  if (incidents.length === 0) return 0;
  const since = Math.min(now - ENDED_MS, ...incidents.map(({ incident }) => incident.openedAt));
  const alerts = alertsOf(judged, incidents);
  let written = 0;
  for (const recipient of recipients) {
    const items = await deps.outbox.of(recipient.id, since);
    const zone = recipient.wishes.zone ?? deps.zone;
    const { rivals } = judged.verdict;
    const plan = planAlerts({ incidents, recipient: { ...recipient, zone }, items, rivals, now });
    const rows: NewOutboxItem[] = plan.ended.map((key) => toldRow(deps, { key, recipient, now }));
    for (const mail of plan.mails) rows.push(...(await rowsOf(deps, { mail, recipient, alerts, now })));
    if (rows.length === 0) continue;
    const added = new Set(await deps.outbox.add(rows, now));
    written += plan.mails.filter(({ key }) => added.has(key)).length;
  }
  return written;
}

async function readIncidents(store: QueueAlertsDeps['incidents'], now: EpochMs): Promise<PlanIncident[]> {
  const stored = await store.list(now - ENDED_MS);
  return Promise.all(
    stored.map(async ({ id, incident }) => ({ id, incident, steps: await store.steps(id) })),
  );
}

/** A mail, and the keys that it is done with: under its id, so that they are known to be told by it. */
async function rowsOf(
  deps: QueueAlertsDeps,
  given: {
    mail: PlannedMail;
    recipient: Recipient;
    alerts: (mail: PlannedMail) => [Alert, ...Alert[]];
    now: EpochMs;
  },
): Promise<NewOutboxItem[]> {
  const { mail, recipient, now } = given;
  const { kind, key, tells } = mail;
  const alerts = given.alerts(mail);
  const content = await (kind === 'digest'
    ? deps.render.digest(alerts, recipient)
    : deps.render.alert({ ...alerts[0], numbers: await deps.senders(alerts[0].state) }, recipient));
  const thread = kind === 'alert' && { thread: incidentKeys(recipient.id, mail.alerts[0].incident) };
  const row = outboxItem({ key, kind, recipient, dueAt: now, ...thread }, content, deps.envelope);
  const { messageId } = row;
  return [row, ...tells.map((told) => ({ ...toldRow(deps, { key: told, recipient, now }), messageId }))];
}

function toldRow(
  { envelope }: Pick<QueueAlertsDeps, 'envelope'>,
  { key, recipient, now }: { key: string; recipient: Recipient; now: EpochMs },
): NewOutboxItem {
  return outboxItem({ key, kind: 'alert', recipient, dueAt: now }, null, envelope);
}
