import { queryOptions } from '@tanstack/react-query';
import { readWordedVerdict } from '../../../server/i18n/read-worded-verdict.ts';
import { answerOf, api } from './client.ts';

/** While something runs, somebody looks at it more often than the service looks itself. */
const RUNNING_MS = 15_000;
const QUIET_MS = 60_000;

/** Incidents that are open, and those that ended lately. */
export const incidentsQuery = queryOptions({
  queryKey: ['incidents'],
  queryFn: ({ signal }) => answerOf(api.v1.incidents.$get({}, { init: { signal } }), signal),
  refetchInterval: ({ state: { data } }) =>
    data?.incidents.some(({ status }) => status === 'open') === true ? RUNNING_MS : QUIET_MS,
});

/** One incident and how it went; its verdict in numbers and instants. */
export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incidents', id],
    queryFn: async ({ signal }) => {
      const asked = api.v1.incidents[':id'].$get({ param: { id } }, { init: { signal } });
      const { verdict, ...answer } = await answerOf(asked, signal);
      const read = verdict && { ...verdict, verdict: readWordedVerdict(verdict.verdict) };
      return { ...answer, verdict: read };
    },
    refetchInterval: ({ state: { data } }) => (data?.incident.status === 'open' ? RUNNING_MS : QUIET_MS),
  });

/** What putting an incident off would keep silent. */
export const muteQuery = (incident: number) =>
  queryOptions({
    queryKey: ['incidents', String(incident), 'mute'],
    queryFn: ({ signal }) => {
      const param = { id: String(incident) };
      return answerOf(api.v1.incidents[':id'].mute.$get({ param }, { init: { signal } }), signal);
    },
  });

/** How often the names were right. */
export const precisionQuery = queryOptions({
  queryKey: ['incidents', 'precision'],
  queryFn: ({ signal }) => answerOf(api.v1.precision.$get({}, { init: { signal } }), signal),
});

/** Members to whom an incident can be given. */
export const reviewersQuery = queryOptions({
  queryKey: ['reviewers'],
  queryFn: ({ signal }) => answerOf(api.v1.reviewers.$get({}, { init: { signal } }), signal),
});

/** For whom an incident is put off: `me`, for the reader's own mails. */
export type SnoozedFor = 'everybody' | 'me';

export type Decision = 'confirmed' | 'one-off' | 'new-normal' | 'undecided';

/** What can be done about an incident; each resolves with the incident as it is then. Errors: `ApiFailure`. */
export function verbsOf(incident: number) {
  const param = { id: String(incident) };
  const { acknowledge, assign, comment, decision, resolve, snooze } = api.v1.incidents[':id'];
  return {
    acknowledge: () => answerOf(acknowledge.$post({ param })),
    undoAcknowledge: () => answerOf(acknowledge.$delete({ param })),
    assign: (member: string | null) => answerOf(assign.$post({ param, json: { member } })),
    comment: (text: string) => answerOf(comment.$post({ param, json: { text } })),
    withdrawComment: (number: number) =>
      answerOf(comment[':number'].$delete({ param: { ...param, number: String(number) } })),
    snooze: (until: number, whose: SnoozedFor) =>
      answerOf(snooze.$post({ param, json: { until, for: whose } })),
    undoSnooze: (whose: SnoozedFor) => answerOf(snooze.$delete({ param, query: { for: whose } })),
    resolve: () => answerOf(resolve.$post({ param })),
    undoResolve: () => answerOf(resolve.$delete({ param })),
    decide: (template: string, word: Decision) =>
      answerOf(decision.$post({ param, json: { template, decision: word } })),
  };
}
