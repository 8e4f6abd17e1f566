import type { ReactNode } from 'react';
import { readWordedVerdict } from '../../../../server/i18n/read-worded-verdict.ts';
import type { SharedAnswer } from '../../api/shares.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { IncidentState } from '../../shared/incident/incident-state.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Page } from '../../shared/layout/page.tsx';
import { IncidentParts } from '../incident/incident-parts.tsx';
import styles from '../incident/incident-page.module.css';

/** An incident as a share link shows it. */
export default function SharedIncident({
  answer,
  banner,
}: {
  answer: NonNullable<SharedAnswer['incident']>;
  banner: ReactNode;
}): ReactNode {
  const { words, format, zone } = useVoice();
  const { incident, verdict } = answer;
  const { subject, excess, since, asOf } = incident;
  const read = verdict && { asOf: verdict.asOf, verdict: readWordedVerdict(verdict.verdict) };
  return (
    <Page
      title={words.incident.title}
      heading={words.incident.heading(format, { ...subject, excess, since: instantOf(since) })}
      above={
        <>
          {banner}
          <p className={styles['state']}>
            <IncidentState incident={incident} />
            <span className="quiet">
              {words.now.asOf(format, { at: instantOf(asOf), zone: zone ?? 'UTC' })}
            </span>
          </p>
        </>
      }
    >
      <div className={styles['stack']}>
        <IncidentParts answer={{ ...answer, verdict: read }} precision={undefined} />
      </div>
    </Page>
  );
}
