import type { InferResponseType } from 'hono/client';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

export const sharesQuery = queryOptions({
  queryKey: ['settings', 'shares'],
  queryFn: ({ signal }) => answerOf(api.v1.shares.$get({}, { init: { signal } }), signal),
});

export type Share = InferResponseType<typeof api.v1.shares.$get, 200>['shares'][number];

export type SharedAnswer = InferResponseType<(typeof api.v1.shared)[':token']['$get'], 200>;

/** What a share link shows; whoever has it may be a stranger. */
export const sharedQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared', token],
    queryFn: ({ signal }) =>
      answerOf(
        api.v1.shared[':token'].$get({ param: { token: encodeURIComponent(token) } }, { init: { signal } }),
        signal,
      ),
    refetchInterval: 60_000,
  });

export const changeShares = {
  create: (json: { page: 'now' | 'template' | 'incident'; subject?: string; days: number; label: string }) =>
    answerOf(api.v1.shares.$post({ json })),
  revoke: (id: string) => answerOf(api.v1.shares[':id'].$delete({ param: { id } })),
};
