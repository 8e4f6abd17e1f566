import { LEAST_EXPECTED, LEAST_HISTORY_DAYS } from '../../../../server/core/least-data.ts';
import type { ReactNode } from 'react';
import type { NamedTemplate, Verdict } from '../../../../server/analysis/verdict.ts';
import { rivalSentence } from '../../../../server/i18n/render-reason.ts';
import {
  dataSentences,
  falseNameSentences,
  shownCulprits,
  situation,
} from '../../../../server/i18n/render-verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { CulpritCard } from '../../shared/culprit/culprit-card.tsx';
import { Later } from '../../shared/later.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { Sentences } from '../../shared/sentences.tsx';
import { AllClear } from '../../shared/states/all-clear.tsx';
import { NotEnough } from '../../shared/states/not-enough.tsx';
import styles from './now-page.module.css';
import { Suspects } from './suspects.tsx';

/** A verdict by itself, from the top: what happened, who did it, what else it could be, what is not known. */
export function VerdictParts({
  verdict,
  checkedAt,
  incidents,
  verbsOf,
}: {
  verdict: Verdict;
  checkedAt: number;
  /** What is known of incidents, and what can be done about a named template, for members. */
  incidents?: ReactNode;
  verbsOf?(template: NamedTemplate, isFirst: boolean): ReactNode;
}): ReactNode {
  const voice = useVoice();
  const { words } = voice;
  const shown = shownCulprits(verdict);
  const rivals = verdict.rivals.map((rival) => rivalSentence(rival, voice));
  return (
    <>
      <p className={styles['situation']}>{situation(verdict, voice)}</p>
      {incidents}
      {verdict.outcome === 'normal' && <AllClear title={words.now.state.normal} at={checkedAt} />}
      {verdict.outcome === 'insufficient-data' && (
        <NotEnough
          needs={[
            { name: words.states.notEnough.expected, have: verdict.data.expected, need: LEAST_EXPECTED },
            {
              name: words.states.notEnough.history,
              have: verdict.data.historyDays,
              need: LEAST_HISTORY_DAYS,
            },
          ]}
        />
      )}
      {shown
        .filter(({ named }) => named)
        .map((culprit, index) => (
          <CulpritCard key={culprit.template.key} culprit={culprit}>
            {verbsOf?.(culprit.template, index === 0)}
          </CulpritCard>
        ))}
      <Later>
        <Suspects suspects={shown.filter(({ named }) => !named)} />
        <div className={styles['pair']}>
          <Card heading={words.now.rivals}>
            <Sentences sentences={rivals.length > 0 ? rivals : [words.now.noRivals]} />
          </Card>
          <Card heading={words.now.notKnown}>
            <Sentences
              sentences={[...falseNameSentences(verdict, voice), ...dataSentences(verdict.data, voice)]}
            />
          </Card>
        </div>
      </Later>
    </>
  );
}
