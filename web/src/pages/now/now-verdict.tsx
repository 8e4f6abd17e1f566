import type { ReactNode } from 'react';
import type { Verdict } from '../../../../server/analysis/verdict.ts';
import { CardVerbs } from '../../shared/incident/card-verbs.tsx';
import { Folds } from './folds.tsx';
import { Numbers } from './numbers.tsx';
import { Later } from '../../shared/later.tsx';
import { OpenIncidents } from '../../shared/incident/open-incidents.tsx';
import { Today } from './today.tsx';
import { VerdictParts } from './verdict-parts.tsx';

/** The verdict with what can be done about it, and below it what is not needed every day. */
export function NowVerdict({
  answer: { verdict },
  checkedAt,
}: {
  answer: { verdict: Verdict };
  checkedAt: number;
}): ReactNode {
  return (
    <>
      <VerdictParts
        verdict={verdict}
        checkedAt={checkedAt}
        incidents={<OpenIncidents />}
        verbsOf={(template, isFirst) => <CardVerbs template={template} isFirst={isFirst} />}
      />
      <Later>
        <Today />
        <Numbers />
        <Folds verdict={verdict} />
      </Later>
    </>
  );
}
