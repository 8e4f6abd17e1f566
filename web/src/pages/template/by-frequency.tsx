import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import styles from './template-page.module.css';

/** How often people leave by how much they get, and on how large a sample that rests. */
export function ByFrequency({ classes }: { classes: TemplateAnswer['frequency'] }): ReactNode {
  const { words, format } = useVoice();
  const { who: text, consent } = words.template;
  const sum = (read: (of: (typeof classes)[number]) => number): number =>
    classes.reduce((total, of) => total + read(of), 0);
  return (
    <div className={styles['cut']}>
      <ScrollTable
        caption={text.byFrequency}
        isCaptionShown
        columns={[
          { name: text.got },
          { name: consent.deliveries, isNumber: true },
          { name: consent.optOuts, isNumber: true },
          { name: text.leave, isNumber: true },
        ]}
        rows={classes.map((of) => ({
          key: String(of.least),
          cells: [
            text.messages(format, of),
            format.number(of.deliveries),
            format.number(of.optOuts),
            <Often key="often" of={of} />,
          ],
        }))}
      />
      <p className="quiet">
        {text.sampled(format, {
          deliveries: sum(({ deliveries }) => deliveries),
          optOuts: sum(({ optOuts }) => optOuts),
        })}
      </p>
    </div>
  );
}

function Often({ of: { ratio, isUsual, isFew } }: { of: TemplateAnswer['frequency'][number] }): ReactNode {
  const { words, format } = useVoice();
  const { who: text, consent } = words.template;
  const notes = [
    ...(isUsual || ratio === null ? [] : [text.between(format, ratio)]),
    ...(isFew ? [consent.few] : []),
  ];
  return (
    <>
      <span className={isFew ? styles['few'] : undefined}>
        {isUsual ? text.usual : ratio === null ? '' : text.times(format, ratio)}
      </span>
      {notes.length > 0 && <p className={styles['note']}>{notes.join(' · ')}</p>}
    </>
  );
}
