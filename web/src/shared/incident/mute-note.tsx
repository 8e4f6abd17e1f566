import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { muteQuery } from '../../api/incidents.ts';
import { useVoice } from '../../i18n/voice.tsx';

/** Whom putting an incident off spares mails, and which mails would have waited lately; nothing until that is known. */
export function MuteNote({ incident }: { incident: number }): ReactNode {
  const { words, format } = useVoice();
  const { mute } = words.incident.verbs;
  const { data } = useQuery(muteQuery(incident));
  if (data === undefined) return null;
  return (
    <p>
      {mute.forWhom(format, data)} {data.recipients > 0 && `${mute.stays} `}
      {mute.before(format, data)}
    </p>
  );
}
