import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Once } from '../../shared/once.tsx';

/** Somebody who is invited, with the link that is shown once. */
export type Invited = { member: { email: string }; link: string; expiresAt: string; mailed: boolean };

export function InvitedLink({ invited }: { invited: Invited }): ReactNode {
  const { words, format } = useVoice();
  const { members } = words.settings;
  const { member, link, expiresAt, mailed } = invited;
  return (
    <Once label={members.linkLabel} secret={link}>
      {members.link(format, { email: member.email, until: instantOf(expiresAt), mailed })}
    </Once>
  );
}
