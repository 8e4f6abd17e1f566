import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { AnnouncedKind } from '../../../server/core/announcement.ts';
import { answerOf, api } from './client.ts';

const SLOW_MS = 5 * 60_000;

export type AnnouncementAnswer = InferResponseType<
  typeof api.v1.announcements.$get,
  200
>['announcements'][number];

export const announcementsQuery = queryOptions({
  queryKey: ['announcements'],
  queryFn: ({ signal }) => answerOf(api.v1.announcements.$get({}, { init: { signal } }), signal),
  refetchInterval: SLOW_MS,
});

/** What was announced, as it is said in a sentence. */
export function announcedOf({
  from,
  to,
  ...one
}: Pick<AnnouncementAnswer, 'kind' | 'label' | 'topic' | 'from' | 'to'>) {
  return { ...one, from: Date.parse(from), to: Date.parse(to) };
}

export const changeAnnouncements = {
  make: (json: {
    kind: AnnouncedKind;
    label: string | null;
    topic: string | null;
    from: string;
    to: string;
  }) => answerOf(api.v1.announcements.$post({ json })),
  withdraw: (id: string) => answerOf(api.v1.announcements[':id'].$delete({ param: { id } })),
};
