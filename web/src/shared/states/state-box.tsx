import type { ReactNode } from 'react';
import type { Tone } from '../chip.tsx';
import { Icon, type IconName } from '../icon.tsx';
import styles from './state-box.module.css';

/** What stands in place of content: why it is not there, and what to do next. */
export function StateBox({
  tone,
  icon,
  title,
  children,
  role,
}: {
  tone: Tone;
  icon: IconName;
  title: string;
  children?: ReactNode;
  role?: 'alert' | 'status';
}): ReactNode {
  return (
    <div className={styles['box']} data-tone={tone} role={role}>
      <Icon name={icon} size="1.5rem" />
      <div>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
