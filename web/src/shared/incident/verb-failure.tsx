import type { ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from '../states/state-box.tsx';

/** Why something could not be done. */
export function VerbFailure({ error }: { error: Error | null }): ReactNode {
  const { words, format } = useVoice();
  const { incident, states } = words;
  if (error === null) return null;
  if (!(error instanceof ApiFailure)) throw error;
  const { kind, scope } = error;
  return (
    <StateBox tone="caution" icon="alert" role="alert" title={incident.verbs.failed}>
      {kind === 'forbidden' && <p>{states.forbidden.text(format, { scope })}</p>}
      {kind === 'offline' && <p>{states.offline}</p>}
    </StateBox>
  );
}
