import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useStore } from '../../shared/store.ts';
import styles from './now-page.module.css';
import { ShareDialog } from './share-dialog.tsx';

/** Ways to hand a verdict on: a link for strangers, and everything it rests on as one file. `asOf`: ISO 8601. */
export function TakeAlong({ asOf }: { asOf: string }): ReactNode {
  const { words, language } = useVoice();
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  return (
    <div className={styles['along']}>
      <ShareDialog />
      {/* Whoever asks with a token takes it through the API. */}
      {me !== undefined && (
        <a href={`/v1/evidence/${encodeURIComponent(asOf)}?lang=${language}`} download>
          {words.now.evidence}
        </a>
      )}
    </div>
  );
}
