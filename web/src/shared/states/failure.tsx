import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from './state-box.tsx';

/** Why there is nothing to show, and the way to try again. */
export function Failure({ error, onRetry }: { error: Error; onRetry(): void }): ReactNode {
  const { words, format } = useVoice();
  const { states } = words;
  if (!(error instanceof ApiFailure)) throw error;
  const { kind, scope, requestId } = error;
  if (kind === 'forbidden') {
    return (
      <StateBox tone="quiet" icon="circle" title={states.forbidden.title}>
        <p>{states.forbidden.text(format, { scope })}</p>
      </StateBox>
    );
  }
  return (
    <StateBox
      tone="caution"
      icon="alert"
      role="alert"
      title={kind === 'offline' ? states.offline : states.trouble}
    >
      {requestId !== null && <p className="quiet">{states.requestId(format, { id: requestId })}</p>}
      <Button variant="default" mt="sm" onClick={onRetry}>
        {states.retry}
      </Button>
    </StateBox>
  );
}
