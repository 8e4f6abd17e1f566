import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './rate-bars.module.css';

/** A rate beside its usual one, each as a bar from zero on; its length is no style, so that the server can draw it. */
export function RateBars({ rate, usual }: { rate: number; usual: number }): ReactNode {
  const { words, format } = useVoice();
  const { culprit } = words.now;
  const most = Math.max(rate, usual);
  const width = (value: number): string => `${most > 0 ? (value / most) * 100 : 0}%`;
  return (
    <div role="img" aria-label={`${culprit.rate}: ${culprit.compared(format, { rate, usual })}`}>
      <p className="quiet">{culprit.rate}</p>
      <div className={styles['row']}>
        <svg className={styles['bar']} data-kind="seen" width={width(rate)} />
        <strong>{format.rate(rate)}</strong>
      </div>
      <div className={styles['row']}>
        <svg className={styles['bar']} data-kind="usual" width={width(usual)} />
        <span>
          {format.rate(usual)} {culprit.usual}
        </span>
      </div>
    </div>
  );
}
