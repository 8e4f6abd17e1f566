import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rivalSentence } from '../../../server/i18n/render-reason.ts';
import { verdictQuery } from '../api/queries.ts';
import { useVoice } from '../i18n/voice.tsx';
import { StateBox } from './states/state-box.tsx';

/** Above numbers that are not whole: when nothing came in, or the provider failed. Nothing where all is there. */
export function GapNotice(): ReactNode {
  const voice = useVoice();
  const { data } = useQuery(verdictQuery);
  const gaps =
    data?.verdict.rivals.filter(({ kind }) => kind === 'feed-gap' || kind === 'provider-outage') ?? [];
  if (gaps.length === 0) return null;
  return (
    <StateBox tone="caution" icon="alert" role="status" title={voice.words.states.partial}>
      {gaps.map((gap) => (
        <p key={JSON.stringify(gap)}>{rivalSentence(gap, voice)}</p>
      ))}
    </StateBox>
  );
}
