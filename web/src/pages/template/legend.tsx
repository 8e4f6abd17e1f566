import type { ReactNode } from 'react';
import styles from './template-page.module.css';

/** Which line is which, where there are several. */
export function Legend({ names }: { names: readonly { name: string; dash: string }[] }): ReactNode {
  if (names.length < 2) return null;
  return (
    <ul className={styles['legend']}>
      {names.map(({ name, dash }) => (
        <li key={name}>
          <svg width="34" height="8" aria-hidden="true" data-main={dash === ''}>
            <path d="M0 4H34" strokeWidth="2" strokeDasharray={dash} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
