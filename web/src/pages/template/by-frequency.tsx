import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { SampledCut } from './sampled-cut.tsx';

/** How often people leave by how much they get. */
export function ByFrequency({ classes }: { classes: TemplateAnswer['frequency'] }): ReactNode {
  const { words, format } = useVoice();
  const { who: text } = words.template;
  return (
    <SampledCut
      caption={text.byFrequency}
      column={text.got}
      rows={classes.map((of) => ({ key: String(of.least), name: text.messages(format, of), of }))}
    />
  );
}
