import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { forget, session } from './session.ts';

/** Forgets who the reader is, and all that was shown; a session ends on the server as well. */
export async function signOut(client: QueryClient): Promise<void> {
  try {
    if (session.get().isMember) await answerOf(api.auth['sign-out'].$post());
  } finally {
    client.clear();
    forget({ ended: false });
  }
}
