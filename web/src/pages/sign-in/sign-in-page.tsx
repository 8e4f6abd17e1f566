import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { oneTimeToken } from '../../api/fragment.ts';
import { isSignedIn, session } from '../../api/session.ts';
import { comeIn, waysQuery } from '../../api/sign-in.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { nextAddress } from '../../routes.ts';
import { Fold } from '../../shared/layout/fold.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { oneOf, text, useSearchState } from '../../shared/search-state.ts';
import { StateBox } from '../../shared/states/state-box.tsx';
import { useStore } from '../../shared/store.ts';
import { ByLink } from './by-link.tsx';
import { ComeInForm } from './come-in-form.tsx';
import { MailLinks } from './mail-links.tsx';
import { EmailField, PasswordField } from './password-fields.tsx';
import styles from './sign-in.module.css';
import { TokenForm } from './token-form.tsx';

const SEARCH = { next: text, with: oneOf(['password', 'token'], 'password') };

/** Lets a reader in: by a link that works once, a password, a link by mail, or a token. */
export default function SignInPage(): ReactNode {
  const { signIn } = useVoice().words;
  const current = useStore(session);
  const link = useStore(oneTimeToken);
  const [{ next, with: way }, change] = useSearchState(SEARCH);
  const { data: ways } = useQuery(waysQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLDivElement>(null);
  // A link stands for somebody, whoever is signed in here.
  if (link === null && isSignedIn(current)) return <Redirect to={nextAddress(next)} replace />;
  return (
    <Page title={signIn.title}>
      <div className={styles['stack']}>
        {current.ended && <StateBox tone="caution" icon="alert" role="alert" title={signIn.ended} />}
        {link !== null && <ByLink token={link} />}
        {ways?.welcome === true && (
          <p>
            {signIn.welcome.noLink} <code>npx culprit serve</code>
          </p>
        )}
        <div ref={form}>
          <ComeInForm
            submit={signIn.submit}
            wrong={signIn.wrong}
            onSubmit={() => comeIn.byPassword({ email, password })}
          >
            <EmailField value={email} onChange={setEmail} />
            <PasswordField value={password} onChange={setPassword} />
          </ComeInForm>
        </div>
        {ways?.mail === true && (
          <MailLinks email={email} onMissing={() => form.current?.querySelector('input')?.focus()} />
        )}
        <Fold
          heading={signIn.token.heading}
          isOpen={way === 'token'}
          onToggle={(isOpen) => change({ with: isOpen ? 'token' : 'password' }, { replace: true })}
        >
          <TokenForm />
        </Fold>
      </div>
    </Page>
  );
}
