import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './template-page.module.css';

/** A row of a sample beside the usual one. */
export type Sampled = Omit<TemplateAnswer['frequency'][number], 'least' | 'most'>;

/** How many times as often as in the usual row people leave; grey, and said, where it rests on few deliveries. */
export function Often({ of: { ratio, isUsual, isFew } }: { of: Sampled }): ReactNode {
  const { words, format } = useVoice();
  const { who: text, consent } = words.template;
  const notes = [
    ...(isUsual || ratio === null ? [] : [text.between(format, ratio)]),
    ...(isFew ? [consent.few] : []),
  ];
  return (
    <>
      <span className={isFew ? styles['few'] : undefined}>
        {isUsual ? text.usual : ratio === null ? consent.class.unknown : text.times(format, ratio)}
      </span>
      {notes.length > 0 && <p className={styles['note']}>{notes.join(' · ')}</p>}
    </>
  );
}
