import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../../../api/queries.ts';
import { session } from '../../../api/session.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { useStore } from '../../../shared/store.ts';
import { MailLogCard } from './mail-log-card.tsx';
import { MyMailsCard } from './my-mails-card.tsx';
import { PreviewsCard } from './previews-card.tsx';
import { RecipientsCard } from './recipients-card.tsx';

/** What the reader gets by mail; for an admin, what everybody does, and what became of it. */
export function MailsSection(): ReactNode {
  const { mails } = useVoice().words.settings;
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  // Of a token nobody knows what it opens; the answer says so.
  const mayManage = isMember ? (me?.scopes.includes('admin') ?? false) : true;
  return (
    <>
      {isMember ? <MyMailsCard /> : <p className="quiet">{mails.tokenOnly}</p>}
      {mayManage && (
        <>
          <RecipientsCard />
          {isMember && <PreviewsCard />}
          <MailLogCard />
        </>
      )}
    </>
  );
}
