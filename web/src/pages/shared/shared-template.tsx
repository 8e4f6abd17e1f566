import type { ReactNode } from 'react';
import type { SharedAnswer } from '../../api/shares.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { MeasureChoice } from '../template/chart-choices.tsx';
import { ClockChoice } from '../template/clock-choice.tsx';
import { DrawnSeries } from '../template/drawn-series.tsx';
import styles from '../template/template-page.module.css';
import { TemplatePanels } from '../template/template-panels.tsx';
import { useTemplateSearch } from '../template/template-search.ts';
import { VerdictSummary } from '../template/verdict-summary.tsx';

/** The page of a template as a share link shows it. */
export default function SharedTemplate({
  answer,
  series,
  banner,
}: {
  answer: NonNullable<SharedAnswer['template']>;
  series: NonNullable<SharedAnswer['series']>;
  banner: ReactNode;
}): ReactNode {
  const { words, catalogue } = useVoice();
  const [{ clock }] = useTemplateSearch();
  const { template } = answer;
  return (
    <Page title={template.name ?? template.id ?? catalogue.unnamed} above={banner}>
      <div className={styles['stack']}>
        <VerdictSummary answer={answer} />
        <Card heading={words.template.chart.heading}>
          <div className={styles['controls']}>
            <ClockChoice />
            <MeasureChoice />
          </div>
          <DrawnSeries series={series[clock]} template={template} />
        </Card>
        <TemplatePanels answer={answer} />
      </div>
    </Page>
  );
}
