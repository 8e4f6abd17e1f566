import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ratingsQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip } from '../../shared/chip.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { QUALITY_TONE } from '../../shared/quality-tone.ts';
import { Answer } from '../../shared/states/answer.tsx';
import { peopleOf } from '../../../../server/core/people-of.ts';
import styles from './numbers.module.css';
import { Reached } from './reached.tsx';

/** What the platform thinks of each business number, and what it is likely to think next. */
export function Numbers(): ReactNode {
  const { words, format } = useVoice();
  const { numbers: text } = words.now;
  const query = useQuery(ratingsQuery);
  const limitText = (limit: string): string => {
    const people = peopleOf(limit);
    return people === undefined ? limit : text.limit(format, { people });
  };
  return (
    <Card heading={text.heading}>
      <Answer query={query} bones={['3rem']}>
        {({ numbers, reached, forecastDays }) =>
          numbers.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <>
              <ul className={styles['numbers']}>
                {numbers.map(({ number, rating, since, status, limit, forecast }) => (
                  <li key={number}>
                    <span className={styles['number']}>{number}</span>
                    <Chip tone={QUALITY_TONE[rating]}>{text.quality[rating]}</Chip>
                    {since !== null && (
                      <span className="quiet">{text.since(format, { at: instantOf(since) })}</span>
                    )}
                    {status !== null && <span className="quiet">{status}</span>}
                    {limit !== null && <span>{limitText(limit)}</span>}
                    {forecast !== null && (
                      <span>
                        {text.worse(format, { probability: forecast.probability, days: forecastDays })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <Reached people={reached} limits={numbers.map(({ limit }) => limit)} />
            </>
          )
        }
      </Answer>
    </Card>
  );
}
