import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { shareText } from '../../../../server/i18n/render-verdict.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { TemplateLabel } from '../../shared/template-label.tsx';
import { TemplateLink } from '../../shared/template-link.tsx';

/** Templates that may have a part in it and are not named; nothing when there are none. */
export function Suspects({ suspects }: { suspects: readonly Culprit[] }): ReactNode {
  const voice = useVoice();
  const { words, format, catalogue } = voice;
  const { column } = catalogue;
  if (suspects.length === 0) return null;
  return (
    <Card heading={words.now.alsoSuspected}>
      <ScrollTable
        stacks
        caption={words.now.alsoSuspected}
        columns={[
          { name: column.template },
          { name: column.probability, isNumber: true },
          { name: column.share, isNumber: true },
          { name: column.rate, isNumber: true },
          { name: column.usual, isNumber: true },
          { name: column.since },
        ]}
        rows={suspects.map((suspect) => ({
          key: suspect.template.key,
          cells: [
            <TemplateLink
              key="name"
              templateKey={suspect.template.key}
              otherwise={<TemplateLabel name={templateName(suspect.template, catalogue)} />}
            >
              <TemplateLabel name={templateName(suspect.template, catalogue)} />
            </TemplateLink>,
            format.probability(suspect.probability),
            shareText(suspect, voice),
            format.rate(suspect.rate),
            format.rate(suspect.expectedRate),
            format.instant(suspect.since),
          ],
        }))}
      />
    </Card>
  );
}
