import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { verdictQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Later } from '../../shared/later.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { TakeAlong } from '../../shared/sharing/take-along.tsx';
import { FirstRun } from '../../shared/states/first-run.tsx';
import { DataHealth } from './data-health.tsx';
import styles from './now-page.module.css';
import { NowVerdict } from './now-verdict.tsx';
import { useHeadline } from './use-headline.ts';
import { VerdictState } from './verdict-state.tsx';

/** The account at this moment: what is wrong, who is to blame, what to do. */
export function NowPage(): ReactNode {
  const { words } = useVoice();
  const query = useQuery(verdictQuery);
  const headline = useHeadline(query.data?.verdict ?? null);
  return (
    <Page
      title={words.now.title}
      heading={headline ?? words.now.title}
      above={query.data && <VerdictState answer={query.data} />}
    >
      <div className={styles['stack']}>
        <Answer query={query} bones={['1.5rem', '26rem', '9rem']} missing={<FirstRun />}>
          {(answer) => <NowVerdict answer={answer} checkedAt={query.dataUpdatedAt} />}
        </Answer>
        <Later>
          <DataHealth />
          {query.data && <TakeAlong asOf={query.data.asOf} of={{ page: 'now' }} />}
        </Later>
      </div>
    </Page>
  );
}
