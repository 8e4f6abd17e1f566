import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { changeToken, session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { nextAddress } from '../../routes.ts';
import { Page } from '../../shared/layout/page.tsx';
import { text, useSearchState } from '../../shared/search-state.ts';
import { StateBox } from '../../shared/states/state-box.tsx';
import { useStore } from '../../shared/store.ts';
import styles from './sign-in.module.css';

const SEARCH = { next: text };

/** Lets a reader in with a token. */
export default function SignInPage(): ReactNode {
  const { signIn } = useVoice().words;
  const { token, ended } = useStore(session);
  const [{ next }] = useSearchState(SEARCH);
  const [, navigate] = useLocation();
  const [given, setGiven] = useState('');
  if (token !== null) return <Redirect to={nextAddress(next)} replace />;
  return (
    <Page title={signIn.title}>
      {ended && <StateBox tone="caution" icon="alert" role="alert" title={signIn.refused} />}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (given.trim() === '') return;
          changeToken(given.trim());
          navigate(nextAddress(next), { replace: true });
        }}
      >
        <TextInput
          label={signIn.token.label}
          description={signIn.token.hint}
          type="password"
          placeholder="clp_…"
          required
          autoFocus
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="off"
          value={given}
          onChange={({ currentTarget }) => setGiven(currentTarget.value)}
        />
        <Button type="submit">{signIn.token.show}</Button>
        <p className="quiet">
          {signIn.token.howTo} <code>npx culprit tokens create --name dashboard --scopes read</code>
        </p>
      </form>
    </Page>
  );
}
