import { Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { Dialog } from '../dialog.tsx';
import { Answers } from './refute-dialog.tsx';
import { MuteNote } from './mute-note.tsx';
import { SNOOZE_ENDS, snoozeEnd, type SnoozeEnd } from './snooze-ends.ts';
import type { VerbSubject } from './verb-subject.ts';
import styles from './verbs.module.css';

/** Asks until when, and says for whom and until which instant before anything is put off. */
export function LaterDialog({
  of,
  incident,
  isOpen,
  onClose,
  onAnswer,
}: {
  of: VerbSubject['kind'];
  incident: VerbSubject['incident'];
  isOpen: boolean;
  onClose(): void;
  onAnswer(until: number): void;
}): ReactNode {
  const { words, format, zone } = useVoice();
  const { verbs } = words.incident;
  const [end, setEnd] = useState<SnoozeEnd>('hours');
  const until = snoozeEnd(end, { now: Date.now(), zone: zone ?? 'UTC' });
  return (
    <Dialog title={verbs.laterAsk} isOpen={isOpen} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(until);
        }}
      >
        <div role="radiogroup" aria-label={verbs.laterAsk} className={styles['options']}>
          {SNOOZE_ENDS.map((value) => (
            <Radio
              key={value}
              name="later"
              value={value}
              label={verbs.ends[value]}
              checked={end === value}
              onChange={() => setEnd(value)}
            />
          ))}
        </div>
        <p role="status">{verbs.scope[of](format, { at: until, zone: zone ?? 'UTC' })}</p>
        {incident !== null && <MuteNote incident={incident} />}
        <Answers name={verbs.putOff} onClose={onClose} />
      </form>
    </Dialog>
  );
}
