import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import styles from '../../shared/culprit/rate-bars.module.css';

/** The account's rate with a template and without it, beside the one to be expected without it. */
export function WithoutBars({
  culprit: { accountRate, rateWithout, expectedRateWithout },
  name,
}: {
  culprit: Culprit;
  name: string;
}): ReactNode {
  const { words, format } = useVoice();
  const { culprits } = words.incident;
  const bars = [
    { kind: 'seen', value: accountRate, label: culprits.withName },
    { kind: 'seen', value: rateWithout, label: culprits.withoutName },
    { kind: 'usual', value: expectedRateWithout, label: culprits.usualName },
  ];
  const most = Math.max(...bars.map(({ value }) => value));
  return (
    <div>
      <p>
        {culprits.compared(format, {
          template: name,
          rate: accountRate,
          without: rateWithout,
          usual: expectedRateWithout,
        })}
      </p>
      <div aria-hidden="true">
        {bars.map(({ kind, value, label }) => (
          <div key={label} className={styles['row']}>
            <span
              className={styles['bar']}
              data-kind={kind}
              style={{ width: `${most > 0 ? (value / most) * 100 : 0}%` }}
            />
            <span>
              {format.rate(value)} {label}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
