import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answer } from '../../shared/states/answer.tsx';

/** Above the queue: what of it is not there yet, or could not be asked for. */
export function WaitingState({ queries }: { queries: readonly UseQueryResult<unknown>[] }): ReactNode {
  const troubled =
    queries.find(({ error }) => error !== null) ?? queries.find(({ data }) => data === undefined);
  return (
    troubled && (
      <Answer query={troubled} bones={['12rem']}>
        {() => null}
      </Answer>
    )
  );
}
