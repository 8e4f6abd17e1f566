import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.ts';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './still-shown.module.css';

/** Above data that came in before the server stopped answering. `at`: when that was. */
export function StillShown({ error, at, onRetry }: { error: Error; at: number; onRetry(): void }): ReactNode {
  const { words, format } = useVoice();
  const { states } = words;
  const failure = error instanceof ApiFailure ? error : null;
  return (
    <div className={styles['notice']} role="alert">
      <p>
        {failure?.kind === 'offline' ? states.offline : states.trouble} {states.stillShown(format, { at })}
        {failure?.requestId && (
          <span className="quiet"> {states.requestId(format, { id: failure.requestId })}</span>
        )}
      </p>
      <Button variant="default" size="xs" onClick={onRetry}>
        {states.retry}
      </Button>
    </div>
  );
}
