import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { verbsOf } from '../../api/incidents.ts';
import type { Incident } from '../../api/answers.ts';
import { announce } from '../live-region.tsx';

type Verbs = ReturnType<typeof verbsOf>;
/** What is to be done, and what is read out when it was. */
export type Doing = { act(verbs: Verbs): Promise<unknown>; said: string };

/** Does something about an incident; what is shown of incidents is asked for again. */
export function useVerb({ id }: Pick<Incident, 'id'>): UseMutationResult<unknown, Error, Doing> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act }: Doing) => act(verbsOf(id)),
    onSuccess: async (_, { said }) => {
      announce(said);
      await client.invalidateQueries({ queryKey: ['incidents'] });
    },
  });
}
