import type { ReactNode } from 'react';
import type { Outcome, Verdict } from '../../../../server/analysis/verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip, type Tone } from '../../shared/chip.tsx';
import styles from './verdict-state.module.css';

const TONE: Record<Outcome, Tone> = {
  culprits: 'alarm',
  'account-wide': 'caution',
  'no-clear-culprit': 'caution',
  normal: 'calm',
  'insufficient-data': 'quiet',
};

/** How things stand in a word, and of when that is. */
export function VerdictState({ answer }: { answer: { verdict: Verdict; zone: string } }): ReactNode {
  const { words, format } = useVoice();
  const { verdict, zone } = answer;
  return (
    <p className={styles['state']}>
      <Chip tone={TONE[verdict.outcome]}>{words.now.state[verdict.outcome]}</Chip>
      <span className="quiet">{words.now.asOf(format, { at: verdict.asOf, zone })}</span>
    </p>
  );
}
