import type { ReactNode } from 'react';
import type { Incident } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip, type Tone } from '../chip.tsx';

const TONE: Record<'warning' | 'critical' | 'recovered' | 'resolved', Tone> = {
  critical: 'alarm',
  warning: 'caution',
  recovered: 'calm',
  resolved: 'quiet',
};

/** How an incident stands, in a word: how grave while it is open, else how it ended. */
export function IncidentState({ incident: { status, level } }: { incident: Incident }): ReactNode {
  const { state } = useVoice().words.incident;
  const word = status === 'open' ? level : status;
  return <Chip tone={TONE[word]}>{state[word]}</Chip>;
}
