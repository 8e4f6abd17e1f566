import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { beginToken } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './sign-in.module.css';

/** The way in for whoever has a token and no member. */
export function TokenForm(): ReactNode {
  const { token } = useVoice().words.signIn;
  const [given, setGiven] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (given.trim() !== '') beginToken(given.trim());
      }}
    >
      <TextInput
        label={token.label}
        description={token.hint}
        type="password"
        placeholder="clp_…"
        required
        withAsterisk={false}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="off"
        value={given}
        onChange={({ currentTarget }) => setGiven(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {token.show}
      </Button>
      <p className="quiet">
        {token.howTo} <code>npx culprit tokens create --name dashboard --scopes read</code>
      </p>
    </form>
  );
}
