import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from './live-region.tsx';

/** A change that the server makes: what it touches is asked for anew, and that it worked is read out. */
export function useChange<Given, Result>(
  change: (given: Given) => Promise<Result>,
  { refresh, said }: { refresh: readonly string[]; said?: string | ((result: Result) => string) },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      if (said !== undefined) announce(typeof said === 'string' ? said : said(result));
      return client.invalidateQueries({ queryKey: refresh });
    },
  });
}
