import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useVoice } from '../../i18n/voice.tsx';
import { Icon } from '../../shared/icon.tsx';
import styles from './template-page.module.css';
import { useNeighbours } from './use-neighbours.ts';

/** The way to the template before and after, in the order of the list; keys go there too. */
export function Neighbours({ of }: { of: string }): ReactNode {
  const { template: text } = useVoice().words;
  const { previous, next } = useNeighbours(of);
  return (
    <>
      {previous !== null && (
        <Link href={previous} className={styles['neighbour']} aria-label={text.previous}>
          <Icon name="back" />
        </Link>
      )}
      {next !== null && (
        <Link href={next} className={styles['neighbour']} aria-label={text.next}>
          <Icon name="forth" />
        </Link>
      )}
    </>
  );
}
