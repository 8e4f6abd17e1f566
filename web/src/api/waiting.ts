import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

const LIVE_MS = 30_000;
const SLOW_MS = 5 * 60_000;

/** Templates without a topic, each with what it may be about. */
export const unmappedQuery = queryOptions({
  queryKey: ['waiting', 'topics'],
  queryFn: ({ signal }) => answerOf(api.v1.templates.unmapped.$get({}, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

/** Ambiguous stops, the oldest first. */
export const reviewsQuery = queryOptions({
  queryKey: ['waiting', 'reviews'],
  queryFn: ({ signal }) => answerOf(api.v1.reviews.$get({ query: {} }, { init: { signal } }), signal),
  refetchInterval: LIVE_MS,
});

/** Bodies that could not be read. */
export const quarantineQuery = queryOptions({
  queryKey: ['waiting', 'quarantine'],
  queryFn: ({ signal }) => answerOf(api.v1.quarantine.$get({ query: {} }, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

/** Templates that were sent after an opt-out, and that nobody has looked at since. */
export const lateSendsQuery = queryOptions({
  queryKey: ['waiting', 'late'],
  queryFn: ({ signal }) => answerOf(api.v1['late-sends'].$get({}, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

type ReviewDecision = 'opt-out' | 'not-an-opt-out' | 'undecided';
type TemplateRef = string | { name: string; language?: string };

/** What can be decided. Each is on disk when it resolves, and counts within a second. Errors: `ApiFailure`. */
export const decisions = {
  review: (json: { subject: string; decision: ReviewDecision; by: string }) =>
    answerOf(api.v1.reviews.$post({ json })),
  /** `topic` null: takes the latest mapping back. */
  map: (mappings: { template: TemplateRef; topic: string | null }[]) =>
    answerOf(api.v1.templates.mapping.$put({ json: { mappings } })),
  replay: (id: number) => answerOf(api.v1.quarantine[':id'].replay.$post({ param: { id: String(id) } })),
  /** `seenUntil` null: nobody has looked. The empty key of templates that are not known is none in an address. */
  look: (key: string, seenUntil: string | null) =>
    answerOf(
      api.v1['late-sends'][':key'].$put({
        param: { key: encodeURIComponent(key || 'unknown') },
        json: { seenUntil },
      }),
    ),
};
