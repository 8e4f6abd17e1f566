import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { healthQuery, templatesQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip } from '../chip.tsx';
import styles from './first-run.module.css';

/** What a new account still lacks before there can be a verdict, each step with whether it has worked. */
export function FirstRun(): ReactNode {
  const { words } = useVoice();
  const { firstRun } = words.states;
  const { data: health } = useQuery(healthQuery);
  const { data: listed } = useQuery(templatesQuery);
  const isDone = {
    webhook: health !== undefined && health.lastWebhookAt !== null,
    template: listed !== undefined && listed.templates.length > 0,
    topic: listed !== undefined && listed.templates.some(({ topic }) => topic !== null),
  };
  return (
    <section aria-labelledby="first-run">
      <h2 id="first-run">{firstRun.title}</h2>
      <p>{firstRun.text}</p>
      <ol className={styles['steps']}>
        {(['webhook', 'template', 'topic'] as const).map((step) => (
          <li key={step}>
            <div>
              <p className={styles['title']}>{firstRun.step[step].title}</p>
              <p>{firstRun.step[step].how}</p>
            </div>
            <Chip tone={isDone[step] ? 'calm' : 'quiet'}>
              {isDone[step] ? firstRun.done : firstRun.waiting}
            </Chip>
          </li>
        ))}
      </ol>
      <p className="quiet">
        {firstRun.demo} <code>npx culprit demo</code>
      </p>
    </section>
  );
}
