import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { useParams } from 'wouter';
import { sharedQuery, type SharedAnswer } from '../../api/shares.ts';
import { InZone, useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Page } from '../../shared/layout/page.tsx';
import { SharedView } from '../../shared/sharing/stranger.ts';
import { Answer } from '../../shared/states/answer.tsx';
import { SharedNow } from './shared-now.tsx';

// Who is shown one page needs no other.
const SharedTemplate = lazy(() => import('./shared-template.tsx'));
const SharedIncident = lazy(() => import('./shared-incident.tsx'));

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
      {(answer) => (
        <InZone zone={answer.zone}>
          <SharedView value>
            <Shared answer={answer} checkedAt={query.dataUpdatedAt} />
          </SharedView>
        </InZone>
      )}
    </Answer>
  );
}

function Shared({ answer, checkedAt }: { answer: SharedAnswer; checkedAt: number }): ReactNode {
  const { words, format } = useVoice();
  const { expiresAt, template, series, incident } = answer;
  const banner = (
    <p className="quiet">{words.settings.shares.banner(format, { until: instantOf(expiresAt) })}</p>
  );
  if (template !== null && series !== null)
    return <SharedTemplate answer={template} series={series} banner={banner} />;
  if (incident !== null) return <SharedIncident answer={incident} banner={banner} />;
  return <SharedNow answer={answer} checkedAt={checkedAt} banner={banner} />;
}
