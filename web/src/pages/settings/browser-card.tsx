import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { switchShortcuts, useShortcuts } from '../../shared/keyboard/shortcuts.ts';
import { Card } from '../../shared/layout/card.tsx';
import { LanguageChoice, ThemeChoice } from '../../shell/preferences.tsx';
import styles from './settings.module.css';

/** What is kept in this browser only. */
export function BrowserCard(): ReactNode {
  const { settings, shell } = useVoice().words;
  const { isOn } = useShortcuts();
  return (
    <Card heading={settings.browser}>
      <p className="quiet">{settings.browserHint}</p>
      <div className={styles['rows']}>
        <p>{shell.language}</p>
        <LanguageChoice />
        <p>{shell.theme}</p>
        <ThemeChoice />
        <p>{shell.keyboard.title}</p>
        <Switch
          label={shell.keyboard.isOn}
          checked={isOn}
          onChange={({ currentTarget }) => switchShortcuts(currentTarget.checked)}
        />
      </div>
    </Card>
  );
}
