import { useEffect, useRef } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';

export type QueueKeys = {
  move(by: 1 | -1): void;
  answer(isYes: boolean): void;
  acceptAll(): void;
  undo(): void;
};

/** The keys of the queue. */
export function useQueueKeys(keys: QueueKeys): void {
  const { key } = useVoice().words.decide;
  // The shortcuts stay the same while what they act on changes with every decision.
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const { current: run } = useRef({
    next: () => latest.current.move(1),
    previous: () => latest.current.move(-1),
    yes: () => latest.current.answer(true),
    no: () => latest.current.answer(false),
    all: () => latest.current.acceptAll(),
    undo: () => latest.current.undo(),
  });
  useShortcut({ key: 'j', name: key.next, place: 'here', run: run.next });
  useShortcut({ key: 'k', name: key.previous, place: 'here', run: run.previous });
  useShortcut({ key: 'y', name: key.yes, place: 'here', run: run.yes });
  useShortcut({ key: 'n', name: key.no, place: 'here', run: run.no });
  useShortcut({ key: 'a', name: key.all, place: 'here', run: run.all });
  useShortcut({ key: 'u', name: key.undo, place: 'here', run: run.undo });
}
