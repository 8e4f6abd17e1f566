import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../../server/i18n/language.ts';
import { changeMe } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { useChange } from '../../shared/use-change.ts';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import styles from './settings.module.css';

type Me = { name: string; email: string; language: string | null };

/** Name and language of the member who is signed in. */
export function ProfileCard({ me }: { me: Me }): ReactNode {
  const { words, speak } = useVoice();
  const { settings, signIn } = words;
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState(me.language ?? '');
  const known = LANGUAGES.find((one) => one === language) ?? null;
  const { mutate, error, isPending } = useChange(changeMe.profile, { refresh: ['me'], said: settings.saved });
  return (
    <Card heading={settings.you.profile} aside={<span className="quiet">{me.email}</span>}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(
            { name, language: known },
            {
              onSuccess: () => {
                if (known !== null) speak(known);
              },
            },
          );
        }}
      >
        <TextInput
          label={signIn.name}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={settings.you.language}
          value={language}
          data={[
            { value: '', label: settings.you.accountLanguage },
            ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
          ]}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        />
        <Button type="submit" loading={isPending}>
          {settings.save}
        </Button>
      </form>
      <ChangeFailed error={error} refused="other" />
    </Card>
  );
}
