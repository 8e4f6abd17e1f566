import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changeToken } from '../api/session.ts';
import { useVoice } from '../i18n/voice.tsx';
import { Icon } from '../shared/icon.tsx';
import styles from './footer.module.css';
import { openKeyboardHelp } from './keyboard-help.tsx';
import { LanguageChoice, ThemeChoice } from './preferences.tsx';

/** Time zone, preferences, help and the way out. */
export function Footer({ isSignedIn }: { isSignedIn: boolean }): ReactNode {
  const { words, format, zone } = useVoice();
  const { shell } = words;
  const client = useQueryClient();
  return (
    <footer className={styles['footer']}>
      <p className="quiet">{zone !== null && shell.zone(format, { zone })}</p>
      <div className={styles['controls']} role="group" aria-label={shell.preferences}>
        <LanguageChoice />
        <ThemeChoice />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="keyboard" />}
          onClick={openKeyboardHelp}
        >
          {shell.keyboard.open}
        </Button>
        {isSignedIn && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              client.clear();
              changeToken(null);
            }}
          >
            {shell.signOut}
          </Button>
        )}
      </div>
    </footer>
  );
}
