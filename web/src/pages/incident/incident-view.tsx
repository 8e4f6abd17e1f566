import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { precisionQuery } from '../../api/incidents.ts';
import { TakeAlong } from '../../shared/sharing/take-along.tsx';
import { IncidentParts } from './incident-parts.tsx';
import type { ReadIncident } from './read-incident.ts';
import { Team } from './team.tsx';

/** An incident from the top: who looks after it, and all that is known of it. */
export function IncidentView({ answer }: { answer: ReadIncident }): ReactNode {
  const { incident, verdict } = answer;
  const { data: precision } = useQuery(precisionQuery);
  return (
    <>
      <Team incident={incident} />
      <IncidentParts answer={answer} precision={precision} />
      <TakeAlong asOf={verdict?.asOf ?? null} of={{ page: 'incident', subject: String(incident.id) }} />
    </>
  );
}
