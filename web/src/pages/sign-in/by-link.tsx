import { useMutation } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { comeIn } from '../../api/sign-in.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { failureText } from './failure-text.ts';

/** Links that are being used, so that none is used twice. */
const inUse = new Set<string>();

/** Signs in by a link that works once, as soon as it is shown. */
export function ByLink({ token }: { token: string }): ReactNode {
  const { words, format } = useVoice();
  const { link } = words.signIn;
  const { mutate, error } = useMutation({ mutationFn: comeIn.byLink });
  useEffect(() => {
    if (inUse.has(token)) return;
    inUse.add(token);
    mutate({ token });
  }, [token, mutate]);
  if (error === null) return <p role="status">{link.working}</p>;
  return (
    <StateBox
      tone="caution"
      icon="alert"
      role="alert"
      title={failureText(error, { words, format, wrong: link.used })}
    />
  );
}
