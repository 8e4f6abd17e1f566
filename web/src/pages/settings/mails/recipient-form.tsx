import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { changeMails } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { useChange } from '../../../shared/use-change.ts';
import { EmailField } from '../../sign-in/password-fields.tsx';
import styles from '../settings.module.css';

/** Sends mails to somebody, who needs no account. */
export function RecipientForm(): ReactNode {
  const { mails: text } = useVoice().words.settings;
  const [email, setEmail] = useState('');
  const { mutate, error, isPending } = useChange(changeMails.add, {
    refresh: ['settings', 'mails'],
    said: text.added,
  });
  return (
    <>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(email, { onSuccess: () => setEmail('') });
        }}
      >
        <EmailField value={email} onChange={setEmail} />
        <Button type="submit" variant="default" loading={isPending}>
          {text.add}
        </Button>
      </form>
      <ChangeFailed error={error} refused="recipient" />
    </>
  );
}
