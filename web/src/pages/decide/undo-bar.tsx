import { Button, Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { useStore } from '../../shared/store.ts';
import { decided } from '../../shared/waiting/decided.ts';
import styles from './decide.module.css';

/** What was decided last in this tab, and the way to take it back. */
export function UndoBar({ onUndo }: { onUndo(): void }): ReactNode {
  const { answer } = useVoice().words.decide;
  const last = useStore(decided).undoable.at(-1);
  if (last === undefined) return null;
  return (
    <div className={styles['bar']}>
      <p>{last.said}</p>
      <Button
        variant="default"
        size="xs"
        aria-keyshortcuts="u"
        rightSection={<Kbd aria-hidden="true">u</Kbd>}
        onClick={onUndo}
      >
        {answer.undo}
      </Button>
    </div>
  );
}
