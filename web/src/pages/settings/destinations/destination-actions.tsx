import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { changeDestinations, type Destination } from '../../../api/destinations.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { useChange } from '../../../shared/use-change.ts';
import { AskTwice } from '../ask-twice.tsx';
import styles from '../settings.module.css';
import { useSettingsSearch } from '../settings-search.ts';

const REFRESH = ['settings', 'destinations'];

/** What an admin does about one destination. */
export function DestinationActions({ destination }: { destination: Destination }): ReactNode {
  const { id, host, pausedAt } = destination;
  const isPaused = pausedAt !== null;
  const { words, format } = useVoice();
  const { destinations: text } = words.settings;
  const [, change] = useSettingsSearch();
  const test = useChange(changeDestinations.test, { refresh: REFRESH, said: text.isQueued });
  const pause = useChange(changeDestinations.pause, {
    refresh: REFRESH,
    said: isPaused ? text.isResumed : text.isPaused,
  });
  const remove = useChange(changeDestinations.remove, { refresh: REFRESH, said: text.isRemoved });
  const named = <span className="unseen">{host}</span>;
  return (
    <>
      <div className={styles['buttons']}>
        {!isPaused && (
          <Button variant="default" size="xs" loading={test.isPending} onClick={() => test.mutate(id)}>
            {text.test} {named}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          loading={pause.isPending}
          onClick={() => pause.mutate({ id, paused: !isPaused })}
        >
          {isPaused ? text.resume : text.pause} {named}
        </Button>
        <Button variant="default" size="xs" onClick={() => change({ ask: `remove.${id}` })}>
          {text.remove} {named}
        </Button>
      </div>
      <ChangeFailed error={test.error ?? pause.error ?? remove.error} refused="other" />
      <AskTwice
        id={`remove.${id}`}
        title={text.removeOf(format, { host })}
        text={text.removeText}
        action={text.remove}
        onYes={() => remove.mutate(id)}
      />
    </>
  );
}
