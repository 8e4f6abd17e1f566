import { useCallback, type ReactNode } from 'react';
import type { Incident } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useShortcut } from '../keyboard/shortcuts.ts';
import { useAskSearch } from './ask-search.ts';
import { NOTHING_TOLD } from './nothing-told.ts';
import { useMayReview } from './use-may-review.ts';
import { useVerb } from './use-verb.ts';

/** The keys of an open incident; `about` as its *Later* has it. Nothing to be seen. */
export function IncidentKeys({ incident, about }: { incident: Incident; about: string | null }): ReactNode {
  const mayReview = useMayReview();
  return mayReview && incident.status === 'open' ? <Keys incident={incident} about={about} /> : null;
}

function Keys({ incident, about }: { incident: Incident; about: string | null }): null {
  const { words, format } = useVoice();
  const { key, step } = words.incident;
  const { mutate } = useVerb(incident);
  const [, change] = useAskSearch();
  const said = step.acknowledged(format, NOTHING_TOLD);
  const acknowledge = useCallback(
    () => mutate({ act: (verbs) => verbs.acknowledge(), said }),
    [mutate, said],
  );
  const later = useCallback(() => change({ ask: 'later', about }), [change, about]);
  useShortcut({ key: 'r', name: key.seen, place: 'here', run: acknowledge });
  useShortcut({ key: 's', name: key.later, place: 'here', run: later });
  return null;
}
