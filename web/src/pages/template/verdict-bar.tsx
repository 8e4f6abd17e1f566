import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { verdictQuery } from '../../api/queries.ts';
import { WhatToDo } from '../../shared/culprit/what-to-do.tsx';
import { CardVerbs } from '../../shared/incident/card-verbs.tsx';
import { TakeAlong } from '../../shared/sharing/take-along.tsx';
import { CopyLink } from './copy-link.tsx';
import { Neighbours } from './neighbours.tsx';
import styles from './template-page.module.css';
import { VerdictSummary } from './verdict-summary.tsx';

/** What stands over a template, and what can be done about it. */
export function VerdictBar({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { key } = answer.template;
  const { data } = useQuery(verdictQuery);
  const culprit = data?.verdict.culprits.find(({ template }) => template.key === key);
  return (
    <VerdictSummary
      answer={answer}
      culprit={culprit}
      actions={
        <>
          <Neighbours of={key} />
          <CopyLink answer={answer} />
          <TakeAlong asOf={data?.asOf ?? null} of={{ page: 'template', subject: key }} />
        </>
      }
    >
      {culprit !== undefined && (
        <div className={styles['do']}>
          {culprit.named && <WhatToDo culprit={culprit} />}
          <CardVerbs template={culprit.template} isFirst />
        </div>
      )}
    </VerdictSummary>
  );
}
