import type { ReactNode } from 'react';
import { templateName } from '../../../../server/i18n/template-name.ts';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { TemplateLabel } from '../../shared/template-label.tsx';
import { TemplateLink } from '../../shared/template-link.tsx';
import { RateCell } from './rate-cell.tsx';

/** Templates that have something to do with it. */
export function Related({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { related: text, consent } = words.template;
  return (
    <Card heading={text.heading}>
      {answer.related.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <ScrollTable
          stacks
          caption={text.why}
          columns={[
            { name: words.templates.column.template },
            { name: text.why },
            { name: consent.deliveries, isNumber: true },
            { name: consent.rate, isNumber: true },
          ]}
          rows={answer.related.map(({ template, relations, ...count }) => ({
            key: template.key,
            cells: [
              <TemplateLink
                key="name"
                templateKey={template.key}
                otherwise={<TemplateLabel name={templateName(template, catalogue)} />}
              >
                <TemplateLabel name={templateName(template, catalogue)} />
              </TemplateLink>,
              relations.map((relation) => text.relation[relation]).join(', '),
              format.number(count.deliveries),
              <RateCell key="rate" of={count} />,
            ],
          }))}
        />
      )}
    </Card>
  );
}
