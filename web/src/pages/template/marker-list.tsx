import type { ReactNode } from 'react';
import type { SeriesAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { letterOf } from './drawn-markers.ts';
import { entryText } from './entry-text.ts';
import styles from './template-page.module.css';

/** What the letters in the chart stand for. */
export function MarkerList({ markers }: { markers: SeriesAnswer['markers'] }): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  if (markers.length === 0) return null;
  return (
    <ul className={styles['markers']} aria-label={words.template.chart.markers}>
      {markers.map((marker, index) => (
        <li key={letterOf(index)}>
          <span className={styles['letter']}>{letterOf(index)}</span>
          {format.instant(instantOf(marker.at))}: {entryText(marker, voice)}
        </li>
      ))}
    </ul>
  );
}
