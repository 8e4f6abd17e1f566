import { Radio } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import type { SnoozedFor } from '../../api/incidents.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Dialog } from '../dialog.tsx';
import { Answers } from './refute-dialog.tsx';
import { MuteNote } from './mute-note.tsx';
import { SNOOZE_ENDS, snoozeEnd, type SnoozeEnd } from './snooze-ends.ts';
import type { VerbSubject } from './verb-subject.ts';
import styles from './verbs.module.css';

const SNOOZED_FOR: readonly SnoozedFor[] = ['everybody', 'me'];

/** Asks until when, and says for whom and until which instant before anything is put off. */
export function LaterDialog({
  of,
  incident,
  hasMails,
  isOpen,
  onClose,
  onAnswer,
}: {
  of: VerbSubject['kind'];
  incident: VerbSubject['incident'];
  /** Whether the reader may put it off for their own mails alone. */
  hasMails: boolean;
  isOpen: boolean;
  onClose(): void;
  onAnswer(until: number, whose: SnoozedFor): void;
}): ReactNode {
  const { words, format, zone } = useVoice();
  const { verbs } = words.incident;
  const [end, setEnd] = useState<SnoozeEnd>('hours');
  const whoseId = useId();
  const [chosen, setWhose] = useState<SnoozedFor>('everybody');
  const whose = hasMails ? chosen : 'everybody';
  const until = snoozeEnd(end, { now: Date.now(), zone: zone ?? 'UTC' });
  return (
    <Dialog title={verbs.laterAsk} isOpen={isOpen} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(until, whose);
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
        {hasMails && (
          <div role="radiogroup" aria-labelledby={whoseId} className={styles['options']}>
            <strong id={whoseId}>{verbs.whose.ask}</strong>
            {SNOOZED_FOR.map((value) => (
              <Radio
                key={value}
                name="whose"
                value={value}
                label={verbs.whose[value]}
                checked={whose === value}
                onChange={() => setWhose(value)}
              />
            ))}
          </div>
        )}
        <p role="status">
          {verbs.scope[whose === 'me' ? 'mails' : of](format, { at: until, zone: zone ?? 'UTC' })}
        </p>
        {incident !== null && whose === 'everybody' && <MuteNote incident={incident} />}
        <Answers name={verbs.putOff} onClose={onClose} />
      </form>
    </Dialog>
  );
}
