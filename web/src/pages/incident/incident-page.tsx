import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { incidentQuery } from '../../api/incidents.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';
import { IncidentState } from '../../shared/incident/incident-state.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Page } from '../../shared/layout/page.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { NotFoundPage } from '../not-found.tsx';
import { IncidentView } from './incident-view.tsx';
import styles from './incident-page.module.css';
import { useNews } from './use-news.ts';

/** The incident of an address; what is no number is no incident. */
export default function IncidentPage(): ReactNode {
  const { id = '' } = useParams();
  return /^[1-9]\d{0,14}$/.test(id) ? <ShownIncident id={id} /> : <NotFoundPage />;
}

/** One incident: how it goes, what is suspected, who looks after it, and what happened. */
function ShownIncident({ id }: { id: string }): ReactNode {
  const { words, format, zone } = useVoice();
  const { incident: text, now } = words;
  const query = useQuery(incidentQuery(id));
  const { data } = query;
  useNews(data?.timeline ?? null);
  const heading =
    data &&
    text.heading(format, {
      ...data.incident.subject,
      excess: data.incident.excess,
      since: instantOf(data.incident.since),
    });
  return (
    <Page
      title={text.title}
      heading={heading ?? text.title}
      above={
        data && (
          <p className={styles['state']}>
            <IncidentState incident={data.incident} />
            <span className="quiet">
              {now.asOf(format, { at: instantOf(data.incident.asOf), zone: zone ?? 'UTC' })}
            </span>
          </p>
        )
      }
    >
      <div className={styles['stack']}>
        <Answer query={query} bones={['8rem', '20rem', '14rem']} missing={<Missing />}>
          {(answer) => <IncidentView answer={answer} />}
        </Answer>
      </div>
    </Page>
  );
}

function Missing(): ReactNode {
  const { missing } = useVoice().words.incident;
  return (
    <StateBox tone="quiet" icon="circle" title={missing.title}>
      <p>{missing.text}</p>
      <Link href={ROUTES.now}>{missing.home}</Link>
    </StateBox>
  );
}
