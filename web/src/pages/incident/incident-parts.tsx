import type { ReactNode } from 'react';
import { rivalSentence } from '../../../../server/i18n/render-reason.ts';
import { dataSentences, falseNameSentences } from '../../../../server/i18n/render-verdict.ts';
import type { Precision } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { Sentences } from '../../shared/sentences.tsx';
import type { ReadIncident } from './read-incident.ts';
import { ExcessCard } from './excess-card.tsx';
import { Fixes } from './fixes.tsx';
import styles from './incident-page.module.css';
import { IncidentCulprits } from './incident-culprits.tsx';
import { Timeline } from './timeline.tsx';

/** An incident to be read: what is suspected, how it went, what else it could be, what happened. */
export function IncidentParts({
  answer,
  precision,
}: {
  answer: ReadIncident;
  /** How often names were right, where that is known. */
  precision: Precision | undefined;
}): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  const { incident, points, timeline, verdict: stored } = answer;
  const verdict = stored?.verdict ?? null;
  const rivals = verdict?.rivals.map((rival) => rivalSentence(rival, voice)) ?? [];
  const decided = precision ? precision.named - precision.undecided : 0;
  return (
    <>
      <IncidentCulprits incident={incident} culprits={verdict?.culprits ?? []} />
      <Fixes steps={timeline} />
      <ExcessCard points={points} timeline={timeline} />
      {verdict !== null && (
        <div className={styles['pair']}>
          <Card heading={words.now.rivals}>
            <Sentences sentences={rivals.length > 0 ? rivals : [words.now.noRivals]} />
          </Card>
          <Card heading={words.now.notKnown}>
            <Sentences
              sentences={[
                ...falseNameSentences(verdict, voice),
                ...dataSentences(verdict.data, voice),
                ...(precision && precision.named > 0
                  ? [words.incident.precision(format, { ...precision, decided })]
                  : []),
              ]}
            />
          </Card>
        </div>
      )}
      <Timeline incident={incident} steps={timeline} />
    </>
  );
}
