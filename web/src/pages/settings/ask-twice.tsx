import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import styles from './settings.module.css';
import { useSettingsSearch } from './settings-search.ts';

/** Asks again before something is taken away; `id` says in the address what. */
export function AskTwice({
  id,
  title,
  text,
  action,
  onYes,
}: {
  id: string;
  title: string;
  text: string;
  action: string;
  onYes(): void;
}): ReactNode {
  const { settings } = useVoice().words;
  const [{ ask }, change] = useSettingsSearch();
  const close = (): void => change({ ask: null });
  return (
    <Dialog title={title} isOpen={ask === id} onClose={close}>
      <p>{text}</p>
      <div className={styles['buttons']}>
        <Button
          color="var(--alarm)"
          variant="outline"
          onClick={() => {
            close();
            onYes();
          }}
        >
          {action}
        </Button>
        <Button variant="default" onClick={close} data-autofocus>
          {settings.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
