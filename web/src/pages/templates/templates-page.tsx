import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { templatesQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { TemplateLabel } from '../../shared/template-label.tsx';

/** Every template of the account with its counts of seven days, the busiest first. */
export default function TemplatesPage(): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { templates: text } = words;
  const { column } = text;
  const query = useQuery(templatesQuery);
  return (
    <Page title={text.title}>
      <Answer query={query} bones={['24rem']}>
        {({ templates }) =>
          templates.length === 0 ? (
            <StateBox tone="quiet" icon="clock" title={text.empty.title}>
              <p>{text.empty.text}</p>
            </StateBox>
          ) : (
            <ScrollTable
              caption={text.period}
              isCaptionShown
              columns={[
                { name: column.template },
                { name: column.topic },
                { name: column.category },
                { name: column.deliveries, isNumber: true },
                { name: column.optOuts, isNumber: true },
                { name: column.rate, isNumber: true },
                { name: column.findings },
              ]}
              rows={templates.map((template) => ({
                key: template.key,
                cells: [
                  <TemplateLabel key="name" name={templateName(template, catalogue)} />,
                  template.topic ?? text.unmapped,
                  template.category,
                  format.number(template.deliveries),
                  format.number(template.optOuts),
                  template.deliveries === 0
                    ? text.neverSent
                    : format.rate(template.optOuts / template.deliveries),
                  template.findings.length > 0 && text.findings(format, { n: template.findings.length }),
                ],
              }))}
            />
          )
        }
      </Answer>
    </Page>
  );
}
