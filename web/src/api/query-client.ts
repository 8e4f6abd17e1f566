import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure } from './failure.ts';
import { forget, isSignedIn, session } from './session.ts';

/** Asks that may help when asked again: the network may be back, the server may have been busy. */
const MOST_RETRIES = 2;

/** Holds what the server answered. A tab that nobody sees asks nothing; seen again, it asks at once. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (!(error instanceof ApiFailure) || error.kind !== 'signed-out') return;
        if (!isSignedIn(session.get())) return;
        forget({ ended: true });
        client.clear();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < MOST_RETRIES &&
          error instanceof ApiFailure &&
          (error.kind === 'offline' || error.kind === 'trouble'),
        retryDelay: 500,
        // Being offline is something to be told, not something to wait for in silence.
        networkMode: 'always',
      },
    },
  });
  return client;
}
