import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { IncidentStep } from '../../api/answers.ts';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { announce } from '../../shared/live-region.tsx';
import { useStore } from '../../shared/store.ts';
import { actorName, stepText } from './step-text.ts';

/** Reads out what happens to an incident while somebody looks at it; what they do themselves is said where they do it. */
export function useNews(steps: readonly IncidentStep[] | null): void {
  const voice = useVoice();
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const last = steps?.at(-1);
    if (last === undefined) return;
    const isNew = seen.current !== null && last.number > seen.current;
    seen.current = last.number;
    const isOwn = me !== undefined && last.actor.id === me.member.id;
    if (isNew && !isOwn) announce(`${actorName(last.actor, voice)}: ${stepText(last, voice)}`);
  }, [steps, voice, me]);
}
