import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import type { NamedTemplate } from '../../../../server/analysis/verdict.ts';
import { incidentsQuery } from '../../api/incidents.ts';

const CulpritVerbs = lazy(() => import('./culprit-verbs.tsx'));

/** What can be done about a template that an open incident names; nothing while there is none. */
export function CardVerbs({ template, isFirst }: { template: NamedTemplate; isFirst: boolean }): ReactNode {
  const { data } = useQuery(incidentsQuery);
  const incident = data?.incidents.find(
    ({ status, suspects }) =>
      status === 'open' && suspects.some((suspect) => suspect.template.key === template.key),
  );
  if (incident === undefined) return null;
  return (
    <Suspense fallback={null}>
      <CulpritVerbs incident={incident} template={template} hasKeys={isFirst} />
    </Suspense>
  );
}
