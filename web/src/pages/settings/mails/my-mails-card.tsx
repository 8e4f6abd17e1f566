import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changeMails, myMailsQuery } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { instantOf } from '../../../shared/instant-of.ts';
import { Card } from '../../../shared/layout/card.tsx';
import { Answer } from '../../../shared/states/answer.tsx';
import { useChange } from '../../../shared/use-change.ts';
import styles from '../settings.module.css';
import { WishesForm } from './wishes-form.tsx';

/** What the member who is signed in gets by mail. */
export function MyMailsCard(): ReactNode {
  const { words, format } = useVoice();
  const { settings } = words;
  const { mails: text } = settings;
  const query = useQuery(myMailsQuery);
  const { mutate, error, isPending } = useChange(changeMails.mine, {
    refresh: ['settings', 'mails'],
    said: settings.saved,
  });
  return (
    <Answer query={query} bones={['24rem']}>
      {({ isOn, wishes, recipient }) => {
        const stoppedAt = recipient?.stoppedAt ?? null;
        return (
          <Card heading={text.mine}>
            {!isOn && <p>{text.off}</p>}
            {recipient === null && <p className="quiet">{text.notYet}</p>}
            {recipient !== null && recipient.bouncedAt !== null && <p>{text.mineBounced}</p>}
            {recipient !== null && recipient.problem !== null && (
              <p>{text.problem(format, { code: recipient.problem })}</p>
            )}
            {stoppedAt === null ? (
              <WishesForm
                wishes={wishes}
                isPending={isPending}
                onSave={(given) => mutate({ wishes: given })}
              />
            ) : (
              <p>{text.stopped(format, { at: instantOf(stoppedAt) })}</p>
            )}
            {recipient !== null && (
              <div className={styles['buttons']}>
                <Button
                  variant="default"
                  disabled={isPending}
                  onClick={() => mutate({ isStopped: stoppedAt === null })}
                >
                  {stoppedAt === null ? text.stop : text.resume}
                </Button>
              </div>
            )}
            <ChangeFailed error={error} refused="other" />
          </Card>
        );
      }}
    </Answer>
  );
}
