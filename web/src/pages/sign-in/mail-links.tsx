import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sendLink } from '../../api/sign-in.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { failureText } from './failure-text.ts';
import styles from './sign-in.module.css';

/** Links by mail, to the address in the form above. */
export function MailLinks({ email, onMissing }: { email: string; onMissing(): void }): ReactNode {
  const { words, format } = useVoice();
  const { mail, field } = words.signIn;
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (kind: keyof typeof sendLink) => sendLink[kind](email),
  });
  const ask = (kind: keyof typeof sendLink): void => (email.trim() === '' ? onMissing() : mutate(kind));
  return (
    <div className={styles['mail']}>
      <div className={styles['buttons']} role="group" aria-label={mail.heading}>
        <Button variant="default" disabled={isPending} onClick={() => ask('signIn')}>
          {mail.signIn}
        </Button>
        <Button variant="subtle" disabled={isPending} onClick={() => ask('reset')}>
          {mail.reset}
        </Button>
      </div>
      <div role="status">
        {isSuccess && <StateBox tone="calm" icon="check" title={mail.sent} />}
        {error !== null && (
          <StateBox
            tone="caution"
            icon="alert"
            title={failureText(error, { words, format, wrong: field.email })}
          />
        )}
      </div>
    </div>
  );
}
