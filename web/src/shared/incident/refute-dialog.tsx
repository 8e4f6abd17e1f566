import { Button, Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { Dialog } from '../dialog.tsx';
import styles from './verbs.module.css';

type Refuted = 'one-off' | 'new-normal';

/** Asks why it was not this, and says what follows from each answer. */
export function RefuteDialog({
  template,
  isOpen,
  onClose,
  onAnswer,
}: {
  template: string;
  isOpen: boolean;
  onClose(): void;
  onAnswer(decision: Refuted): void;
}): ReactNode {
  const { words, format } = useVoice();
  const { verbs } = words.incident;
  const [answer, setAnswer] = useState<Refuted>('one-off');
  const options: [Refuted, { name: string; effect: string }][] = [
    ['one-off', verbs.oneOff],
    ['new-normal', verbs.newNormal],
  ];
  return (
    <Dialog title={verbs.ask(format, { template })} isOpen={isOpen} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(answer);
        }}
      >
        <div role="radiogroup" aria-label={verbs.ask(format, { template })} className={styles['options']}>
          {options.map(([value, { name, effect }]) => (
            <Radio
              key={value}
              name="refute"
              value={value}
              label={name}
              description={effect}
              checked={answer === value}
              onChange={() => setAnswer(value)}
            />
          ))}
        </div>
        <Answers name={options.find(([value]) => value === answer)?.[1].name ?? ''} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** The two ways out of a question. */
export function Answers({ name, onClose }: { name: string; onClose(): void }): ReactNode {
  const { verbs } = useVoice().words.incident;
  return (
    <div className={styles['buttons']}>
      <Button type="submit">{name}</Button>
      <Button variant="default" onClick={onClose}>
        {verbs.cancel}
      </Button>
    </div>
  );
}
