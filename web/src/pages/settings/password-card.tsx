import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { changeMe } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { useChange } from '../../shared/use-change.ts';
import { PasswordField } from '../sign-in/password-fields.tsx';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import styles from './settings.module.css';

/** A new password for oneself. */
export function PasswordCard(): ReactNode {
  const { settings } = useVoice().words;
  const { you } = settings;
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, error, isPending, isSuccess } = useChange(changeMe.password, {
    refresh: ['settings', 'sessions'],
    said: you.changed,
  });
  const isOfCurrent = error instanceof ApiFailure && error.field === 'current';
  return (
    <Card heading={you.password}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(
            { current, password },
            {
              onSuccess: () => {
                setCurrent('');
                setPassword('');
              },
            },
          );
        }}
      >
        <TextInput
          label={you.current}
          type="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          maxLength={128}
          value={current}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
        />
        <PasswordField isNew value={password} onChange={setPassword} />
        <Button type="submit" loading={isPending}>
          {you.change}
        </Button>
      </form>
      <ChangeFailed error={error} refused={isOfCurrent ? 'current' : 'newPassword'} />
      {isSuccess && <p>{you.changed}</p>}
    </Card>
  );
}
