import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { ConsentPanel } from './consent-panel.tsx';
import { Funnel } from './funnel.tsx';
import { Related } from './related.tsx';
import styles from './template-page.module.css';
import { TemplateText } from './template-text.tsx';
import { Timeline } from './timeline.tsx';
import { Who } from './who.tsx';

/** Everything that explains what stands above it. */
export function TemplatePanels({ answer }: { answer: TemplateAnswer }): ReactNode {
  return (
    <>
      <div className={styles['pair']}>
        <ConsentPanel answer={answer} />
        <Funnel answer={answer} />
      </div>
      <Who answer={answer} />
      <div className={styles['pair']}>
        <TemplateText answer={answer} />
        <Timeline answer={answer} />
      </div>
      <Related answer={answer} />
    </>
  );
}
