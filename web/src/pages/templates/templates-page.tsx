import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { templatesQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { TemplatesList } from './templates-list.tsx';

/** Every template of the account, what to look at first. */
export default function TemplatesPage(): ReactNode {
  const { words } = useVoice();
  const { templates: text } = words;
  const query = useQuery(templatesQuery);
  return (
    <Page title={text.title}>
      <Answer query={query} bones={['1.5rem', '2.5rem', '24rem']}>
        {(answer) =>
          answer.templates.length === 0 ? (
            <StateBox tone="quiet" icon="clock" title={text.empty.title}>
              <p>{text.empty.text}</p>
            </StateBox>
          ) : (
            <TemplatesList answer={answer} />
          )
        }
      </Answer>
    </Page>
  );
}
