import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import type { NamedTemplate } from '../../../../server/analysis/verdict.ts';
import { culpritsQuery } from '../../api/culprits.ts';
import { incidentsQuery } from '../../api/incidents.ts';
import { incidentSubject, templateSubject } from './verb-subject.ts';

const CulpritVerbs = lazy(() => import('./culprit-verbs.tsx'));

/** What can be done about a named template, whether an incident is open about it or not; nothing about any other. */
export function CardVerbs({ template, isFirst }: { template: NamedTemplate; isFirst: boolean }): ReactNode {
  const { data } = useQuery(incidentsQuery);
  const incident = data?.incidents.find(
    ({ status, suspects }) =>
      status === 'open' && suspects.some((suspect) => suspect.template.key === template.key),
  );
  const culprit = useQuery(culpritsQuery).data?.culprits.find((one) => one.template.key === template.key);
  const suspect = incident?.suspects.find((one) => one.template.key === template.key);
  const [subject, decision] = incident
    ? [incidentSubject(incident), suspect?.decision ?? null]
    : culprit
      ? [templateSubject(culprit), culprit.decision]
      : [];
  if (subject === undefined || decision === undefined) return null;
  return (
    <Suspense fallback={null}>
      <CulpritVerbs
        subject={subject}
        decision={decision}
        template={template}
        keys={isFirst ? (incident ?? 'later') : null}
      />
    </Suspense>
  );
}
