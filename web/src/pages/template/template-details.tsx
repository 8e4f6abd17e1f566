import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { GapNotice } from '../../shared/gap-notice.tsx';
import { RateChart } from './rate-chart.tsx';
import styles from './template-page.module.css';
import { TemplatePanels } from './template-panels.tsx';
import { VerdictBar } from './verdict-bar.tsx';

/** The page from the top: what stands over it, one chart, and below them everything that explains them. */
export function TemplateDetails({ answer }: { answer: TemplateAnswer }): ReactNode {
  return (
    <div className={styles['stack']}>
      <VerdictBar answer={answer} />
      <GapNotice />
      <RateChart answer={answer} />
      <TemplatePanels answer={answer} />
    </div>
  );
}
