import type { EpochMs } from './time.ts';

/** `webhook`: signed JSON for a program; `chat`: JSON that Slack and Teams show as a message. */
export const DESTINATION_KINDS = ['webhook', 'chat'] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/** What a destination can be told. */
export const DESTINATION_EVENTS = [
  'incident.opened',
  'incident.raised',
  'incident.worse',
  'incident.reopened',
  'incident.recovered',
  'incident.acknowledged',
  'incident.snoozed',
  'incident.resolved',
  'template.pause_recommended',
  'opt_out.recorded',
  'send.after_opt_out',
] as const;
export type DestinationEvent = (typeof DESTINATION_EVENTS)[number];

/** What can be on its way to one: also a test, which somebody asked for. */
export const DELIVERY_EVENTS = [...DESTINATION_EVENTS, 'test'] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

/** `due`: waits for its time or another try; `sending`: a process is at it, or died at it; `done`: it was taken, or there was
 *  nobody left to name; `failed`: given up. */
export const DELIVERY_STATES = ['due', 'sending', 'done', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Those that name a person; all others name nobody. */
export const PERSONAL_EVENTS = ['opt_out.recorded', 'send.after_opt_out'] as const;
export type PersonalEvent = (typeof PERSONAL_EVENTS)[number];

/** Where events are sent. `host`: of its address, which may itself be a secret; `personal`: whether it may be told of people; `pausedAt`:
 *  since when what happens waits for it, null while it is told. */
export type Destination = {
  id: string;
  kind: DestinationKind;
  host: string;
  events: readonly DestinationEvent[];
  personal: boolean;
  createdAt: EpochMs;
  pausedAt: EpochMs | null;
};

/** Why an event was not taken where no answer says it; stored and shown as they are. */
export const DELIVERY_PROBLEM = {
  slow: 'no answer in 10 seconds',
  unreached: 'not reached',
  /** Not a fault: what it told of no longer stands, or nobody is left to name. */
  pointless: 'nothing to tell any more',
} as const;

/** Whether a destination asked for an event that names a person, and may be told of people. A chat never may. */
export function isToldOfPeople(
  { kind, personal, events }: Pick<Destination, 'kind' | 'personal' | 'events'>,
  event: PersonalEvent,
): boolean {
  return kind === 'webhook' && personal && events.includes(event);
}

/** Whether an address may be sent to: `https`, or this machine itself. */
export function isSafeAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
