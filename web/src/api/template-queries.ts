import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answerOf, api } from './client.ts';

const LIVE_MS = 30_000;

const page = api.v1.templates[':key'];

export type TemplateAnswer = InferResponseType<typeof page.$get, 200>;
export type SeriesAnswer = InferResponseType<typeof page.series.$get, 200>;

/** A range of instants (ISO 8601); left out, the server shows the last 28 days. */
export type Range = { from?: string; to?: string };

/** All that is known of one template over a range. */
export const templateQuery = (key: string, range: Range) =>
  queryOptions({
    queryKey: ['template', key, range],
    queryFn: ({ signal }) =>
      answerOf(
        page.$get({ param: { key: encodeURIComponent(key) }, query: range }, { init: { signal } }),
        signal,
      ),
    refetchInterval: LIVE_MS,
    placeholderData: (before) => (before?.template.key === key ? before : undefined),
  });

/** Its opt-outs day by day. */
export const templateSeriesQuery = (
  key: string,
  asked: Range & { clock: 'event' | 'cohort'; of?: 'own' | 'rest' },
) =>
  queryOptions({
    queryKey: ['template-series', key, asked],
    queryFn: ({ signal }) =>
      answerOf(
        page.series.$get({ param: { key: encodeURIComponent(key) }, query: asked }, { init: { signal } }),
        signal,
      ),
    refetchInterval: LIVE_MS,
    placeholderData: keepPreviousData,
  });

/** Opt-outs of the account day by day. */
export const seriesQuery = queryOptions({
  queryKey: ['series'],
  queryFn: ({ signal }) => answerOf(api.v1.series.$get({ query: {} }, { init: { signal } }), signal),
  refetchInterval: LIVE_MS,
});
