import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isSignedIn, session } from '../api/session.ts';
import { templateAddress } from '../routes.ts';
import { useStore } from './store.ts';

/** The way to the page of a template; for a stranger with a share link, who may not go there, `otherwise`. */
export function TemplateLink({
  templateKey,
  otherwise = null,
  children,
}: {
  templateKey: string;
  otherwise?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const isIn = isSignedIn(useStore(session));
  return isIn ? <Link href={templateAddress(templateKey)}>{children}</Link> : otherwise;
}
