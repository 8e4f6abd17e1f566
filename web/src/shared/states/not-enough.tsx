import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './not-enough.module.css';
import { StateBox } from './state-box.tsx';

/** How much there is of what is needed. */
export type Need = { name: string; have: number; need: number };

/** Too little data: what is needed, and how far it has come. */
export function NotEnough({ needs }: { needs: readonly Need[] }): ReactNode {
  const { words, format } = useVoice();
  const { notEnough } = words.states;
  return (
    <StateBox tone="quiet" icon="clock" title={notEnough.title}>
      <p>{notEnough.text}</p>
      <dl className={styles['needs']}>
        {needs.map(({ name, have, need }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {notEnough.of(format, { have, need })}
              <Progress value={Math.min(100, (have / need) * 100)} aria-label={name} />
            </dd>
          </div>
        ))}
      </dl>
    </StateBox>
  );
}
