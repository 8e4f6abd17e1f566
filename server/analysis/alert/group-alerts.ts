import type { Rival } from '../verdict.ts';
import { subjectOf } from '../incident/subject.ts';
import { alertKey } from './alert-keys.ts';
import type { PlanIncident, PlannedAlert, PlannedMail } from './alert-plan.ts';
import { outageNear, type Outage } from './outage.ts';
import type { OutboxMemory } from './outbox-memory.ts';

/** What is to be told of an incident, with the keys that are done with by it. */
export type Wanted = { planned: PlanIncident; alert: PlannedAlert; tells: string[] };

const ACCOUNT = subjectOf('account');

/**
 * One mail for what has one cause: subjects that one verdict opened while it named no template and the account as a whole
 * was among them; openings that one outage lies behind; and the ends of what one mail opened and one verdict ended. The
 * account leads, then the gravest. `rivals`: of the verdict of now.
 */
export function groupAlerts(
  wanted: readonly Wanted[],
  given: { recipient: string; memory: OutboxMemory; rivals: readonly Rival[] },
): { mail: PlannedMail; lead: PlanIncident }[] {
  const accountOpened = new Set(
    wanted.flatMap((one) =>
      one.planned.incident.subject === ACCOUNT && isOpening(one) ? [`opened ${stepOf(one)?.knew?.asOf}`] : [],
    ),
  );
  const groups = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const cause = causeOf(one, accountOpened, given) ?? one.alert.key;
    groups.set(cause, [...(groups.get(cause) ?? []), one]);
  }
  return [...groups.values()].flatMap((members) => {
    const [lead, ...others] = members.sort(byGravity);
    if (lead === undefined) return [];
    const tells = members.flatMap((one) => [...(one === lead ? [] : [one.alert.key]), ...one.tells]);
    const alerts: PlannedMail['alerts'] = [lead.alert, ...others.map(({ alert }) => alert)];
    const outage = others.length > 0 && isOpening(lead) ? sharedOutage(members, given.rivals) : null;
    const mail = { kind: 'alert' as const, key: lead.alert.key, alerts, tells, ...(outage && { outage }) };
    return [{ mail, lead: lead.planned }];
  });
}

/** What it shares with others; null: nothing. */
function causeOf(
  wanted: Wanted,
  accountOpened: ReadonlySet<string>,
  { recipient, memory, rivals }: { recipient: string; memory: OutboxMemory; rivals: readonly Rival[] },
): string | null {
  const knew = stepOf(wanted)?.knew ?? null;
  if (knew === null) return null;
  if (isOpening(wanted)) {
    const cause = `opened ${knew.asOf}`;
    if (knew.outcome !== 'culprits' && accountOpened.has(cause)) return cause;
    const outage = outageOf(wanted, rivals);
    return outage === null ? null : `outage ${outage.kind} ${outage.from}`;
  }
  if (wanted.alert.kind !== 'recovered') return null;
  const { id, steps } = wanted.planned;
  const opening = steps.findLast(({ kind }) => kind === 'opened' || kind === 'reopened');
  const mail = memory.toldBy(alertKey(recipient, { incident: id, step: opening?.number ?? 0 }));
  return mail === null ? null : `recovered ${knew.asOf} ${mail}`;
}

function outageOf({ planned: { incident } }: Wanted, rivals: readonly Rival[]): Outage | null {
  return outageNear(rivals, incident.since);
}

/** The one that lies behind all of them. */
function sharedOutage(members: readonly Wanted[], rivals: readonly Rival[]): Outage | null {
  const [first = null, ...others] = members.map((one) => outageOf(one, rivals));
  return others.every((other) => other === first) ? first : null;
}

function stepOf({ planned, alert }: Wanted) {
  return planned.steps.find(({ number }) => number === alert.step);
}

function isOpening({ alert: { kind } }: Wanted): boolean {
  return kind === 'opened' || kind === 'reopened';
}

function byGravity({ planned: a }: Wanted, { planned: b }: Wanted): number {
  const rank = ({ incident }: PlanIncident): number =>
    Number(incident.subject === ACCOUNT) * 2 + Number(incident.level === 'critical');
  return rank(b) - rank(a) || a.id - b.id;
}
