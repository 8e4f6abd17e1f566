import { businessDayOf } from '../../core/business-day.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Rival } from '../verdict.ts';
import type { AlertKind } from './alert.ts';
import { digestKey } from './alert-keys.ts';
import { alertOfIncident } from './alert-of-incident.ts';
import type { AlertPlan, PlanIncident, PlanItem, PlannedMail, PlanRecipient } from './alert-plan.ts';
import { GATHER_MS } from './alert-rules.ts';
import { groupAlerts, type Wanted } from './group-alerts.ts';
import { rememberOutbox } from './outbox-memory.ts';
import { isQuiet } from './quiet-time.ts';

type Ready = { mail: PlannedMail; lead: PlanIncident };

/** In this order, where not all of them can go out on one day. */
const ORDER: readonly AlertKind[] = [
  'raised',
  'worse',
  'opened',
  'reopened',
  'snooze-ends',
  'recovered',
  'reminder',
];
/** What somebody may want to be woken for. */
const URGENT: readonly AlertKind[] = ['raised', 'worse', 'opened', 'reopened'];

/**
 * Which mails about incidents go to one recipient now. Planned again after its own result was written it adds nothing, so
 * that it may run after every verdict, in two processes, and again after a crash. `items`: what the outbox has for the
 * recipient since the first of the incidents was opened, and since the day began; `rivals`: of the verdict of now. Source: docs/methods.md#alerts
 */
export function planAlerts(given: {
  incidents: readonly PlanIncident[];
  recipient: PlanRecipient;
  items: readonly PlanItem[];
  rivals?: readonly Rival[];
  now: EpochMs;
}): AlertPlan {
  const { incidents, recipient, items, rivals = [], now } = given;
  if (recipient.stoppedAt !== null || recipient.wishes.alerts === 'none') return { mails: [], ended: [] };
  const memory = rememberOutbox(items);
  const ended: string[] = [];
  const wanted: Wanted[] = [];
  for (const planned of incidents) {
    const found = alertOfIncident(planned, { recipient, memory, now });
    ended.push(...found.ended);
    if (found.alert !== null) wanted.push({ planned, alert: found.alert, tells: found.tells });
  }
  const ready = groupAlerts(wanted, { recipient: recipient.id, memory, rivals })
    .filter((one) => mayGo(one, recipient, now))
    .sort(byOrder);
  const today = businessDayOf(now, recipient.zone);
  const room = Math.max(0, recipient.wishes.mostAlerts - countOf(items, recipient.zone, today));
  const mails = ready.slice(0, room).map(({ mail }) => mail);
  const digest = digestOf(ready.slice(room), { key: digestKey(recipient.id, today), recipient, now });
  const isToldToday = digest === null || memory.has(digest.key);
  return { mails: isToldToday ? mails : [...mails, digest], ended };
}

/** Mails about incidents that were made on a day. */
function countOf(items: readonly PlanItem[], zone: string, day: string): number {
  return items.filter(
    ({ kind, state, createdAt }) =>
      kind === 'alert' && state !== 'told' && businessDayOf(createdAt, zone) === day,
  ).length;
}

function mayGo({ mail, lead }: Ready, { wishes, zone }: PlanRecipient, now: EpochMs): boolean {
  if (!isQuiet(wishes, zone, now)) return true;
  return wishes.criticalAlways && lead.incident.level === 'critical' && URGENT.includes(mail.alerts[0].kind);
}

/** The gravest first; of the same, the older. */
function byOrder(a: Ready, b: Ready): number {
  const rank = ({ mail, lead }: Ready): number =>
    ORDER.indexOf(mail.alerts[0].kind) - Number(lead.incident.level === 'critical') * ORDER.length;
  return rank(a) - rank(b) || a.lead.id - b.lead.id;
}

/** One mail for what is over the cap, once some of it has waited; what only reminds is not worth it. */
function digestOf(
  over: readonly Ready[],
  { key, recipient, now }: { key: string; recipient: PlanRecipient; now: EpochMs },
): PlannedMail | null {
  const told = over.map(({ mail }) => mail).filter(({ alerts }) => alerts[0].kind !== 'reminder');
  const [first, ...others] = told.flatMap(({ alerts }) => alerts);
  if (first === undefined || isQuiet(recipient.wishes, recipient.zone, now)) return null;
  if (!told.some(({ alerts }) => now - alerts[0].since >= GATHER_MS)) return null;
  const tells = told.flatMap((mail) => [mail.key, ...mail.tells]);
  return { kind: 'digest', key, alerts: [first, ...others], tells };
}
