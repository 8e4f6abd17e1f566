import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Culprits, NamedCulprit } from '../../api/answers.ts';
import { culpritsQuery } from '../../api/culprits.ts';
import { announce } from '../live-region.tsx';

/** What is to be done, and what is read out when it was. */
export type Doing<Verbs> = { act(verbs: Verbs): Promise<unknown>; said: string };

/** What was said of a template without an incident counts within a second. */
const APPLIED_MS = 1_500;

/** Does something about an incident or a named template; what is shown of them is asked for again. */
export function useVerb<Verbs>(verbs: Verbs): UseMutationResult<unknown, Error, Doing<Verbs>> {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['incidents'] });
  return useMutation({
    mutationFn: ({ act }: Doing<Verbs>) => act(verbs),
    onSuccess: async (answer, { said }) => {
      announce(said);
      if (!isAboutTemplate(answer)) return refresh();
      const { culprit } = answer;
      client.setQueryData(culpritsQuery.queryKey, (known: Culprits | undefined) => {
        return (
          known && { ...known, culprits: known.culprits.map((one) => (isSame(one, culprit) ? culprit : one)) }
        );
      });
      setTimeout(() => void refresh(), APPLIED_MS);
    },
  });
}

function isAboutTemplate(answer: unknown): answer is { culprit: NamedCulprit } {
  return typeof answer === 'object' && answer !== null && 'culprit' in answer;
}

function isSame(one: NamedCulprit, other: NamedCulprit): boolean {
  return one.template.key === other.template.key;
}
