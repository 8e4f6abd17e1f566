import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { SampledCut } from './sampled-cut.tsx';
import styles from './template-page.module.css';

/** How often people leave by how they came. */
export function BySource({ sources }: { sources: TemplateAnswer['sources'] }): ReactNode {
  const { words } = useVoice();
  const { who: text } = words.template;
  return (
    <SampledCut
      caption={text.bySource}
      column={text.source}
      note={text.ofSources}
      rows={sources.map((of) => ({
        key: `${of.kind} ${of.source}`,
        // Words from outside: as long as they like, and in whichever direction they are written.
        name:
          of.kind === 'source' ? <bdi className={styles['words']}>{of.source}</bdi> : text.sources[of.kind],
        of,
      }))}
    />
  );
}
