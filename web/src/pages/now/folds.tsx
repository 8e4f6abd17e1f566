import type { ReactNode } from 'react';
import type { Verdict } from '../../../../server/analysis/verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Fold } from '../../shared/layout/fold.tsx';
import { withWord } from '../../shared/with-word.ts';
import { ConsentFold } from './consent-fold.tsx';
import { FOLDS, useNowSearch, type FoldName } from './now-search.ts';
import { PracticeFold } from './practice-fold.tsx';
import { ReasonsFold } from './reasons-fold.tsx';

/** What is not needed every day, one fold each. */
export function Folds({ verdict }: { verdict: Verdict }): ReactNode {
  const { words } = useVoice();
  const [{ open }, change] = useNowSearch();
  const content: Record<FoldName, ReactNode> = {
    reasons: <ReasonsFold data={verdict.data} />,
    practice: <PracticeFold />,
    consent: <ConsentFold verdict={verdict} />,
  };
  return FOLDS.map((name) => (
    <Fold
      key={name}
      heading={words.now.fold[name]}
      isOpen={open.includes(name)}
      onToggle={(isOpen) => change({ open: withWord(open, name, isOpen) })}
    >
      {content[name]}
    </Fold>
  ));
}
