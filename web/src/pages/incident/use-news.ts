import { useEffect, useRef } from 'react';
import type { IncidentStep } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { announce } from '../../shared/live-region.tsx';
import { actorName, stepText } from './step-text.ts';

/** Reads out what happens to an incident while somebody looks at it; what they do themselves is said where they do it. */
export function useNews(steps: readonly IncidentStep[] | null): void {
  const voice = useVoice();
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const last = steps?.at(-1);
    if (last === undefined) return;
    const isNew = seen.current !== null && last.number > seen.current;
    seen.current = last.number;
    if (isNew) announce(`${actorName(last.actor, voice)}: ${stepText(last, voice)}`);
  }, [steps, voice]);
}
