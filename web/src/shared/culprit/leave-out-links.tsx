import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import type { Audience } from '../../api/answers.ts';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useStore } from '../store.ts';
import styles from './what-to-do.module.css';

/** Ways to do it: the list of whom to leave out, for those who may have it, and the templates at the platform. */
export function LeaveOutLinks({
  culprit: { template, since },
  audience,
}: {
  culprit: Culprit;
  audience: Audience | undefined;
}): ReactNode {
  const { fix } = useVoice().words.now;
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  if (audience === undefined) return null;
  const key = encodeURIComponent(template.key);
  // Whoever asks with a token takes the list through the API.
  const hasList = me !== undefined && audience.leaveOut > 0;
  return (
    <div className={styles['links']}>
      {hasList && me.member.personal && (
        <p>
          <a href={`/v1/templates/${key}/exclusions.csv?since=${since}`} download>
            {fix.list}
          </a>{' '}
          <span className="quiet">{fix.listHint}</span>
        </p>
      )}
      {hasList && !me.member.personal && <p className="quiet">{fix.noList}</p>}
      {audience.manager !== null && (
        <p>
          <a href={audience.manager} target="_blank" rel="noreferrer">
            {audience.template.id === null ? fix.manager : fix.managerOne}
          </a>
        </p>
      )}
    </div>
  );
}
