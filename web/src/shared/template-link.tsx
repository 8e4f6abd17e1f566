import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { templateAddress } from '../routes.ts';
import { useIsStranger } from './sharing/stranger.ts';

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
  const isStranger = useIsStranger();
  return isStranger ? otherwise : <Link href={templateAddress(templateKey)}>{children}</Link>;
}
