import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { answerOf, api } from './client.ts';

/** A mail goes out within seconds, and whoever sent a test waits for it. */
const LOG_MS = 5_000;

export const myMailsQuery = queryOptions({
  queryKey: ['settings', 'mails', 'mine'],
  queryFn: ({ signal }) => answerOf(api.v1.me.mails.$get({}, { init: { signal } }), signal),
});

export const recipientsQuery = queryOptions({
  queryKey: ['settings', 'mails', 'recipients'],
  queryFn: ({ signal }) => answerOf(api.v1.recipients.$get({}, { init: { signal } }), signal),
});

export const mailLogQuery = queryOptions({
  queryKey: ['settings', 'mails', 'log'],
  queryFn: ({ signal }) =>
    answerOf(api.v1.mails.$get({ query: { limit: '50' } }, { init: { signal } }), signal),
  refetchInterval: LOG_MS,
});

export type Recipient = InferResponseType<typeof api.v1.recipients.$get, 200>['recipients'][number];
export type Wishes = Recipient['wishes'];
type Mine = InferRequestType<typeof api.v1.me.mails.$put>['json'];
type Given = InferRequestType<(typeof api.v1.recipients)[':id']['$patch']>['json']['wishes'];

/** As the service takes them: a language it does not know cannot be chosen. */
export type GivenWishes = Given;

export const changeMails = {
  mine: (json: Mine) => answerOf(api.v1.me.mails.$put({ json })),
  add: (email: string) => answerOf(api.v1.recipients.$post({ json: { email } })),
  wishes: ({ id, wishes }: { id: string; wishes: Given }) =>
    answerOf(api.v1.recipients[':id'].$patch({ param: { id }, json: { wishes } })),
  remove: (id: string) => answerOf(api.v1.recipients[':id'].$delete({ param: { id } })),
  clearBounce: (id: string) => answerOf(api.v1.recipients[':id'].bounce.$delete({ param: { id } })),
  test: (id: string) => answerOf(api.v1.recipients[':id'].test.$post({ param: { id } })),
};
