import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { Icon, type IconName } from './icon.tsx';

/** How a state is to be taken; each has a shape of its own beside its colour. */
export type Tone = 'alarm' | 'caution' | 'calm' | 'quiet';

const SHAPE: Record<Tone, IconName> = { alarm: 'alert', caution: 'diamond', calm: 'check', quiet: 'circle' };

/** A state in a word, a shape and a colour. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={styles['chip']} data-tone={tone}>
      <Icon name={SHAPE[tone]} />
      {children}
    </span>
  );
}
