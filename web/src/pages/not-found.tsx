import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useVoice } from '../i18n/voice.tsx';
import { ROUTES } from '../routes.ts';
import { Page } from '../shared/layout/page.tsx';

/** For an address that means nothing. */
export function NotFoundPage(): ReactNode {
  const { notFound } = useVoice().words.shell;
  return (
    <Page title={notFound.title}>
      <p>{notFound.text}</p>
      <p>
        <Link href={ROUTES.now}>{notFound.home}</Link>
      </p>
    </Page>
  );
}
