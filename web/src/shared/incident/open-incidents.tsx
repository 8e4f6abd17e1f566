import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { incidentsQuery } from '../../api/incidents.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { incidentAddress } from '../../routes.ts';
import { IncidentState } from './incident-state.tsx';
import { instantOf } from '../instant-of.ts';
import styles from './open-incidents.module.css';

/** Incidents that are open, each with the way to it; nothing when there are none. */
export function OpenIncidents(): ReactNode {
  const { words, format } = useVoice();
  const { incident: text } = words;
  const { data } = useQuery(incidentsQuery);
  const open = data?.incidents.filter(({ status }) => status === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {open.map((incident) => (
        <li key={incident.id}>
          <IncidentState incident={incident} />
          <Link href={incidentAddress(incident.id)}>{text.link(format, incident.subject)}</Link>
          <span className="quiet">{text.since(format, { at: instantOf(incident.since) })}</span>
          {incident.snooze !== null && (
            <span className="quiet">
              {text.verbs.putOffUntil.everybody(format, { at: instantOf(incident.snooze.until) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
