import type { Dated, TemplateHistory } from '../../core/template.ts';
import type { QualityRating } from '../../core/quality-rating.ts';
import type { EpochMs } from '../../core/time.ts';

export const TIMELINE_KINDS = [
  'added',
  'edited',
  'category',
  'topic',
  'unpaused',
  'status',
  'rating',
  'incident',
  'incident-ended',
  'decision',
] as const;

/** Something that happened to a template. `decision`: what a person decided about it, `to` being the action; `incident`: one
 *  that named it opened or ended, `to` being its level or how it ended. */
export type TimelineEntry = {
  at: EpochMs;
  kind: (typeof TIMELINE_KINDS)[number];
  from: string | null;
  to: string | null;
  by: string | null;
};

/** What somebody decided, from the audit trail. */
export type Decision = { at: EpochMs; action: string; actor: string };

/** An incident that named it; `endedAt` null: it is open. */
export type NamedIn = { openedAt: EpochMs; level: string; endedAt: EpochMs | null; status: string };

/** All that is known of a template's life up to an instant, the latest first. */
export function timelineOf({
  history,
  addedAt,
  ratings,
  decisions,
  incidents,
  asOf,
}: {
  history: TemplateHistory | undefined;
  addedAt: EpochMs | null;
  ratings: readonly Dated<QualityRating>[];
  decisions: readonly Decision[];
  incidents: readonly NamedIn[];
  asOf: EpochMs;
}): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  if (addedAt !== null)
    entries.push({ at: addedAt, kind: 'added', from: null, to: null, by: history?.addedBy ?? null });
  for (const { at, kind, from = null, to = null } of history?.changes ?? [])
    entries.push({ at, kind, from, to, by: null });
  for (const [kind, values] of [
    ['status', history?.statuses ?? []],
    ['rating', ratings],
  ] as const) {
    values.forEach(({ at, value }, index) => {
      entries.push({ at, kind, from: values[index - 1]?.value ?? null, to: value, by: null });
    });
  }
  for (const { openedAt, level, endedAt, status } of incidents) {
    entries.push({ at: openedAt, kind: 'incident', from: null, to: level, by: null });
    if (endedAt !== null)
      entries.push({ at: endedAt, kind: 'incident-ended', from: null, to: status, by: null });
  }
  for (const { at, action, actor } of decisions)
    entries.push({ at, kind: 'decision', from: null, to: action, by: actor });
  return entries
    .filter(({ at }) => at <= asOf)
    .sort(
      (a, b) =>
        b.at - a.at ||
        TIMELINE_KINDS.indexOf(a.kind) - TIMELINE_KINDS.indexOf(b.kind) ||
        ((a.to ?? '') < (b.to ?? '') ? -1 : 1),
    );
}
