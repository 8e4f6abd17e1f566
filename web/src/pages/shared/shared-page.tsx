import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { Verdict } from '../../../../server/analysis/verdict.ts';
import { readWordedVerdict } from '../../../../server/i18n/read-worded-verdict.ts';
import { sharedQuery } from '../../api/shares.ts';
import { InZone, useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Page } from '../../shared/layout/page.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import styles from '../now/now-page.module.css';
import { useHeadline } from '../now/use-headline.ts';
import { VerdictParts } from '../now/verdict-parts.tsx';
import { VerdictState } from '../now/verdict-state.tsx';

/** What a share link shows to whoever has it, or that it shows nothing. */
export default function SharedPage(): ReactNode {
  const { words } = useVoice();
  const { shares } = words.settings;
  const { token = '' } = useParams<{ token: string }>();
  const query = useQuery({ ...sharedQuery(token), retry: false });
  const nothing = (
    <Page title={shares.ended.title}>
      <p>{shares.ended.text}</p>
    </Page>
  );
  return (
    <Answer query={query} bones={['3rem', '26rem']} missing={nothing}>
      {({ zone, verdict, expiresAt }) => (
        <InZone zone={zone}>
          <Shared
            zone={zone}
            until={instantOf(expiresAt)}
            verdict={verdict === null ? null : readWordedVerdict(verdict)}
            checkedAt={query.dataUpdatedAt}
          />
        </InZone>
      )}
    </Answer>
  );
}

function Shared({
  zone,
  until,
  verdict,
  checkedAt,
}: {
  zone: string;
  until: number;
  verdict: Verdict | null;
  checkedAt: number;
}): ReactNode {
  const { words, format } = useVoice();
  const headline = useHeadline(verdict);
  return (
    <Page
      title={words.now.title}
      heading={headline ?? words.now.title}
      above={
        <>
          <p className="quiet">{words.settings.shares.banner(format, { until })}</p>
          {verdict !== null && <VerdictState answer={{ verdict, zone }} />}
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
