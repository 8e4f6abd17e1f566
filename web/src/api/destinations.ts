import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InferRequestType, InferResponseType } from 'hono/client';
import { answerOf, api } from './client.ts';

/** An event goes out within seconds, and whoever sent a test waits for it. */
const LOG_MS = 5_000;

export const destinationsQuery = queryOptions({
  queryKey: ['settings', 'destinations', 'list'],
  queryFn: ({ signal }) => answerOf(api.v1.destinations.$get({}, { init: { signal } }), signal),
});

export type DeliveryFilter = { destination: string | null; state: Delivery['state'] | null };

export const deliveriesQuery = ({ destination, state }: DeliveryFilter) =>
  queryOptions({
    queryKey: ['settings', 'destinations', 'log', destination, state],
    queryFn: ({ signal }) => {
      const query = { limit: '50', ...(destination && { destination }), ...(state && { state }) };
      return answerOf(api.v1.deliveries.$get({ query }, { init: { signal } }), signal);
    },
    placeholderData: keepPreviousData,
    refetchInterval: LOG_MS,
  });

export type Destination = InferResponseType<typeof api.v1.destinations.$get, 200>['destinations'][number];
export type Delivery = InferResponseType<typeof api.v1.deliveries.$get, 200>['deliveries'][number];
export type NewDestination = InferRequestType<typeof api.v1.destinations.$post>['json'];

export const changeDestinations = {
  add: (json: NewDestination) => answerOf(api.v1.destinations.$post({ json })),
  pause: ({ id, paused }: { id: string; paused: boolean }) =>
    answerOf(api.v1.destinations[':id'].$patch({ param: { id }, json: { paused } })),
  test: (id: string) => answerOf(api.v1.destinations[':id'].test.$post({ param: { id } })),
  remove: (id: string) => answerOf(api.v1.destinations[':id'].$delete({ param: { id } })),
  replay: (id: number) => answerOf(api.v1.deliveries[':id'].replay.$post({ param: { id: String(id) } })),
};
