import type { Recipient } from '../../core/recipient.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Incident, Step } from '../incident/incident.ts';
import type { AlertKind } from './alert.ts';
import type { Outage } from './outage.ts';

/** An incident and what was written down of it, in the order of the numbers. */
export type PlanIncident = {
  id: number;
  incident: Incident;
  steps: readonly (Pick<Step, 'kind' | 'at' | 'actor' | 'knew' | 'detail'> & { number: number })[];
};

/** To whom. `zone`: IANA, of their days and hours. */
export type PlanRecipient = Pick<Recipient, 'id' | 'member' | 'wishes' | 'createdAt' | 'stoppedAt'> & {
  zone: string;
};

/** What the outbox has for them. Of what is `told`, `messageId` is that of the mail that told it, empty where none did. */
export type PlanItem = {
  key: string;
  kind: string;
  state: 'due' | 'sending' | 'sent' | 'told' | 'failed';
  createdAt: EpochMs;
  messageId: string;
};

/** One thing to tell. `step`: the one it tells, or the last one of which it reminds; `since`: since when it is there to be told. */
export type PlannedAlert = {
  key: string;
  kind: AlertKind;
  incident: number;
  step: number;
  since: EpochMs;
};

/** A mail that goes out now. `alerts`: the one it is about, then what else it tells; a digest tells of all alike. `tells`:
 *  every other key that is done with by it; `outage`: what several openings have in common. */
export type PlannedMail = {
  kind: 'alert' | 'digest';
  key: string;
  alerts: [PlannedAlert, ...PlannedAlert[]];
  tells: string[];
  outage?: Outage;
};

/** What becomes of incidents for one recipient at one instant; what waits is not in it. `ended`: keys of what was over before
 *  it could be told, so that nobody is written to about it. */
export type AlertPlan = { mails: PlannedMail[]; ended: string[] };
