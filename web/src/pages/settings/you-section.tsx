import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { useStore } from '../../shared/store.ts';
import { BrowserCard } from './browser-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

/** What is the reader's own. */
export function YouSection(): ReactNode {
  const { you } = useVoice().words.settings;
  const { isMember } = useStore(session);
  const query = useQuery({ ...meQuery, enabled: isMember });
  return (
    <>
      {isMember ? (
        <Answer query={query} bones={['10rem', '14rem']}>
          {({ member }) => (
            <>
              <ProfileCard key={member.id} me={member} />
              <PasswordCard />
              <SessionsCard />
            </>
          )}
        </Answer>
      ) : (
        <p className="quiet">{you.tokenOnly}</p>
      )}
      <BrowserCard />
    </>
  );
}
