import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ROLES, type Role } from '../../../../server/core/role.ts';
import { changeMembers } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { useChange } from '../../shared/use-change.ts';
import { EmailField } from '../sign-in/password-fields.tsx';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import type { Invited } from './invited-link.tsx';
import styles from './settings.module.css';

/** Lets somebody join. `mayGivePersonal`: only who has that permission can give it. */
export function InviteForm({
  mayGivePersonal,
  onInvited,
}: {
  mayGivePersonal: boolean;
  onInvited(invited: Invited): void;
}): ReactNode {
  const { settings } = useVoice().words;
  const { members } = settings;
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [personal, setPersonal] = useState(false);
  const { mutate, error, isPending } = useChange(changeMembers.invite, { refresh: ['settings', 'members'] });
  return (
    <Card heading={members.invite}>
      <p className="quiet">{members.inviteHint}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(
            { email, name, role, personal },
            {
              onSuccess: (invited) => {
                onInvited(invited);
                setEmail('');
                setName('');
              },
            },
          );
        }}
      >
        <EmailField value={email} onChange={setEmail} />
        <TextInput
          label={members.nameOptional}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={members.role}
          value={role}
          data={ROLES.map((value) => ({ value, label: members.roles[value] }))}
          onChange={({ currentTarget }) =>
            setRole(ROLES.find((one) => one === currentTarget.value) ?? 'viewer')
          }
        />
        <Checkbox
          label={members.personal}
          description={members.personalHint}
          disabled={!mayGivePersonal}
          checked={personal}
          onChange={({ currentTarget }) => setPersonal(currentTarget.checked)}
        />
        <Button type="submit" loading={isPending}>
          {members.invite}
        </Button>
      </form>
      <ChangeFailed error={error} refused="email" />
    </Card>
  );
}
