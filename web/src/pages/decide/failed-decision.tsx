import type { ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';

/** Why the last decision was not taken. */
export function FailedDecision({ error }: { error: Error }): ReactNode {
  const { words, format } = useVoice();
  const { decide, states } = words;
  if (!(error instanceof ApiFailure)) throw error;
  const { kind, requestId } = error;
  if (kind === 'forbidden') return null;
  const title =
    kind === 'not-found'
      ? decide.failed.gone
      : kind === 'refused'
        ? decide.failed.notKept
        : kind === 'offline'
          ? states.offline
          : states.trouble;
  return (
    <StateBox tone="caution" icon="alert" role="alert" title={title}>
      {requestId !== null && kind === 'trouble' && (
        <p className="quiet">{states.requestId(format, { id: requestId })}</p>
      )}
    </StateBox>
  );
}
