import type { ReactNode } from 'react';
import { useVoice } from '../i18n/voice.tsx';
import styles from './share-bar.module.css';

/** Parts of a whole side by side, with what each is below; `kind`: how it is drawn. */
export function ShareBar({
  parts,
}: {
  parts: readonly { name: string; share: number; kind: string }[];
}): ReactNode {
  const { format } = useVoice();
  return (
    <>
      <div className={styles['bar']} aria-hidden="true">
        {parts.map(({ name, share, kind }) => (
          <span key={name} data-kind={kind} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className={styles['legend']}>
        {parts.map(({ name, share, kind }) => (
          <li key={name}>
            <span className={styles['key']} data-kind={kind} aria-hidden="true" />
            {name} {format.percent(share)}
          </li>
        ))}
      </ul>
    </>
  );
}
