import { businessDayOf, dayLater } from '../../core/business-day.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Incident, StepKind } from '../incident/incident.ts';
import { ownSnoozes, type OwnSnooze } from '../incident/own-snooze.ts';
import type { AlertKind } from './alert.ts';
import { alertKey, incidentKeys, reminderKey, reminderKeys } from './alert-keys.ts';
import type { PlanIncident, PlannedAlert, PlanRecipient } from './alert-plan.ts';
import { REMINDER_DAYS, SILENCE_MS } from './alert-rules.ts';
import type { OutboxMemory } from './outbox-memory.ts';

type PlanStep = PlanIncident['steps'][number];
type Given = { recipient: PlanRecipient; memory: OutboxMemory; now: EpochMs };

/** What one incident asks to be told. `tells`: other keys that are done with when it is; `ended`: those that never will be. */
export type Found = { alert: PlannedAlert | null; tells: string[]; ended: string[] };

const TOLD_KINDS: readonly StepKind[] = [
  'opened',
  'reopened',
  'raised',
  'worse',
  'snooze-ended',
  'recovered',
];
/** What is told of an open incident that was told before, the gravest first. */
const NEWS: readonly { step: StepKind; kind: AlertKind }[] = [
  { step: 'raised', kind: 'raised' },
  { step: 'worse', kind: 'worse' },
  { step: 'snooze-ended', kind: 'snooze-ends' },
  { step: 'snoozed-for-one', kind: 'snooze-ends' },
];

/** What is to be told of an incident to a recipient, whatever the hour. Source: docs/methods.md#alerts */
export function alertOfIncident(planned: PlanIncident, given: Given): Found {
  const { id, incident, steps } = planned;
  const { recipient, memory, now } = given;
  const { alerts } = recipient.wishes;
  const first = steps.findLastIndex(({ kind }) => isOpening(kind));
  if (first < 0 || alerts === 'none' || (alerts === 'critical' && incident.level !== 'critical'))
    return NOTHING;
  const keyOf = ({ number }: PlanStep): string => alertKey(recipient.id, { incident: id, step: number });
  const own = ownSnoozes(steps).find((snooze) => snooze.recipient === recipient.id) ?? null;
  // The end of what they put off for themselves is told under the step that says when that is.
  const isDue = ({ kind, number }: PlanStep): boolean =>
    TOLD_KINDS.includes(kind) || (number === own?.number && own.until <= now);
  const fresh = steps.filter(
    (step) => isDue(step) && step.at >= recipient.createdAt && !memory.has(keyOf(step)),
  );
  const episode = steps.slice(first);
  const open = fresh.filter((step) => episode.includes(step));
  const wasTold = episode.some((step) => memory.toldBy(keyOf(step)) !== null);
  const picked = pick({ planned, episode, fresh: open, wasTold, own }, given);
  // What an earlier course of it had to tell came too late.
  const ended = fresh.filter((step) => !open.includes(step)).map(keyOf);
  if (picked === null) {
    const isOver = incident.status !== 'open';
    return { alert: null, tells: [], ended: isOver ? fresh.map(keyOf) : ended };
  }
  if (picked === 'reminder') return { alert: reminderOf(planned, given), tells: [], ended };
  const { step, kind } = picked;
  const alert = { key: keyOf(step), kind, incident: id, step: step.number, since: step.at };
  return { alert, tells: open.filter((other) => other !== step).map(keyOf), ended };
}

const NOTHING: Found = { alert: null, tells: [], ended: [] };

/** What there is to say; null: nothing now. `fresh`: steps of this course of the incident that were not told yet. */
function pick(
  {
    planned,
    episode,
    fresh,
    wasTold,
    own,
  }: {
    planned: PlanIncident;
    episode: readonly PlanStep[];
    fresh: readonly PlanStep[];
    wasTold: boolean;
    own: OwnSnooze | null;
  },
  given: Given,
): { step: PlanStep; kind: AlertKind } | 'reminder' | null {
  const { id, incident } = planned;
  const recovered = fresh.find(({ kind }) => kind === 'recovered');
  if (incident.status !== 'open') {
    return wasTold && recovered !== undefined ? { step: recovered, kind: 'recovered' } : null;
  }
  // The last verdict saw nothing any more: either it ends, or there will be more to say.
  if (incident.clearSince !== null) return null;
  const hushed = hushedBy(incident, episode, own !== null && own.until > given.now ? own : null);
  const loud = fresh.filter(
    ({ kind, number }) => hushed === null || (number > hushed && (kind === 'raised' || kind === 'worse')),
  );
  if (!wasTold) {
    const [opening] = episode;
    const step = loud.length === 0 ? undefined : fresh[0];
    if (step === undefined || opening === undefined) return null;
    const kind = opening.kind === 'opened' ? 'opened' : 'reopened';
    return kind === 'reopened' && isSilent(id, given) ? null : { step, kind };
  }
  for (const { step: wanted, kind } of NEWS) {
    const step = loud.findLast((one) => one.kind === wanted);
    if (step !== undefined) return { step, kind };
  }
  return hushed === null && isUntaken(incident, given) && !isSilent(id, given) ? 'reminder' : null;
}

function isOpening(kind: StepKind): boolean {
  return kind === 'opened' || kind === 'reopened';
}

/** Number of the step by which somebody took it or put it off, for all or for whom it is planned; null: nobody did. */
function hushedBy(
  { acknowledgedBy, snoozedUntil }: Incident,
  episode: readonly PlanStep[],
  own: OwnSnooze | null,
): number | null {
  const last = (wanted: StepKind): number => episode.findLast(({ kind }) => kind === wanted)?.number ?? 0;
  const numbers = [
    ...(acknowledgedBy === null ? [] : [last('acknowledged')]),
    ...(snoozedUntil === null ? [] : [last('snoozed')]),
    ...(own === null ? [] : [own.number]),
  ];
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function isUntaken({ assignee }: Incident, { recipient }: Given): boolean {
  return assignee === null || assignee === recipient.member;
}

function isSilent(incident: number, { recipient, memory, now }: Given): boolean {
  const last = memory.lastMailAt(incidentKeys(recipient.id, incident));
  return last !== null && now - last < SILENCE_MS;
}

/** At most one a day, ever more rarely, and from the start again when there was something new to tell. */
function reminderOf({ id, steps }: PlanIncident, { recipient, memory, now }: Given): PlannedAlert | null {
  const { zone } = recipient;
  const day = businessDayOf(now, zone);
  const last = memory.lastMailAt(incidentKeys(recipient.id, id));
  const before = memory.mailsAfterNews(incidentKeys(recipient.id, id), reminderKeys(recipient.id, id));
  const wait = REMINDER_DAYS[Math.min(before, REMINDER_DAYS.length - 1)] ?? 0;
  if (last !== null && day < dayLater(businessDayOf(last, zone), wait)) return null;
  const key = reminderKey(recipient.id, { incident: id, day });
  if (memory.has(key)) return null;
  return { key, kind: 'reminder', incident: id, step: steps.at(-1)?.number ?? 0, since: now };
}
