import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changeMe, sessionsQuery } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { useChange } from '../../shared/use-change.ts';
import { browserName } from './browser-name.ts';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import styles from './settings.module.css';

/** The sessions of the member who is signed in, and the way to end them. */
export function SessionsCard(): ReactNode {
  const { words, format } = useVoice();
  const { you } = words.settings;
  const query = useQuery(sessionsQuery);
  const told = {
    refresh: ['settings', 'sessions'],
    said: ({ ended }: { ended: number }) => you.ended(format, { n: ended }),
  };
  const one = useChange(changeMe.endSession, told);
  const others = useChange(changeMe.endOthers, told);
  return (
    <Card
      heading={you.sessions}
      aside={
        (query.data?.sessions.length ?? 0) > 1 && (
          <Button variant="default" size="xs" onClick={() => others.mutate(undefined)}>
            {you.endOthers}
          </Button>
        )
      }
    >
      <Answer query={query} bones={['5rem']}>
        {({ sessions }) => (
          <ul className={styles['list']}>
            {sessions.map(({ id, current, userAgent, seenAt }) => {
              const browser = browserName(userAgent) ?? you.unknownBrowser;
              return (
                <li key={id}>
                  <p>
                    {browser} {current && <strong>({you.thisOne})</strong>}{' '}
                    <span className="quiet">{you.seen(format, { at: instantOf(seenAt) })}</span>
                  </p>
                  {!current && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={you.endOf(format, { browser })}
                      onClick={() => one.mutate(id)}
                    >
                      {you.end}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Answer>
      <ChangeFailed error={one.error ?? others.error} refused="other" />
    </Card>
  );
}
