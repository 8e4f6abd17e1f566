import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { changeTokens } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { useChange } from '../../shared/use-change.ts';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import { Once } from '../../shared/once.tsx';
import styles from './settings.module.css';

const SCOPES = ['ingest', 'read', 'review', 'admin', 'suppress', 'privacy'] as const;

/** Makes a token and shows it once. */
export function TokenForm(): ReactNode {
  const { tokens } = useVoice().words.settings;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const { mutate, data, error, isPending } = useChange(changeTokens.create, {
    refresh: ['settings', 'tokens'],
  });
  return (
    <Card heading={tokens.make}>
      <p className="quiet">{tokens.makeHint}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(
            { name, scopes },
            {
              onSuccess: () => {
                setName('');
                setScopes([]);
              },
            },
          );
        }}
      >
        <TextInput
          label={tokens.name}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Checkbox.Group label={tokens.scopes} value={scopes} onChange={setScopes}>
          <div className={styles['scopes']}>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={tokens.scope[scope]} />
            ))}
          </div>
        </Checkbox.Group>
        <Button type="submit" loading={isPending}>
          {tokens.make}
        </Button>
      </form>
      <ChangeFailed error={error} refused="scopes" />
      {data !== undefined && (
        <Once label={tokens.tokenLabel} secret={data.secret}>
          {tokens.once}
        </Once>
      )}
    </Card>
  );
}
