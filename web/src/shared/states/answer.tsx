import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { Bones } from './bones.tsx';
import { Failure } from './failure.tsx';
import { StillShown } from './still-shown.tsx';

/**
 * What came of asking: boxes while it is on the way, the failure when there is nothing else, and the last good answer
 * under a notice when the server stopped answering. `missing`: in place of a failure where there is nothing of the kind.
 */
export function Answer<T>({
  query,
  bones,
  missing,
  children,
}: {
  query: UseQueryResult<T>;
  bones: readonly string[];
  missing?: ReactNode;
  children(data: T): ReactNode;
}): ReactNode {
  const { data, error, dataUpdatedAt, refetch } = query;
  const retry = (): void => void refetch();
  if (error instanceof ApiFailure && error.kind === 'not-found' && missing !== undefined) return missing;
  // Whoever is no longer let in is on the way to the page that lets people in.
  if (error instanceof ApiFailure && error.kind === 'signed-out') return null;
  if (data === undefined) {
    return error === null ? <Bones heights={bones} /> : <Failure error={error} onRetry={retry} />;
  }
  return (
    <>
      {error !== null && <StillShown error={error} at={dataUpdatedAt} onRetry={retry} />}
      {children(data)}
    </>
  );
}
