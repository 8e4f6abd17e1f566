import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useIsStranger } from '../sharing/stranger.ts';
import { useStore } from '../store.ts';

/** Whether the reader may decide, as far as that is known: of a token only the server knows. */
export function useMayReview(): boolean {
  const { isMember } = useStore(session);
  const isStranger = useIsStranger();
  const { data } = useQuery({ ...meQuery, enabled: isMember });
  if (isStranger) return false;
  return !isMember || (data !== undefined && data.member.role !== 'viewer');
}
