import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useStore } from '../store.ts';
import { ShareDialog, type SharedSubject } from './share-dialog.tsx';
import styles from './take-along.module.css';

/** Ways to hand on what a page shows: a link for strangers, and everything that it rests on as one file. `asOf`: of the
 *  verdict, ISO 8601; null while there is none. */
export function TakeAlong({ asOf, of }: { asOf: string | null; of: SharedSubject }): ReactNode {
  const { words, language } = useVoice();
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  const { page, subject } = of;
  const asked = new URLSearchParams({ lang: language, ...(subject !== undefined && { [page]: subject }) });
  return (
    <div className={styles['along']}>
      <ShareDialog of={of} />
      {/* Whoever asks with a token takes it through the API. */}
      {me !== undefined && asOf !== null && (
        <a href={`/v1/evidence/${encodeURIComponent(asOf)}?${asked.toString()}`} download>
          {words.now.evidence}
        </a>
      )}
    </div>
  );
}
