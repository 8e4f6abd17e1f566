import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { ShareBar } from '../../shared/share-bar.tsx';
import { RateCell } from './rate-cell.tsx';

/** Whom it reached by what they had agreed to, how often each kind leaves, and how much oftener those outside consent do. */
export function ConsentPanel({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format } = useVoice();
  const { consent: text } = words.template;
  const { classes, coverage, lift } = answer.consent;
  const total = classes.reduce((sum, { deliveries }) => sum + deliveries, 0);
  const shown = classes.filter(({ deliveries, optOuts }) => deliveries > 0 || optOuts > 0);
  if (total === 0) {
    return (
      <Card heading={text.heading}>
        <p className="quiet">{words.templates.neverSent}</p>
      </Card>
    );
  }
  return (
    <Card heading={text.heading}>
      <p>{lift === null ? text.noLift : text.lift(format, lift)}</p>
      {coverage !== null && <p className="quiet">{text.coverage(format, { share: coverage })}</p>}
      <ShareBar
        parts={shown.map(({ consent, deliveries }) => ({
          name: text.class[consent],
          share: deliveries / total,
          kind: consent,
        }))}
      />
      <ScrollTable
        stacks
        caption={text.kind}
        columns={[
          { name: text.kind },
          { name: text.deliveries, isNumber: true },
          { name: text.optOuts, isNumber: true },
          { name: text.rate, isNumber: true },
        ]}
        rows={shown.map((own) => ({
          key: own.consent,
          cells: [
            text.class[own.consent],
            format.number(own.deliveries),
            format.number(own.optOuts, 1),
            <RateCell key="rate" of={own} />,
          ],
        }))}
      />
    </Card>
  );
}
