import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './template-page.module.css';

/** A rate with its interval; grey, and said, where it rests on few deliveries. */
export function RateCell({
  of: { rate, interval, isFew },
}: {
  of: { rate: number | null; interval: { low: number; high: number } | null; isFew: boolean };
}): ReactNode {
  const { words, format } = useVoice();
  if (rate === null) return null;
  const notes = [
    ...(interval === null ? [] : [words.templates.interval(format, interval)]),
    ...(isFew ? [words.template.consent.few] : []),
  ];
  return (
    <>
      <span className={isFew ? styles['few'] : undefined}>{format.rate(rate)}</span>
      <p className={styles['note']}>{notes.join(' · ')}</p>
    </>
  );
}
