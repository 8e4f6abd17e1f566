import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { signOut } from '../api/sign-out.ts';
import { useVoice } from '../i18n/voice.tsx';
import { Icon } from '../shared/icon.tsx';
import styles from './footer.module.css';
import { useStore } from '../shared/store.ts';
import { openKeyboardHelp } from './keyboard-help.tsx';
import { LanguageChoice, ThemeChoice } from './preferences.tsx';
import { useMemberLanguage } from './use-member-language.ts';

/** Time zone, preferences, help and the way out. */
export function Footer({ isSignedIn }: { isSignedIn: boolean }): ReactNode {
  const { words, format, zone } = useVoice();
  const { shell } = words;
  const client = useQueryClient();
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  useMemberLanguage(me?.member.language ?? null);
  return (
    <footer className={styles['footer']}>
      <p className="quiet">
        {[me?.member.name, zone !== null && shell.zone(format, { zone })].filter(Boolean).join(' · ')}
      </p>
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
          <Button variant="subtle" size="compact-sm" onClick={() => void signOut(client)}>
            {shell.signOut}
          </Button>
        )}
      </div>
    </footer>
  );
}
