import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { GapNotice } from '../../shared/gap-notice.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { Funnel } from './funnel.tsx';
import { RateChart } from './rate-chart.tsx';
import { Related } from './related.tsx';
import styles from './template-page.module.css';
import { TemplateText } from './template-text.tsx';
import { Timeline } from './timeline.tsx';
import { VerdictBar } from './verdict-bar.tsx';
import { Who } from './who.tsx';

/** The page from the top: what stands over it, one chart, and below them everything that explains them. */
export function TemplateDetails({ answer }: { answer: TemplateAnswer }): ReactNode {
  return (
    <div className={styles['stack']}>
      <VerdictBar answer={answer} />
      <GapNotice />
      <RateChart answer={answer} />
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
    </div>
  );
}
