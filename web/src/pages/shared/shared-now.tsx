import type { ReactNode } from 'react';
import { readWordedVerdict } from '../../../../server/i18n/read-worded-verdict.ts';
import type { SharedAnswer } from '../../api/shares.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import styles from '../now/now-page.module.css';
import { useHeadline } from '../now/use-headline.ts';
import { VerdictParts } from '../now/verdict-parts.tsx';
import { VerdictState } from '../now/verdict-state.tsx';

/** The account at this moment as a share link shows it. */
export function SharedNow({
  answer,
  checkedAt,
  banner,
}: {
  answer: SharedAnswer;
  checkedAt: number;
  banner: ReactNode;
}): ReactNode {
  const { words } = useVoice();
  const verdict = answer.verdict && readWordedVerdict(answer.verdict);
  const headline = useHeadline(verdict);
  return (
    <Page
      title={words.now.title}
      heading={headline ?? words.now.title}
      above={
        <>
          {banner}
          {verdict !== null && <VerdictState answer={{ verdict, zone: answer.zone }} />}
        </>
      }
    >
      <div className={styles['stack']}>
        {verdict === null ? (
          <StateBox tone="quiet" icon="clock" title={words.states.notEnough.title} />
        ) : (
          <VerdictParts verdict={verdict} checkedAt={checkedAt} />
        )}
      </div>
    </Page>
  );
}
