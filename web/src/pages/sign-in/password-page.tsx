import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { oneTimeToken } from '../../api/fragment.ts';
import { isSignedIn, session } from '../../api/session.ts';
import { comeIn, lookAtLink } from '../../api/sign-in.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';
import { Page } from '../../shared/layout/page.tsx';
import { Bones } from '../../shared/states/bones.tsx';
import { useStore } from '../../shared/store.ts';
import { ComeInForm } from './come-in-form.tsx';
import { failureText } from './failure-text.ts';
import { NoLink } from './no-link.tsx';
import { NameField, PasswordField } from './password-fields.tsx';

/** Chooses a password by a link that works once: of an invitation (`/join`), or of somebody who forgot it (`/reset`). */
export default function PasswordPage(): ReactNode {
  const { words, format, language } = useVoice();
  const { signIn } = words;
  const [path] = useLocation();
  const isJoining = path === ROUTES.join;
  const text = isJoining ? signIn.join : signIn.reset;
  const isIn = isSignedIn(useStore(session));
  const token = useStore(oneTimeToken);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, data, error } = useMutation({
    mutationFn: lookAtLink,
    onSuccess: (link) => setName(link.name),
  });
  useEffect(() => {
    if (token !== null) mutate(token);
  }, [token, mutate]);
  if (token === null && isIn) return <Redirect to={ROUTES.now} replace />;
  return (
    <Page title={text.title}>
      {token === null ? (
        <NoLink>{text.noLink}</NoLink>
      ) : error !== null ? (
        <NoLink>{failureText(error, { words, format, wrong: signIn.link.used })}</NoLink>
      ) : data === undefined ? (
        <Bones heights={['14rem']} />
      ) : (
        <>
          <p>{text.text(format, { email: data.email })}</p>
          <ComeInForm
            submit={text.submit}
            wrong={signIn.link.used}
            onSubmit={() => comeIn.byNewPassword({ token, password, ...(isJoining && { name, language }) })}
          >
            {isJoining && <NameField value={name} onChange={setName} />}
            <PasswordField value={password} onChange={setPassword} isNew />
          </ComeInForm>
        </>
      )}
    </Page>
  );
}
