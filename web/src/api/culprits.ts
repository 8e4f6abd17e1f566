import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { Decision } from './incidents.ts';

/** Named templates that no incident is open about. */
export const culpritsQuery = queryOptions({
  queryKey: ['incidents', 'culprits'],
  queryFn: ({ signal }) => answerOf(api.v1.culprits.$get({}, { init: { signal } }), signal),
  refetchInterval: 60_000,
});

/** What can be said of such a template, by its key; a word counts within a second. Errors: `ApiFailure`. */
export function verbsOn(template: string) {
  const param = { key: encodeURIComponent(template) };
  const { decision, snooze } = api.v1.culprits[':key'];
  return {
    decide: (key: string, word: Decision) =>
      answerOf(decision.$post({ param: { key: encodeURIComponent(key) }, json: { decision: word } })),
    snooze: (until: number) => answerOf(snooze.$post({ param, json: { until } })),
    undoSnooze: () => answerOf(snooze.$delete({ param })),
  };
}
