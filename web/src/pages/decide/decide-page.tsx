import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { reviewsQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { AllClear } from '../../shared/states/all-clear.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { wordFor } from '../../shared/word-for.ts';

/** What waits for a person, the oldest first. */
export default function DecidePage(): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { decide } = words;
  const query = useQuery(reviewsQuery);
  return (
    <Page title={decide.title}>
      <Answer query={query} bones={['12rem']}>
        {({ reviews, total }) =>
          total === 0 ? (
            <AllClear {...decide.allClear} at={query.dataUpdatedAt} />
          ) : (
            <Card heading={decide.reviews(format, { n: total })}>
              <ul>
                {reviews.map(({ subject, at, channel, template }) => (
                  <li key={subject}>
                    {decide.review(format, {
                      at: instantOf(at),
                      channel: wordFor(catalogue.channel, channel),
                      template: template === null ? null : templateName({ key: '-', ...template }, catalogue),
                    })}
                  </li>
                ))}
              </ul>
            </Card>
          )
        }
      </Answer>
    </Page>
  );
}
