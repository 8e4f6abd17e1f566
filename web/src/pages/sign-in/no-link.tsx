import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';

/** For somebody who came without the link that a page needs, or with one that no longer works. */
export function NoLink({ children }: { children: ReactNode }): ReactNode {
  const { signIn } = useVoice().words;
  return (
    <>
      <p>{children}</p>
      <p>
        <Link href={ROUTES.signIn}>{signIn.toSignIn}</Link>
      </p>
    </>
  );
}
