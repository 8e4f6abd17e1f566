import type { ReactNode } from 'react';
import styles from './sentences.module.css';

/** Sentences one below the other. */
export function Sentences({ sentences }: { sentences: readonly string[] }): ReactNode {
  return (
    <ul className={styles['list']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
