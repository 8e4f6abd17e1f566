import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ratingsQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import type { TemplateRow } from './template-row.ts';
import styles from './templates-list.module.css';

/** The account in a sentence: what waits for a look, and numbers that are not rated best. */
export function AccountSummary({ templates }: { templates: readonly TemplateRow[] }): ReactNode {
  const { words, format } = useVoice();
  const { data } = useQuery(ratingsQuery);
  const { summary, number } = words.templates;
  const numbers = data?.numbers.filter(({ rating }) => rating === 'YELLOW' || rating === 'RED') ?? [];
  const review = templates.filter((row) => row.review.views.includes('review')).length;
  const paused = templates.filter((row) => row.review.isPaused).length;
  return (
    <p className={styles['summary']}>
      {[
        summary(format, { review, paused, total: templates.length }),
        ...numbers.map((own) =>
          number(format, {
            number: own.number.slice(-4).padStart(own.number.length > 4 ? 5 : 0, '…'),
            quality: words.now.numbers.quality[own.rating].toLowerCase(),
            since: own.since === null ? null : instantOf(own.since),
          }),
        ),
      ].join(' ')}
    </p>
  );
}
