import type { PlanItem, PlanIncident, PlannedMail } from '../../../../server/analysis/alert/alert-plan.ts';
import { planAlerts } from '../../../../server/analysis/alert/plan-alerts.ts';
import type { Incident, Step } from '../../../../server/analysis/incident/incident.ts';
import type { Rival } from '../../../../server/analysis/verdict.ts';
import { numbered } from '../incident/account.ts';
import { MAIL_WISHES, type MailWishes } from '../../../../server/core/recipient.ts';

export const ZONE = 'America/Sao_Paulo';

/** One recipient with an outbox that sends at once. Everything that is written must be new. */
export function reader(
  wishes: Partial<MailWishes> = {},
  { id = 'ana', member = null, zone = ZONE }: { id?: string; member?: string | null; zone?: string } = {},
) {
  const items: PlanItem[] = [];
  const recipient = {
    id,
    member,
    zone,
    createdAt: 0,
    stoppedAt: null,
    wishes: { ...MAIL_WISHES, ...wishes },
  };
  const mails: (PlannedMail & { at: number })[] = [];
  return {
    items,
    mails,
    recipient,
    /** What goes out now, as `KIND INCIDENT` of each mail's alerts. */
    look(incidents: readonly PlanIncident[], now: number, rivals: readonly Rival[] = []): string[] {
      const plan = planAlerts({ incidents, recipient, items, rivals, now });
      for (const mail of plan.mails) {
        const messageId = `<${mail.key}>`;
        const write = (key: string, state: PlanItem['state'], kind: string) => {
          if (items.some((item) => item.key === key)) throw new Error(`told twice: ${key}`);
          items.push({ key, kind, state, createdAt: now, messageId });
        };
        write(mail.key, 'sent', mail.kind);
        for (const key of mail.tells) write(key, 'told', 'alert');
        mails.push({ ...mail, at: now });
      }
      for (const key of plan.ended) {
        if (items.some((item) => item.key === key)) throw new Error(`ended what was told: ${key}`);
        items.push({ key, kind: 'alert', state: 'told', createdAt: now, messageId: '' });
      }
      return plan.mails.map(({ kind, alerts }) => {
        const told = alerts.map((alert) => `${alert.kind} ${alert.incident}`).join(', ');
        return kind === 'digest' ? `digest: ${told}` : told;
      });
    },
  };
}

/** An incident as planning sees it. */
export function planned(id: number, incident: Incident | null, steps: readonly Step[]): PlanIncident[] {
  if (incident === null) return [];
  return [{ id, incident, steps: numbered(steps) }];
}
