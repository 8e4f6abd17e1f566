import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Often, type Sampled } from './often.tsx';
import styles from './template-page.module.css';

/** Who got a template, cut in rows, with how often each leaves and how large a sample it rests on. */
export function SampledCut({
  caption,
  column,
  rows,
  note,
}: {
  caption: string;
  column: string;
  rows: readonly { key: string; name: ReactNode; of: Sampled }[];
  /** Said before what the sample is. */
  note?: string;
}): ReactNode {
  const { words, format } = useVoice();
  const { who: text, consent } = words.template;
  const sum = (counted: 'deliveries' | 'optOuts'): number =>
    rows.reduce((total, { of }) => total + of[counted], 0);
  const sample = text.sampled(format, { deliveries: sum('deliveries'), optOuts: sum('optOuts') });
  return (
    <div className={styles['cut']}>
      <ScrollTable
        caption={caption}
        isCaptionShown
        stacks
        columns={[
          { name: column },
          { name: text.delivered, isNumber: true },
          { name: consent.optOuts, isNumber: true },
          { name: text.leave, isNumber: true },
        ]}
        rows={rows.map(({ key, name, of }) => ({
          key,
          cells: [
            name,
            format.number(of.deliveries),
            format.number(of.optOuts),
            <Often key="often" of={of} />,
          ],
        }))}
      />
      <p className="quiet">{note === undefined ? sample : `${note} ${sample}`}</p>
    </div>
  );
}
