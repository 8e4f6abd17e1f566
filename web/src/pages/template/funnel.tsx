import { lazy, type ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { barsHeight } from '../../shared/chart/bars-height.ts';
import { ChartFrame } from '../../shared/chart/chart-frame.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { withWord } from '../../shared/with-word.ts';
import { useTemplateSearch } from './template-search.ts';

const Bars = lazy(() => import('../../shared/chart/bars.tsx'));

const STEPS = ['sent', 'delivered', 'read', 'optOuts', 'failed'] as const;

/** How far its messages came, and why some did not. */
export function Funnel({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format } = useVoice();
  const { funnel: text } = words.template;
  const { funnel } = answer;
  const [{ table }, change] = useTemplateSearch();
  const steps = STEPS.flatMap((step) => {
    const value = funnel[step];
    return value === null || (step === 'failed' && value === 0)
      ? []
      : [{ name: text.step[step], value, label: format.number(value, 1) }];
  });
  return (
    <Card heading={text.heading}>
      <ChartFrame
        title={text.title}
        summary={text.summary(format, funnel)}
        note={`${format.instant(instantOf(answer.from))} – ${format.instant(instantOf(answer.to))} (${answer.zone})`}
        fileName="culprit-funnel"
        height={barsHeight(steps.length)}
        columns={[{ name: words.template.who.value }, { name: text.count, isNumber: true }]}
        rows={steps.map(({ name, label }) => ({ key: name, cells: [name, label] }))}
        isTable={table.includes('funnel')}
        onTable={(isTable) => change({ table: withWord(table, 'funnel', isTable) })}
      >
        <Bars rows={steps} />
      </ChartFrame>
      {funnel.read === null && <p className="quiet">{text.noRead}</p>}
      {funnel.failures.length > 0 && (
        <ScrollTable
          caption={text.failures}
          isCaptionShown
          columns={[{ name: text.code }, { name: text.count, isNumber: true }]}
          rows={funnel.failures.map(({ code, n }) => ({
            key: String(code),
            cells: [code === 0 ? text.noCode : String(code), format.number(n)],
          }))}
        />
      )}
    </Card>
  );
}
