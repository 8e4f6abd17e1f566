import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { templateSeriesQuery, type TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import { Card } from '../../shared/layout/card.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { ClockChoice } from './clock-choice.tsx';
import { CompareChoice, MeasureChoice } from './chart-choices.tsx';
import { ComparedSeries } from './compared-series.tsx';
import { DayStrip } from './day-strip.tsx';
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
      <DayStrip answer={answer} />
      <Answer query={query} bones={['20rem']}>
        {(series) => <ComparedSeries series={series} template={answer.template} />}
      </Answer>
    </Card>
  );
}

function Controls({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format } = useVoice();
  const { chart: text } = words.template;
  const [{ days, from }, change] = useTemplateSearch();
  const next = useCallback(() => {
    const at = from === null ? RANGES.indexOf(days) : -1;
    change({ from: null, to: null, days: RANGES[(at + 1) % RANGES.length] ?? '28' });
  }, [change, days, from]);
  useShortcut({ key: 't', name: text.keys.range, place: 'here', run: next });
  return (
    <div className={styles['controls']}>
      <ClockChoice />
      <MeasureChoice />
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
      <CompareChoice />
    </div>
  );
}
