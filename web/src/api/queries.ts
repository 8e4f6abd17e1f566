import { queryOptions } from '@tanstack/react-query';
import { readWordedVerdict } from '../../../server/i18n/read-worded-verdict.ts';
import { answerOf, api } from './client.ts';

/** The service looks once a minute whether there is something new to say; nobody waits longer than twice that. */
const LIVE_MS = 30_000;
const SLOW_MS = 5 * 60_000;

/** A verdict as the server answers it, in numbers and instants. */
export function readVerdict<T extends { verdict: Parameters<typeof readWordedVerdict>[0] }>({
  verdict,
  ...rest
}: T) {
  return { ...rest, verdict: readWordedVerdict(verdict) };
}

/** The latest verdict. */
export const verdictQuery = queryOptions({
  queryKey: ['verdict'],
  queryFn: async ({ signal }) => {
    return readVerdict(await answerOf(api.v1.verdict.$get({ query: {} }, { init: { signal } }), signal));
  },
  refetchInterval: LIVE_MS,
});

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => answerOf(api.v1.health.data.$get({}, { init: { signal } }), signal),
  refetchInterval: LIVE_MS,
});

export const ratingsQuery = queryOptions({
  queryKey: ['ratings'],
  queryFn: ({ signal }) => answerOf(api.v1.ratings.$get({}, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

/** The audit of the last thirty days. */
export const practiceQuery = queryOptions({
  queryKey: ['practice'],
  queryFn: ({ signal }) => answerOf(api.v1.practice.$get({ query: {} }, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => answerOf(api.v1.templates.$get({}, { init: { signal } }), signal),
  refetchInterval: LIVE_MS,
});

/** The member who is signed in; there is none behind a token. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answerOf(api.v1.me.$get({}, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

/** Whom a template reached from an instant on. */
export const audienceQuery = (key: string, since: number) =>
  queryOptions({
    queryKey: ['audience', key, since],
    queryFn: ({ signal }) => {
      const given = { param: { key: encodeURIComponent(key) }, query: { since: String(since) } };
      return answerOf(api.v1.templates[':key'].audience.$get(given, { init: { signal } }), signal);
    },
    staleTime: SLOW_MS,
  });
