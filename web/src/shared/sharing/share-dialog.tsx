import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { changeShares } from '../../api/shares.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ChangeFailed } from '../change-failed.tsx';
import { Dialog } from '../dialog.tsx';
import { Icon } from '../icon.tsx';
import { Once } from '../once.tsx';
import { useStore } from '../store.ts';
import { useChange } from '../use-change.ts';
import { useShareSearch } from './share-search.ts';
import styles from './share-dialog.module.css';

const DAYS = [1, 7, 30, 90];

/** A page that can be shared, and of which template (its key) or incident (its id). */
export type SharedSubject = { page: 'now' | 'template' | 'incident'; subject?: string };

/** Makes a link that shows a page to somebody who is no member; nothing for who may not decide. */
export function ShareDialog({ of }: { of: SharedSubject }): ReactNode {
  const { words, format } = useVoice();
  const { shares } = words.settings;
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  const [{ panel }, change] = useShareSearch();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('7');
  const { mutate, data, error, isPending } = useChange(changeShares.create, {
    refresh: ['settings', 'shares'],
  });
  if (isMember && me?.scopes.includes('review') !== true) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="link" />}
        onClick={() => change({ panel: 'share' })}
      >
        {shares.make}
      </Button>
      <Dialog title={shares.make} isOpen={panel === 'share'} onClose={() => change({ panel: 'none' })}>
        <p>{shares.makeText}</p>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            mutate({ ...of, days: Number(days), label });
          }}
        >
          <TextInput
            label={shares.label}
            description={shares.labelHint}
            required
            withAsterisk={false}
            maxLength={100}
            data-autofocus
            value={label}
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          />
          <NativeSelect
            label={shares.days}
            value={days}
            data={DAYS.map((n) => ({ value: String(n), label: shares.forDays(format, { days: n }) }))}
            onChange={({ currentTarget }) => setDays(currentTarget.value)}
          />
          <Button type="submit" loading={isPending}>
            {shares.create}
          </Button>
        </form>
        <ChangeFailed error={error} refused="other" />
        {data !== undefined && (
          <Once label={shares.linkLabel} secret={data.share.link ?? ''}>
            {shares.copyIt}
          </Once>
        )}
      </Dialog>
    </>
  );
}
