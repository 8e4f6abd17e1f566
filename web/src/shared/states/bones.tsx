import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './bones.module.css';

/** Boxes where content is about to stand, each as high as what will fill it; after a second a word is added. */
export function Bones({ heights }: { heights: readonly string[] }): ReactNode {
  const { words } = useVoice();
  return (
    <div className={styles['bones']} aria-busy="true">
      {heights.map((height, index) => (
        // They are all alike, and never change places.
        <Skeleton key={index} height={height} radius="md" />
      ))}
      <p role="status" className={styles['word']}>
        {words.states.loading}
      </p>
    </div>
  );
}
