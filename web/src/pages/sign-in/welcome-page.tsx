import { useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { oneTimeToken } from '../../api/fragment.ts';
import { isSignedIn, session } from '../../api/session.ts';
import { comeIn } from '../../api/sign-in.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';
import { Page } from '../../shared/layout/page.tsx';
import { useStore } from '../../shared/store.ts';
import { ComeInForm } from './come-in-form.tsx';
import { NoLink } from './no-link.tsx';
import { EmailField, NameField, PasswordField } from './password-fields.tsx';

/** Makes the first member, by the link that the service prints at its first start. */
export default function WelcomePage(): ReactNode {
  const { words, language } = useVoice();
  const { signIn } = words;
  const isIn = isSignedIn(useStore(session));
  const token = useStore(oneTimeToken);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  if (token === null) {
    if (isIn) return <Redirect to={ROUTES.now} replace />;
    return (
      <Page title={signIn.welcome.title}>
        <NoLink>
          {signIn.welcome.noLink} <code>npx culprit serve</code>
        </NoLink>
      </Page>
    );
  }
  return (
    <Page title={signIn.welcome.title}>
      <p>{signIn.welcome.text}</p>
      <ComeInForm
        submit={signIn.welcome.submit}
        wrong={signIn.link.used}
        onSubmit={() => comeIn.asOwner({ token, name, email, password, language })}
      >
        <NameField value={name} onChange={setName} />
        <EmailField value={email} onChange={setEmail} />
        <PasswordField value={password} onChange={setPassword} isNew />
      </ComeInForm>
    </Page>
  );
}
