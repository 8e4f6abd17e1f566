import { useCallback, type ReactNode } from 'react';
import { verbsOf } from '../../api/incidents.ts';
import type { Incident } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useShortcut } from '../keyboard/shortcuts.ts';
import { useAskSearch } from './ask-search.ts';
import { NOTHING_TOLD } from './nothing-told.ts';
import { useMayReview } from './use-may-review.ts';
import { useVerb } from './use-verb.ts';

/** The keys of an open incident, or of a named template without one; `about` as its *Later* has it. Nothing to be seen. */
export function IncidentKeys({
  incident,
  hasLater,
  about,
}: {
  incident: Incident | null;
  hasLater: boolean;
  about: string | null;
}): ReactNode {
  const mayReview = useMayReview();
  if (!mayReview) return null;
  return (
    <>
      {incident?.status === 'open' && <SeenKey incident={incident} />}
      {hasLater && <LaterKey of={incident === null ? 'template' : 'incident'} about={about} />}
    </>
  );
}

function SeenKey({ incident }: { incident: Incident }): null {
  const { words, format } = useVoice();
  const { key, step } = words.incident;
  const { mutate } = useVerb(verbsOf(incident.id));
  const said = step.acknowledged(format, NOTHING_TOLD);
  const acknowledge = useCallback(
    () => mutate({ act: (verbs) => verbs.acknowledge(), said }),
    [mutate, said],
  );
  useShortcut({ key: 'r', name: key.seen, place: 'here', run: acknowledge });
  return null;
}

function LaterKey({ of, about }: { of: 'incident' | 'template'; about: string | null }): null {
  const { key } = useVoice().words.incident;
  const [, change] = useAskSearch();
  const later = useCallback(() => change({ ask: 'later', about }), [change, about]);
  useShortcut({ key: 's', name: key.later[of], place: 'here', run: later });
  return null;
}
