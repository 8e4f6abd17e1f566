import { useQuery } from '@tanstack/react-query';
import { myMailsQuery } from '../../api/mails.ts';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useStore } from '../store.ts';
import type { VerbSubject } from './verb-subject.ts';

/** Whether the reader gets alerts by mail, which they may put off for themselves alone, and until when they did. */
export function useOwnMails({ ownSnoozes, kind }: VerbSubject): { hasMails: boolean; until: string | null } {
  const { isMember } = useStore(session);
  const enabled = isMember && kind === 'incident';
  const { data: me } = useQuery({ ...meQuery, enabled });
  const { data: mine } = useQuery({ ...myMailsQuery, enabled });
  const recipient = mine?.recipient ?? null;
  const own = ownSnoozes.find(({ by }) => me !== undefined && by.kind === 'member' && by.id === me.member.id);
  return {
    hasMails: recipient !== null && recipient.stoppedAt === null && recipient.wishes.alerts !== 'none',
    until: own?.until ?? null,
  };
}
