import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { templateSeriesQuery, type TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { ClockChoice } from './clock-choice.tsx';
import { DrawnSeries } from './drawn-series.tsx';
import styles from './template-page.module.css';
import { RANGES, useTemplateSearch } from './template-search.ts';
import { useRange } from './use-range.ts';

/** Opt-outs per delivery by day before what was to be expected, with what may explain a bend. */
export function RateChart({ answer }: { answer: TemplateAnswer }): ReactNode {
  const [{ clock }] = useTemplateSearch();
  const query = useQuery(templateSeriesQuery(answer.template.key, { ...useRange(), clock }));
  return (
    <Card heading={useVoice().words.template.chart.heading}>
      <Controls answer={answer} />
      <Answer query={query} bones={['20rem']}>
        {(series) => <DrawnSeries series={series} template={answer.template} />}
      </Answer>
    </Card>
  );
}

function Controls({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format } = useVoice();
  const { chart: text } = words.template;
  const [{ days, from }, change] = useTemplateSearch();
  return (
    <div className={styles['controls']}>
      <ClockChoice />
      {from === null ? (
        <SegmentedControl
          aria-label={text.rangeName}
          value={days}
          onChange={(value) => change({ days: RANGES.find((range) => range === value) ?? '28' })}
          data={RANGES.map((value) => ({ value, label: text.lastDays(format, { days: Number(value) }) }))}
        />
      ) : (
        <p>
          {text.frozen(format, { from: instantOf(answer.from), to: instantOf(answer.to) - 1 })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => change({ from: null, to: null })}>
            {text.unfreeze}
          </Button>
        </p>
      )}
    </div>
  );
}
