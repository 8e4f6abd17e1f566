import type { DestinationEvent } from '../../core/destination.ts';
import { isoInstant } from '../../core/business-day.ts';
import type { Incident, Step, StepKind } from '../incident/incident.ts';
import { readSubject } from '../incident/subject.ts';
import { MAILED_PROBABILITY } from '../verdict.ts';

/** What a program is told of; `key`: tells it from everything else about this incident. */
export type StepEvent = { key: string; event: DestinationEvent; at: number; data: object };

const EVENTS: Partial<Record<StepKind, DestinationEvent>> = {
  opened: 'incident.opened',
  raised: 'incident.raised',
  worse: 'incident.worse',
  reopened: 'incident.reopened',
  recovered: 'incident.recovered',
  acknowledged: 'incident.acknowledged',
  snoozed: 'incident.snoozed',
  resolved: 'incident.resolved',
};

/** What a step of an incident tells programs: the step, and once an incident each template that had better be paused. Free of persons. */
export function stepEvents({
  id,
  incident,
  step,
}: {
  id: number;
  incident: Pick<Incident, 'subject' | 'level' | 'since'>;
  step: Step & { number: number };
}): StepEvent[] {
  const { kind, at, knew, number, detail } = step;
  const event = EVENTS[kind];
  if (event === undefined) return [];
  const about = { incident: id, subject: readSubject(incident.subject) };
  const suspects = (knew?.suspects ?? []).map(
    ({ template, named, probability, excess, rate, expectedRate }) => {
      const { id: templateId, name, language } = template;
      return { template: { id: templateId, name, language }, named, probability, excess, rate, expectedRate };
    },
  );
  const told: StepEvent = {
    key: `incident:${id}:${number}`,
    event,
    at,
    data: {
      ...about,
      step: number,
      level: knew?.level ?? incident.level,
      since: isoInstant(knew?.since ?? incident.since),
      excess: knew?.excess ?? null,
      probability: knew?.probability ?? null,
      until: detail.until === undefined ? null : isoInstant(detail.until),
      suspects,
    },
  };
  const pauses = (kind === 'recovered' ? [] : (knew?.suspects ?? [])).flatMap((suspect, index): StepEvent[] =>
    suspect.named && suspect.probability >= MAILED_PROBABILITY
      ? [
          {
            key: `pause:${id}:${suspect.template.key}`,
            event: 'template.pause_recommended',
            at,
            data: { ...about, ...suspects[index] },
          },
        ]
      : [],
  );
  return [told, ...pauses];
}
