import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import styles from './fold.module.css';

/** A part that is opened when it is wanted; whether it is open stands in the address. Closed, it asks for nothing. */
export function Fold({
  heading,
  isOpen,
  onToggle,
  children,
}: {
  heading: string;
  isOpen: boolean;
  onToggle(open: boolean): void;
  children: ReactNode;
}): ReactNode {
  return (
    <details className={styles['fold']} open={isOpen}>
      <summary
        onClick={(event) => {
          // The address decides, and the element follows it.
          event.preventDefault();
          onToggle(!isOpen);
        }}
      >
        <h2>{heading}</h2>
        <Icon name="chevron" />
      </summary>
      {isOpen && <div className={styles['content']}>{children}</div>}
    </details>
  );
}
